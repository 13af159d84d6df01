"""What a needs notification leaves unanswered: the form's fields that hold no answer.

A field is unanswered when its key is absent, empty, or holds the form's own prompt. The same fields
are shown as open on its page and counted by ``validate``. Which fields there are, the form says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.model.county_forms import columns_of
from kompplan.model.measures import asked_of
from kompplan.model.notification import Notification, Partner, UnitCounts
from kompplan.model.prompts import is_prompt
from kompplan.model.standard_form import QUESTIONS
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.diagnostics import KeyPath
    from kompplan.model.county_forms import AnyQuestion
    from kompplan.model.measures import Forecast, Measure
    from kompplan.model.plan import Plan

FIELD_NAMES = (
    "schemes", "owners", "uh", "contacts", "several_owners", "several_uh", "several_schemes",
    "amount-owner", "amount-uh", "amount-total", "purpose", "text", *QUESTIONS, "coordinator",
    "coordinator-reason", "terms", "forecast", "target_group", "partners", "co_determination",
    "co_determination-participants", *UnitCounts.model_fields,
)  # fmt: skip
"""What the fields are called, in the order of most forms; the locales have a word ``field-…`` for
each."""

_SHORT_NAMES = {
    "coordinator.needed": "coordinator",
    "coordinator.reason": "coordinator-reason",
    "co_determination.discussed": "co_determination",
    "co_determination.participants": "co_determination-participants",
}
_FOLLOW = frozenset({"measures", "sums", "measure_sums", "title"})
"""Fields that nobody fills in: they follow from the rest, or must be there."""


class Field(Value):
    """One field of the form.

    Attributes:
        path: Its key path in the plan, also where nothing stands there.
        name: What it is, as in the words ``field-…`` of the locales; the id of a question of the
            form alone.
        optional: Whether the form may be left without it: forecasts of measures that end, and
            empty rows of a list.
    """

    path: KeyPath
    name: str
    optional: bool = False


def field_name(question: AnyQuestion) -> str:
    """Return what the words ``field-…`` of the locales call a question; its id if it has none."""
    field = question.field or ""
    return question.question or _SHORT_NAMES.get(field, field)


def unanswered_in(plan: Plan) -> tuple[Field, ...]:
    """Return the unanswered fields of a notification and its measures, in the form's order."""
    if plan.notification is None:
        return ()
    fields = [*unanswered_on_cover(plan, plan.notification)]
    for id_ in plan.measures:
        fields += unanswered_in_measure(plan, id_)
    return tuple(fields)


def unanswered_on_cover(plan: Plan, notification: Notification) -> Iterator[Field]:
    """Yield the unanswered fields of the form's outer pages, in the form's order."""
    for question in plan.form.cover_questions:
        if question.field == "partners":
            yield from _unanswered_partners(notification, plan.prompts)
        elif not question.optional and question.field not in _FOLLOW:
            for keys, name, answer in _on_cover(question, notification):
                if is_blank(answer, plan.prompts):
                    yield Field(("notification", *keys), name)


def unanswered_in_measure(plan: Plan, id_: str) -> tuple[Field, ...]:
    """Return the unanswered fields of a measure, in the form's order but for the forecast last.

    Args:
        plan: The plan.
        id_: The measure's id.
    """
    measure, own = plan.measures[id_], ("measures", id_)
    blank, last = [], []
    for question in plan.form.measure_questions:
        if question.field == "forecast":
            rows = forecast_rows(question, measure)
            last += [field for row in rows for field in _unanswered_forecast(own, row, measure)]
        elif not question.optional and question.field not in _FOLLOW:
            blank += [
                Field((*own, *keys), name)
                for keys, name, answer in _in_measure(question, measure)
                if is_blank(answer, plan.prompts)
            ]
    return (*blank, *last)


def forecast_rows(question: AnyQuestion, measure: Measure) -> tuple[str, ...]:
    """Return the rows of a measure's forecast: the form's, then what the plan has besides."""
    return tuple(dict.fromkeys((*question.rows, *measure.forecast)))


def _on_cover(
    question: AnyQuestion, notification: Notification
) -> Iterator[tuple[tuple[str, ...], str, object]]:
    discussed = notification.co_determination
    if question.question:
        answer = notification.answers.get(question.question)
        yield ("answers", question.question), question.question, answer
    elif question.field == "co_determination.discussed":
        yield ("co_determination", "discussed"), "co_determination", discussed.discussed
    elif question.field == "co_determination.participants":
        if discussed.discussed is not False:
            keys = ("co_determination", "participants")
            yield keys, field_name(question), discussed.participants
    elif question.field == "unit_counts":
        for kind in columns_of(question):
            yield ("unit_counts", kind), kind, getattr(notification.unit_counts, kind)
    elif question.field:
        yield (question.field,), question.field, getattr(notification, question.field)


def _in_measure(
    question: AnyQuestion, measure: Measure
) -> Iterator[tuple[tuple[str, ...], str, object]]:
    asked = measure.coordinator
    if question.question:
        yield (
            ("answers", question.question),
            question.question,
            measure.answers.get(question.question),
        )
    elif question.field == "amounts":
        columns = columns_of(question)
        # The sum follows from its parts, where the form asks for them.
        for column in [c for c in columns if c != "total"] or columns:
            yield ("amounts", column), f"amount-{column}", asked_of(measure, column)
    elif question.field == "coordinator.needed":
        yield ("coordinator", "needed"), "coordinator", asked and asked.needed
    elif question.field == "coordinator.reason":
        if asked and asked.needed:
            yield ("coordinator", "reason"), field_name(question), asked.reason
    elif question.field:
        yield (question.field,), question.field, getattr(measure, question.field)


def _unanswered_forecast(own: KeyPath, row: str, measure: Measure) -> Iterator[Field]:
    forecast: Forecast | None = measure.forecast.get(row)
    for side in ("owner", "uh"):
        part = forecast and getattr(forecast, side)
        for key in ("amount", "note"):
            if part is None or is_blank(getattr(part, key)):
                yield Field((*own, "forecast", row, side, key), "forecast", optional=True)


def _unanswered_partners(notification: Notification, prompts: frozenset[str]) -> Iterator[Field]:
    for place, partner in enumerate(notification.partners):
        for key in Partner.model_fields:
            if is_blank(getattr(partner, key), prompts):
                path = ("notification", "partners", place, key)
                yield Field(path, "partners", optional=True)


def is_blank(answer: object, prompts: frozenset[str] = frozenset()) -> bool:
    """Tell whether an answer is missing; a written zero and «no» are answers.

    Args:
        answer: What stands in the field.
        prompts: Prompts of the form, besides those that every form may have.
    """
    if isinstance(answer, str):
        return not answer.strip() or is_prompt(answer, prompts)
    return answer in (None, (), {})
