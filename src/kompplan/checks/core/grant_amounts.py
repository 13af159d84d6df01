"""Sums of money asked for under a rule, and whether they can be trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.budgeting.sums import add_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.budgeting import BudgetRow, Sums
    from kompplan.checks.core.context import CheckContext


def sums_of(rows: Iterable[BudgetRow]) -> Sums:
    """Return what rows add up to, column by column; None in a column that no row fills."""
    return add_rows(row.computed for row in rows)


def has_unread_amounts(context: CheckContext) -> bool:
    """Tell whether an amount could not be read, so that no sum is sure."""
    return any(_MONEY.intersection(map(str, path)) for path in context.faulty)


_MONEY = frozenset({"amounts", "funding", "own_share", "coordinator"})
