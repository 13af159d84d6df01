"""Plain values with their places: what the reader makes of a file."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from kompplan.source import Span
from kompplan.source.span import START
from kompplan.value import Record, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from kompplan.diagnostics import KeyPath
    from kompplan.source import SourceFile

Plain: TypeAlias = "str | dict[str, Plain] | list[Plain]"
"""What a plan file holds: every scalar as the author's text."""

Mark: TypeAlias = tuple[int, int, int, int]
"""First line and column, last line and column after it, all from 0, as libyaml counts."""


class Place(Record):
    """Where one value stands; mirrors the shape of the value.

    A plan has thousands of places and a message asks for one or two of them, so a place only holds
    on to the parser's events and works out the rest when it is asked.

    Attributes:
        start: The event of a scalar, or the one that opens a collection.
        end: The event that closes a collection.
        keys: Of a mapping, the event of each key.
        entries: Of a mapping or a list, the places of its values.
    """

    start: Any
    end: Any = None
    keys: dict[str, Any] | None = None
    entries: dict[str, Place] | list[Place] | None = None

    @property
    def mark(self) -> Mark:
        """The value from its first character to its last.

        A block collection ends with its last entry, not where libyaml noticed its end.
        """
        if self.end is None:
            return mark_of(self.start)
        entries = self.entries
        if self.start.flow_style or not entries:
            return (*mark_of(self.start)[:2], *mark_of(self.end)[2:])
        last = entries[-1] if isinstance(entries, list) else next(reversed(entries.values()))
        return (*mark_of(self.start)[:2], *last.mark[2:])

    def mark_of_part(self, part: tuple[int, int]) -> Mark:
        """Return a part of a text where it stands in the file as it is; else the whole text.

        Args:
            part: First character and the one after the last, from 0.
        """
        line, column, end_line, end_column = self.mark
        quotes = 2 if self.start.style in ("'", '"') else 0
        if line != end_line or end_column - column - quotes != len(self.start.value):
            return self.mark
        first = column + quotes // 2
        return (line, first + part[0], line, first + max(part[1], part[0] + 1))


class SyntaxTree(Value, dict=True):
    """The values of one file and their places.

    Attributes:
        source: The file.
        value: The top value.
        find_place: Returns the place of the top value; asked once, when a message needs a place.
    """

    source: SourceFile
    value: Plain
    find_place: Callable[[], Place]

    @cached_property
    def place(self) -> Place:
        """The place of the top value."""
        return self.find_place()

    def depth_of(self, path: KeyPath) -> int:
        """Return how many steps of a path, from the top, exist in this file."""
        return self._follow(path)[1]

    def has(self, path: KeyPath) -> bool:
        """Tell whether a path exists in this file; steps inside a text stand for that text."""
        place, depth = self._follow(path)
        return depth == len(path) or (depth > 0 and place.entries is None)

    def span_of(self, path: KeyPath, part: tuple[int, int] | None = None) -> Span:
        """Return where a value stands; of a path that does not exist, its nearest parent.

        Steps inside a text stand for that text, which a short form spells out: ``ppt`` for
        ``{who: ppt}``, or one text for a list of one.

        Args:
            path: Keys and list positions from the top.
            part: First character and the one after the last of a part of a text; honoured
                where the text stands in the file as it is, on one line.
        """
        place, depth = self._follow(path)
        if depth < len(path) and place.entries is not None:
            return self._parent_span(path[:depth])
        if part is None or place.entries is not None:
            return to_span(place.mark)
        return to_span(place.mark_of_part(part))

    def key_span_of(self, path: KeyPath) -> Span:
        """Return where the key of a value stands; of a list item, the item itself."""
        if path:
            parent, depth = self._follow(path[:-1])
            key = path[-1]
            if (
                depth == len(path) - 1
                and parent.keys
                and isinstance(key, str)
                and key in parent.keys
            ):
                return to_span(mark_of(parent.keys[key]))
            return self.span_of(path)
        return START

    def _parent_span(self, path: KeyPath) -> Span:
        """A value that is missing points at the key of the mapping that lacks it."""
        return self.key_span_of(path)

    def _follow(self, path: KeyPath) -> tuple[Place, int]:
        place = self.place
        for depth, step in enumerate(path):
            entries = place.entries
            if isinstance(entries, dict) and step in entries:
                place = entries[str(step)]
            elif isinstance(entries, list) and isinstance(step, int) and step < len(entries):
                place = entries[step]
            else:
                return place, depth
        return place, len(path)


def mark_of(event: Any) -> Mark:
    """Return where an event of the parser stands."""
    start, end = event.start_mark, event.end_mark
    return (start.line, start.column, end.line, end.column)


def to_span(mark: Mark) -> Span:
    """Return a mark, which counts from 0, as a span, which counts from 1."""
    return Span(mark[0] + 1, mark[1] + 1, mark[2] + 1, mark[3] + 1)
