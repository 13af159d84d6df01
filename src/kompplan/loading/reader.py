"""One pass over YAML events: plain values, their places, and everything YAML that is refused.

A file without a fault is first read the short way; see ``plain_reader``.

A plan uses a small part of YAML: mappings, lists and text. Whatever else the language offers
(anchors, tags, several documents) is refused with a word on what to write instead, in the same
pass, before it can cost time or memory.
"""

from __future__ import annotations

import re
import unicodedata
from functools import partial
from typing import TYPE_CHECKING, Any

from kompplan.loading.characters import find_forbidden, has_forbidden, name_forbidden
from kompplan.loading.events import YamlSyntaxError, parse_events
from kompplan.loading.plain_reader import MAX_DEPTH, NO_VALUE, read_plain
from kompplan.loading.syntax_fault import describe_syntax_error
from kompplan.loading.syntax_tree import Place, SyntaxTree, mark_of, to_span
from kompplan.source import Fault, NotedPlace, SourceFile
from kompplan.source.span import START
from kompplan.value import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.diagnostics import KeyPath
    from kompplan.loading.syntax_tree import Mark, Plain

_UNTRUSTED = frozenset({"alias", "tag", "key-not-text", "nesting-too-deep", "control-character"})
"""Faults that leave holes in the values: what follows from a hole must not be reported too."""

_COMMENT = re.compile(r"[ ]#(?P<next>.?)")


def read_tree(source: SourceFile) -> tuple[SyntaxTree | None, list[Fault]]:
    """Read a file into plain values with places.

    Returns:
        The tree, or None when the text could not be read to its end, and every fault met on the
        way. A tree may come with faults: a duplicate key keeps its first value, so that later
        stages can go on.
    """
    value = read_plain(source.text)
    if value is None:
        return read_with_places(source)
    return SyntaxTree(source, value, partial(_place_of, source)), []


def _place_of(source: SourceFile) -> Place:
    """Return the places of a file without a fault."""
    tree, faults = read_with_places(source)
    assert tree is not None and not faults  # noqa: S101  # its values have been read
    return tree.place


def read_with_places(source: SourceFile) -> tuple[SyntaxTree | None, list[Fault]]:
    """Read a file the long way, place by place; see ``read_tree``."""
    faults = list(find_forbidden(source))
    if faults:
        return None, faults
    builder = _TreeBuilder(source)
    try:
        builder.take_all(parse_events(source.text))
    except YamlSyntaxError as error:
        if error.is_too_deep and error.mark:
            return read_with_places(SourceFile(source.name, source.text[: error.mark.index]))
        return None, [*builder.faults, describe_syntax_error(source, error, builder.open_bracket())]
    if builder.top is None or any(fault.name in _UNTRUSTED for fault in builder.faults):
        return None, builder.faults or [Fault("empty-file", source.name, START)]
    value, place = builder.top
    if value is None:
        return None, builder.faults or [Fault("empty-file", source.name, START)]
    return SyntaxTree(source, value, lambda: place), builder.faults


class _Frame(Record):
    """A collection that is being filled.

    Attributes:
        value: The mapping or list.
        place: Where it stands.
        key: Of a mapping, the key whose value comes next, with its event.
    """

    value: Any
    place: Place
    key: tuple[str, Any] | None = None


class _TreeBuilder:
    """Builds values and places from events, and notes what a plan may not hold."""

    def __init__(self, source: SourceFile) -> None:
        self.source = source
        self.faults: list[Fault] = []
        self.top: tuple[Plain | None, Place] | None = None
        self._open: list[_Frame] = []
        self._has_comments = " #" in source.text
        self._has_tabs = "\t" in source.text
        self._is_second = False

    def open_bracket(self) -> Mark | None:
        """Return where the innermost bracket that is still open stands, if any is."""
        flows = (frame.place for frame in reversed(self._open) if frame.place.start.flow_style)
        return next((mark_of(place.start) for place in flows), None)

    def take_all(self, events: Iterable[tuple[str, Any]]) -> None:
        """Use events until one says that the rest of the file must not be read."""
        for kind, event in events:
            if not self.take(kind, event):
                break

    def take(self, kind: str, event: Any) -> bool:
        """Use one event; return False when the rest of the file must not be read."""
        if kind == "ScalarEvent":
            self._take_scalar(event)
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            return self._open_collection(event, is_mapping=kind == "MappingStartEvent")
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            frame = self._open.pop()
            frame.place.end = event
            self._put(frame.value, frame.place)
        elif kind == "AliasEvent":
            self._fault("alias", mark_of(event), {"name": event.anchor})
            self._put("", Place(event))
        elif kind == "DocumentStartEvent":
            return self._start_document(event)
        return True

    def _start_document(self, event: Any) -> bool:
        if self._is_second:
            self._fault("second-document", mark_of(event))
            return False
        self._is_second = True
        return True

    def _take_scalar(self, event: Any) -> None:
        if event.anchor or event.tag:
            self._refuse_properties(event)
        if self._has_tabs:
            self._check_tab(event)
        text: str = event.value
        if event.style:
            if has_forbidden(text):
                self._fault(
                    "control-character", mark_of(event), {"character": name_forbidden(text)}
                )
        elif text in NO_VALUE:
            self._put_nothing(Place(event))
            return
        elif self._has_comments:
            self._check_comment(event)
        self._put(text if text.isascii() else unicodedata.normalize("NFC", text), Place(event))

    def _open_collection(self, event: Any, *, is_mapping: bool) -> bool:
        if event.anchor or event.tag:
            self._refuse_properties(event)
        if len(self._open) == MAX_DEPTH:
            self._fault("nesting-too-deep", mark_of(event), {"limit": MAX_DEPTH})
            return False
        holder = self._open[-1] if self._open else None
        if holder and holder.place.keys is not None and holder.key is None:
            self._fault("key-not-text", mark_of(event))
        place = Place(event, None, {} if is_mapping else None, {} if is_mapping else [])
        self._open.append(_Frame({} if is_mapping else [], place))
        return True

    def _put(self, value: Plain, place: Place) -> None:
        """Hand a finished value to what holds it: a list, a mapping's key, a mapping's value."""
        if not self._open:
            self.top = self.top or (value, place)
            return
        frame = self._open[-1]
        if isinstance(frame.place.entries, list):
            frame.value.append(value)
            frame.place.entries.append(place)
        elif frame.key is None:
            # A key that is no text has been reported.
            frame.key = (value if isinstance(value, str) else "", place.start)
        else:
            name, event = frame.key
            frame.key = None
            self._put_entry(frame, name, event, (value, place))

    def _put_nothing(self, place: Place) -> None:
        """Report a value that is not there; what follows from it is not told too."""
        frame = self._open[-1] if self._open else None
        if frame is None:
            self.top = (None, place)
        elif isinstance(frame.place.entries, list):
            path = (*self._path(), len(frame.value))
            name = next((step for step in reversed(path) if isinstance(step, str)), "")
            self._fault("empty-value", mark_of(place.start), {"key": name}, path=path)
            self._put("", place)
        elif frame.key is None:
            frame.key = (place.start.value or "null", place.start)
        else:
            name, event = frame.key
            frame.key = None
            if not (frame.place.start.flow_style and self._is_split(frame, event, place)):
                path = (*self._path(), name)
                self._fault("empty-value", mark_of(event), {"key": name}, path=path)

    def _put_entry(self, frame: _Frame, name: str, event: Any, entry: tuple[Plain, Place]) -> None:
        keys, entries = frame.place.keys, frame.place.entries
        if name == "<<":
            self._fault("alias", mark_of(event), {"name": "<<"})
        elif keys is not None and name in keys:
            first = NotedPlace(self.source.name, to_span(mark_of(keys[name])), "first-here")
            self._fault("duplicate-key", mark_of(event), {"key": name}, (first,))
        elif keys is not None and isinstance(entries, dict):
            frame.value[name], entries[name] = entry
            keys[name] = event

    def _refuse_properties(self, event: Any) -> None:
        if event.anchor:
            self._fault("alias", mark_of(event), {"name": event.anchor})
        if event.tag:
            tag = self.source.text[event.start_mark.index :].split(maxsplit=1)[0]
            self._fault("tag", mark_of(event), {"tag": tag})

    def _check_comment(self, event: Any) -> None:
        """Text lost behind « #»: YAML takes it for a comment, the author did not."""
        text, start = self.source.text, event.end_mark.index
        found = _COMMENT.match(text, start)
        if found is None:
            return
        lost = text[start:].partition("\n")[0]
        line, column = event.end_mark.line, event.end_mark.column
        name = "comment-touches-text" if found["next"] in (" ", "", "#") else "text-behind-hash"
        mark = (line, column + 1, line, column + len(lost.rstrip()))
        self._fault(name, mark, {"lost": lost.strip(), "kept": event.value})

    def _check_tab(self, event: Any) -> None:
        """A tab in front of a value: YAML parsers disagree on what it means."""
        before = self.source.text[: event.start_mark.index].rpartition("\n")[2]
        if before.rstrip(" ").endswith("\t"):
            line, column = event.start_mark.line, before.rindex("\t")
            self._fault("tab", (line, column, line, column + 1))

    def _is_split(self, frame: _Frame, key: Any, place: Place) -> bool:
        """A comma inside ``{}`` splits «15. oktober, kl. 9» in two; the rest becomes a key."""
        between = self.source.text[key.end_mark.index : place.start.start_mark.index]
        if ":" in between or not isinstance(frame.place.entries, dict):
            return False
        mark = mark_of(key)
        line, start = mark[0], mark
        path: KeyPath = ()
        if frame.value:
            # Half a value is worse than none: «14. mai» is not what «14. mai, kl. 9» means.
            half = frame.value.popitem()[0]
            start = frame.place.entries.pop(half).mark
            path = (*self._path(), half)
        whole = self.source.line(line + 1)[start[1] if start[0] == line else mark[1] : mark[3]]
        self._fault("comma-splits-value", mark, {"rest": key.value, "whole": whole}, path=path)
        return True

    def _path(self) -> KeyPath:
        """Return the keys and positions that lead to the collection being filled."""
        return tuple(frame.key[0] if frame.key else len(frame.value) for frame in self._open[:-1])

    def _fault(
        self,
        name: str,
        mark: Mark,
        values: dict[str, object] | None = None,
        related: tuple[NotedPlace, ...] = (),
        *,
        path: KeyPath = (),
    ) -> None:
        span = to_span(mark)
        self.faults.append(Fault(name, self.source.name, span, values or {}, related, path))
