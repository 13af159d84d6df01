"""What the units' own plans under a common plan must hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import Value
from kompplan.views.core.times import OtherTimes
from kompplan.views.core.view import View

if TYPE_CHECKING:
    from kompplan.model import Plan
    from kompplan.model.local_plans import LocalPart
    from kompplan.schedule import Schedule
    from kompplan.views.core.table import Moment


class LocalPlanDemands(Value):
    """What every unit's own plan must hold.

    Attributes:
        units: Names of the units that make one.
        required: What it must hold, in the document's order.
        reporting: How often the units report; None where the plan does not say.
        text: What else is asked of it, by paragraph.
    """

    units: tuple[str, ...]
    required: tuple[LocalPart, ...]
    reporting: Moment | None
    text: tuple[str, ...]


def build_local_plans(plan: Plan, schedule: Schedule) -> LocalPlanDemands | None:
    """Return what units' own plans must hold; None where the plan asks for none."""
    asked = plan.local_plans
    if asked is None:
        return None
    reporting = OtherTimes(schedule).at("local_plans", "reporting")
    units = tuple(map(plan.party_name, asked.for_))
    return LocalPlanDemands(units, asked.required, reporting, asked.text)


VIEW = View(
    name="local-plans",
    title="view-local-plans",
    order=75,
    order_in={"development-plan": 65},
    build=build_local_plans,
)
