"""The sums of a plan: each measure under its grant scheme, stated held against computed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from kompplan.budgeting import COLUMNS, prove_budget
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.budgeting import Budget, BudgetRow, Sums
    from kompplan.budgeting.claims import Status
    from kompplan.locales.core.numbers import Kroner
    from kompplan.model import Plan


class Amount(Value):
    """An amount in a cell.

    Attributes:
        shown: The amount; None where none is given.
        computed: What the lines give instead; None where that is the same.
    """

    shown: Kroner | None
    computed: Kroner | None = None


class AmountRow(Value):
    """The amounts of one measure: the owner's part, the university's, their sum."""

    measure: str
    number: int | None
    title: str
    amounts: tuple[Amount, ...]


class SchemeRows(Value):
    """The measures of one grant scheme and their sums.

    Attributes:
        title: Name of the scheme and what people call it; empty for measures that name none.
        scheme: Its id; None for measures that name none.
        name: Its name alone; its id where nobody declares it.
        rows: Its measures; empty where only the sums are stated.
        amounts: The sums.
        status: Whether the sums are proved by the lines.
    """

    title: str
    scheme: str | None
    name: str
    rows: tuple[AmountRow, ...]
    amounts: tuple[Amount, ...]
    status: Status


class AmountTable(Value):
    """All amounts of a plan.

    Attributes:
        schemes: The grant schemes, in the document's order.
        amounts: The sums over all schemes.
        status: Whether those are proved; ``partly`` where some of the schemes' are only stated.
    """

    schemes: tuple[SchemeRows, ...]
    amounts: tuple[Amount, ...]
    status: Status | Literal["partly"]


def amount_table(plan: Plan) -> AmountTable | None:
    """Return the amounts of a plan; None where it gives none."""
    budget = prove_budget(plan)
    if not budget.rows and not budget.schemes:
        return None
    schemes = tuple(
        SchemeRows(
            title=plan.scheme_name(total.scheme) if total.scheme else "",
            scheme=total.scheme,
            name=_name(plan, total.scheme),
            rows=tuple(_rows(plan, budget, total.scheme)),
            amounts=_amounts(total.computed, total.declared),
            status=total.status,
        )
        for total in budget.schemes
    )
    grand = budget.grand
    amounts = _amounts(grand.computed, grand.declared)
    is_partly = grand.status == "stated" and grand.only_stated
    return AmountTable(schemes, amounts, "partly" if is_partly else grand.status)


def _name(plan: Plan, scheme: str | None) -> str:
    if scheme is None:
        return ""
    return plan.schemes[scheme].name if scheme in plan.schemes else scheme


def _rows(plan: Plan, budget: Budget, scheme: str | None) -> list[AmountRow]:
    return [_row(plan, line) for line in budget.rows if line.scheme == scheme]


def _row(plan: Plan, line: BudgetRow) -> AmountRow:
    measure = plan.measures[line.measure]
    *parts, total = (Amount(line.computed.get(column)) for column in COLUMNS)
    if line.stated is not None and line.stated != line.computed.total:
        total = Amount(line.stated, line.computed.total)
    return AmountRow(line.measure, measure.number, measure.title, (*parts, total))


def _amounts(computed: Sums, declared: Sums) -> tuple[Amount, ...]:
    return tuple(_amount(computed.get(column), declared.get(column)) for column in COLUMNS)


def _amount(computed: Kroner | None, declared: Kroner | None) -> Amount:
    if declared is None or computed is None or computed == declared:
        return Amount(declared if computed is None else computed)
    return Amount(declared, computed)
