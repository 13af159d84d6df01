"""A municipality of the region is in no activity, though the others are named one by one.

Example:
    regions: {øst: {name: Øst, municipalities: [tana, vadsø]}}
    activities: {besøk: {title: Besøk, when: uke 16, participants: [tana]}}

Instead:
    activities: {besøk: {title: Besøk, when: uke 16, participants: [tana, vadsø]}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.groups import named_in
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every municipality of the plan's region that no activity reaches.

    Where no activity names a municipality, or one names the whole region, all take part in what
    their staff take part in.
    """
    plan = context.plan
    region = plan.regions.get(plan.head.region) if plan.head.region else None
    if region is None:
        return
    named = {id_ for row in plan.activities.values() for id_ in named_in(plan, row)}
    if plan.head.region in named or not named.intersection(region.municipalities):
        return
    for id_ in region.municipalities:
        if id_ not in named and id_ in plan.municipalities:
            values = {"name": plan.municipalities[id_].name, "region": region.name}
            yield Finding("municipality-without-activity", ("plan", "region"), values)


CHECK = Check(
    code="KP727",
    name="municipality-without-activity",
    severity="warning",
    message=Text(
        nb="{name} hører til {region}, men er ikke med på noen aktivitet",
        nn="{name} høyrer til {region}, men er ikkje med på nokon aktivitet",
        en="{name} belongs to {region} but takes part in no activity",
    ),
    hint=Text(
        nb="før kommunen opp der den skal være med",
        nn="før kommunen opp der han skal vere med",
        en="name the municipality where it takes part",
    ),
    about=Text(
        nb="Alle kommunene i regionen betaler for planen.",
        nn="Alle kommunane i regionen betaler for planen.",
        en="All municipalities of the region pay for the plan.",
    ),
    find=find,
)
