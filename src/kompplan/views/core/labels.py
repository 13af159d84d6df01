"""The label of an activity, its colour code or grant scheme, and whom it is held for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.views.core.table import Label

if TYPE_CHECKING:
    from kompplan.model import Activity, Plan


def label_of(plan: Plan, activity: Activity) -> Label | None:
    """Return an activity's label; None where the plan says neither colour code nor scheme.

    An activity whose scheme has no colour code of its own is labelled by the scheme's name.
    """
    if group := plan.legend_of(activity):
        return Label(group.title, group.colour)
    scheme = plan.schemes.get(activity.scheme) if activity.scheme else None
    return Label(scheme.short or scheme.name, "grey") if scheme else None


def whom_of(plan: Plan, activity: Activity) -> tuple[str, ...]:
    """Return the names of those an activity is held for; none where its title names them all."""
    names = tuple(map(plan.party_name, activity.for_))
    return names if any(name not in activity.title for name in names) else ()
