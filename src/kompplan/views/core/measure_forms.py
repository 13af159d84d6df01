"""Each measure of a needs notification with its answers, in the form's order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.model.unanswered import QUESTIONS, unanswered_in_measure
from kompplan.value import Value
from kompplan.views.core.forms import Choice, Form, FormField
from kompplan.views.core.times import OtherTimes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.locales.core.numbers import Kroner
    from kompplan.model import Measure, Plan
    from kompplan.model.measures import ForecastPart
    from kompplan.schedule import Schedule
    from kompplan.views.core.table import Moment

PURPOSES = ("assessment", "planning", "implementation")
_USE = ("owner_use", "uh_use")


class ForecastCell(Value):
    """What one party expects to need; both may be missing."""

    amount: Kroner | None = None
    note: str = ""


class ForecastRow(Value):
    """What a measure will need in a later year or term."""

    year: str
    owner: ForecastCell
    uh: ForecastCell


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
        scheme: Name of its grant scheme; empty where it names none.
        amounts: The owner's part, the university's, and their sum as stated; None where missing.
        before: Questions before the terms.
        terms: The terms it runs in.
        forecast: Later years.
        after: Questions after the later years.
        mentions: Where it speaks of other measures.
        open: Known gaps.
        missing: How many questions lack an answer.
    """

    id: str
    number: int | None
    title: str
    scheme: str
    amounts: tuple[Kroner | None, ...]
    before: tuple[FormField, ...]
    terms: tuple[Moment, ...]
    forecast: tuple[ForecastRow, ...]
    after: tuple[FormField, ...]
    mentions: tuple[MentionText, ...]
    open: tuple[str, ...]
    missing: int

    @property
    def is_estimated(self) -> bool:
        """Whether anything is estimated for the later years."""
        cells = (cell for row in self.forecast for cell in (row.owner, row.uh))
        return any(cell.amount is not None or cell.note for cell in cells)


def measure_forms(plan: Plan, schedule: Schedule) -> tuple[MeasureForm, ...]:
    """Return the measures of a plan, in the author's order."""
    times = OtherTimes(schedule)
    return tuple(_form(plan, id_, measure, times) for id_, measure in plan.measures.items())


def _form(plan: Plan, id_: str, measure: Measure, times: OtherTimes) -> MeasureForm:
    amounts = measure.amounts
    terms = (times.at("measures", id_, "terms", place) for place in range(len(measure.terms)))
    asked = unanswered_in_measure(id_, measure) if plan.notification else ()
    missing = [field.name for field in asked if not field.optional]
    form = Form(frozenset(missing))
    targets = tuple(map(plan.party_name, measure.target_group))
    return MeasureForm(
        id=id_,
        number=measure.number,
        title=measure.title,
        scheme=plan.scheme_name(measure.scheme) if measure.scheme else "",
        amounts=(amounts.owner, amounts.uh, amounts.total),
        before=tuple(_before(form, measure)),
        terms=tuple(term for term in terms if term),
        forecast=tuple(
            ForecastRow(year, _cell(forecast.owner), _cell(forecast.uh))
            for year, forecast in measure.forecast.items()
        ),
        after=(form.text("target_group", targets),),
        mentions=tuple(_mentions(plan, measure)),
        open=measure.open,
        missing=len(missing),
    )


def _before(form: Form, measure: Measure) -> Iterator[FormField]:
    answers, asked = measure.answers, measure.coordinator
    chosen = measure.purpose
    yield form.boxes("purpose", (Choice(p == chosen, f"form-purpose-{p}") for p in PURPOSES))
    yield form.text("text", [measure.text])
    yield from (form.text(q, [answers.get(q, "")]) for q in QUESTIONS if q not in _USE)
    yield from (form.own(q, answer) for q, answer in answers.items() if q not in QUESTIONS)
    yield from (form.text(q, [answers.get(q, "")]) for q in _USE)
    yield form.yes_or_no("coordinator", answer=asked.needed if asked else None)
    yield form.text("coordinator-reason", [asked.reason if asked else ""])


def _cell(part: ForecastPart | None) -> ForecastCell:
    return ForecastCell(part.amount, part.note) if part else ForecastCell()


def _mentions(plan: Plan, measure: Measure) -> Iterator[MentionText]:
    for mention in measure.mentions:
        other = plan.measures.get(mention.to)
        title = other.title if other else mention.to
        yield MentionText(mention.written, mention.about, mention.to if other else "", title)
