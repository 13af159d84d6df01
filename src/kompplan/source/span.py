"""A stretch of a file, as editors count it."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text in one file.

    Attributes:
        line: First line, from 1.
        column: First column, from 1, in characters (code points).
        end_line: Last line, from 1.
        end_column: Column after the last character, from 1.
    """

    line: int
    column: int
    end_line: int
    end_column: int


START = Span(1, 1, 1, 1)
"""The very beginning of a file: where a fault of the file as a whole is shown."""
