"""Declared totals held against computed ones: proved, wrong, or only stated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.budgeting.sums import (
    COLUMNS,
    BudgetLine,
    Column,
    Sums,
    add,
    add_rows,
    budget_lines,
    stated_row,
)
from kompplan.locales.core.numbers import Kroner
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.model import Plan

Level: TypeAlias = Literal["measure", "scheme", "row", "grand"]
Status: TypeAlias = Literal["proved", "wrong", "stated"]


class Discrepancy(Value):
    """One declared amount that differs from what its lines add up to.

    Attributes:
        level: What the amount is the total of.
        id: The measure's or the scheme's id; None for the grand total.
        column: Which column.
        stated: The amount as declared.
        computed: What the lines add up to; None when there are no lines.
        behind: Ids of the measures or schemes behind it.
    """

    level: Level
    id: str | None
    column: Column
    stated: Kroner
    computed: Kroner | None
    behind: tuple[str, ...] = ()

    @property
    def key_in_line(self) -> tuple[Column, ...]:
        """The key of the amount in a line behind it; a sum comes from the whole line."""
        return () if self.column == "total" else (self.column,)

    def values(self) -> dict[str, object]:
        """Return what messages say of it; the difference is without a sign."""
        computed = Kroner(self.computed or 0)
        difference = Kroner(abs(self.stated - computed))
        return {"stated": self.stated, "computed": computed, "difference": difference}


class SchemeTotal(Value):
    """The total of one grant scheme.

    Attributes:
        scheme: The scheme's id; None for measures that name none.
        computed: What its measures add up to; empty when none is listed.
        declared: What the plan declares.
        status: ``proved`` by its lines, ``wrong``, or ``stated`` with no lines to prove it.
    """

    scheme: str | None
    computed: Sums
    declared: Sums
    status: Status

    @property
    def best(self) -> Sums:
        """What its lines add up to, or what is declared where there are no lines."""
        return self.declared if self.computed.is_empty else self.computed


class GrandTotal(Value):
    """The total over all schemes; ``stated`` when any part of it is only stated."""

    computed: Sums
    declared: Sums
    status: Status


class Budget(Value):
    """All the sums of one plan."""

    lines: tuple[BudgetLine, ...]
    schemes: tuple[SchemeTotal, ...]
    grand: GrandTotal
    discrepancies: tuple[Discrepancy, ...]


def prove_budget(plan: Plan) -> Budget:
    """Return a plan's sums, each declared one held against its lines."""
    lines = budget_lines(plan)
    found = list(_measure_discrepancies(lines))
    schemes = []
    for scheme in _schemes_in_order(plan, lines):
        total, wrong = _prove_scheme(plan, lines, scheme)
        schemes.append(total)
        found += wrong
    grand, wrong = _prove_grand(plan, schemes)
    return Budget(lines, tuple(schemes), grand, (*found, *wrong))


def _schemes_in_order(plan: Plan, lines: tuple[BudgetLine, ...]) -> list[str | None]:
    """Declared schemes first, in the document's order, then those that only lines name."""
    named: dict[str | None, None] = dict.fromkeys(plan.declared.schemes)
    return list(named | dict.fromkeys(line.scheme for line in lines))


def _measure_discrepancies(lines: tuple[BudgetLine, ...]) -> Iterator[Discrepancy]:
    for line in lines:
        computed = line.computed.total
        if line.stated is not None and computed is not None and computed != line.stated:
            yield Discrepancy("measure", line.measure, "total", line.stated, computed)


def _prove_scheme(
    plan: Plan, lines: tuple[BudgetLine, ...], scheme: str | None
) -> tuple[SchemeTotal, list[Discrepancy]]:
    own = [line for line in lines if line.scheme == scheme]
    computed = add_rows(line.computed for line in own)
    declared = stated_row(plan.declared.schemes.get(scheme) if scheme else None)
    if computed.is_empty:
        wrong = _row_discrepancy(scheme, declared)
        status: Status = "wrong" if wrong else "stated"
    else:
        behind = tuple(line.measure for line in own)
        wrong = [
            Discrepancy("scheme", scheme, column, stated, computed.get(column), behind)
            for column, stated in _differences(declared, computed)
        ]
        status = "wrong" if wrong else "proved"
    return SchemeTotal(scheme, computed, declared, status), wrong


def _row_discrepancy(scheme: str | None, declared: Sums) -> list[Discrepancy]:
    """A declared row without lines can still contradict itself."""
    parts = add((declared.owner, declared.uh))
    if None in (declared.owner, declared.uh, declared.total) or parts == declared.total:
        return []
    assert declared.total is not None  # noqa: S101  # just tested, for the type checker
    return [Discrepancy("row", scheme, "total", declared.total, parts)]


def _prove_grand(plan: Plan, schemes: list[SchemeTotal]) -> tuple[GrandTotal, list[Discrepancy]]:
    computed = add_rows(total.best for total in schemes)
    as_declared = add_rows(
        total.best if total.declared.is_empty else total.declared for total in schemes
    )
    declared = stated_row(plan.declared.total)
    behind = tuple(total.scheme for total in schemes if total.scheme)
    if computed.is_empty:
        return GrandTotal(computed, declared, "stated"), _row_discrepancy(None, declared)
    wrong = [
        Discrepancy("grand", None, column, stated, computed.get(column), behind)
        for column, stated in _differences(declared, computed)
        # A wrong scheme row has been reported; that the grand total follows it is no new fault.
        if stated != as_declared.get(column)
    ]
    is_proved = not any(total.computed.is_empty for total in schemes)
    status: Status = "wrong" if wrong else "proved" if is_proved else "stated"
    return GrandTotal(computed, declared, status), wrong


def _differences(declared: Sums, computed: Sums) -> Iterator[tuple[Column, Kroner]]:
    """Yield the declared amounts that differ; a total that only follows its parts is left out."""
    explained = 0
    for column in COLUMNS:
        stated = declared.get(column)
        if stated is None:
            continue
        difference = stated - (computed.get(column) or 0)
        if difference and not (column == "total" and difference == explained):
            yield column, stated
        explained += difference
