"""What must add up in a plan, from the measures to the grand total."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.budgeting.equations import Row, Table
from kompplan.budgeting.rows import breakdowns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kompplan.budgeting.equations import Equation, Topic
    from kompplan.budgeting.rows import BudgetRow
    from kompplan.diagnostics import KeyPath
    from kompplan.model import Measure, Plan


def equations_of(plan: Plan, rows: Iterable[BudgetRow]) -> Iterator[Equation]:
    """Yield everything that must add up in a plan.

    Args:
        plan: The plan.
        rows: Its rows, as ``budget_rows`` returns them.
    """
    for id_, measure in plan.measures.items():
        yield from _of_measure(id_, measure)
    own: dict[str | None, list[Row]] = {}
    for row in rows:
        own.setdefault(row.scheme, []).append(Row(row.measure, row.path, row.amounts))
    declared = [
        Row(scheme, ("declared", "schemes", scheme), amounts)
        for scheme, amounts in plan.declared.schemes.items()
    ]
    for scheme in declared:
        yield from scheme.equations("row", scheme.name)
        yield from _of_scheme(scheme, own.get(scheme.name, []))
    if plan.declared.total:
        total = Row("", ("declared", "total"), plan.declared.total)
        yield from total.equations("row", None)
        above = tuple(_above_total(declared, own))
        yield from Table("grand", None, total, above).equations() if above else ()


def _of_scheme(declared: Row, rows: list[Row]) -> Iterator[Equation]:
    if not all(row.is_empty for row in rows):
        yield from Table("scheme", declared.name, declared, tuple(rows)).equations()


def _above_total(declared: list[Row], own: dict[str | None, list[Row]]) -> Iterator[Row]:
    """Yield what the grand total is over: declared rows, and measures of schemes without one."""
    named = {scheme.name for scheme in declared if not scheme.is_empty}
    yield from (scheme for scheme in declared if not scheme.is_empty)
    for scheme, rows in own.items():
        if scheme not in named:
            yield from (row for row in rows if not row.is_empty)


def _of_measure(id_: str, measure: Measure) -> Iterator[Equation]:
    own = ("measures", id_)
    asked = Row(id_, (*own, "amounts"), measure.amounts)
    yield from asked.equations("measure", id_)
    for stage in ("granted", "revised"):
        if amounts := getattr(measure, stage):
            yield from Row(id_, (*own, stage), amounts).equations("measure", id_)
    if measure.funding:
        yield from _funded(id_, measure, asked)
    for key, parts in breakdowns(measure).items():
        rows = [Row(name, (*own, key, name), amounts) for name, amounts in parts.items()]
        yield from _divided(asked, rows, key)


def _funded(id_: str, measure: Measure, asked: Row) -> Iterator[Equation]:
    """Yield what the parts of several grant schemes must give."""
    own: KeyPath = ("measures", id_)
    parts = [
        Row(scheme, (*own, "funding", scheme), part) for scheme, part in measure.funding.items()
    ]
    yield from _divided(asked, parts, "funding")
    for stage in ("granted", "revised"):
        rows = [
            Row(scheme, (*own, "funding", scheme, stage), amounts)
            for scheme, part in measure.funding.items()
            if (amounts := getattr(part, stage)) is not None
        ]
        whole = getattr(measure, stage)
        if whole is not None:
            yield from _divided(Row(id_, (*own, stage), whole), rows, "funding")
        else:
            yield from (e for row in rows for e in row.equations("measure", id_))


def _divided(whole: Row, rows: list[Row], topic: Topic) -> Iterator[Equation]:
    for row in rows:
        yield from row.equations("measure", whole.name)
    if rows:
        yield from Table("breakdown", whole.name, whole, tuple(rows), topic).equations()
