"""The needs notification: the form of its county, in that form's order, with what is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.model.county_forms import COLUMNS, columns_of
from kompplan.model.profiles import KEPT_BACK, Withheld
from kompplan.model.unanswered import unanswered_in
from kompplan.value import Value, replace
from kompplan.views.core.amounts import amount_table
from kompplan.views.core.asking import Asker
from kompplan.views.core.case_texts import AwardText, award_texts, step_phrases
from kompplan.views.core.forms import Cell, Choice, FormField, Grid, GridRow, Words
from kompplan.views.core.measure_forms import MeasureForm, MeasureForms
from kompplan.views.core.view import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kompplan.model import Notification, Plan
    from kompplan.model.county_forms import CountyForm, CoverQuestion, FormSection
    from kompplan.model.notification import Contact
    from kompplan.schedule import Schedule
    from kompplan.views.core.table import Phrase

_OWN_TITLES = {"last": "form-last"}
"""Headings of kompplan's own form, by the id of the part."""


class FormPart(Value):
    """A part of the form.

    Attributes:
        title: Its heading; without words where it has none.
        text: What the form explains beneath it.
        fields: What it asks once.
        measure_name: What a measure is called before its number.
        measures: The measures, with what it asks of each.
    """

    title: Words
    text: Words
    fields: tuple[FormField, ...]
    measure_name: Words
    measures: tuple[MeasureForm, ...]


class NeedsNotification(Value):
    """A needs notification, or the measures of another plan.

    Attributes:
        is_form: Whether the form was filled in; else these are just the measures of a plan.
        is_of_county: Whether it is the form of a county, all of which is shown.
        name: What the form is called, and who has made it; empty for kompplan's own.
        parts: Its parts, in order.
        steps: What has happened to it so far.
        awards: What was given to whom.
        missing: How many questions lack an answer, in the form and in the measures.
        missing_optional: How many fields of estimates and of empty rows are not filled in.
        open: Known gaps.
    """

    is_form: bool
    is_of_county: bool
    name: Words
    parts: tuple[FormPart, ...]
    steps: tuple[Phrase, ...]
    awards: tuple[AwardText, ...]
    missing: int
    missing_optional: int
    open: tuple[str, ...]


def build_notification(plan: Plan, schedule: Schedule) -> NeedsNotification | None:
    """Return the form of a plan with its measures; None where it has neither."""
    if plan.notification is None and amount_table(plan) is None:
        return None
    unanswered = unanswered_in(plan)
    missing = [field.path for field in unanswered if not field.optional]
    asked, form, cover = plan.notification, plan.form, _Cover(plan, frozenset(missing))
    measures = MeasureForms(plan, schedule)
    parts = [_part(cover, key, part, measures) for key, part in form.parts.items()]
    return NeedsNotification(
        is_form=plan.notification is not None,
        is_of_county=plan.form_id is not None,
        name=_name(form) if plan.form_id else Words(),
        parts=tuple(part for part in parts if part.fields or part.measures),
        steps=tuple(step_phrases(asked)) if asked else (),
        awards=tuple(award_texts(plan, asked)) if asked else (),
        missing=len(missing),
        missing_optional=len(unanswered) - len(missing),
        open=plan.notification.open if plan.notification else (),
    )


def _name(form: CountyForm) -> Words:
    return Words(text=f"{form.name} ({form.by})" if form.by else form.name, language=form.language)


def _part(cover: _Cover, key: str, part: FormSection, measures: MeasureForms) -> FormPart:
    ask, is_own = cover.ask, cover.plan.form_id is None
    fields = [cover.field(question) for question in part.fields]
    fields += cover.not_asked() if is_own and key == "cover" else ()
    filled_in = measures.filled_in(key, part.measure_fields) if part.measure_fields else ()
    title = ask.words(part.title, _OWN_TITLES.get(key, "") if is_own else "")
    return FormPart(
        title=Words() if part.measure_fields else title,
        text=ask.words(part.text),
        fields=tuple(field for field in fields if field),
        measure_name=ask.words(part.title, "measure"),
        measures=tuple(filled_in),
    )


class _Cover:
    """What a notification answers once."""

    def __init__(self, plan: Plan, missing: frozenset[tuple[str | int, ...]]) -> None:
        self.plan = plan
        self.ask = Asker(plan, missing, ("notification",))

    def field(self, question: CoverQuestion) -> FormField | None:
        """Return a question with the notification's answer; None where it falls away."""
        if question.field in ("sums", "measure_sums"):
            return self._sums(question)
        asked = self.plan.notification
        return self._asked(question, asked) if asked else None

    def not_asked(self) -> Iterator[FormField]:
        """Yield the answers to what kompplan's own form does not ask, but a county may."""
        answers = self.plan.notification.answers if self.plan.notification else {}
        return (self.ask.unasked(id_, answer) for id_, answer in answers.items())

    def _asked(self, question: CoverQuestion, asked: Notification) -> FormField | None:
        if question.question:
            return self.ask.text(question, [asked.answers.get(question.question, "")])
        field = question.field or ""
        if field in ("owners", "units", "uh", "network"):
            ids = getattr(asked, field)
            listed = [ids] if isinstance(ids, str) else ids or ()
            return self.ask.text(question, map(self.plan.party_name, listed))
        if field.startswith("several_"):
            return self.ask.yes_or_no(question, answer=getattr(asked, field))
        makers: dict[str, Callable[[CoverQuestion, Notification], FormField | None]] = {
            "schemes": self._schemes,
            "measures": self._count,
            "co_determination.discussed": self._discussed,
            "co_determination.participants": self._participants,
        }
        return makers.get(field, self._table)(question, asked) if field else None

    def _discussed(self, question: CoverQuestion, asked: Notification) -> FormField:
        return self.ask.yes_or_no(question, answer=asked.co_determination.discussed)

    def _participants(self, question: CoverQuestion, asked: Notification) -> FormField | None:
        return self.ask.only_if_asked(self.ask.text(question, asked.co_determination.participants))

    def _table(self, question: CoverQuestion, asked: Notification) -> FormField | None:
        columns, empty = columns_of(question), 0
        match question.field:
            case "contacts":
                columns = self._contact_columns(columns, asked)
                rows = tuple(self._contacts(columns, asked))
            case "partners":
                rows = tuple(self._partners(columns, asked))
                empty = len(asked.partners) - len(rows)
            case _:
                rows = (GridRow("", tuple(self._counts(columns, asked))),)
        grid = Grid(None, self.ask.heads(question, columns), rows, empty)
        found = replace(self.ask.field(question), grid=grid)
        falls_away = question.field == "partners" and not asked.partners
        return None if falls_away and self.plan.form_id is None else found

    def _count(self, question: CoverQuestion, _asked: Notification) -> FormField | None:
        counted, declared = len(self.plan.measures), self.plan.declared.measures
        if not counted and declared is None:
            return None
        found = replace(self.ask.field(question), count=counted)
        return replace(found, declared=declared) if declared not in (None, counted) else found

    def _sums(self, question: CoverQuestion) -> FormField | None:
        table = amount_table(self.plan)
        if table is None:
            return None
        if question.field == "sums":
            table = replace(table, schemes=tuple(replace(it, rows=()) for it in table.schemes))
        return replace(
            self.ask.field(question), sums=table, heads=self.ask.heads(question, COLUMNS["sums"])
        )

    def _schemes(self, question: CoverQuestion, asked: Notification) -> FormField:
        return replace(self.ask.field(question), choices=tuple(self._boxes(question, asked)))

    def _boxes(self, question: CoverQuestion, asked: Notification) -> Iterator[Choice]:
        """Yield the form's boxes, else one for each scheme of the year, and what else is ticked."""
        plan, year = self.plan, self.plan.head.grant_year or self.plan.head.year.start.year
        boxed = list(question.boxes)
        if not boxed:
            boxed = [
                id_ for id_ in plan.schemes if id_ in asked.schemes or plan.is_scheme_of(id_, year)
            ]
        for id_ in dict.fromkeys((*boxed, *asked.schemes)):
            name = plan.schemes[id_].name if id_ in plan.schemes else id_
            text = question.boxes.get(id_, "")
            label = self.ask.words(text) if text else self.ask.of_plan(name)
            yield Choice(id_ in asked.schemes, label)

    def _contact_columns(self, columns: tuple[str, ...], asked: Notification) -> tuple[str, ...]:
        """Return the columns to show: what the file had better not hold leaves none when empty."""
        needed = set(columns) - set(KEPT_BACK) if self.plan.form_id else {"role", "side"}
        contacts = asked.contacts.values()
        return tuple(
            column
            for column in columns
            if column in needed or any(_is_given(getattr(it, column, "")) for it in contacts)
        )

    def _contacts(self, columns: tuple[str, ...], asked: Notification) -> Iterator[GridRow]:
        for id_, contact in asked.contacts.items():
            cells = (self._contact_cell(column, id_, contact) for column in columns)
            yield GridRow("", tuple(cells))

    def _contact_cell(self, column: str, id_: str, contact: Contact) -> Cell:
        if column == "side":
            return Cell(word=contact.of)
        text = getattr(contact, column)
        if isinstance(text, Withheld):
            return Cell(word="withheld")
        if column == "at" and text:
            text = self.plan.party_name(text)
        return self.ask.cell(text or "", "contacts", id_, column)

    def _partners(self, columns: tuple[str, ...], asked: Notification) -> Iterator[GridRow]:
        for place, partner in enumerate(asked.partners):
            cells = tuple(
                Cell(word=partner.of or "")
                if column == "side"
                else self.ask.cell(getattr(partner, column), "partners", place, column)
                for column in columns
            )
            if any(cell.is_given for cell in cells):
                yield GridRow("", cells)

    def _counts(self, columns: tuple[str, ...], asked: Notification) -> Iterator[Cell]:
        for kind in columns:
            yield self.ask.cell(getattr(asked.unit_counts, kind), "unit_counts", kind)


def _is_given(answer: str | None) -> bool:
    return bool(answer) or isinstance(answer, Withheld)


VIEW = View(
    name="needs-notification",
    title="view-needs-notification",
    order=45,
    order_in={"needs-notification": 10},
    build=build_notification,
)
