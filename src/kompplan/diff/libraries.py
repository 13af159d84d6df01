"""A library of actors, regions and so on, as a plan of nothing else, to be compared as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompplan.loading.binding import bind
from kompplan.model import LibraryFile, Plan, PlanFile
from kompplan.model.files import OWN_PARTS, SHARED_KINDS
from kompplan.schedule import build_schedule

if TYPE_CHECKING:
    from kompplan.loading.loader import LoadedPlan
    from kompplan.schedule import Schedule

_ANY_YEAR = "2000"


def library_plan(loaded: LoadedPlan) -> tuple[Plan, Schedule, LoadedPlan] | None:
    """Return what a library's own file declares, as a plan; None for what is no library."""
    if not loaded.is_library or not loaded.trees:
        return None
    content, _ = bind(loaded.trees[0], LibraryFile)
    empty = PlanFile.model_validate(
        {"kompplan": "1", "plan": {"id": "library", "title": "library", "year": _ANY_YEAR}}
    )
    own: dict[str, Any] = {key: getattr(empty, key) for key in OWN_PARTS if key != "declared"}
    shared: dict[str, Any] = {kind: getattr(content, kind, {}) for kind in SHARED_KINDS}
    plan = Plan(head=empty.plan, totals=None, **own, **shared)
    return plan, build_schedule(plan), loaded
