"""Money for a coordinator is asked for in measures and as a measure of its own.

Example:
    measures:
      nettverk: {title: Nettverk, coordinator: {needed: true}}
      koordinator: {title: Koordinator}

Source: Statsforvalteren i Nordland, behovsmelding 2024; FOR-2021-01-26-230 point 7.2, which allows
coordination «i begrenset omfang».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.budgeting import is_coordinator
from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each measure that is the coordinator, where others ask for one too."""
    measures = context.plan.measures
    own = [id_ for id_, measure in measures.items() if is_coordinator(measure)]
    asking = [
        id_
        for id_, measure in measures.items()
        if id_ not in own and measure.coordinator and measure.coordinator.needed
    ]
    for id_ in own if asking else ():
        values = {"title": measures[id_].title, "n": len(asking)}
        related = tuple(Related(("measures", asked, "coordinator", "needed")) for asked in asking)
        yield Finding(
            "coordinator-asked-twice", ("measures", id_, "title"), values, related=related
        )


CHECK = Check(
    code="KP509",
    name="coordinator-asked-twice",
    severity="info",
    message=Text(
        nb="«{title}» er et eget tiltak, og det bes om koordinator også i andre: {n}",
        nn="«{title}» er eit eige tiltak, og det blir bede om koordinator i andre òg: {n}",
        en="“{title}” is a measure of its own, and others ask for a coordinator too: {n}",
    ),
    hint=Text(
        nb="si i begrunnelsen om koordinatoren er regnet med i begge",
        nn="sei i grunngivinga om koordinatoren er rekna med i begge",
        en="say in the reason whether the coordinator is counted in both",
    ),
    about=Text(
        nb="Den som behandler meldingen, kan ikke se om samme utgift er ført to ganger.",
        nn="Den som handsamar meldinga, kan ikkje sjå om same utgift er ført to gonger.",
        en="Whoever decides cannot see whether one cost is entered twice.",
    ),
    find=find,
)
