"""An activity works with a module that its competence package does not have.

Example:
    packages: {relasjoner: {title: Relasjoner, modules: {1: {title: Start}}}}
    activities: {fagdag: {package: relasjoner, modules: [2]}}

Instead:
    activities: {fagdag: {package: relasjoner, modules: [1]}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every module that an activity names and its package lacks."""
    plan = context.plan
    for id_, activity in plan.activities.items():
        package = plan.packages.get(activity.package) if activity.package else None
        for place, module in enumerate(activity.modules if package else ()):
            if package and module not in package.modules:
                values = {
                    "package": package.title,
                    "module": module,
                    "known": list(package.modules),
                }
                yield Finding("unknown-module", ("activities", id_, "modules", place), values)


CHECK = Check(
    code="KP302",
    name="unknown-module",
    severity="error",
    message=Text(
        nb="kompetansepakken «{package}» har ingen modul {module}",
        nn="kompetansepakken «{package}» har ingen modul {module}",
        en="the competence package “{package}” has no module {module}",
    ),
    hint=Text(
        nb="[modulene er {known}|før opp modulene i pakken]",
        nn="[modulane er {known}|før opp modulane i pakken]",
        en="[its modules are {known}|declare the modules of the package]",
    ),
    about=Text(
        nb="Den som skal forberede seg, må finne modulen.",
        nn="Den som skal førebu seg, må finne modulen.",
        en="Whoever prepares must be able to find the module.",
    ),
    find=find,
)
