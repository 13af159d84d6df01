"""Places in a needs notification, in the words of its form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.locales.core.wording import Term
from kompplan.model.unanswered import FIELD_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.diagnostics import KeyPath
    from kompplan.model.county_forms import CountyForm


_COVER = {"co_determination": "co_determination-participants"}


def field_words(paths: Iterable[KeyPath], form: CountyForm) -> list[str]:
    """Return what the fields at some places are called, each once, in the order of most forms.

    Args:
        paths: Key paths below a measure or a part of the notification.
        form: The form, for the words of questions that it alone asks.
    """
    asked = (*form.cover_questions, *form.measure_questions)
    own = {it.question: f"«{it.label}»" for it in asked if it.question and it.label}
    names = dict.fromkeys(_name(path) for path in paths)
    known = [Term(f"field-{name}") for name in FIELD_NAMES if name in names]
    return [*known, *(own.get(name, name) for name in names if name not in FIELD_NAMES)]


def _name(path: KeyPath) -> str:
    if path[0] == "notification":
        is_inner = path[1] in ("unit_counts", "answers") and len(path) > 2
        return str(path[2]) if is_inner else _COVER.get(str(path[1]), str(path[1]))
    first, second = str(path[2]), str(path[3]) if len(path) > 3 else ""
    if first == "amounts":
        return f"amount-{second}"
    if first == "coordinator":
        return "coordinator-reason" if second == "reason" else first
    return second if first == "answers" else first
