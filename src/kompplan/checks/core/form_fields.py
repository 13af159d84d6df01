"""Places in a needs notification, in the words of its form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.locales.core.wording import Term
from kompplan.model.unanswered import FIELD_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.diagnostics import KeyPath


_COVER = {"co_determination": "co_determination-participants"}


def field_words(paths: Iterable[KeyPath]) -> list[str]:
    """Return what the fields at some places are called, each once, in the form's order.

    Args:
        paths: Key paths below a measure or a part of the notification.
    """
    names = dict.fromkeys(_name(path) for path in paths)
    known = [Term(f"field-{name}") for name in FIELD_NAMES if name in names]
    return [*known, *(name for name in names if name not in FIELD_NAMES)]


def _name(path: KeyPath) -> str:
    if path[0] == "notification":
        return str(path[2]) if path[1] == "unit_counts" else _COVER.get(str(path[1]), str(path[1]))
    first, second = str(path[2]), str(path[3]) if len(path) > 3 else ""
    if first == "amounts":
        return f"amount-{second}"
    if first == "coordinator":
        return "coordinator-reason" if second == "reason" else first
    return second if first == "answers" else first
