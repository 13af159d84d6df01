"""Plans of single units under a common one."""

from typing import Literal, TypeAlias

from kompplan.model.base import PlanModel
from kompplan.model.values import Lines, PartyRefs, Prose, Time

LocalPart: TypeAlias = Literal["mapping", "analysis", "goals", "activities", "deadlines"]
"""What a unit's plan may be required to hold; ``deadlines`` asks for a time on every activity."""


class LocalPlans(PlanModel):
    """What every unit's own plan must hold.

    Attributes:
        for_: Ids of the units that make one.
        required: What it must hold.
        reporting: How often the units report.
        text: What else is asked of it.
    """

    for_: PartyRefs = ()
    required: tuple[LocalPart, ...] = ()
    reporting: Time | None = None
    text: tuple[Prose, ...] = ()


class Assessment(PlanModel):
    """Where a unit stands: what it found out, and what it makes of that.

    Attributes:
        mapping: What was found (kartlegging).
        analysis: What it means.
    """

    mapping: Lines = ()
    analysis: Lines = ()
