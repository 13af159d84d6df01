"""Which whole row of a table, counted twice, left out or misplaced, would explain wrong sums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.budgeting.slips import Candidate
from kompplan.budgeting.sums import COLUMNS
from kompplan.locales.core.numbers import Kroner
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kompplan.budgeting.equations import Cell, Equation
    from kompplan.budgeting.sums import Column
    from kompplan.budgeting.suspects import Sums, Suspects
    from kompplan.diagnostics import KeyPath

_MOST_TABLES = 20
"""Among more grant schemes than that nobody looks for a row that was moved."""


class _Table(Value):
    """The sums of the columns of one table of which any is wrong.

    Attributes:
        columns: The sum of each column.
        places: Their places.
        rows: The cells of each row, by name and column.
    """

    columns: Mapping[Column, Equation]
    places: frozenset[int]
    rows: Mapping[str, Mapping[Column, Sequence[Cell]]]

    @property
    def first(self) -> Equation:
        return next(iter(self.columns.values()))

    @property
    def gaps(self) -> dict[Column, int]:
        """By how much each declared sum is too large."""
        return {column: e.difference for column, e in self.columns.items()}

    def amounts(self, name: str, like: Mapping[Column, int]) -> dict[Column, int]:
        """Return the amounts of a row, in the columns of some gaps."""
        row = self.rows[name]
        return {column: sum(cell.amount or 0 for cell in row.get(column, ())) for column in like}

    def path(self, name: str) -> KeyPath:
        """Return where a row stands."""
        return next(cell.path for cells in self.rows[name].values() for cell in cells)[:-1]


def row_suspects(sums: Sums, lacking: int) -> Suspects:
    """Yield what may have happened to a whole row of a table.

    Args:
        sums: The sums of a plan.
        lacking: How many measures more the plan declares than it lists; below 0 for fewer.
    """
    tables = _tables(sums)
    for table in tables:
        yield from _missing(sums, table, lacking)
        yield from _counted_wrongly(sums, table)
        if table.first.level == "scheme" and len(tables) <= _MOST_TABLES:
            for other in tables:
                yield from _moved(sums, table, other)


def _tables(sums: Sums) -> list[_Table]:
    groups: dict[tuple[object, ...], list[int]] = {}
    for place, e in enumerate(sums.equations):
        if e.names:
            groups.setdefault((e.level, e.total.path[:-1], e.topic), []).append(place)
    return [_table(sums.equations, places) for places in groups.values() if sums.wrong & {*places}]


def _table(equations: Sequence[Equation], places: list[int]) -> _Table:
    columns: dict[Column, Equation] = {
        equations[place].column: equations[place] for place in places
    }
    rows: dict[str, dict[Column, list[Cell]]] = {}
    for column, equation in columns.items():
        for name, cell in zip(equation.names, equation.parts, strict=True):
            rows.setdefault(name, {}).setdefault(column, []).append(cell)
    return _Table(columns, frozenset(places), rows)


def _missing(sums: Sums, table: _Table, lacking: int) -> Suspects:
    """Yield that a measure is missing, where it is missed in every column."""
    gaps = table.gaps
    # The number of measures tells it too, unless that was counted from the list.
    is_likely = lacking > 0 or (not lacking and gaps.keys() >= {"owner", "uh"})
    parts = gaps.get("owner", 0) + gaps.get("uh", 0)
    total = Kroner(gaps.get("total", parts))
    is_row = total == parts or not gaps.keys() >= set(COLUMNS)
    if table.first.level == "scheme" and is_likely and is_row and min(gaps.values()) > 0:
        yield Candidate("missing", table.first.total.path[:-1], None, total), _own(sums, table)


def _counted_wrongly(sums: Sums, table: _Table) -> Suspects:
    """Yield the rows that a sum counts twice or not at all, and those that are listed twice."""
    gaps = table.gaps
    seen: set[tuple[int, ...]] = set()
    for name in table.rows:
        amounts = table.amounts(name, gaps)
        key = tuple(amounts.values())
        is_repeated = key in seen
        seen.add(key)
        if not any(key):
            continue
        if gaps == amounts:
            right = {e.total.path: e.computed for e in table.columns.values()}
            yield Candidate("twice", table.path(name)), sums.mended(right) or _own(sums, table)
        elif gaps == {column: -amount for column, amount in amounts.items()}:
            covered = sums.mended(_emptied(sums, table, name)) or _own(sums, table)
            slip = Candidate("repeated" if is_repeated else "left-out", table.path(name))
            yield slip, covered


def _emptied(sums: Sums, table: _Table, name: str) -> dict[KeyPath, Kroner | None]:
    """Return the changes that take a row away."""
    rows = {cell.path[:-1] for cells in table.rows[name].values() for cell in cells}
    return {path: None for path in sums.amounts if path[:-1] in rows}


def _moved(sums: Sums, table: _Table, other: _Table) -> Suspects:
    """Yield the measures under another scheme that would fill the gaps of a scheme."""
    gaps = table.gaps
    if table is other or other.first.level == "breakdown" or not all(gaps.values()):
        return
    theirs = {column: -gap for column, gap in other.gaps.items() if column in gaps}
    for name in other.rows:
        # A scheme without other measures is only stated once this one is moved.
        fits = gaps == other.amounts(name, gaps) and (gaps == theirs or len(other.rows) == 1)
        if fits and other.path(name)[0] == "measures":
            yield Candidate("elsewhere", other.path(name)), _own(sums, table) | _own(sums, other)


def _own(sums: Sums, table: _Table) -> set[int]:
    return sums.wrong & table.places
