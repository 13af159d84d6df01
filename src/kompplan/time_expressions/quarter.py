"""Quarters, thirds and halves of a year: «3. kvartal 2025», «Q1», «2. tertial», «1. halvår»."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from kompplan.time_expressions.core.combinators import (
    Parser,
    apply,
    either,
    located,
    number,
    only,
    sign,
    skip,
    tight,
    value_of,
    word,
)
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.guards import needing
from kompplan.time_expressions.core.lexicon.calendar_words import (
    HALVES,
    QUARTER_LETTER,
    QUARTERS,
    TERTIALS,
)
from kompplan.time_expressions.core.lexicon.count_words import ORDINALS
from kompplan.time_expressions.core.nodes import Unit
from kompplan.time_expressions.core.numbers import YEAR
from kompplan.time_expressions.core.values import TimeFault
from kompplan.time_expressions.day import NAMED_YEAR
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Kind, Part, Precision


class Stretch(Unit, Value):
    """Some months of a calendar year that have a number, such as a quarter.

    Attributes:
        months: How many months it has: 3, 4 or 6.
        number: Its number in the year, from 1.
        year: None when not written.
        part: Where it stands.
    """

    kind: ClassVar[Kind] = "month"
    precision: ClassVar[Precision] = "month"

    months: int
    number: int
    year: int | None = None
    part: Part = (0, 0)

    def days_in(self, year: int, context: TimeContext) -> tuple[date, date]:
        """Return its first and last day in ``year``."""
        del context
        last = self.months * self.number
        first = last - self.months + 1
        return (date(year, first, 1), date(year, last, monthrange(year, last)[1]))

    def impossible(self, year: int) -> TimeFault:
        """Return the fault that ``year`` has none such."""
        return TimeFault("no-year", {"text": self.spelt(), "years": (str(year),)}, self.part)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return f"{self.number}. {_NAMES[self.months]}{f' {self.year}' if self.year else ''}"

    def follows(self, other: Unit) -> bool:
        """Tell whether ``other`` comes right after it."""
        if not isinstance(other, Stretch) or other.months != self.months:
            return False
        return other.number == self.number % (12 // self.months) + 1


_NAMES = {3: "kvartal", 4: "tertial", 6: "halvår"}


def _quarter(number: int, year: int | None, *, part: Part) -> Stretch:
    return Stretch(3, number, year, part)


def _third(number: int, year: int | None, *, part: Part) -> Stretch:
    return Stretch(4, number, year, part)


def _half(number: int, year: int | None, *, part: Part) -> Stretch:
    return Stretch(6, number, year, part)


def _year_first(year: int, number: int, *, part: Part) -> Stretch:
    return Stretch(3, number, year, part)


def ordinals(most: int) -> Parser[int]:
    """Read «3.» or «tredje», up to ``most``."""
    # The last quarter of a year is as good as its fourth.
    words = apply(lambda value: most if value < 0 else value, value_of(ORDINALS))
    digits = apply(int, number(1, most, (1,)), skip(sign(".")))
    return only(either(digits, words), lambda value: value <= most)


PARSER = Form(
    name="quarter",
    category="unit",
    parse=needing(
        either(
            located(_quarter, ordinals(4), word(QUARTERS), NAMED_YEAR),
            located(_quarter, word(QUARTER_LETTER), tight(number(1, 4, (1,))), NAMED_YEAR),
            located(
                _year_first, YEAR, skip(sign("-")), word(QUARTER_LETTER), tight(number(1, 4, (1,)))
            ),
            located(_third, ordinals(3), word(TERTIALS), NAMED_YEAR),
            located(_half, ordinals(2), word(HALVES), NAMED_YEAR),
        ),
        word(QUARTERS),
        word(QUARTER_LETTER),
        word(TERTIALS),
        word(HALVES),
    ),
    examples=("3. kvartal 2025", "2. tertial 2025", "første halvår 2026"),
)
