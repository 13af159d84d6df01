"""A plan's text taken apart at its marks: every character belongs to one entry of one collection.

Put together again, the parts give the text back, letter by letter, comments and blank lines
included. What stands in front of an entry on lines of its own goes with it; so does a comment
behind its value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from kompplan.editing.gaps import (
    UnsureError,
    gap_before_item,
    gap_before_key,
    is_comma,
    require_colon,
    rest_of_line,
    split_lines,
)
from kompplan.loading.reader import read_with_places
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.loading.syntax_tree import Place, Plain
    from kompplan.source import SourceFile

Key: TypeAlias = "str | int"


class Node(Value):
    """A value where it stands.

    Attributes:
        kind: ``scalar``, ``map`` and ``list`` in block style, ``{`` and ``[`` in flow style.
        data: The value.
        text: Its text; of a block collection, with the lead of its first entry and the tail of
            its last.
        entries: Its entries in order; of a flow collection that cannot be taken apart, none.
        column: Of a block collection, the blanks before each entry.
        is_inline: Whether the first entry of a block collection goes on in the line of its holder.
        edges: Of a flow collection, the text before its first entry and after its last.
    """

    kind: str
    data: Plain
    text: str
    entries: tuple[Entry, ...] = ()
    column: int = 0
    is_inline: bool = False
    edges: tuple[str, str] = ("", "")


class Entry(Value):
    """A value with its key and all that goes with it.

    Attributes:
        key: The key, or the position in a list.
        lead: Lines in front; of a flow collection, what parts it from the entry before.
        head: The key with its colon, or the dash, and the blanks behind, up to the value.
        node: The value.
        tail: What stands behind the value, with the line end.
    """

    key: Key
    lead: str
    head: str
    node: Node
    tail: str = ""

    @property
    def body(self) -> str:
        """The entry without its lead and its indentation."""
        return f"{self.head}{self.node.text}{self.tail}"


class Document(Value):
    """A whole file.

    Attributes:
        start: What stands before the first entry and its comments, such as ``---``.
        top: The top mapping.
        end: Comments and blank lines after the last entry.
    """

    start: str
    top: Node
    end: str


def take_apart(source: SourceFile) -> Document:
    """Return the parts of a file.

    Raises:
        UnsureError: If it is not a mapping in block style, cannot be read, or holds what cannot
            be placed with certainty, such as a key without a value.
    """
    tree, _ = read_with_places(source)
    if tree is None or not isinstance(tree.value, dict) or not source.text.endswith("\n"):
        raise UnsureError
    place = tree.place
    if place.start.flow_style or not tree.value:
        raise UnsureError
    start = _end_of_start(source.text)
    top, at = _Taker(source.text).block(tree.value, place, start)
    document = Document(source.text[:start], top, source.text[at:])
    if split_lines(document.end)[1] or put_together(document) != source.text:
        raise UnsureError
    return document


def _end_of_start(text: str) -> int:
    """Return where the document begins: behind the line ``---`` if there is one."""
    lead, rest = split_lines(text)
    line = rest.partition("\n")[0]
    return len(lead) + len(line) + 1 if line.rstrip(" ") == "---" else 0


def put_together(document: Document) -> str:
    """Return the text of a file."""
    return f"{document.start}{document.top.text}{document.end}"


def indented(entry: Entry, holder: Node, *, is_first: bool) -> str:
    """Return the text of an entry of a block collection, with its lead."""
    blanks = "" if holder.is_inline and is_first else " " * holder.column
    return f"{entry.lead}{blanks}{entry.body}"


class _Member(Value):
    """An entry as the parser saw it: its key or position, where that begins and ends, its value."""

    key: Key
    begin: int
    key_end: int
    data: Plain
    place: Place

    @property
    def is_block(self) -> bool:
        """Whether its value is a collection in block style."""
        return self.place.end is not None and not self.place.start.flow_style

    @property
    def start(self) -> int:
        """Where its value begins."""
        return int(self.place.start.start_mark.index)


def _members(data: Plain, place: Place) -> Iterator[_Member]:
    if isinstance(data, dict) and isinstance(place.entries, dict) and place.keys is not None:
        for key, inner in place.entries.items():
            event: Any = place.keys[key]
            begin, end = event.start_mark.index, event.end_mark.index
            yield _Member(key, begin, end, data[key], inner)
    elif isinstance(data, list) and isinstance(place.entries, list):
        for number, (item, inner) in enumerate(zip(data, place.entries, strict=True)):
            begin = inner.start.start_mark.index
            yield _Member(number, begin, begin, item, inner)


class _Taker(Value):
    """Takes the text of one file apart."""

    text: str

    def block(self, data: Plain, place: Place, at: int) -> tuple[Node, int]:
        """Return a block collection, and where what follows it begins.

        Args:
            data: The collection.
            place: Where it stands.
            at: Where the lines in front of its first entry begin, or that entry itself where it
                goes on in the line of its holder.
        """
        is_list, start = isinstance(data, list), at
        line = self.text.rfind("\n", 0, start) + 1
        entries: list[Entry] = []
        columns = set() if line == start else {start - line}
        for member in _members(data, place):
            between = self.text[at : member.begin]
            gap = gap_before_item(between) if is_list else gap_before_key(between)
            if entries or line == start:
                columns.add(len(gap.indent))
            elif gap.lead or gap.indent:
                raise UnsureError
            entry, at = self.entry(member, gap.lead, gap.dash)
            entries.append(entry)
        if len(columns) != 1:
            raise UnsureError
        kind, text = "list" if is_list else "map", self.text[start:at]
        return Node(kind, data, text, tuple(entries), columns.pop(), line != start), at

    def entry(self, member: _Member, lead: str, dash: str) -> tuple[Entry, int]:
        """Return an entry of a block collection, and where what follows it begins."""
        if dash:
            head, inner = dash, member.begin
        else:
            inner = self.start_of_value(member)
            head = self.text[member.begin : inner]
        if member.is_block:
            node, at = self.block(member.data, member.place, inner)
            return Entry(member.key, lead, head, node), at
        node, at = self.small(member)
        if self.text[at - 1] == "\n":
            return Entry(member.key, lead, head, node), at
        tail = rest_of_line(self.text, at)
        return Entry(member.key, lead, head, node, tail), at + len(tail)

    def start_of_value(self, member: _Member) -> int:
        """Return where the value of a key begins; of a block collection, the line after the key."""
        if not member.is_block:
            require_colon(self.text[member.key_end : member.start])
            return member.start
        if self.text[member.key_end] != ":":
            raise UnsureError
        return member.key_end + 1 + len(rest_of_line(self.text, member.key_end + 1))

    def small(self, member: _Member) -> tuple[Node, int]:
        """Return a scalar or a flow collection, and where it ends."""
        place, start = member.place, member.start
        if place.end is None:
            end = self.end_of_scalar(place.start)
            return Node("scalar", member.data, self.text[start:end]), end
        end = int(place.end.end_mark.index)
        entries, edges = self.flow(member, end - 1)
        text = self.text[start:end]
        return Node(text[0], member.data, text, entries, edges=edges), end

    def flow(self, member: _Member, close: int) -> tuple[tuple[Entry, ...], tuple[str, str]]:
        """Return the entries of a flow collection, none where they are written oddly.

        Args:
            member: The collection.
            close: Where its closing bracket stands.
        """
        at, first = member.start + 1, ""
        entries: list[Entry] = []
        for inner in _members(member.data, member.place):
            before, colon = self.text[at : inner.begin], self.text[inner.key_end : inner.start]
            is_plain = is_comma(before) if entries else not before.strip()
            if not is_plain or colon.strip() not in ("", ":"):
                return (), ("", "")
            head = self.text[inner.begin : inner.start]
            node, at = self.small(inner)
            first = first if entries else before
            entries.append(Entry(inner.key, before if entries else "", head, node))
        last = self.text[at:close]
        if last.strip() and not is_comma(last):
            return (), ("", "")
        return tuple(entries), (first, last)

    def end_of_scalar(self, event: Any) -> int:
        """Return where a scalar ends; blank lines behind a block of text are not part of it."""
        start, end = int(event.start_mark.index), int(event.end_mark.index)
        if event.style not in ("|", ">"):
            return end
        text = self.text[start:end]
        if "+" in text.partition("\n")[0].partition("#")[0]:
            return end
        return self.text.index("\n", start + len(text.rstrip())) + 1
