"""Puts text into a file at given places; byte order mark and line ends stay as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_LINE_END = re.compile("\r\n|\r|\n")


class Edit(Value):
    r"""One change to a text whose line ends count as ``\n``.

    Attributes:
        start: Line and column, from 0, of the first character that goes.
        end: Line and column after the last one that goes; the start where none does.
        text: What comes instead.
    """

    start: tuple[int, int]
    end: tuple[int, int]
    text: str


def insert(at: tuple[int, int], text: str) -> Edit:
    """Return the change that puts a text in, in front of a place."""
    return Edit(at, at, text)


def splice(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Return a file with some changes, none of which may touch another.

    Args:
        data: The file, in UTF-8.
        edits: The changes, in any order; two at one place keep theirs.
    """
    mark = _BYTE_ORDER_MARK if data.startswith(_BYTE_ORDER_MARK) else b""
    text = data.removeprefix(mark).decode("utf-8")
    ends = list(_LINE_END.finditer(text))
    starts = [0, *(found.end() for found in ends)]
    written = [found.group() for found in ends]
    line_end = max(set(written), key=written.count) if written else "\n"

    def offset(place: tuple[int, int]) -> int:
        return starts[place[0]] + place[1] if place[0] < len(starts) else len(text)

    pieces: list[str] = []
    last = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        pieces += [text[last : offset(edit.start)], edit.text.replace("\n", line_end)]
        last = offset(edit.end)
    return mark + "".join([*pieces, text[last:]]).encode()
