"""How a file is written: its line ends, its byte order mark, its last line."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from kompplan.editing.gaps import UnsureError
from kompplan.editing.order import choose
from kompplan.source import Fault, decode
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Sequence


class Written(Value):
    """A text and how it is written.

    Attributes:
        text: With plain line feeds, the last line ended.
        line_end: Line feeds, alone or after carriage returns.
        has_mark: Whether it begins with a byte order mark.
        is_ended: Whether its last line has an end.
    """

    text: str
    line_end: str
    has_mark: bool
    is_ended: bool

    def bytes_of(self, text: str) -> bytes:
        """Return another text, written alike."""
        text = text if self.is_ended else text.removesuffix("\n")
        mark = codecs.BOM_UTF8 if self.has_mark else b""
        return mark + text.replace("\n", self.line_end).encode()


def read_written(data: bytes) -> Written:
    """Return a file as text.

    Raises:
        UnsureError: If it is not UTF-8, or its lines end in different ways.
    """
    source = decode("", data)
    windows, feeds = data.count(b"\r\n"), data.count(b"\n")
    if isinstance(source, Fault) or data.count(b"\r") != windows or windows not in (0, feeds):
        raise UnsureError
    text = source.text if source.text.endswith("\n") else f"{source.text}\n"
    has_mark = data.startswith(codecs.BOM_UTF8)
    return Written(text, "\r\n" if windows else "\n", has_mark, source.text == text)


def three_way(written: Sequence[Written]) -> Written:
    """Return how the merge of base, ours and theirs is written: as the side that changed it.

    Raises:
        ClashError: If both sides changed it.
    """
    return replace(
        written[1],
        line_end=choose(*(side.line_end for side in written)),
        has_mark=choose(*(side.has_mark for side in written)),
        is_ended=choose(*(side.is_ended for side in written)),
    )
