"""Fields of a form: a question with what was answered, and whether an answer is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.model.prompts import is_prompt
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable


class Choice(Value):
    """A box of a form.

    Attributes:
        ticked: Whether it is ticked.
        word: Key of its text in the locales; empty where the text is the plan's own.
        text: Its text.
    """

    ticked: bool
    word: str = ""
    text: str = ""


class FormField(Value):
    """A question of a form.

    Attributes:
        name: What the field is called, as in the words ``field-…`` of the locales; empty where the
            question is the plan's own.
        question: The question.
        answers: What was answered, by paragraph or item.
        choices: Its boxes.
        is_missing: Whether an answer is missing.
    """

    name: str = ""
    question: str = ""
    answers: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    is_missing: bool = False

    @property
    def is_answered(self) -> bool:
        """Whether anything was answered or ticked."""
        return bool(self.answers) or any(choice.ticked for choice in self.choices)


class Form(Value):
    """Makes the fields of a form or of a part of it.

    Attributes:
        missing: Names of the fields that lack an answer.
    """

    missing: frozenset[str]

    def text(self, name: str, answers: Iterable[str]) -> FormField:
        """Return a question that is answered in words; prompts of the form are no answers."""
        given = tuple(filter(None, map(_without_prompts, answers)))
        return FormField(name, answers=given, is_missing=name in self.missing)

    def boxes(self, name: str, choices: Iterable[Choice]) -> FormField:
        """Return a question with boxes."""
        return FormField(name, choices=tuple(choices), is_missing=name in self.missing)

    def yes_or_no(self, name: str, *, answer: bool | None) -> FormField:
        """Return a question with a box for yes and one for no; with None neither is ticked."""
        return self.boxes(name, (Choice(answer is True, "yes"), Choice(answer is False, "no")))

    def own(self, question: str, answer: str) -> FormField:
        """Return a question that only this form asks."""
        asked = question.replace("_", " ")
        if is_prompt(answer) or not answer.strip():
            return FormField(question=asked, is_missing=True)
        return FormField(question=asked, answers=(answer,))


def _without_prompts(answer: str) -> str:
    """Return an answer without the paragraphs that are a prompt left behind, or blank."""
    paragraphs = answer.split("\n\n")
    return "\n\n".join(text for text in paragraphs if text.strip() and not is_prompt(text))
