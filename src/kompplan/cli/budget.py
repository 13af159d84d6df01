"""``kompplan budget``: the sums of plans, declared against computed, counted as the reader asks."""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from kompplan.budgeting.summary import Summary
from kompplan.cli.budget_report import BudgetReport, ReportTable
from kompplan.cli.files import workspace_of, write_file
from kompplan.cli.session import Session
from kompplan.cli.tables import Table, print_lines, print_table
from kompplan.cli.visible import visible
from kompplan.locales import locale_of
from kompplan.locales.core.numbers import format_number
from kompplan.value import Record, Value, field

if TYPE_CHECKING:
    from kompplan.budgeting.lines import Dimension
    from kompplan.cli.budget_facts import Fact
    from kompplan.diagnostics import Diagnostic
    from kompplan.pipeline import Analysis
    from kompplan.views.core.amounts import Amount

SUM_CHECKS = frozenset(
    {
        "breakdown-wrong",
        "declared-row-wrong",
        "grand-total-wrong",
        "measure-sum-wrong",
        "scheme-sum-wrong",
        "stated-sum-wrong",
        "unreadable-amount",
    }
)
"""Only these end with exit status 1; what else is missing belongs to ``validate``."""


class BudgetAsked(Value):
    """What the reader asks for.

    Attributes:
        by: What the sums are counted by; None for the measures with the totals above them.
        format: ``table``, ``json``, ``csv``, ``md`` or ``html``.
        out: File to write to; None for standard output.
    """

    by: Dimension | None = None
    format: str = "table"
    out: Path | None = None


class _Run(Record):
    """What came of the plans that were asked for."""

    by: Dimension | None
    session: Session
    analyses: list[Analysis] = field(default_factory=list)

    @property
    def faults(self) -> list[Diagnostic]:
        """What is wrong with sums and amounts."""
        return [d for d in self.session.diagnostics if d.check.name in SUM_CHECKS]

    def report(self) -> BudgetReport:
        """Return the sums in the language asked for, or in that of the first plan."""
        first = self.analyses[0].plan if self.analyses else None
        language = self.session.language or (first.head.language if first else "nb")
        by = self.by or "measure"
        report = BudgetReport(by, locale_of(language), Summary(by))
        for analysis in self.analyses:
            if analysis.plan is not None:
                report.add(analysis.plan)
        return report

    def folders(self) -> tuple[Path, ...]:
        """Return where the workspace of the first plan keeps templates of its own, if it does."""
        if not self.analyses:
            return ()
        own = workspace_of(Path(self.analyses[0].loaded.name)) / "templates"
        return (own,) if own.is_dir() else ()


def run_budget(paths: list[Path], asked: BudgetAsked, language: str | None) -> int:
    """Print the sums of plans and return the exit status.

    Args:
        paths: Files and folders; none for the folder ``plans``.
        asked: What is asked for.
        language: The reader's language; None for that of the first plan.

    Returns:
        0 when every sum holds, 1 when one does not or an amount cannot be read, 2 when something
        asked for could not be read at all.
    """
    session = Session(language)
    run = _Run(asked.by, session)
    run.analyses += session.analyse_plans(paths)
    if asked.format == "table" and asked.out is None:
        _print(run.report())  # perhaps to a terminal, whose width it fits
    else:
        _write(_document(run, asked.format), asked.out)
    faults = run.faults
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


def _document(run: _Run, format_: str) -> str:
    """Return what is written in any format but the table for terminals."""
    if format_ == "table":
        with redirect_stdout(StringIO()) as printed:
            _print(run.report())
        return printed.getvalue()
    if format_ == "json":
        from kompplan.cli.budget_json import budget_json  # noqa: PLC0415  # one of five formats

        return budget_json(run.analyses, run.report(), run.session.locale_for)
    if format_ == "csv":
        from kompplan.cli.budget_csv import measures_csv, summary_csv  # noqa: PLC0415  # as above

        report = run.report()
        if run.by is None:
            return measures_csv(a.plan for a in run.analyses if a.plan is not None)
        return summary_csv(report.summary, report.names, report.locale)
    from kompplan.cli.budget_html import as_html, as_markdown, budget_page  # noqa: PLC0415  # as above

    report = run.report()
    page = budget_page(report, run.faults)
    write = as_html if format_ == "html" else as_markdown
    return write(page, report.locale, run.folders())


def _write(text: str, out: Path | None) -> None:
    """Write a document to a file, whole or not at all, or to standard output."""
    if out is None:
        sys.stdout.write(text)
    else:
        write_file(out, text.encode())
        sys.stdout.write(f"{visible(str(out))}\n")


def _print(report: BudgetReport) -> None:
    for table in report.all_tables() if report.plans else ():
        print_table(_as_table(table))
    if report.plans:
        facts = (line for fact in report.facts() for line in _told(fact))
        print_lines([*report.told(), *facts])


def _told(fact: Fact) -> list[str]:
    first, *others = fact.texts
    return [f"{fact.label}: {first}", *(f"  {text}" for text in others)]


def _as_table(table: ReportTable) -> Table:
    marks = {"line": "", "sum": "= ", "grand": "= "}
    rows = [
        [f"{marks[row.kind]}{row.name}", *map(_cell, row.cells), row.note] for row in table.rows
    ]
    heads = [table.corner, *table.heads, ""]
    if not table.has_notes:
        heads, rows = heads[:-1], [row[:-1] for row in rows]
    return Table(table.title, heads, rows, right=tuple(range(1, len(table.heads) + 1)))


def _cell(amount: Amount) -> str:
    if amount.shown is None:
        return "–"
    shown = format_number(amount.shown)
    return shown if amount.computed is None else f"{shown} ≠ {format_number(amount.computed)}"
