"""Each measure of a needs notification with its answers, in the form's order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.budgeting.sums import row_of
from kompplan.model.county_forms import PURPOSES, columns_of
from kompplan.model.measures import asked_of
from kompplan.model.standard_form import QUESTIONS
from kompplan.model.unanswered import forecast_rows, unanswered_in_measure
from kompplan.value import Value, replace
from kompplan.views.core.asking import Asker
from kompplan.views.core.forms import Choice, FormField, Grid, GridRow, Words
from kompplan.views.core.times import OtherTimes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kompplan.diagnostics import KeyPath
    from kompplan.model import Measure, Plan
    from kompplan.model.county_forms import MeasureQuestion
    from kompplan.schedule import Entry, Schedule
    from kompplan.time_expressions import Interval
    from kompplan.views.core.forms import Cell


class MentionText(Value):
    """A place where a measure speaks of another one.

    Attributes:
        written: The words.
        about: What is said of it.
        measure: Id of the measure that is meant.
        title: Its title; the id where there is no such measure.
    """

    written: str
    about: str
    measure: str
    title: str


class MeasureForm(Value):
    """One measure.

    Attributes:
        id: The measure's id, unique in the plan.
        number: Its number in the document; None where it has none.
        title: Its name.
        fields: The form's questions with its answers.
        mentions: Where it speaks of other measures.
        open: Known gaps.
        missing: How many questions lack an answer.
    """

    id: str
    number: int | None
    title: str
    fields: tuple[FormField, ...]
    mentions: tuple[MentionText, ...]
    open: tuple[str, ...]
    missing: int


class MeasureForms:
    """Fills in the questions that a form asks of measures."""

    def __init__(self, plan: Plan, schedule: Schedule) -> None:
        self._plan = plan
        self._times = OtherTimes(schedule)
        self._boxes = {entry.path: entry for entry in schedule.boxes}

    def filled_in(self, key: str, questions: tuple[MeasureQuestion, ...]) -> Iterator[MeasureForm]:
        """Yield every measure with the questions of one part of the form, in the author's order.

        Args:
            key: Id of the part.
            questions: What it asks.
        """
        path: KeyPath = ("forms", self._plan.form_id or "", "parts", key, "measure_fields")
        for id_, measure in self._plan.measures.items():
            asked = unanswered_in_measure(self._plan, id_) if self._plan.notification else ()
            missing = frozenset(field.path for field in asked if not field.optional)
            fill = _Measure(Asker(self._plan, missing, ("measures", id_)), id_, measure)
            fields = [
                fill.terms(question, self._times, self._boxes_of((*path, place)))
                if question.field == "terms"
                else fill.field(question)
                for place, question in enumerate(questions)
            ]
            yield MeasureForm(
                id=id_,
                number=measure.number,
                title=measure.title,
                fields=tuple(it for it in fields if it) + tuple(fill.not_asked()),
                mentions=tuple(_mentions(self._plan, measure)),
                open=measure.open,
                missing=len(missing),
            )

    def _boxes_of(self, question: KeyPath) -> list[Entry]:
        return [entry for path, entry in self._boxes.items() if path[: len(question)] == question]


class _Measure(Value):
    """One measure, and what makes fields of its answers."""

    ask: Asker
    id: str
    measure: Measure

    def field(self, question: MeasureQuestion) -> FormField | None:
        """Return a question with the measure's answer; None where the question falls away."""
        if question.question:
            return self.ask.text(question, [self.measure.answers.get(question.question, "")])
        makers: dict[str, Callable[[MeasureQuestion], FormField | None]] = {
            "title": lambda it: self.ask.text(it, [self.measure.title]),
            "scheme": self._scheme,
            "amounts": self._amounts,
            "purpose": self._purpose,
            "text": lambda it: self.ask.text(it, [self.measure.text]),
            "coordinator.needed": self._coordinator,
            "coordinator.reason": self._reason,
            "forecast": self._forecast,
            "target_group": self._target_group,
        }
        return makers[question.field](question) if question.field else None

    def terms(
        self, question: MeasureQuestion, times: OtherTimes, boxes: Iterable[Entry]
    ) -> FormField:
        """Return the terms as the form's boxes, or as the author wrote them.

        A term for which the form has no box stands beside the boxes.
        """
        found = self.ask.field(question)
        places = range(len(self.measure.terms))
        moments = [it for place in places if (it := times.at("measures", self.id, "terms", place))]
        stretches = [i for it in moments if it.when for i in it.when.intervals]
        if not question.terms:
            return replace(found, moments=tuple(moments))
        named = [(entry, entry.when.intervals if entry.when else ()) for entry in boxes]
        choices = tuple(
            Choice(_holds(stretches, of), self.ask.words(entry.expression.text))
            for entry, of in named
            if entry.expression
        )
        boxed = [interval for _, of in named for interval in of]
        others = tuple(it for it in moments if not it.when or not _holds(boxed, it.when.intervals))
        return replace(found, choices=choices, moments=others)

    def not_asked(self) -> Iterator[FormField]:
        """Yield the answers to what kompplan's own form does not ask, but a county may."""
        plan = self.ask.plan
        if plan.form_id is None:
            for id_, answer in self.measure.answers.items():
                if id_ not in QUESTIONS:
                    yield self.ask.unasked(id_, answer)

    def _scheme(self, question: MeasureQuestion) -> FormField:
        scheme, plan = self.measure.scheme, self.ask.plan
        if not question.boxes:
            names = [plan.scheme_name(scheme)] if scheme else []
            return replace(self.ask.field(question), answers=tuple(names))
        boxes = question.boxes.items()
        choices = tuple(Choice(id_ == scheme, self.ask.words(text, id_)) for id_, text in boxes)
        return replace(self.ask.field(question), choices=choices)

    def _purpose(self, question: MeasureQuestion) -> FormField:
        choices = (
            Choice(
                purpose == self.measure.purpose,
                self.ask.words(question.boxes.get(purpose, ""), f"form-purpose-{purpose}"),
            )
            for purpose in question.boxes or PURPOSES
        )
        return replace(self.ask.field(question), choices=tuple(choices))

    def _coordinator(self, question: MeasureQuestion) -> FormField:
        asked = self.measure.coordinator
        return self.ask.yes_or_no(question, answer=asked.needed if asked else None)

    def _reason(self, question: MeasureQuestion) -> FormField | None:
        asked = self.measure.coordinator
        return self.ask.only_if_asked(self.ask.text(question, [asked.reason if asked else ""]))

    def _target_group(self, question: MeasureQuestion) -> FormField:
        return self.ask.text(question, map(self.ask.plan.party_name, self.measure.target_group))

    def _amounts(self, question: MeasureQuestion) -> FormField:
        """Return the amounts as stated; beside a sum that is wrong, what its parts add up to."""
        amounts, columns = self.measure.amounts, columns_of(question)
        follows = row_of(amounts).total
        wrong = follows if amounts.total not in (None, follows) else None
        cells = tuple(
            replace(
                self.ask.amount(asked_of(self.measure, column), "amounts", column),
                computed=wrong if column == "total" else None,
            )
            for column in columns
        )
        grid = Grid(None, self.ask.heads(question, columns), (GridRow("", cells),))
        return replace(self.ask.field(question), grid=grid)

    def _forecast(self, question: MeasureQuestion) -> FormField | None:
        names = forecast_rows(question, self.measure)
        rows = tuple(GridRow(name, tuple(self._estimates(question, name))) for name in names)
        grid = Grid(Words("year-or-term"), self.ask.heads(question, columns_of(question)), rows)
        return replace(self.ask.field(question), grid=grid) if names else None

    def _estimates(self, question: MeasureQuestion, row: str) -> Iterator[Cell]:
        forecast = self.measure.forecast.get(row)
        for column in columns_of(question):
            side, _, key = column.partition("_")
            part = getattr(forecast, side) if forecast else None
            if key:
                yield self.ask.cell(part.note if part else "", "forecast", row, side, "note")
            else:
                yield self.ask.amount(part.amount if part else None, "forecast", row, side)


def _holds(stretches: Iterable[Interval], terms: tuple[Interval, ...]) -> bool:
    """Tell whether stretches of days hold all of some terms, and there are any."""
    listed = list(stretches)
    return bool(terms) and all(any(_covers(s, term) for s in listed) for term in terms)


def _covers(stretch: Interval, term: Interval) -> bool:
    starts = stretch.start is None or (term.start is not None and stretch.start <= term.start)
    return starts and (stretch.end is None or (term.end is not None and term.end <= stretch.end))


def _mentions(plan: Plan, measure: Measure) -> Iterator[MentionText]:
    for mention in measure.mentions:
        other = plan.measures.get(mention.to)
        title = other.title if other else mention.to
        yield MentionText(mention.written, mention.about, mention.to if other else "", title)
