"""One pass over YAML events: plain values, their places, and everything YAML that is refused.

A plan uses a small part of YAML: mappings, lists and text. Whatever else the language offers
(anchors, tags, several documents) is refused with a word on what to write instead, in the same
pass, before it can cost time or memory.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from kompplan.loading.characters import find_forbidden, has_forbidden, name_forbidden
from kompplan.loading.events import YamlSyntaxError, parse_events
from kompplan.loading.syntax_fault import describe_syntax_error
from kompplan.loading.syntax_tree import Place, SyntaxTree, to_span
from kompplan.source import Fault, NotedPlace, SourceFile
from kompplan.source.span import START

if TYPE_CHECKING:
    from kompplan.loading.syntax_tree import Mark, Plain

MAX_DEPTH = 50
"""Deepest nesting that is read; plans use about eight levels."""

_UNTRUSTED = frozenset({"alias", "tag", "key-not-text", "nesting-too-deep", "control-character"})
"""Faults that leave holes in the values: what follows from a hole must not be reported too."""

_NO_VALUE = frozenset({"", "~", "null", "Null", "NULL"})
_COMMENT = re.compile(r"[ ]#(?P<next>.?)")


def read_tree(source: SourceFile) -> tuple[SyntaxTree | None, list[Fault]]:
    """Read a file into plain values with places.

    Returns:
        The tree, or None when the text could not be read to its end, and every fault met on the
        way. A tree may come with faults: a duplicate key keeps its first value, so that later
        stages can go on.
    """
    faults = list(find_forbidden(source))
    if faults:
        return None, faults
    builder = _TreeBuilder(source)
    try:
        for kind, event in parse_events(source.text):
            if not builder.take(kind, event):
                break
    except YamlSyntaxError as error:
        return None, [*builder.faults, describe_syntax_error(source, error, builder.open_bracket())]
    if builder.top is None or builder.top[0] is None:
        return None, builder.faults or [Fault("empty-file", source.name, START)]
    if any(fault.name in _UNTRUSTED for fault in builder.faults):
        return None, builder.faults
    return SyntaxTree(source, *builder.top), builder.faults


class _TreeBuilder:
    """Builds values and places from events, and notes what a plan may not hold."""

    def __init__(self, source: SourceFile) -> None:
        self.source = source
        self.faults: list[Fault] = []
        self.top: tuple[Plain, Place] | None = None
        self._open: list[tuple[Any, Place, bool]] = []
        self._keys: list[tuple[str, Mark, Any] | None] = []
        self._has_comments = " #" in source.text
        self._has_tabs = "\t" in source.text
        self._documents = 0

    def open_bracket(self) -> Mark | None:
        """Return where the innermost bracket that is still open stands, if any is."""
        return next((place.mark for _, place, is_flow in reversed(self._open) if is_flow), None)

    def take(self, kind: str, event: Any) -> bool:
        """Use one event; return False when the rest of the file must not be read."""
        if kind == "ScalarEvent":
            self._take_scalar(event)
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            return self._open_collection(kind == "MappingStartEvent", event)
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            self._close_collection(event)
        elif kind == "AliasEvent":
            self._fault("alias", _mark(event), {"name": event.anchor})
            self._put(None, Place(_mark(event)), event)
        elif kind == "DocumentStartEvent":
            self._documents += 1
            if self._documents > 1:
                self._fault("second-document", _mark(event))
                return False
        return True

    def _take_scalar(self, event: Any) -> None:
        if event.anchor or event.tag:
            self._refuse_properties(event)
        text: str = event.value
        is_plain = not event.style
        if is_plain and self._has_comments:
            self._check_comment(event)
        if self._has_tabs:
            self._check_tab(event)
        if not is_plain and has_forbidden(text):
            self._fault("control-character", _mark(event), {"character": name_forbidden(text)})
            text = ""
        if not text.isascii():
            text = unicodedata.normalize("NFC", text)
        value = None if is_plain and text in _NO_VALUE else text
        mark = _mark(event)
        raw_length = mark[3] - mark[1] - (0 if is_plain else 2)
        is_verbatim = (
            mark[0] == mark[2] and event.style in (None, "", "'", '"') and raw_length == len(text)
        )
        self._put(value, Place(mark, None, None, is_verbatim, 0 if is_plain else 1), event)

    def _open_collection(self, is_mapping: bool, event: Any) -> bool:
        if event.anchor or event.tag:
            self._refuse_properties(event)
        if len(self._open) == MAX_DEPTH:
            self._fault("nesting-too-deep", _mark(event), {"limit": MAX_DEPTH})
            return False
        if self._expects_key():
            self._fault("key-not-text", _mark(event))
        place = Place(_mark(event), {} if is_mapping else None, {} if is_mapping else [])
        value: Plain = {} if is_mapping else []
        self._open.append((value, place, bool(event.flow_style)))
        self._keys.append(None)
        return True

    def _close_collection(self, event: Any) -> None:
        value, place, is_flow = self._open.pop()
        self._keys.pop()
        place.mark = self._extent(place, event, is_flow=is_flow)
        self._put(value, place, event)

    def _extent(self, place: Place, event: Any, *, is_flow: bool) -> Mark:
        """A block collection ends with its last entry, not where libyaml noticed its end."""
        if is_flow or not place.entries:
            return (*place.mark[:2], event.end_mark.line, event.end_mark.column)
        entries = place.entries
        last = entries[-1] if isinstance(entries, list) else next(reversed(entries.values()))
        return (*place.mark[:2], *last.mark[2:])

    def _expects_key(self) -> bool:
        return bool(self._open) and self._open[-1][1].keys is not None and self._keys[-1] is None

    def _put(self, value: Plain, place: Place, event: Any) -> None:
        """Hand a finished value to what holds it: a list, a mapping's key, a mapping's value."""
        if not self._open:
            if self.top is None:
                self.top = (value, place)
            return
        holder, holder_place, is_flow = self._open[-1]
        if isinstance(holder_place.entries, list):
            holder.append(value)
            holder_place.entries.append(place)
        elif (key := self._keys[-1]) is None:
            self._keys[-1] = (_key_text(value), place.mark, event)
        else:
            self._keys[-1] = None
            if not (is_flow and value is None and self._is_split(holder_place, key, event)):
                self._put_entry(holder, holder_place, key, (value, place))

    def _put_entry(
        self, holder: Any, place: Place, key: tuple[str, Mark, Any], entry: tuple[Plain, Place]
    ) -> None:
        name, mark, _ = key
        if name == "<<":
            self._fault("alias", mark, {"name": "<<"})
        elif name in holder and place.keys is not None:
            first = NotedPlace(self.source.name, to_span(place.keys[name]), "first-here")
            self._fault("duplicate-key", mark, {"key": name}, (first,))
        elif place.keys is not None and isinstance(place.entries, dict):
            holder[name] = entry[0]
            place.keys[name] = mark
            place.entries[name] = entry[1]

    def _refuse_properties(self, event: Any) -> None:
        if event.anchor:
            self._fault("alias", _mark(event), {"name": event.anchor})
        if event.tag:
            start = event.start_mark.index
            tag = self.source.text[start:].split(maxsplit=1)[0]
            self._fault("tag", _mark(event), {"tag": tag})

    def _check_comment(self, event: Any) -> None:
        """Text lost behind « #»: YAML takes it for a comment, the author did not."""
        text, start = self.source.text, event.end_mark.index
        found = _COMMENT.match(text, start)
        if found is None or start == event.start_mark.index:
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

    def _is_split(self, place: Place, key: tuple[str, Mark, Any], event: Any) -> bool:
        """A comma inside ``{}`` splits «15. oktober, kl. 9» in two; the rest becomes a key."""
        name, mark, key_event = key
        between = self.source.text[key_event.end_mark.index : event.start_mark.index]
        if ":" in between or not isinstance(place.entries, dict):
            return False
        values = list(place.entries.values())
        whole = self._text_until(values[-1].mark, mark) if values else name
        self._fault("comma-splits-value", mark, {"rest": name, "whole": whole})
        return True

    def _text_until(self, start: Mark, end: Mark) -> str:
        """What the author most likely meant: from the value before the comma to the lost rest."""
        return self.source.line(end[0] + 1)[start[1] if start[0] == end[0] else end[1] : end[3]]

    def _fault(
        self,
        name: str,
        mark: Mark,
        values: dict[str, object] | None = None,
        related: tuple[NotedPlace, ...] = (),
    ) -> None:
        self.faults.append(Fault(name, self.source.name, to_span(mark), values or {}, related))


def _mark(event: Any) -> Mark:
    start, end = event.start_mark, event.end_mark
    return (start.line, start.column, end.line, end.column)


def _key_text(value: Plain) -> str:
    """A key that is not text has been reported; ``null`` as a key is just that word."""
    return value if isinstance(value, str) else "null"
