"""Years: «2026», «i 2023», «2018-2022»."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from kompplan.time_expressions.core.combinators import located, skip, word
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.lexicon.calendar_words import CALENDAR_YEAR
from kompplan.time_expressions.core.nodes import Unit
from kompplan.time_expressions.core.numbers import YEAR
from kompplan.time_expressions.core.values import TimeFault
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Kind, Part, Precision


class Year(Unit, Value):
    """A calendar year.

    Attributes:
        year: Its number.
        part: Where it stands.
    """

    kind: ClassVar[Kind] = "year"
    precision: ClassVar[Precision] = "year"

    year: int
    part: Part = (0, 0)

    def days_in(self, year: int, context: TimeContext) -> tuple[date, date]:
        """Return its first and last day in ``year``."""
        del context
        return (date(year, 1, 1), date(year, 12, 31))

    def impossible(self, year: int) -> TimeFault:
        """Return the fault that ``year`` has none such."""
        return TimeFault("no-year", {"text": str(year)}, self.part)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return str(self.year)


PARSER = Form(
    name="year",
    category="unit",
    parse=located(Year, skip(word(CALENDAR_YEAR)), YEAR),
    examples=("2026", "i 2023"),
)
