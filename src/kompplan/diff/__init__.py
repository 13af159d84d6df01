"""What has changed between two plans: by id and by meaning, never by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diff.change import Change, Kind, Side, Significance, undo
from kompplan.diff.plans import PlanChanges, changes_between, diff

if TYPE_CHECKING:
    from kompplan.diff.sentences import sentence_of, tell

__all__ = [
    "Change",
    "Kind",
    "PlanChanges",
    "Side",
    "Significance",
    "changes_between",
    "diff",
    "sentence_of",
    "tell",
    "undo",
]


def __getattr__(name: str) -> object:
    """Import the words when they are first asked for."""
    if name not in ("sentence_of", "tell"):
        raise AttributeError(name)
    from kompplan.diff import sentences  # noqa: PLC0415  # most callers only count

    value: object = getattr(sentences, name)
    return value
