"""The label of an activity: its colour code in the legend, or its grant scheme."""

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
