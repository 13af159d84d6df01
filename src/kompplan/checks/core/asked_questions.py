"""The questions of the forms that a plan uses, with their places."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import KeyPath
    from kompplan.model.county_forms import AnyQuestion


class AskedQuestion(NamedTuple):
    """One question of a form.

    Attributes:
        path: Where it stands.
        form: Id of the form.
        kind: Whether it is asked once, under ``fields``, or of each measure.
        question: The question.
    """

    path: KeyPath
    form: str
    kind: str
    question: AnyQuestion


def asked_questions(context: CheckContext) -> Iterator[AskedQuestion]:
    """Yield every question of every form that a plan uses, in the order of the file."""
    for id_, form in context.plan.forms.items():
        for key, part in form.parts.items():
            own: dict[str, tuple[AnyQuestion, ...]] = {
                "fields": part.fields,
                "measure_fields": part.measure_fields,
            }
            for kind, questions in own.items():
                for place, question in enumerate(questions):
                    path = ("forms", id_, "parts", key, kind, place)
                    yield AskedQuestion(path, id_, kind, question)


def field_key(question: AnyQuestion) -> str:
    """Return the key that says what holds the answer to a question."""
    return "field" if question.field else "question"
