"""Fields of a needs notification that have a finding of their own when nothing stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.budgeting.sums import PARTS
from kompplan.model.measures import asked_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.budgeting import Column
    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import KeyPath

Side: TypeAlias = Literal["owner", "uh"]


def told_fields(context: CheckContext) -> set[KeyPath]:
    """Return the places that other findings speak of."""
    told: set[KeyPath] = {("measures", id_, "purpose") for id_ in without_purpose(context)}
    for id_, columns in missing_amounts(context).items():
        told |= {("measures", id_, "amounts", column) for column in columns}
    if list(sides_not_listed(context)):
        told.add(("notification", "partners"))
    if is_co_determination_open(context):
        told.add(("notification", "co_determination"))
    return told


def is_co_determination_open(context: CheckContext) -> bool:
    """Tell whether the form asks for co-determination and neither box is ticked."""
    notification = context.plan.notification
    is_open = notification is not None and notification.co_determination.discussed is None
    return is_open and context.plan.form.asks("co_determination.discussed")


def without_purpose(context: CheckContext) -> Iterator[str]:
    """Yield the ids of the measures of a needs notification that have no purpose."""
    is_asked = context.plan.form.asks("purpose")
    if context.plan.head.kind != "needs-notification" or not is_asked:
        return
    for id_, measure in context.plan.measures.items():
        if measure.purpose is None and ("measures", id_, "purpose") not in context.faulty:
            yield id_


def missing_amounts(context: CheckContext) -> dict[str, tuple[Column, ...]]:
    """Return the columns without an amount, by the id of the measure.

    A measure that gives nothing but its total lacks no column.
    """
    found: dict[str, tuple[Column, ...]] = {}
    is_asked = context.plan.form.asks("amounts")
    if context.plan.head.kind != "needs-notification" or not is_asked:
        return found
    for id_, measure in context.plan.measures.items():
        amounts, path = measure.amounts, ("measures", id_, "amounts")
        missing = tuple(column for column in PARTS if asked_of(measure, column) is None)
        is_faulty = any(faulty[:3] == path for faulty in context.faulty)
        if missing and not is_faulty and (len(missing) == 1 or amounts.total is None):
            found[id_] = missing
    return found


def sides_not_listed(context: CheckContext) -> Iterator[Side]:
    """Yield each side of the partnership that is several while no partner of it is named."""
    notification = context.plan.notification
    if notification is None or any(f[:2] == ("notification", "partners") for f in context.faulty):
        return
    named = {partner.of for partner in notification.partners if partner.name.strip()}
    several: dict[Side, bool | None] = {
        "owner": notification.several_owners,
        "uh": notification.several_uh,
    }
    for side, is_several in several.items():
        if is_several and not named & {side, None}:
            yield side
