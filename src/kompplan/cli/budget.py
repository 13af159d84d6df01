"""``kompplan budget``: the sums, declared against computed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from kompplan.budgeting import COLUMNS, Budget, Sums, prove_budget
from kompplan.cli.report import as_json, dump_json
from kompplan.cli.session import Session
from kompplan.cli.tables import Table, print_table
from kompplan.locales.core.numbers import format_number

if TYPE_CHECKING:
    from pathlib import Path

    from kompplan.diagnostics import Diagnostic
    from kompplan.locales import Locale
    from kompplan.model import Plan
    from kompplan.pipeline import Analysis

SUM_CHECKS = frozenset(
    {
        "breakdown-wrong",
        "declared-row-wrong",
        "grand-total-wrong",
        "measure-sum-wrong",
        "scheme-sum-wrong",
        "unreadable-amount",
    }
)
"""Only these end with exit status 1; what else is missing belongs to ``validate``."""


def run_budget(paths: list[Path], format_: str, language: str | None) -> int:
    """Print the sums of plans and return the exit status.

    Args:
        paths: Files and folders; none for the folder ``plans``.
        format_: ``table`` or ``json``.
        language: The reader's language; None for that of each plan.

    Returns:
        0 when every sum holds, 1 when one does not or an amount cannot be read, 2 when something
        asked for could not be read at all.
    """
    session = Session(language)
    listed: list[dict[str, Any]] = []
    for analysis in session.analyse_plans(paths):
        assert analysis.plan is not None  # noqa: S101  # only plans come here
        budget = prove_budget(analysis.plan)
        locale = session.locale_for[analysis.loaded.name]
        if format_ == "json":
            listed.append(_as_json(analysis, budget, locale))
        elif budget.rows or budget.schemes:
            _print(analysis.plan, budget, locale)
    if format_ == "json":
        sys.stdout.write(dump_json({"plans": listed}))
    faults = [d for d in session.diagnostics if d.check.name in SUM_CHECKS]
    session.report(d for d in session.diagnostics if d in faults or _keeps_unread(d, session))
    if session.could_not_run or session.unread:
        return 2
    return 1 if faults else 0


def _keeps_unread(diagnostic: Diagnostic, session: Session) -> bool:
    """Of the other errors only those matter here that kept a file from being read."""
    file = diagnostic.fault.file
    return diagnostic.severity == "error" and (
        file in session.unread or file not in session.sources
    )


def _as_json(analysis: Analysis, budget: Budget, locale: Locale) -> dict[str, Any]:
    plan = analysis.plan
    return {
        "plan": plan.head.id if plan else None,
        "lines": [
            {"measure": line.measure, "scheme": line.scheme, **_amounts(line.computed)}
            for line in budget.rows
        ],
        "schemes": [
            {
                "scheme": total.scheme,
                **_amounts(total.computed),
                "declared": _amounts(total.declared),
                "status": total.status,
            }
            for total in budget.schemes
        ],
        "grand": {
            **_amounts(budget.grand.computed),
            "declared": _amounts(budget.grand.declared),
            "status": budget.grand.status,
        },
        "findings": [
            as_json(d, locale) for d in analysis.diagnostics if d.check.name in SUM_CHECKS
        ],
    }


def _amounts(row: Sums) -> dict[str, int | None]:
    return {column: row.get(column) for column in COLUMNS}


def _print(plan: Plan, budget: Budget, locale: Locale) -> None:
    heads = [locale.word("measure"), *(locale.word(column) for column in COLUMNS), ""]
    rows: list[list[str]] = []
    for total in budget.schemes:
        lines = [line for line in budget.rows if line.scheme == total.scheme]
        rows += [[plan.measures[x.measure].title, *_cells(x.computed, x.stated), ""] for x in lines]
        scheme = plan.schemes.get(total.scheme) if total.scheme else None
        name = scheme.name if scheme else total.scheme or locale.word("no-scheme")
        rows.append(
            [
                f"= {name}",
                *_total_cells(total.computed, total.declared),
                locale.word(f"sum-{total.status}"),
            ]
        )
    grand = budget.grand
    rows.append(
        [
            f"= {locale.word('grand-total')}",
            *_total_cells(grand.computed, grand.declared),
            locale.word(f"sum-{grand.status}"),
        ]
    )
    title = plan.head.title_and_year
    print_table(Table(title, heads, rows, right=(1, 2, 3)))


def _cells(row: Sums, stated: int | None) -> list[str]:
    """A total that the document states otherwise is shown beside what its parts add up to."""
    cells = [_number(row.get(column)) for column in COLUMNS]
    if stated is not None and stated != row.total:
        cells[2] = f"{_number(stated)} ≠ {cells[2]}"
    return cells


def _total_cells(computed: Sums, declared: Sums) -> list[str]:
    cells = []
    for column in COLUMNS:
        own, said = computed.get(column), declared.get(column)
        differs = own is not None and said is not None and own != said
        cells.append(
            f"{_number(said)} ≠ {_number(own)}"
            if differs
            else _number(own if own is not None else said)
        )
    return cells


def _number(amount: int | None) -> str:
    return "–" if amount is None else format_number(amount)
