"""Fields of a form: a question with what was answered, and whether an answer is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.model.prompts import is_prompt
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from kompplan.locales.core.numbers import Kroner
    from kompplan.views.core.amounts import AmountTable
    from kompplan.views.core.table import Moment


class Words(Value):
    """Words of a form: kompplan's own, the form's or the plan's.

    Attributes:
        word: Key of kompplan's own words in the locales; empty where the text is somebody else's.
        text: The text.
        language: The language of the text.
    """

    word: str = ""
    text: str = ""
    language: str = ""


class Choice(Value):
    """A box of a form."""

    ticked: bool
    label: Words


class Cell(Value):
    """One cell of a table to be filled in.

    Attributes:
        text: A text of the plan's.
        word: Key of a word in the locales that stands for the answer.
        amount: An amount.
        computed: What the lines give instead; None where that is the same.
        is_amount: Whether an amount belongs here.
        is_missing: Whether an answer is missing.
    """

    text: str = ""
    word: str = ""
    amount: Kroner | None = None
    computed: Kroner | None = None
    is_amount: bool = False
    is_missing: bool = False

    @property
    def is_given(self) -> bool:
        """Whether anything stands in it."""
        return bool(self.text or self.word) or self.amount is not None


class GridRow(Value):
    """A row of a table; its head is empty where it needs none."""

    head: str
    cells: tuple[Cell, ...]


class Grid(Value):
    """A table to be filled in.

    Attributes:
        corner: Head of the column of row heads; None where the rows have none.
        heads: Heads of the columns.
        rows: Its rows.
        empty_rows: How many rows more are not filled in.
    """

    corner: Words | None
    heads: tuple[Words, ...]
    rows: tuple[GridRow, ...]
    empty_rows: int = 0

    @property
    def is_given(self) -> bool:
        """Whether anything stands in it."""
        return any(cell.is_given for row in self.rows for cell in row.cells)


class FormField(Value):
    """A question of a form; one of its kinds of answers is filled in, or none.

    Attributes:
        name: What the field is called, as ``field-…`` in the locales; the id of a question of the
            form alone.
        label: The question.
        help: What the form explains beneath it; empty where it does not.
        answers: What was answered, by paragraph or item.
        choices: Its boxes.
        moments: Times that it was answered with.
        grid: Its table.
        sums: Sums that it asks for.
        heads: Heads of the columns of the sums.
        count: A number that follows from the rest.
        declared: That number as the document states it, where it is another.
        is_missing: Whether an answer is missing.
    """

    name: str
    label: Words
    help: Words = Words()
    answers: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    moments: tuple[Moment, ...] = ()
    grid: Grid | None = None
    sums: AmountTable | None = None
    heads: tuple[Words, ...] = ()
    count: int | None = None
    declared: int | None = None
    is_missing: bool = False

    @property
    def is_answered(self) -> bool:
        """Whether anything was answered or ticked."""
        is_ticked = any(choice.ticked for choice in self.choices)
        is_filled_in = self.grid is not None and self.grid.is_given
        is_told = self.count is not None or bool(self.answers or self.moments or self.sums)
        return is_told or is_ticked or is_filled_in


def without_prompts(answers: Iterable[str], prompts: Collection[str]) -> tuple[str, ...]:
    """Return answers without the paragraphs that are a prompt left behind, or blank."""
    return tuple(filter(None, (_without_prompts(answer, prompts) for answer in answers)))


def _without_prompts(answer: str, prompts: Collection[str]) -> str:
    paragraphs = answer.split("\n\n")
    return "\n\n".join(text for text in paragraphs if text.strip() and not is_prompt(text, prompts))
