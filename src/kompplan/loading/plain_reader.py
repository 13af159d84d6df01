"""The short way through a sound file: its values alone, as long as nothing in it is in doubt.

A sound plan is the rule, and nobody asks where its values stand. So they are first read without
their places; whatever a reader might have to be told of sends the file the long way, whose
findings and places are the only ones there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from unicodedata import normalize

from yaml import YAMLError
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from kompplan.loading.characters import has_forbidden
from kompplan.loading.events import event_source

if TYPE_CHECKING:
    from collections.abc import Callable

    from kompplan.loading.syntax_tree import Plain

MAX_DEPTH: Final = 50
"""Deepest nesting that is read; plans use about eight levels."""

NO_VALUE: Final = frozenset({"", "~", "null", "Null", "NULL"})
"""What a plain scalar holds where no value is given."""


class _DoubtError(Exception):
    """Something that a reader may have to be told of."""


def read_plain(text: str) -> Plain | None:
    """Return the values of a text that holds nothing but what a plan may hold.

    Returns:
        The values as the long way finds them; None in any doubt, which is no finding yet.
    """
    if "\t" in text or has_forbidden(text) or _may_lose_text(text):
        return None
    next_event = event_source(text)
    if next_event is None:
        return None
    try:
        return _read_document(next_event)
    except (_DoubtError, YAMLError):
        return None


def _may_lose_text(text: str) -> bool:
    """Tell whether a comment may begin one blank behind a text, rather than further off."""
    return " #" in text and text.count(" #") > text.count("  #") + text.count("\n #")


def _read_document(next_event: Callable[[], Any]) -> Plain:
    """Return the value of the only document there is."""
    _require(next_event(), StreamStartEvent)
    _require(next_event(), DocumentStartEvent)
    value = _read_value(next_event(), next_event, 0)
    _require(next_event(), DocumentEndEvent)
    _require(next_event(), StreamEndEvent)
    return value


def _require(event: Any, kind: type) -> None:
    if type(event) is not kind:
        raise _DoubtError


def _read_value(event: Any, next_event: Callable[[], Any], depth: int) -> Plain:
    """Return the value that an event begins, and use up its events."""
    if type(event) is ScalarEvent:
        return _text_of(event)
    if depth == MAX_DEPTH or event.anchor or event.tag:
        raise _DoubtError
    if type(event) is MappingStartEvent:
        return _read_mapping(next_event, depth + 1)
    items: list[Plain] = []
    while type(event := next_event()) is not SequenceEndEvent:
        items.append(_read_value(event, next_event, depth + 1))
    return items


def _read_mapping(next_event: Callable[[], Any], depth: int) -> Plain:
    found: dict[str, Plain] = {}
    while type(event := next_event()) is ScalarEvent:
        key = _text_of(event)
        if key in found or key == "<<":
            raise _DoubtError
        event = next_event()
        # Most values are texts, and there are a thousand in a plan.
        is_text = type(event) is ScalarEvent
        found[key] = _text_of(event) if is_text else _read_value(event, next_event, depth)
    _require(event, MappingEndEvent)
    return found


def _text_of(event: Any) -> str:
    text: str = event.value
    if event.anchor or event.tag or (has_forbidden(text) if event.style else text in NO_VALUE):
        raise _DoubtError
    return text if text.isascii() else normalize("NFC", text)
