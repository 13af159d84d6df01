"""Fewer rows keep a rule than the number of times it promises.

The number may stand in the rule, «minimum 4 møter hvert semester», or under ``times``, for the time
of the row. It is counted in each term, school year, month or other period of the rule.

Example:
    møter: {when: 2 møter i året, title: Nettverksmøte}
    møte-høst: {when: 24. september, title: Nettverksmøte, fulfils: møter}

Instead:
    møter: {when: 2 møter i året, title: Nettverksmøte}
    møte-høst: {when: 24. september, title: Nettverksmøte, fulfils: møter}
    møte-vår: {when: 11. mars, title: Nettverksmøte, fulfils: møter}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.promises import counted, promises
from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every rule with a number of times that some period falls short of."""
    for promise in promises(context):
        is_counted = promise.least > 1 or not promise.rule
        lacking = promise.lacking() if promise.rows and is_counted else []
        if lacking:
            related = tuple(Related(row.path, "keeps-the-rule") for row in promise.rows)
            values = {"title": promise.entry.title, **promise.words(), **counted(promise, lacking)}
            yield Finding("count-not-met", promise.entry.path, values, related=related)


CHECK = Check(
    code="KP422",
    name="count-not-met",
    severity="warning",
    message=Text(
        nb="«{title}» skal holdes {rule_nb}, men planen har bare {found_nb}",
        nn="«{title}» skal haldast {rule_nn}, men planen har berre {found_nn}",
        en="“{title}” is to be held {rule_en}, but the plan only has {found_en}",
    ),
    hint=Text(
        nb="legg til radene som mangler, eller rett tallet",
        nn="legg til radene som manglar, eller rett talet",
        en="add the rows that are missing, or correct the number",
    ),
    about=Text(
        nb="Et løfte om antall møter er lett å gi, og lett å glemme når kalenderen lages.",
        nn="Ein lovnad om talet på møte er lett å gi, og lett å gløyme når kalenderen blir laga.",
        en="A number of meetings is easily promised, and easily forgotten in the calendar.",
    ),
    find=find,
)
