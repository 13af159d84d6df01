"""A plan is for a unit that the common plan above it does not ask for one.

The common plan names its units under ``local_plans: for``, one by one or by cohort, municipality,
region or group; where it names none, all the units that it knows make a plan.

Example:
    plan: {id: fjell, title: Plan for Fjell skole, unit: fjell-skole, under: felles.yaml}
    local_plans: {for: [dal-skole, strand-skole]}   # i felles.yaml

Instead:
    local_plans: {for: [dal-skole, strand-skole, fjell-skole]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.local_plans import asked_of, units_under
from kompplan.checks.core.references import faulty_ids
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield the unit of a plan that is not among those of its common plan."""
    unit, common = context.plan.head.unit, context.common
    if unit is None or common is None or asked_of(context) is None or not common.is_complete:
        return
    known = units_under(common.plan)
    unsure = faulty_ids(common.faulty, "unit") | faulty_ids(common.faulty, "cohort")
    is_told = ("plan", "unit") in context.faulty or unit not in context.plan.units
    if known is not None and unit not in known and not unsure and not is_told:
        values = {
            "unit": context.plan.party_name(unit),
            "common": common.plan.head.title,
        }
        yield Finding("unit-not-under-plan", ("plan", "unit"), values)


CHECK = Check(
    code="KP351",
    name="unit-not-under-plan",
    severity="error",
    message=Text(
        nb="{unit} er ikke blant enhetene som lager plan under «{common}»",
        nn="{unit} er ikkje blant einingane som lagar plan under «{common}»",
        en="{unit} is not among the units that make a plan under “{common}”",
    ),
    hint=Text(
        nb="før enheten opp i den felles planen, eller rett unit eller under",
        nn="før eininga opp i den felles planen, eller rett unit eller under",
        en="name the unit in the common plan, or correct unit or under",
    ),
    about=Text(
        nb="Kravene i en felles plan gjelder bare enhetene den er laget for.",
        nn="Krava i ein felles plan gjeld berre einingane han er laga for.",
        en="What a common plan asks for holds only for the units it is made for.",
    ),
    find=find,
)
