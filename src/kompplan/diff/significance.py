"""Which changes the board decides, and which are editing.

The board decides when something happens, what it costs, who answers for it, who takes part and
whom it is for, where and how people meet, what is in the plan and what is not, and where the plan
stands. Wording, order, ids, links, sources, colours, and times that are only written otherwise are
editing. A title that shares less than half of its words with the old one is another thing, and is
decided.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diff.alignment import likeness
from kompplan.value import replace

if TYPE_CHECKING:
    from kompplan.diff.change import Change

_EDITORIAL_KINDS = frozenset({"renamed", "reordered", "rewritten", "text"})

_EDITORIAL_THINGS = frozenset({"Mention", "PointGroup", "Resource"})
"""Models that are not decided when they come or go; all others are."""

_DECIDED_TEXTS = frozenset(
    {"Activity.venue", "Duty.text", "Goal.text", "Goal.title", "Role.title", "Rounds.duration"}
)
"""Texts that are more than wording."""

_EDITORIAL_FIELDS = frozenset(
    {
        "Activity.theme", "Activity.track", "Activity.anchor", "Activity.parallel_with",
        "Activity.instance_of", "Chapter.before", "Chapter.updated", "LegendGroup.colour",
        "Municipality.number", "PlanFile.uses", "PlanHead.columns", "PlanHead.language",
        "PlanHead.version", "Strategy.columns", "Strategy.rows", "Theme.number", "Measure.number",
        "Chapter.resources", "Resource.dated", "Mention.to",
        "SchoolCalendar.fictional", "Activity.fulfils",
    }
)  # fmt: skip
"""Fields that are no text, and still only order and link."""

_ALIKE = 0.5


def significance_of(change: Change) -> Change:
    """Return a change with its significance."""
    return replace(change, significance="decision" if _is_decided(change) else "editorial")


def is_dated_by_key(change: Change) -> bool:
    """Tell whether a thing is told by the year or term it is for, and has another one now."""
    return change.kind == "renamed" and change.field in ("Forecast", "MatrixCell")


def _is_decided(change: Change) -> bool:
    model, _, name = change.field.partition(".")
    if change.kind in ("added", "removed", "unreadable", "readable") and not name:
        return model not in _EDITORIAL_THINGS
    if is_dated_by_key(change):
        return True
    if change.kind in _EDITORIAL_KINDS:
        if change.field in _DECIDED_TEXTS:
            return change.kind == "text"
        return change.kind == "text" and name in ("title", "name") and not _is_alike(change)
    if change.kind in ("added", "removed"):
        return change.field in _DECIDED_TEXTS
    return change.field not in _EDITORIAL_FIELDS


def _is_alike(change: Change) -> bool:
    return likeness(change.before or "", change.after or "") >= _ALIKE
