"""What a needs notification leaves unanswered: the form's fields that hold no answer.

A field is unanswered when its key is absent, empty, or holds the form's own prompt. The same fields
are shown as open on its page and counted by ``validate``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.model.notification import Partner, UnitCounts
from kompplan.model.prompts import is_prompt
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.diagnostics import KeyPath
    from kompplan.model.measures import Forecast, Measure
    from kompplan.model.notification import Notification
    from kompplan.model.plan import Plan

QUESTIONS = (
    "anchoring", "collective_process", "teacher_education", "long_term_plan", "owner_use", "uh_use",
)  # fmt: skip
"""The answers in running text that every form asks for, in the form's order."""

FIELD_NAMES = (
    "schemes", "owners", "uh", "contacts", "several_owners", "several_uh", "several_schemes",
    "amount-owner", "amount-uh", "amount-total", "purpose", "text", *QUESTIONS, "coordinator",
    "coordinator-reason", "terms", "forecast", "target_group", "partners", "co_determination",
    "co_determination-participants", *UnitCounts.model_fields,
)  # fmt: skip
"""What the fields are called, in the form's order; the locales have a word ``field-…`` for each."""


class Field(Value):
    """One field of the form.

    Attributes:
        path: Its key path in the plan, also where nothing stands there.
        name: What it is, as in the words ``field-…`` of the locales.
        optional: Whether the form may be left without it: forecasts of measures that end, and
            empty rows of a list.
    """

    path: KeyPath
    name: str
    optional: bool = False


def unanswered_in(plan: Plan) -> tuple[Field, ...]:
    """Return the unanswered fields of a notification and its measures, in the form's order."""
    if plan.notification is None:
        return ()
    fields = [*unanswered_on_cover(plan.notification)]
    for id_, measure in plan.measures.items():
        fields += unanswered_in_measure(id_, measure)
    return tuple(fields)


def unanswered_in_measure(id_: str, measure: Measure) -> tuple[Field, ...]:
    """Return the unanswered fields of a measure, in the form's order.

    Args:
        id_: Its id.
        measure: The measure.
    """
    own = ("measures", id_)
    blank = [
        Field((*own, *keys), name) for keys, name, answer in _fields(measure) if _is_blank(answer)
    ]
    blank += [
        field
        for row, forecast in measure.forecast.items()
        for field in _unanswered_forecast((*own, "forecast", row), forecast)
    ]
    return tuple(blank)


def _fields(measure: Measure) -> Iterator[tuple[KeyPath, str, object]]:
    amounts, coordinator = measure.amounts, measure.coordinator
    yield ("amounts", "owner"), "amount-owner", amounts.owner
    yield ("amounts", "uh"), "amount-uh", amounts.uh
    yield ("purpose",), "purpose", measure.purpose
    for question in QUESTIONS:
        yield ("answers", question), question, measure.answers.get(question)
    yield ("coordinator", "needed"), "coordinator", coordinator and coordinator.needed
    if coordinator and coordinator.needed:
        yield ("coordinator", "reason"), "coordinator-reason", coordinator.reason
    yield ("terms",), "terms", measure.terms
    yield ("target_group",), "target_group", measure.target_group


def _unanswered_forecast(path: KeyPath, forecast: Forecast) -> Iterator[Field]:
    for side in ("owner", "uh"):
        part = forecast.owner if side == "owner" else forecast.uh
        for key in ("amount", "note"):
            if part is None or _is_blank(getattr(part, key)):
                yield Field((*path, side, key), "forecast", optional=True)


def unanswered_on_cover(notification: Notification) -> tuple[Field, ...]:
    """Return the unanswered fields of the form's outer pages, in the form's order."""
    asked: list[tuple[tuple[str, ...], str, object]] = [
        (("schemes",), "schemes", notification.schemes),
        (("owners",), "owners", notification.owners),
        (("uh",), "uh", notification.uh),
        (("contacts",), "contacts", notification.contacts),
        (("several_owners",), "several_owners", notification.several_owners),
        (("several_uh",), "several_uh", notification.several_uh),
        (("several_schemes",), "several_schemes", notification.several_schemes),
    ]
    discussed = notification.co_determination.discussed
    asked.append((("co_determination", "discussed"), "co_determination", discussed))
    if discussed is not False:
        took_part = notification.co_determination.participants
        asked.append(
            (("co_determination", "participants"), "co_determination-participants", took_part)
        )
    counts = notification.unit_counts
    asked += [(("unit_counts", key), key, getattr(counts, key)) for key in UnitCounts.model_fields]
    fields = [
        Field(("notification", *keys), name) for keys, name, value in asked if _is_blank(value)
    ]
    rows = [
        Field(("notification", "partners", place, key), "partners", optional=True)
        for place, partner in enumerate(notification.partners)
        for key in Partner.model_fields
        if _is_blank(getattr(partner, key))
    ]
    return (*fields, *rows)


def _is_blank(answer: object) -> bool:
    """Tell whether an answer is missing; a written zero and «no» are answers."""
    if isinstance(answer, str):
        return not answer.strip() or is_prompt(answer)
    return answer in (None, (), {})
