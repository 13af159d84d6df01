"""Rows of amounts and their sums, in whole kroner, where absent is not zero."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.locales.core.numbers import Kroner
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.model import Amounts

Column: TypeAlias = Literal["owner", "uh", "total"]
"""A column of the table: the owner's part, the university's, and their sum."""

PARTS: tuple[Column, ...] = ("owner", "uh")
COLUMNS: tuple[Column, ...] = (*PARTS, "total")


class Sums(Value):
    """One row of amounts; None where no amount is given.

    Attributes:
        owner: The owner's part (eier).
        uh: The university's part (UH).
        total: Both together.
    """

    owner: Kroner | None = None
    uh: Kroner | None = None
    total: Kroner | None = None

    def get(self, column: Column) -> Kroner | None:
        """Return the amount in a column."""
        return {"owner": self.owner, "uh": self.uh, "total": self.total}[column]

    @property
    def is_undivided(self) -> bool:
        """Whether only what both receive together is given."""
        return self.owner is None and self.uh is None and self.total is not None

    @property
    def is_empty(self) -> bool:
        """Whether no amount is given at all."""
        return self.owner is None and self.uh is None and self.total is None


def row_of(amounts: Amounts) -> Sums:
    """Return amounts with the total that follows from the parts, where any part is given."""
    computed = add((amounts.owner, amounts.uh))
    return Sums(amounts.owner, amounts.uh, amounts.total if computed is None else computed)


def stated_row(amounts: Amounts | None) -> Sums:
    """Return amounts just as they are written."""
    return Sums(amounts.owner, amounts.uh, amounts.total) if amounts else Sums()


def add(amounts: Iterable[Kroner | None]) -> Kroner | None:
    """Return the sum of the amounts that are given; None when none is."""
    given = [amount for amount in amounts if amount is not None]
    return Kroner(sum(given)) if given else None


def add_rows(rows: Iterable[Sums]) -> Sums:
    """Return the sums of rows, column by column.

    Where a row gives only what both receive together, nobody knows the sums of each.
    """
    listed = list(rows)
    total = add(row.total for row in listed)
    if any(row.is_undivided for row in listed):
        return Sums(None, None, total)
    return Sums(add(row.owner for row in listed), add(row.uh for row in listed), total)
