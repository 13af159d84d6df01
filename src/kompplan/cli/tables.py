"""Tables on the terminal: aligned text, wide or narrow, that pipes well."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from kompplan.cli.visible import visible
from kompplan.value import Value

if TYPE_CHECKING:
    from rich.console import Console

_WIDEST_IN_PIPE = 240
_GAP = 3
"""Blanks between two columns; the margins take as many together."""
_LONGEST_WORD = 20
"""Longer words, such as addresses, may be broken."""


class Table(Value):
    """A table to be printed.

    Attributes:
        title: What stands above it.
        heads: Names of the columns; an empty one needs none.
        rows: Cells, as many as there are heads.
        right: Columns of figures, which are aligned to the right and never broken.
    """

    title: str
    heads: list[str]
    rows: list[list[str]]
    right: tuple[int, ...] = ()


def print_table(table: Table) -> None:
    """Print a table to standard output.

    On a terminal, columns are wrapped between words to its width; where it is too narrow for that,
    each row becomes a few lines of its own. In a pipe nothing is cut.
    """
    # Imported here: rich takes as long to import as validating a plan.
    from rich.console import Console  # noqa: PLC0415

    is_terminal = sys.stdout.isatty()
    width = None if is_terminal else _WIDEST_IN_PIPE
    console = Console(file=sys.stdout, highlight=False, width=width)
    console.print(_text(table.title), soft_wrap=not is_terminal)
    narrowest = [_narrowest(table, column) for column in range(len(table.heads))]
    if sum(narrowest) + _GAP * (len(narrowest) + 1) <= console.width:
        console.print(_grid(table, narrowest))
    else:
        _print_stacked(table, console)


def print_lines(lines: list[str]) -> None:
    """Print lines of text, wrapped between words to the width of a terminal."""
    from rich.console import Console  # noqa: PLC0415  # as above

    is_terminal = sys.stdout.isatty()
    console = Console(file=sys.stdout, highlight=False)
    for line in lines:
        console.print(_text(line), soft_wrap=not is_terminal)


def _narrowest(table: Table, column: int) -> int:
    """Return how narrow a column may get: its longest word, or its longest figure."""
    from rich.cells import cell_len  # noqa: PLC0415  # as above

    cells = [visible(text) for text in (table.heads[column], *(row[column] for row in table.rows))]
    if column in table.right:
        return max(map(cell_len, cells))
    words = (cell_len(word) for cell in cells for word in cell.split())
    return min(max(words, default=1), _LONGEST_WORD)


def _grid(table: Table, narrowest: list[int]) -> Any:
    from rich import box  # noqa: PLC0415  # as above
    from rich.table import Table as Grid  # noqa: PLC0415  # as above

    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False)
    for place, head in enumerate(table.heads):
        is_right = place in table.right
        grid.add_column(
            _text(head),
            justify="right" if is_right else "left",
            no_wrap=is_right,
            overflow="fold",
            min_width=narrowest[place],
        )
    for row in table.rows:
        grid.add_row(*map(_text, row))
    return grid


def _print_stacked(table: Table, console: Console) -> None:
    """Print each row as one line for each of its cells, empty ones left out."""
    for row in table.rows:
        console.print()
        for head, cell in zip(table.heads, row, strict=True):
            if cell.strip():
                label = f"{head}: " if head else ""
                console.print(_text(f"{label}{cell.strip()}"), overflow="fold")
    console.print()


def _text(text: str) -> Any:
    from rich.text import Text  # noqa: PLC0415  # as above

    return Text(visible(text))
