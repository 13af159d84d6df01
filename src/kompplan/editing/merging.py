"""Three texts of one plan become one, entry by entry, without touching what nobody changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from kompplan.editing.gaps import notes
from kompplan.editing.order import ClashError, choose
from kompplan.editing.pairing import Side, Sides, Three, steps_of
from kompplan.editing.parts import Document, Node, indented
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.editing.values import Path


class Conflict(Value):
    """Whole lines of which both readings are left to people.

    Attributes:
        ours: Our reading; empty where we deleted it.
        theirs: Their reading.
    """

    ours: str
    theirs: str


Piece: TypeAlias = str | Conflict

_CLOSING = {"{": "}", "[": "]"}


def merge_documents(
    base: Document, ours: Document, theirs: Document
) -> tuple[list[Piece], frozenset[Path]]:
    """Return the merged text in pieces, and where the values themselves are in conflict.

    Raises:
        ClashError: If the files cannot be merged entry by entry.
    """
    merger = _Merger()
    start = choose(base.start, ours.start, theirs.start)
    pieces = merger.node((base.top, ours.top, theirs.top), ())
    end = _lines_of(base.end, ours.end, theirs.end)
    return [start, *pieces, end], frozenset(merger.conflicts)


def _lines_of(base: str, ours: str, theirs: str) -> Piece:
    """Return comments and blank lines; where sides differ in blank lines only, ours stand."""
    try:
        return choose(base, ours, theirs)
    except ClashError:
        said = notes(ours)
        if said in (notes(theirs), notes(base)):
            return ours if said == notes(theirs) else theirs
        return ours if notes(theirs) == notes(base) else Conflict(ours, theirs)


class _Merger:
    """Merges nodes, and remembers where values are in conflict."""

    def __init__(self) -> None:
        self.conflicts: set[Path] = set()

    def node(self, three: Three, path: Path) -> list[Piece]:
        """Return a merged value.

        Raises:
            ClashError: If both sides changed it, and not entry by entry.
        """
        base, ours, theirs = three
        try:
            return [choose(base.text, ours.text, theirs.text)]
        except ClashError:
            shapes = {(n.kind, n.column, n.is_inline, bool(n.entries)) for n in three}
            if len(shapes) > 1 or not base.entries:
                raise
        if base.kind in _CLOSING:
            return [self._flow(three, path)]
        pieces = list(self._block(three, path))
        if not any(pieces):
            raise ClashError
        return pieces

    # Block style

    def _block(self, three: Three, path: Path) -> Iterator[Piece]:
        is_first = True
        for number, step in enumerate(steps_of(three)):
            here = (*path, number if three[0].kind == "list" else step.key)
            if isinstance(step, Side):
                pieces: list[Piece] = list(self._side(step, three[0], here, is_first=is_first))
            else:
                pieces = self._entry(step.sides, three[0], here, is_first=is_first)
            yield from pieces
            is_first = is_first and not any(pieces)

    def _entry(self, sides: Sides, holder: Node, path: Path, *, is_first: bool) -> list[Piece]:
        """Return an entry that both sides have, as whole lines."""
        base, ours, theirs = sides
        is_inline = is_first and holder.is_inline
        blanks = "" if is_inline else " " * holder.column
        lead = _lines_of(base.lead if base else "", ours.lead, theirs.lead)
        try:
            pieces = self._body(sides, path)
        except ClashError:
            if is_inline:
                raise
            self.conflicts = {known for known in self.conflicts if known[: len(path)] != path}
            self.conflicts.add(path)
            before, lead = (lead, "") if isinstance(lead, str) else ("", lead)
            wholes = [f"{side.lead if lead else ''}{blanks}{side.body}" for side in (ours, theirs)]
            return [before, Conflict(*wholes)]
        if is_inline and lead:
            raise ClashError
        return [lead, blanks, *pieces]

    def _body(self, sides: Sides, path: Path) -> list[Piece]:
        base, ours, theirs = sides
        if base is None:
            if ours.body != theirs.body:
                raise ClashError
            return [ours.body]
        head = choose(base.head, ours.head, theirs.head)
        tail = choose(base.tail, ours.tail, theirs.tail)
        return [head, *self.node((base.node, ours.node, theirs.node), path), tail]

    def _side(self, step: Side, holder: Node, path: Path, *, is_first: bool) -> Iterator[Piece]:
        """Yield what one side has, or what each side has where they cannot be brought together."""
        is_inline = is_first and holder.is_inline
        if step.takes:
            for entry in step.taken:
                if is_inline and entry.lead:
                    raise ClashError
                yield indented(entry, holder, is_first=is_first)
                is_first = is_inline = False
        elif is_inline:
            raise ClashError
        else:
            self.conflicts.add(path)
            yield Conflict(
                *("".join(indented(e, holder, is_first=False) for e in entries)
                  for entries in (step.ours, step.theirs))
            )  # fmt: skip

    # Flow style

    def _flow(self, three: Three, path: Path) -> str:
        """Return a merged flow collection; any conflict in it is one of the whole line."""
        entries: list[tuple[str, str]] = []
        for number, step in enumerate(steps_of(three)):
            here = (*path, number if three[0].kind == "[" else step.key)
            if isinstance(step, Side):
                if not step.takes:
                    raise ClashError
                entries += [(entry.lead, entry.body) for entry in step.taken]
                continue
            body = self._body(step.sides, here)
            if any(isinstance(piece, Conflict) for piece in body):
                raise ClashError
            lead = next((e.lead for e in step.sides[1:] if e.lead), "")
            entries.append((lead, "".join(map(str, body))))
        opening, closing = (choose(*(node.edges[edge] for node in three)) for edge in (0, 1))
        inner = "".join(
            f"{(lead or ', ') if number else ''}{body}"
            for number, (lead, body) in enumerate(entries)
        )
        kind = three[0].kind
        return f"{kind}{opening}{inner}{closing}{_CLOSING[kind]}"
