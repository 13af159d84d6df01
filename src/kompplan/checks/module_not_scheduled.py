"""A module of a competence package that the plan works with is nowhere in it.

Example:
    packages: {relasjoner: {title: Relasjoner, modules: {1: {title: Start}, 2: {title: Lek}}}}
    activities: {fagdag: {title: Fagdag, when: uke 44, package: relasjoner, modules: [1]}}

Instead:
    activities: {fagdag: {title: Fagdag, when: uke 44, package: relasjoner, modules: [1, 2]}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every module without a time, in no part with a time and in no activity.

    An activity that names a package without its modules works with all of them.
    """
    plan = context.plan
    rows = [row for row in plan.activities.values() if row.package]
    whole = {row.package for row in rows if not row.modules}
    placed = {(row.package, module) for row in rows for module in row.modules}
    for id_, package in plan.packages.items():
        if id_ in whole or not any(row.package == id_ for row in rows):
            continue
        timed = {m for part in package.parts.values() if part.when for m in part.modules}
        for key, module in package.modules.items():
            if module.when is None and key not in timed and (id_, key) not in placed:
                values = {"package": package.title, "module": key, "title": module.title}
                path = ("packages", id_, "modules", key)
                yield Finding("module-not-scheduled", path, values, at_key=True)


CHECK = Check(
    code="KP728",
    name="module-not-scheduled",
    severity="info",
    message=Text(
        nb="modul {module} «{title}» i «{package}» er ikke satt opp noe sted",
        nn="modul {module} «{title}» i «{package}» er ikkje sett opp nokon stad",
        en="module {module} “{title}” of “{package}” is not scheduled anywhere",
    ),
    hint=Text(
        nb="før modulen opp på en aktivitet, eller gi den en periode",
        nn="før modulen opp på ein aktivitet, eller gi han ein periode",
        en="name the module in an activity, or give it a period",
    ),
    about=Text(
        nb="En modul som er varslet, men ikke satt opp, blir ikke gjennomført.",
        nn="Ein modul som er varsla, men ikkje sett opp, blir ikkje gjennomført.",
        en="A module that is announced but not scheduled is not worked through.",
    ),
    find=find,
)
