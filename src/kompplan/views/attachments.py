"""What is attached to a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.views.core.texts import sources
from kompplan.views.core.view import View

if TYPE_CHECKING:
    from kompplan.model import Plan
    from kompplan.schedule import Schedule
    from kompplan.views.core.texts import Source


def build_attachments(plan: Plan, _schedule: Schedule) -> tuple[Source, ...] | None:
    """Return what is attached to a plan, in the author's order; None where nothing is."""
    return sources(plan.attachments.values()) or None


VIEW = View(name="attachments", title="view-attachments", order=95, build=build_attachments)
