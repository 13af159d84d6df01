"""``kompplan budget``: the sums of plans, declared against computed, counted as the reader asks."""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kompplan.cli.budget_csv import MEASURE_COLUMNS, measure_rows, summary_csv
from kompplan.cli.budget_json import plan_as_json, sums_as_json
from kompplan.cli.budget_report import BudgetReport, ReportTable
from kompplan.cli.csv_file import write_csv
from kompplan.cli.files import workspace_of, write_file
from kompplan.cli.report import dump_json
from kompplan.cli.session import Session
from kompplan.cli.tables import Table, print_lines, print_table
from kompplan.cli.visible import masked, visible
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

AMOUNT_KEYS = frozenset({("owner",), ("uh",), ("total",), ("amount",)})
"""The keys of amounts; a comma in one, as in ``{total: 1,3 mill.}``, makes it unreadable."""


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

    @property
    def is_rows(self) -> bool:
        """Whether a row for each measure is asked for, and no sums."""
        return self.format == "csv" and self.by is None


class _Run(Record):
    """What came of the plans that were asked for, gathered plan by plan.

    Attributes:
        asked: What is asked for.
        session: Where the plans come from.
        report: The sums; None before the first plan.
        plans: Of JSON the plans one by one.
        rows: Of CSV by measure its rows.
        folders: Folders of templates of the first plan's workspace.
    """

    asked: BudgetAsked
    session: Session
    report: BudgetReport | None = None
    plans: list[dict[str, Any]] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    folders: tuple[Path, ...] = ()

    @property
    def faults(self) -> list[Diagnostic]:
        """What is wrong with sums and amounts."""
        return [d for d in self.session.diagnostics if is_about_sums(d)]

    def add(self, analysis: Analysis) -> None:
        """Add a plan; nothing of it but its sums is kept."""
        plan = analysis.plan
        assert plan is not None  # noqa: S101  # only plans come here
        if self.report is None:
            self.report = self.empty(plan.head.language)
            own = workspace_of(Path(analysis.loaded.name)) / "templates"
            self.folders = (own,) if own.is_dir() else ()
        if self.asked.is_rows:
            self.rows += measure_rows(plan)
            return
        self.report.add(plan)
        if self.asked.format == "json":
            faults = [d for d in analysis.diagnostics if is_about_sums(d)]
            locale = self.session.locale_for[analysis.loaded.name]
            self.plans.append(plan_as_json(plan, faults, locale))

    def empty(self, language: str) -> BudgetReport:
        """Return a report without plans, in the language asked for or another."""
        by = self.asked.by or "measure"
        return BudgetReport.empty(by, locale_of(self.session.language or language))


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
    session = Session(language, only=SUM_CHECKS)
    run = _Run(asked, session)
    for analysis in session.analyse_plans(paths):
        run.add(analysis)
    report = run.report or run.empty("nb")
    if asked.format == "table" and asked.out is None:
        _print(report)  # perhaps to a terminal, whose width it fits
    else:
        _write(_document(run, report), asked.out)
    faults = run.faults
    session.report(d for d in session.diagnostics if d in faults or _keeps_unread(d, session))
    if session.could_not_run or session.unread:
        return 2
    return 1 if faults else 0


def is_about_sums(diagnostic: Diagnostic) -> bool:
    """Tell whether a sum is wrong, or an amount cannot be read, also where a comma cut it off."""
    is_split = diagnostic.check.name == "comma-splits-value"
    return diagnostic.check.name in SUM_CHECKS or (
        is_split and diagnostic.fault.path[-1:] in AMOUNT_KEYS
    )


def _keeps_unread(diagnostic: Diagnostic, session: Session) -> bool:
    """Of the other errors only those matter here that kept a file from being read."""
    file = diagnostic.fault.file
    return diagnostic.severity == "error" and (
        file in session.unread or file not in session.sources
    )


def _document(run: _Run, report: BudgetReport) -> str:
    """Return what is written in any format, to no terminal."""
    format_ = run.asked.format
    if run.asked.is_rows:
        return write_csv(MEASURE_COLUMNS, run.rows)
    if format_ == "csv":
        return summary_csv(report.summary, report.names, report.locale)
    if format_ == "json":
        return dump_json({"plans": run.plans, "sums": sums_as_json(report)})
    if format_ == "table":
        with redirect_stdout(StringIO()) as printed:
            _print(report)
        return printed.getvalue()
    from kompplan.cli.budget_html import as_html, as_markdown, budget_page  # noqa: PLC0415  # jinja2

    write = as_html if format_ == "html" else as_markdown
    return masked(write(budget_page(report, run.faults), report.locale, run.folders))


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
