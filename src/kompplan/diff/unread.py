"""What a file holds but could not be read: it is still there, and must not be told as gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompplan.model.base import PlanModel
from kompplan.model.measures import Amounts

if TYPE_CHECKING:
    from kompplan.diagnostics import KeyPath
    from kompplan.loading.loader import LoadedPlan


def unread_text(loaded: LoadedPlan, path: KeyPath, value: Any) -> str | None:
    """Return what stands at a place whose value could not be read; None where it could.

    Args:
        loaded: The files of the plan.
        path: The place.
        value: What the plan has there; of what it lacks altogether, None.

    Returns:
        The text as it stands; empty where it is more than a text.
    """
    found = (_below(loaded, f.path, value) for f in loaded.faults if f.path[: len(path)] == path)
    return next((text for text in found if text is not None), None)


def _below(loaded: LoadedPlan, path: KeyPath, value: Any) -> str | None:
    raw = _raw(loaded, path)
    if raw is None:
        return None
    if isinstance(value, Amounts):
        value = getattr(value, str(path[-1]), None)
    elif isinstance(value, PlanModel):
        return None
    is_read = value == raw if isinstance(value, str) and value else bool(value)
    if is_read:
        return None
    return raw if isinstance(raw, str) else ""


def _raw(loaded: LoadedPlan, path: KeyPath) -> Any:
    """Return the plain value at a place in the first file that has it."""
    for tree in loaded.trees:
        value: Any = tree.value
        for step in path:
            is_there = (isinstance(value, dict) and step in value) or (
                isinstance(value, list) and isinstance(step, int) and step < len(value)
            )
            value = value[step] if is_there else None
        if value is not None:
            return value
    return None
