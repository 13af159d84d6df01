"""Turns the questions of a county's form into fields, with what a plan answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.model.county_forms import COLUMNS
from kompplan.model.standard_form import QUESTIONS
from kompplan.model.unanswered import field_name, is_blank
from kompplan.value import Value, replace
from kompplan.views.core.forms import Cell, Choice, FormField, Words, without_prompts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kompplan.diagnostics import KeyPath
    from kompplan.locales.core.numbers import Kroner
    from kompplan.model import Plan
    from kompplan.model.county_forms import AnyQuestion

_OWN_HEADS = {
    "owner_reason": "reason",
    "uh_reason": "reason",
    **{name: f"contact-{name}" for name in COLUMNS["contacts"] if name not in ("role", "side")},
    **{name: f"field-{name}" for name in COLUMNS["unit_counts"]},
}
"""kompplan's own words for the columns of tables, where they are not called as the column is."""


class Asker(Value):
    """Makes fields of a form.

    Attributes:
        plan: The plan that answers.
        missing: Where answers are missing.
        own: Where the answers stand: the path of the notification or of a measure.
    """

    plan: Plan
    missing: frozenset[KeyPath]
    own: KeyPath

    def field(self, question: AnyQuestion) -> FormField:
        """Return a question without its answer, which is missing where ``missing`` says so."""
        name = field_name(question)
        label = self.words(question.label, f"field-{name}" if question.field else "")
        if not (label.word or label.text):
            label = self.own_question(name)
        help_ = self.words(question.help)
        return FormField(name, label, help_, is_missing=self.lacks(question))

    def only_if_asked(self, field: FormField) -> FormField | None:
        """Return a question that falls away with the one before it, unless anything stands here."""
        return field if field.is_answered or field.is_missing else None

    def lacks(self, question: AnyQuestion) -> bool:
        """Tell whether the answer to a question is missing, or any cell of its table."""
        keys = ("answers", question.question) if question.question else _keys(question)
        path = (*self.own, *keys)
        return any(lacking[: len(path)] == path for lacking in self.missing)

    def text(self, question: AnyQuestion, answers: Iterable[str]) -> FormField:
        """Return a question that is answered in words; prompts of the form are no answers."""
        return replace(self.field(question), answers=self.given(*answers))

    def unasked(self, id_: str, answer: str) -> FormField:
        """Return a question that no form asks, with its answer."""
        given = self.given(answer)
        return FormField(id_, self.own_question(id_), answers=given, is_missing=not given)

    def given(self, *answers: str) -> tuple[str, ...]:
        """Return answers without the prompts that are left in them."""
        return without_prompts(answers, self.plan.prompts)

    def yes_or_no(self, question: AnyQuestion, *, answer: bool | None) -> FormField:
        """Return a question with a box for yes and one for no; with None neither is ticked."""
        boxes = (Choice(answer is True, Words("yes")), Choice(answer is False, Words("no")))
        return replace(self.field(question), choices=boxes)

    def words(self, text: str, otherwise: str = "") -> Words:
        """Return words of the form, or kompplan's own where it has none."""
        return Words(text=text, language=self.plan.form.language) if text else Words(otherwise)

    def own_question(self, id_: str) -> Words:
        """Return words for a question that has none but its id, as most forms' own have not."""
        is_known = id_ in QUESTIONS
        return Words(f"field-{id_}") if is_known else self.of_plan(id_.replace("_", " "))

    def of_plan(self, text: str) -> Words:
        """Return words of the plan."""
        return Words(text=text, language=self.plan.head.language)

    def heads(self, question: AnyQuestion, columns: Iterable[str]) -> tuple[Words, ...]:
        """Return the heads of the columns of a table."""
        return tuple(
            self.words(question.columns.get(column, ""), _OWN_HEADS.get(column, column))
            for column in columns
        )

    def cell(self, text: str, *keys: str | int) -> Cell:
        """Return a cell with a text, which is no answer where it is a prompt."""
        shown = "" if is_blank(text, self.plan.prompts) else text
        return Cell(shown, is_missing=(*self.own, *keys) in self.missing)

    def amount(self, amount: Kroner | None, *keys: str | int) -> Cell:
        """Return a cell with an amount."""
        is_missing = (*self.own, *keys) in self.missing
        return Cell(amount=amount, is_amount=True, is_missing=is_missing)


def _keys(question: AnyQuestion) -> Iterator[str]:
    return iter((question.field or "").split("."))
