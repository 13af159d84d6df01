"""The rows of amounts in a plan: each measure under each grant scheme that pays for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.budgeting.sums import Sums, row_of
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.diagnostics import KeyPath
    from kompplan.locales.core.numbers import Kroner
    from kompplan.model import Amounts, Measure, Plan

Breakdown: TypeAlias = Literal["payees", "by_term", "costs"]
"""What a measure's money may be divided by; it is the key of the division too."""


class BudgetRow(Value):
    """One measure's amounts under one grant scheme.

    Attributes:
        measure: The measure's id.
        scheme: Id of the grant scheme; None when it names none.
        path: Where the amounts stand.
        amounts: What is written there.
    """

    measure: str
    scheme: str | None
    path: KeyPath
    amounts: Amounts

    @property
    def computed(self) -> Sums:
        """Its parts as written and their sum; a row that gives only a total keeps it."""
        return row_of(self.amounts)

    @property
    def stated(self) -> Kroner | None:
        """Its total as written, for comparison."""
        return self.amounts.total


def budget_rows(plan: Plan) -> tuple[BudgetRow, ...]:
    """Return the rows of a plan, in the author's order.

    A measure that several schemes pay for has a row for each of them, and each krone stands in one
    row only: its own amounts are then the sum of those rows.
    """
    return tuple(_rows(plan))


def _rows(plan: Plan) -> Iterator[BudgetRow]:
    for id_, measure in plan.measures.items():
        own = ("measures", id_)
        for scheme, part in measure.funding.items():
            yield BudgetRow(id_, scheme, (*own, "funding", scheme), part)
        if not measure.funding:
            yield BudgetRow(id_, measure.scheme, (*own, "amounts"), measure.amounts)


def breakdowns(measure: Measure) -> dict[Breakdown, dict[str, Amounts]]:
    """Return what a measure's money is divided into, by payee, term and kind of cost, if it is."""
    found: dict[Breakdown, dict[str, Amounts]] = {}
    if measure.payees:
        found["payees"] = dict(measure.payees)
    if measure.by_term:
        found["by_term"] = dict(measure.by_term)
    if measure.costs:
        found["costs"] = {key: row for key, row in measure.costs if row is not None}
    return found
