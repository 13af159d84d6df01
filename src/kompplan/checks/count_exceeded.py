"""More rows keep a rule than the number of times it promises.

Rules such as «minst 4 møter» have no upper end. Only rows that lie wholly in a period count.

Example:
    fagdager: {when: 1 fagdag i året, title: Fagdag}
    fagdag-1: {when: 24. september, title: Fagdag 1, fulfils: fagdager}
    fagdag-2: {when: 11. mars, title: Fagdag 2, fulfils: fagdager}

Instead:
    fagdager: {when: 2 fagdager i året, title: Fagdag}
    fagdag-1: {when: 24. september, title: Fagdag 1, fulfils: fagdager}
    fagdag-2: {when: 11. mars, title: Fagdag 2, fulfils: fagdager}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.promises import counted, promises
from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every rule with a number of times that some period goes beyond."""
    for promise in promises(context):
        beyond = promise.beyond()
        if beyond:
            related = tuple(Related(row.path, "keeps-the-rule") for row in promise.rows)
            values = {"title": promise.entry.title, **promise.words(), **counted(promise, beyond)}
            yield Finding("count-exceeded", promise.entry.path, values, related=related)


CHECK = Check(
    code="KP423",
    name="count-exceeded",
    severity="info",
    message=Text(
        nb="«{title}» skal holdes {rule_nb}, men planen har {found_nb}",
        nn="«{title}» skal haldast {rule_nn}, men planen har {found_nn}",
        en="“{title}” is to be held {rule_en}, but the plan has {found_en}",
    ),
    hint=Text(
        nb="rett tallet, eller se om en av radene hører til et annet sted",
        nn="rett talet, eller sjå om ei av radene høyrer til ein annan stad",
        en="correct the number, or see whether one of the rows belongs elsewhere",
    ),
    about=Text(
        nb="Leserne vet ikke om tallet eller kalenderen gjelder.",
        nn="Lesarane veit ikkje om talet eller kalenderen gjeld.",
        en="Readers cannot tell whether the number or the calendar holds.",
    ),
    find=find,
)
