"""What a common plan asks of the plans that its units make under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kompplan.checks.core.context import CheckContext
    from kompplan.model import Plan
    from kompplan.model.local_plans import LocalPart, LocalPlans


def asked_of(context: CheckContext) -> LocalPlans | None:
    """Return what the common plan asks of this one; None where it asks nothing."""
    return context.common.plan.local_plans if context.common else None


def required_parts(context: CheckContext) -> tuple[LocalPart, ...]:
    """Return the parts that the common plan asks for, in its order."""
    asked = asked_of(context)
    return asked.required if asked else ()


def units_under(plan: Plan) -> set[str] | None:
    """Return the ids of the units that make plans under a plan: all its units unless it says.

    Returns:
        None where it is open which they are: a group without members is among those named, or no
        unit is declared at all.
    """
    named = plan.local_plans.for_ if plan.local_plans else ()
    units: set[str] = set()
    waiting, seen = [*named], set[str]()
    while waiting:
        id_ = waiting.pop()
        if id_ in seen:
            continue
        seen.add(id_)
        if id_ in plan.units:
            units.add(id_)
        elif id_ in plan.cohorts:
            units |= {*plan.cohorts[id_].units}
        elif id_ in plan.municipalities:
            units |= {key for key, unit in plan.units.items() if unit.municipality == id_}
        elif id_ in plan.regions:
            waiting += (*plan.regions[id_].municipalities, *plan.regions[id_].regions)
        elif id_ in plan.actors and plan.actors[id_].members:
            waiting += plan.actors[id_].members
        else:
            return None
    return (units if named else {*plan.units}) or None
