"""The tables of ``kompplan budget`` in the reader's words, for every format that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.budgeting import COLUMNS, Sums, prove_budget
from kompplan.budgeting.lines import budget_lines, pivot
from kompplan.budgeting.summary import Group, Summary
from kompplan.budgeting.sums import add_rows
from kompplan.cli.budget_facts import Fact, facts_of
from kompplan.cli.budget_names import Names
from kompplan.exporters.core.words import say_phrase
from kompplan.locales.core.numbers import Kroner
from kompplan.value import Record, Value, field
from kompplan.views.core.amounts import Amount, amount_table
from kompplan.views.core.sum_notes import grand_status, sum_notes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kompplan.budgeting.lines import Dimension, Stage
    from kompplan.locales import Locale
    from kompplan.model import Plan
    from kompplan.views.core.amounts import AmountTable, SchemeRows

RowKind: TypeAlias = Literal["line", "sum", "grand"]


class ReportRow(Value):
    """One row of a table.

    Attributes:
        kind: What it is.
        name: What it is called.
        language: The language of that name; empty for the reader's own.
        cells: Its amounts: the owner's, the university's, their sum, then a sum for each later
            stage.
        note: Whether it is proved; empty where nothing is declared.
    """

    kind: RowKind
    name: str
    language: str
    cells: tuple[Amount, ...]
    note: str = ""


class ReportTable(Value):
    """A table of amounts.

    Attributes:
        title: What it is about.
        language: The language of the title; empty for the reader's own.
        corner: Head of the first column.
        heads: Heads of the columns of amounts.
        rows: Its rows, of which the last is the sum of all.
    """

    title: str
    language: str
    corner: str
    heads: tuple[str, ...]
    rows: tuple[ReportRow, ...]

    @property
    def has_notes(self) -> bool:
        """Whether any row has a note."""
        return any(row.note for row in self.rows)


class BudgetReport(Record):
    """The sums of one or several plans.

    Attributes:
        by: What they are counted by; by measure, each plan has a table with its totals.
        locale: The reader's language.
        summary: The sums of all of them.
        schemes: The same sums by grant scheme, which the chart shows.
        tables: Tables that are whole already, one for each plan.
        plans: Ids and titles of the plans.
        names: What ids are called.
        notes: What is to be said of the sums of each plan, with its title.
    """

    by: Dimension
    locale: Locale
    summary: Summary
    schemes: Summary
    tables: list[ReportTable] = field(default_factory=list)
    plans: list[tuple[str, str]] = field(default_factory=list)
    names: Names = field(default_factory=Names)
    notes: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def empty(cls, by: Dimension, locale: Locale) -> BudgetReport:
        """Return a report without plans."""
        summary = Summary(by)
        return cls(by, locale, summary, summary if by == "scheme" else Summary("scheme"))

    def add(self, plan: Plan) -> None:
        """Add a plan; one that has no amounts at all is left out."""
        budget = prove_budget(plan)
        if not budget.rows and not budget.schemes and budget.grand.declared.is_empty:
            return
        title = plan.head.title_and_year
        self.plans.append((plan.head.id, title))
        self.names.add(plan)
        notes = sum_notes(plan, budget)
        self.notes += ((title, say_phrase(note, self.locale)) for note in notes)
        self.summary.add(plan, budget)
        if self.schemes is not self.summary:
            self.schemes.add(plan, budget)
        table = amount_table(plan) if self.by == "measure" else None
        if table:
            status = say_phrase(grand_status(budget), self.locale)
            self.tables.append(self._table_of(plan, table, status))

    def all_tables(self) -> tuple[ReportTable, ...]:
        """Return the tables to show: of each plan, or of all of them together."""
        if self.by != "measure":
            return (self._pivot(self.summary, self.by),)
        together = (self._pivot(self.schemes, "scheme"),) if len(self.tables) > 1 else ()
        return (*self.tables, *together)

    def facts(self) -> tuple[Fact, ...]:
        """Return what there is to tell besides the tables."""
        return tuple(facts_of(self.schemes, self.names, self.locale))

    def told(self) -> tuple[str, ...]:
        """Return what is to be said of the sums, each with its plan where there are several."""
        is_alone = len(self.plans) == 1
        return tuple(note if is_alone else f"{title}: {note}" for title, note in self.notes)

    def title(self) -> str:
        """Return what the report is called: the plan's title, or how many plans there are."""
        if len(self.plans) == 1:
            return self.plans[0][1]
        return f"{self.locale.word('budget')}, {self.locale.word('budget-of', len(self.plans))}"

    def _heads(self, stages: Iterable[Stage]) -> tuple[str, ...]:
        own = (self.locale.word(column) for column in COLUMNS)
        return (*own, *(self.locale.word(f"stage-{stage}") for stage in stages))

    def _table_of(self, plan: Plan, table: AmountTable, status: str) -> ReportTable:
        later = _Later(plan)
        return ReportTable(
            title=plan.head.title_and_year,
            language=self._foreign(plan.head.language),
            corner=self.locale.word("measure"),
            heads=self._heads(later.stages),
            rows=(*self._rows_of(plan, table, later), self._grand_of(table, later, status)),
        )

    def _rows_of(self, plan: Plan, table: AmountTable, later: _Later) -> Iterator[ReportRow]:
        language = self._foreign(plan.head.language)
        for scheme in table.schemes:
            for row in scheme.rows:
                name = row.title if row.number is None else f"{row.number}. {row.title}"
                yield ReportRow(
                    "line", name, language, (*row.amounts, *later.of_measure(row.measure))
                )
            yield self._sum_of(scheme, later, language)

    def _grand_of(self, table: AmountTable, later: _Later, status: str) -> ReportRow:
        cells = (*table.amounts, *later.in_all())
        return ReportRow("grand", self.locale.word("grand-total"), "", cells, status)

    def _sum_of(self, scheme: SchemeRows, later: _Later, language: str) -> ReportRow:
        name = scheme.name or self.locale.word("no-scheme")
        cells = (*scheme.amounts, *later.of_scheme(scheme.scheme))
        note = self.locale.word(f"sum-{scheme.status}")
        return ReportRow("sum", name, language if scheme.name else "", cells, note)

    def _pivot(self, summary: Summary, by: Dimension) -> ReportTable:
        stages = summary.later_stages
        rows = [self._group_row(group, by, stages) for group in summary.ordered]
        if not summary.stated.is_empty and by != "scheme":
            blank = tuple(Amount(None) for _ in stages)
            name = self.locale.word("only-stated-row")
            rows.append(ReportRow("line", name, "", (*_cells(summary.stated), *blank)))
        later = (_total(summary.stages.get(stage)) for stage in stages)
        whole = summary.whole
        total = (*_held(summary.asked, whole if by == "scheme" else Group(())), *later)
        note = self.locale.word(f"sum-{whole.status}") if whole.status and by == "scheme" else ""
        rows.append(ReportRow("grand", self.locale.word("in-all"), "", total, note))
        many = len(self.plans) > 1
        title = self.locale.word("all-plans") if many else self.title()
        corner = self.locale.word(f"by-{by}")
        return ReportTable(title, "", corner, self._heads(stages), tuple(rows))

    def _group_row(self, group: Group, by: Dimension, stages: Iterable[Stage]) -> ReportRow:
        later = (_total(group.sums.get(stage)) for stage in stages)
        note = self.locale.word(f"sum-{group.status}") if group.status else ""
        name = self.names.of(by, group.key, self.locale)
        return ReportRow("line", name, "", (*_held(group.asked, group), *later), note)

    def _foreign(self, language: str) -> str:
        return "" if language == self.locale.code else language


class _Later:
    """What a plan was granted and the like: the sums of its later stages."""

    def __init__(self, plan: Plan) -> None:
        lines = [line for line in budget_lines(plan) if line.stage != "asked"]
        given = {line.stage for line in lines}
        self._plan = plan.head.id
        self.stages: tuple[Stage, ...] = tuple(
            stage for stage in ("granted", "revised", "forecast") if stage in given
        )
        self._measures = {
            stage: pivot((line for line in lines if line.stage == stage), "measure")
            for stage in self.stages
        }
        self._schemes = {
            stage: pivot((line for line in lines if line.stage == stage), "scheme")
            for stage in self.stages
        }

    def of_measure(self, id_: str) -> tuple[Amount, ...]:
        """Return the sums of a measure."""
        return tuple(_total(self._measures[s].get((self._plan, id_))) for s in self.stages)

    def of_scheme(self, id_: str | None) -> tuple[Amount, ...]:
        """Return the sums of the measures of a scheme."""
        key = (id_,) if id_ else ()
        return tuple(_total(self._schemes[stage].get(key)) for stage in self.stages)

    def in_all(self) -> tuple[Amount, ...]:
        """Return the sums of everything."""
        return tuple(_total(add_rows(self._measures[stage].values())) for stage in self.stages)


def _cells(sums: Sums) -> tuple[Amount, ...]:
    return tuple(Amount(sums.get(column)) for column in COLUMNS)


def _total(sums: Sums | None) -> Amount:
    return Amount(sums.total if sums else None)


def _held(asked: Sums, group: Group) -> tuple[Amount, ...]:
    """Return sums beside what is declared for them, where that is something else."""
    return tuple(_against(asked.get(column), group.off.get(column, 0)) for column in COLUMNS)


def _against(amount: Kroner | None, off: int) -> Amount:
    is_off = off and amount is not None
    return Amount(Kroner(amount + off), amount) if is_off and amount is not None else Amount(amount)
