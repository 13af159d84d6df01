"""The sums of plans as a document: a web page in one file, or Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.cli.budget_facts import Fact
from kompplan.cli.report import hint_of, message_of
from kompplan.cli.visible import visible
from kompplan.exporters.core.templates import fill_in
from kompplan.exporters.markdown import ESCAPERS, tidy
from kompplan.value import Value
from kompplan.views.core.bar_chart import BarChart, Charted, bar_chart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kompplan.cli.budget_report import BudgetReport, ReportTable
    from kompplan.diagnostics import Diagnostic
    from kompplan.locales import Locale


class FindingText(Value):
    """A finding about sums, in words."""

    code: str
    message: str
    hint: str
    place: str


class BudgetPage(Value):
    """What the templates of budgets are filled in with.

    Attributes:
        title: What the page is called.
        language: The language of the title; empty for the reader's own.
        is_alone: Whether it is about a single plan, whose title it has.
        chart: The sums by grant scheme as bars; None where there are none.
        tables: The tables.
        facts: What there is to tell besides.
        findings: What is wrong with sums and amounts.
        plans: Ids of the plans.
    """

    title: str
    language: str
    is_alone: bool
    chart: BarChart | None
    tables: tuple[ReportTable, ...]
    facts: tuple[Fact, ...]
    findings: tuple[FindingText, ...]
    plans: tuple[str, ...]


def budget_page(report: BudgetReport, findings: Iterable[Diagnostic]) -> BudgetPage:
    """Return a report as a page.

    Args:
        report: The sums.
        findings: What is wrong with them, in order.
    """
    tables = report.all_tables()
    is_alone = len(report.plans) == 1
    return BudgetPage(
        title=report.title(),
        language=tables[0].language if is_alone else "",
        is_alone=is_alone,
        chart=bar_chart(_charted(report)),
        tables=tables,
        facts=(*_notes(report), *report.facts()),
        findings=tuple(_finding(found, report.locale) for found in findings),
        plans=tuple(id_ for id_, _ in report.plans),
    )


def as_html(page: BudgetPage, locale: Locale, folders: tuple[Path, ...]) -> str:
    """Return a page as one self-contained HTML file."""
    return fill_in("budget.html.j2", {"report": page}, locale, folders, None)


def as_markdown(page: BudgetPage, locale: Locale, folders: tuple[Path, ...]) -> str:
    """Return a page as Markdown."""
    return tidy(fill_in("budget.md.j2", {"report": page}, locale, folders, ESCAPERS))


def _notes(report: BudgetReport) -> Iterator[Fact]:
    if notes := report.told():
        yield Fact(report.locale.word("status-of-sum"), notes)


def _charted(report: BudgetReport) -> Iterator[Charted]:
    for group in report.schemes.groups.values():
        name = report.names.short.get(group.key[0], group.key[0]) if group.key else ""
        note = report.locale.word(f"sum-{group.status}") if group.status else ""
        is_stated = group.status == "stated"
        name = name or report.locale.word("no-scheme")
        yield Charted(name, group.asked, note if group.status != "proved" else "", is_stated)


def _finding(found: Diagnostic, locale: Locale) -> FindingText:
    span = found.fault.span
    return FindingText(
        code=found.check.code,
        message=message_of(found, locale),
        hint=hint_of(found, locale),
        place=visible(f"{found.fault.file}:{span.line}"),
    )
