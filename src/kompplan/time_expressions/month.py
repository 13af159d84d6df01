"""A month: «november 2025», «i november måned», «NOVEMBER - 2020», «2025-11»."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from kompplan.time_expressions.core.combinators import (
    either,
    located,
    number,
    sign,
    skip,
    tight,
    value_of,
    word,
)
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.lexicon.calendar_words import MONTH_WORD, MONTHS
from kompplan.time_expressions.core.nodes import Unit
from kompplan.time_expressions.core.numbers import YEAR
from kompplan.time_expressions.core.spelling import spell_month
from kompplan.time_expressions.core.values import TimeFault
from kompplan.time_expressions.day import NAMED_YEAR

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Kind, Part, Precision


@dataclass(frozen=True, slots=True)
class Month(Unit):
    """A month, January is 1.

    Attributes:
        month: Its number.
        year: None when not written.
        part: Where it stands.
    """

    kind: ClassVar[Kind] = "month"
    precision: ClassVar[Precision] = "month"

    month: int
    year: int | None = None
    part: Part = field(default=(0, 0), compare=False)

    def days_in(self, year: int, context: TimeContext) -> tuple[date, date]:
        del context
        last = monthrange(year, self.month)[1]
        return (date(year, self.month, 1), date(year, self.month, last))

    def impossible(self, year: int) -> TimeFault:
        # Every year has every month; only a year beyond the calendar leaves it without days.
        return TimeFault("no-year", {"text": self.spelt(), "years": (str(year),)}, self.part)

    def spelt(self) -> str:
        return spell_month(self.month, self.year)


def _iso(year: int, month: int, *, part: Part) -> Month:
    return Month(month, year, part)


PARSER = Form(
    name="month",
    category="unit",
    parse=either(
        located(Month, value_of(MONTHS), skip(word(MONTH_WORD)), NAMED_YEAR),
        located(_iso, YEAR, tight(sign("-")), tight(number(1, 12, (2,)))),
    ),
    examples=("november 2025", "januar", "i november måned"),
)
