"""Where a unit stands: what it found out, and what it makes of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import Value
from kompplan.views.core.view import View

if TYPE_CHECKING:
    from kompplan.model import Plan
    from kompplan.schedule import Schedule


class UnitAssessment(Value):
    """Where a unit stands.

    Attributes:
        unit: Name of the unit; empty where the plan does not say.
        mapping: What was found.
        analysis: What it means.
    """

    unit: str
    mapping: tuple[str, ...]
    analysis: tuple[str, ...]


def build_assessment(plan: Plan, _schedule: Schedule) -> UnitAssessment | None:
    """Return where the unit of a plan stands; None where the plan does not say."""
    found = plan.assessment
    if found is None:
        return None
    unit = plan.party_name(plan.head.unit) if plan.head.unit else ""
    return UnitAssessment(unit, found.mapping, found.analysis)


VIEW = View(name="assessment", title="view-assessment", order=25, build=build_assessment)
