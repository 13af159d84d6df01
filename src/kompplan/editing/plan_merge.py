"""The three-way merge of plans: texts are spliced, and the values say whether it came out right."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kompplan.editing.gaps import UnsureError
from kompplan.editing.line_ends import Written, read_written, three_way
from kompplan.editing.merging import Conflict, merge_documents
from kompplan.editing.order import ClashError
from kompplan.editing.parts import Document, Entry, Node, take_apart
from kompplan.editing.values import ValueMerge
from kompplan.loading.reader import read_with_places
from kompplan.source import Fault, SourceFile, decode
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kompplan.editing.merging import Piece
    from kompplan.loading.syntax_tree import Plain

OURS, THEIRS = "denne grenen", "den andre grenen"
"""What stands behind the conflict marks: this branch, and the one that is merged into it."""


class Merged(Value):
    """A merged file.

    Attributes:
        data: Its bytes.
        conflicts: How many conflicts are left to people.
    """

    data: bytes
    conflicts: int


def merge_plans(base: bytes, ours: bytes, theirs: bytes, marker_size: int = 7) -> Merged | None:
    """Merge the changes of two sides to different activities and keys of one plan.

    Args:
        base: The file that both sides began with.
        ours: Our side.
        theirs: The other side.
        marker_size: How many signs a conflict mark has.

    Returns:
        None where the merge is not certain: a side is no plan, cannot be read, or is written in
        an odd style, or both sides moved the same entries.
    """
    if ours in (theirs, base):
        return Merged(theirs, 0)
    if theirs == base:
        return Merged(ours, 0)
    try:
        return _merge([read_written(data) for data in (base, ours, theirs)], marker_size)
    except (UnsureError, ClashError):
        return None


def is_clean_merge(merged: bytes, base: bytes, ours: bytes, theirs: bytes) -> bool:
    """Tell whether a merge of lines says what both sides say, as far as that can be known.

    Args:
        merged: What came of it.
        base: The file that both sides began with.
        ours: Our side.
        theirs: The other side.

    Returns:
        False where all sides can be read, and the result holds a key twice or other values than
        both changes come to. True where a side cannot be read: then only git knows.
    """
    values = [_value_of(data) for data in (base, ours, theirs)]
    if any(value is None for value in values):
        return True
    try:
        wanted = ValueMerge(frozenset()).merge(values[0], values[1], values[2])
    except ClashError:
        return False
    return _value_of(merged) == wanted


def whole_conflict(ours: bytes, theirs: bytes, marker_size: int = 7) -> bytes:
    """Return a conflict of two whole files."""
    pieces = (f"{'<' * marker_size} {OURS}", "=" * marker_size, f"{'>' * marker_size} {THEIRS}")
    first, middle, last = (f"{piece}\n".encode() for piece in pieces)
    return first + _ended(ours) + middle + _ended(theirs) + last


def _ended(data: bytes) -> bytes:
    return data if not data or data.endswith(b"\n") else data + b"\n"


def _value_of(data: bytes) -> Plain | None:
    """Return the values of a file; None where it cannot be read whole, once each key."""
    source = decode("", data)
    if isinstance(source, Fault):
        return None
    tree, faults = read_with_places(source)
    is_twice = any(fault.name == "duplicate-key" for fault in faults)
    return None if tree is None or is_twice else tree.value


def _merge(written: Sequence[Written], marker_size: int) -> Merged:
    documents = [take_apart(SourceFile("", side.text)) for side in written]
    if any("kompplan" not in _plain(document) for document in documents):
        raise UnsureError
    base, ours, theirs = documents
    pieces, paths = merge_documents(base, ours, theirs)
    values = ValueMerge(paths)
    for side, merge, other in (
        (ours, values, theirs), (theirs, values.favouring_theirs(), ours),
    ):  # fmt: skip
        text = "".join(_favoured(piece, is_ours=side is ours) for piece in pieces)
        wanted = merge.merge(base.top.data, ours.top.data, theirs.top.data)
        _require_right(text, wanted, (base, side, other))
    data = three_way(written).bytes_of("".join(_marked(piece, marker_size) for piece in pieces))
    return Merged(data, sum(isinstance(piece, Conflict) for piece in pieces))


def _plain(document: Document) -> dict[str, Plain]:
    return document.top.data if isinstance(document.top.data, dict) else {}


def _favoured(piece: Piece, *, is_ours: bool) -> str:
    if isinstance(piece, Conflict):
        return piece.ours if is_ours else piece.theirs
    return piece


def _marked(piece: Piece, size: int) -> str:
    if isinstance(piece, str):
        return piece
    return f"{'<' * size} {OURS}\n{piece.ours}{'=' * size}\n{piece.theirs}{'>' * size} {THEIRS}\n"


def _require_right(text: str, wanted: Plain | None, sides: Sequence[Document]) -> None:
    """Hold a merged text, conflicts settled for one side, against what it must say.

    Args:
        text: The text.
        wanted: Its values.
        sides: The base, the side whose readings count, and the other one.

    Raises:
        UnsureError: If it reads otherwise, or lacks a comment that the side has and the other
            did not take away.
    """
    tree, faults = read_with_places(SourceFile("", text))
    if tree is None or tree.value != wanted or any(f.name == "duplicate-key" for f in faults):
        raise UnsureError
    base, side, other = (Counter(_comments(document)) for document in sides)
    found = Counter(_comments(take_apart(SourceFile("", text))))
    for comment, count in side.items():
        if found[comment] < count - max(0, base[comment] - other[comment]):
            raise UnsureError


def _comments(document: Document) -> Iterator[str]:
    """Yield every comment of a file, by what it says."""
    for text in (document.start, *_around(document.top), document.end):
        for line in text.split("\n"):
            _, sign, said = line.partition("#")
            if sign:
                yield said.strip()


def _around(node: Node) -> Iterator[str]:
    """Yield what stands before, between and behind the values of a block collection."""
    for entry in node.entries if node.kind in ("map", "list") else ():
        yield from (entry.lead, _behind_key(entry), entry.tail)
        yield from _around(entry.node)


def _behind_key(entry: Entry) -> str:
    """Return what stands between a key and its value."""
    return entry.head.removeprefix(str(entry.key))
