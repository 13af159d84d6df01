"""Tables on the terminal: aligned text, wide or narrow, that pipes well."""

from __future__ import annotations

import sys

from kompplan.cli.visible import visible


def print_table(
    title: str, heads: list[str], rows: list[list[str]], *, right: tuple[int, ...] = ()
) -> None:
    """Print a table to standard output.

    Columns are wrapped to the width of a terminal; in a pipe nothing is cut.

    Args:
        title: What stands above it.
        heads: Names of the columns.
        rows: Cells, as many as there are heads.
        right: Columns that are aligned to the right.
    """
    # Imported here: rich takes as long to import as validating a plan.
    from rich import box  # noqa: PLC0415
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    is_terminal = sys.stdout.isatty()
    console = Console(file=sys.stdout, highlight=False, width=None if is_terminal else 240)
    table = Table(
        title=Text(visible(title)), title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False
    )
    for place, head in enumerate(heads):
        table.add_column(
            Text(visible(head)),
            justify="right" if place in right else "left",
            no_wrap=place in right,
            overflow="fold",
        )
    for row in rows:
        table.add_row(*(Text(visible(cell)) for cell in row))
    console.print(table)
