"""What must add up: a declared amount with the amounts that should give it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.budgeting.sums import COLUMNS, Column
from kompplan.locales.core.numbers import Kroner
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.diagnostics import KeyPath
    from kompplan.model import Amounts

Level: TypeAlias = Literal["measure", "breakdown", "scheme", "row", "grand", "stated"]

Topic: TypeAlias = Literal[
    "", "funding", "payees", "by_term", "costs", "granted", "own_share", "coordinator", "mentioned"
]
"""What a sum is of that is not in the table of the schemes."""


class Cell(Value):
    """A place for an amount.

    Attributes:
        path: Where it stands, or would.
        amount: What stands there; None for nothing, which adds nothing.
    """

    path: KeyPath
    amount: Kroner | None


class Equation(Value):
    """A declared amount and what it should be the sum of.

    Attributes:
        level: What the amount is the total of.
        id: The measure's or the scheme's id; None for the grand total. Of what is stated elsewhere,
            the id of the payee, the term or the kind of cost, or empty.
        column: Which column.
        total: The amount as declared.
        parts: What should give it.
        names: Ids of the measures or schemes that the parts belong to, in the order of the parts.
        topic: Of a breakdown, and of what is stated elsewhere, which one.
        is_open: Whether it is over more than the plan holds, so that it may be more than the parts.
    """

    level: Level
    id: str | None
    column: Column
    total: Cell
    parts: tuple[Cell, ...]
    names: tuple[str, ...] = ()
    topic: Topic = ""
    is_open: bool = False

    @property
    def stated(self) -> Kroner:
        """The declared amount."""
        return Kroner(self.total.amount or 0)

    @property
    def computed(self) -> Kroner:
        """What the parts give."""
        return Kroner(sum(part.amount or 0 for part in self.parts))

    @property
    def difference(self) -> int:
        """By how much the declared amount is too large; below 0 where it is too small."""
        return self.stated - self.computed

    @property
    def is_wrong(self) -> bool:
        """Whether the two cannot both be right."""
        return self.fails_by(self.difference)

    def fails_by(self, difference: int) -> bool:
        """Tell whether they could not both be right if the difference were this."""
        return difference < 0 if self.is_open else difference != 0


class Row(Value):
    """A row of amounts that counts as one part of a sum.

    Attributes:
        name: Id of the measure, the scheme or the part.
        path: Where the row stands.
        amounts: What is written there.
    """

    name: str
    path: KeyPath
    amounts: Amounts

    @property
    def is_empty(self) -> bool:
        """Whether it holds no amount at all."""
        return not self.is_divided and self.amounts.total is None

    @property
    def is_divided(self) -> bool:
        """Whether it tells what is the owner's part, or what is the university's."""
        return self.amounts.owner is not None or self.amounts.uh is not None

    def cells(self, column: Column) -> tuple[Cell, ...]:
        """Return the amounts that stand for a column: both parts where no total is stated."""
        if column != "total" or self.amounts.total is not None:
            return (self.cell(column),)
        return (self.cell("owner"), self.cell("uh"))

    def cell(self, column: Column) -> Cell:
        """Return the place of one amount."""
        return Cell((*self.path, column), getattr(self.amounts, column))

    def equations(self, level: Level, id_: str | None) -> Iterator[Equation]:
        """Yield that the owner's part and the university's give the row's total, if it has one.

        A measure that gives one part asks for nothing else; declared totals may leave one out.

        Args:
            level: What the row is.
            id_: Id of the measure or the scheme; None for the grand total.
        """
        is_whole = None not in (self.amounts.owner, self.amounts.uh)
        if self.amounts.total is not None and self.is_divided and (is_whole or level != "row"):
            parts = (self.cell("owner"), self.cell("uh"))
            yield Equation(level, id_, "total", self.cell("total"), parts)


class Table(Value):
    """Rows of amounts, and the row that declares their sums.

    Attributes:
        level: What the declared row is the total of.
        id: The measure's or the scheme's id; None for the grand total.
        declared: The row of the sums.
        rows: The rows that should give them.
        topic: Of a breakdown, which one.
    """

    level: Level
    id: str | None
    declared: Row
    rows: tuple[Row, ...]
    topic: Topic = ""

    def equations(self) -> Iterator[Equation]:
        """Yield that the rows give each column that is declared and can be told from them."""
        for column in COLUMNS:
            total = self.declared.cell(column)
            if total.amount is None or not self._can_tell(column):
                continue
            parts = [(cell, row.name) for row in self.rows for cell in row.cells(column)]
            yield Equation(
                self.level,
                self.id,
                column,
                total,
                tuple(cell for cell, _ in parts),
                tuple(name for _, name in parts),
                self.topic,
            )

    def _can_tell(self, column: Column) -> bool:
        """Tell whether the rows say enough to judge a column.

        A row that gives only what both receive leaves the columns of the two open. A breakdown may
        be given for one of them only.
        """
        if column != "total":
            if any(not row.is_divided and not row.is_empty for row in self.rows):
                return False
            has_any = any(row.cell(column).amount is not None for row in self.rows)
            return has_any or not self.topic
        is_alone = not self.declared.is_divided
        return not self.topic or is_alone or any(not row.is_divided for row in self.rows)
