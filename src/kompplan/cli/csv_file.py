"""Rows for a spreadsheet: a CSV file that Excel opens with a double click, and that runs nothing.

Source: RFC 4180 for quotation marks and line ends; OWASP, «CSV Injection», for what a cell must not
begin with.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from kompplan.cli.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SEPARATOR = ";"
"""Excel in Norwegian parts cells by semicolons, as the comma is its decimal sign."""

_MARK = "\ufeff"
# A cell that begins so is a formula to a spreadsheet; some take the wide signs of Asia likewise.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def write_csv(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a CSV text with a byte order mark, without which Excel takes UTF-8 for Windows-1252.

    Args:
        heads: Names of the columns.
        rows: Cells, as many as there are heads.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=SEPARATOR, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return _MARK + text.getvalue()


def safe_cell(text: str) -> str:
    """Return a text that a spreadsheet shows and never runs, on one line."""
    guarded = f"'{text}" if text.startswith(_FORMULA) else text
    return visible(" ".join(guarded.splitlines()))
