"""Other totals that a plan states: by payee, term or cost, of grants, and in running text.

Some of them are over grant schemes of which the document holds no measures. Their measures cannot
be added up, so the total is only stated, as far as it is not less than what is there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.budgeting.coordinator import is_coordinator
from kompplan.budgeting.equations import Cell, Equation
from kompplan.budgeting.sums import COLUMNS
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kompplan.budgeting.equations import Topic
    from kompplan.budgeting.lines import Dimension, Line
    from kompplan.budgeting.rows import BudgetRow
    from kompplan.budgeting.sums import Column
    from kompplan.locales.core.numbers import Kroner
    from kompplan.model import Amounts, Plan


Status: TypeAlias = Literal["proved", "wrong", "stated"]


class Claim(Value):
    """A total that is stated somewhere else than in the table of the schemes.

    Attributes:
        equation: What it should be the sum of, as far as the plan holds it.
        absent: Ids of the grant schemes it is over of which the plan holds no measures.
    """

    equation: Equation
    absent: tuple[str, ...] = ()

    @property
    def status(self) -> Status:
        """Whether it is proved, wrong, or over more than can be added up and only stated."""
        if self.equation.is_wrong:
            return "wrong"
        return "stated" if self.equation.is_open else "proved"


def claims_of(plan: Plan, rows: Sequence[BudgetRow]) -> tuple[Claim, ...]:
    """Return the other totals that a plan states, in the order of the file's parts."""
    return (*_in_texts(plan, rows), *_declared(plan, rows))


def _claim(equation: Equation, absent: tuple[str, ...] = (), *, is_open: bool = False) -> Claim:
    return Claim(replace(equation, is_open=bool(absent) or is_open), absent)


def _in_texts(plan: Plan, rows: Sequence[BudgetRow]) -> Iterator[Claim]:
    """Yield the sums that the texts of measures state."""
    for id_, measure in plan.measures.items():
        for place, stated in enumerate(measure.sums):
            own = [
                row
                for row in rows
                if row.measure in (stated.measures or (id_,))
                and (not stated.schemes or row.scheme in stated.schemes)
            ]
            path = ("measures", id_, "sums", place, "amount")
            parts = [(cell, row.measure) for row in own for cell in _total_cells(row)]
            absent = _absent(rows, stated.schemes)
            yield _claim(_equation("mentioned", id_, Cell(path, stated.amount), parts), absent)


def _declared(plan: Plan, rows: Sequence[BudgetRow]) -> Iterator[Claim]:
    declared = plan.declared
    absent = _absent(rows, declared.schemes)
    costs = {key: row for key, row in declared.costs or () if row is not None}
    tables: tuple[tuple[Topic, Dimension, Mapping[str, Amounts]], ...] = (
        ("payees", "payee", declared.payees),
        ("by_term", "term", declared.by_term),
        ("costs", "cost", costs),
    )
    for topic, by, table in tables:
        if table:
            yield from _by_part(plan, topic, by, table, absent)
    if declared.granted:
        yield from _granted(plan, declared.granted, absent)
    if declared.own_share is not None:
        yield from _own_share(plan, declared.own_share, absent)
    if declared.coordinator is not None:
        cells = list(_coordinator_cells(plan, rows))
        total = Cell(("declared", "coordinator"), declared.coordinator)
        yield _claim(_equation("coordinator", "", total, cells), absent, is_open=not cells)


def _absent(rows: Sequence[BudgetRow], schemes: Iterable[str]) -> tuple[str, ...]:
    held = {row.scheme for row in rows if not row.computed.is_empty}
    return tuple(scheme for scheme in schemes if scheme not in held)


def _total_cells(row: BudgetRow) -> Iterator[Cell]:
    amounts = row.amounts
    keys: tuple[Column, ...] = ("total",) if amounts.total is not None else ("owner", "uh")
    for key in keys:
        if (amount := getattr(amounts, key)) is not None:
            yield Cell((*row.path, key), amount)


def _equation(
    topic: Topic, id_: str, total: Cell, parts: Iterable[tuple[Cell, str]], column: Column = "total"
) -> Equation:
    listed = list(parts)
    cells, names = tuple(cell for cell, _ in listed), tuple(name for _, name in listed)
    return Equation("stated", id_, column, total, cells, names, topic)


def _by_part(
    plan: Plan, topic: Topic, by: Dimension, table: Mapping[str, Amounts], absent: tuple[str, ...]
) -> Iterator[Claim]:
    """Yield what each payee, term or kind of cost should get in all."""
    # Only plans that declare such totals need lines, and the time language with them.
    from kompplan.budgeting.lines import budget_lines  # noqa: PLC0415
    from kompplan.budgeting.terms import term_in  # noqa: PLC0415

    lines = [line for line in budget_lines(plan, by) if line.stage == "asked"]
    for name, amounts in table.items():
        key = term_in(name) if by == "term" else name
        own = [line for line in lines if line.key(by) == (key,)]
        # What several share, or nobody is named for, may be this one's too.
        shared = [
            line
            for line in lines
            if len(line.key(by)) != 1 and (not line.key(by) or key in line.key(by))
        ]
        for column in _stated(amounts):
            total = Cell(("declared", topic, name, column), getattr(amounts, column))
            equation = _equation(topic, name, total, _cells(own, column), column)
            is_open = not lines or any(_is_in(line, column) for line in shared)
            yield _claim(equation, absent, is_open=is_open or _has_undivided(own, column))


def _granted(plan: Plan, amounts: Amounts, absent: tuple[str, ...]) -> Iterator[Claim]:
    # As above.
    from kompplan.budgeting.lines import budget_lines  # noqa: PLC0415

    lines = [line for line in budget_lines(plan) if line.stage == "granted"]
    for column in _stated(amounts):
        total = Cell(("declared", "granted", column), getattr(amounts, column))
        equation = _equation("granted", "", total, _cells(lines, column), column)
        yield _claim(equation, absent, is_open=not lines or _has_undivided(lines, column))


def _stated(amounts: Amounts) -> list[Column]:
    return [column for column in COLUMNS if getattr(amounts, column) is not None]


def _is_in(line: Line, column: Column) -> bool:
    return column == "total" or line.party in (column, "both")


def _has_undivided(lines: Iterable[Line], column: Column) -> bool:
    return column != "total" and any(line.party == "both" for line in lines)


def _cells(lines: Iterable[Line], column: Column) -> Iterator[tuple[Cell, str]]:
    for line in lines:
        if column in ("total", line.party):
            yield Cell(line.path, line.amount), line.measure


def _own_share(plan: Plan, stated: Kroner, absent: tuple[str, ...]) -> Iterator[Claim]:
    cells = [
        (Cell(("measures", id_, "own_share", "amount"), measure.own_share.amount), id_)
        for id_, measure in plan.measures.items()
        if measure.own_share and measure.own_share.amount is not None
    ]
    total = Cell(("declared", "own_share"), stated)
    yield _claim(_equation("own_share", "", total, cells), absent, is_open=not cells)


def _coordinator_cells(plan: Plan, rows: Sequence[BudgetRow]) -> Iterator[tuple[Cell, str]]:
    for id_, measure in plan.measures.items():
        if is_coordinator(measure):
            own = (row for row in rows if row.measure == id_)
            yield from ((cell, id_) for row in own for cell in _total_cells(row))
        elif measure.coordinator and measure.coordinator.amount is not None:
            path = ("measures", id_, "coordinator", "amount")
            yield Cell(path, measure.coordinator.amount), id_
