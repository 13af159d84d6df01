"""A text of the plan is still a question.

Plans are adopted with «Tema?» in a cell. The question is shown as an open point, and told here so
that it is not forgotten.

Example:
    cells: {2021/2022: Tema?}

Instead:
    cells: {2021/2022: Relasjoner}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.texts import written_texts
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


_ASKING = frozenset({
    "hva", "hvem", "hvilke", "hvilken", "hvordan", "hvorfor", "når", "hvor", "kva", "kven",
    "korleis", "kvifor", "kor", "what", "who", "how", "why", "when", "where",
})  # fmt: skip
"""A title that asks with one of these is a topic: «Hva er et godt språkmiljø?»."""

_KEYS = frozenset({"title", "text", "points", "note", "venue", "about", "open"})
"""Where a question stands in a place of an answer; a question in a form is the form's own."""


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every short text that ends in a question mark."""
    for path, text in written_texts(context) if _may_ask(context) else ():
        is_question = "?" in text and text.rstrip(" )»").endswith("?")
        if is_question and not _KEYS.isdisjoint(path[-2:]) and not _is_topic(text):
            yield Finding("open-question", path, {"text": text})


def _may_ask(context: CheckContext) -> bool:
    """Tell at little cost whether there may be more question marks than those of doubt."""
    text = context.text
    if text is None or "\\" in text or "?" not in text:
        return text is None or "\\" in text
    rows = context.plan.activities.values()
    doubts = sum(p.uncertain for row in rows for p in (*row.participants, *row.target_group))
    # Doubt in the long form has no question mark.
    return text.count("?") > doubts - text.count("uncertain")


def _is_topic(text: str) -> bool:
    return text.lstrip(" («").partition(" ")[0].casefold() in _ASKING


CHECK = Check(
    code="KP720",
    name="open-question",
    severity="info",
    message=Text(
        nb="«{text}» er et åpent spørsmål",
        nn="«{text}» er eit ope spørsmål",
        en="“{text}” is an open question",
    ),
    hint=Text(
        nb="avklar det, eller før opp under open hvem som avklarer det og når",
        nn="avklar det, eller før opp under open kven som avklarer det og når",
        en="settle it, or say under open who settles it and when",
    ),
    about=Text(
        nb="Det som er uavklart når planen vedtas, blir lett stående.",
        nn="Det som er uavklart når planen blir vedteken, blir lett ståande.",
        en="What is unsettled when a plan is adopted tends to stay so.",
    ),
    find=find,
)
