"""A month: «november 2025», «i november måned», «NOVEMBER - 2020», «2025-11»."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from kompplan.time_expressions.core.combinators import (
    either,
    located,
    number,
    sign,
    skip,
    starting_like,
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
from kompplan.time_expressions.core.years import year_is_far
from kompplan.time_expressions.day import NAMED_YEAR, SHORT_YEAR
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.tokens import Tokens
    from kompplan.time_expressions.core.values import Kind, Part, Precision


class Month(Unit, Value):
    """A month, January is 1.

    Attributes:
        month: Its number.
        year: None when not written.
        digits: How a year of two digits was written; empty otherwise.
        part: Where it stands.
    """

    kind: ClassVar[Kind] = "month"
    precision: ClassVar[Precision] = "month"
    unsaid: ClassVar[frozenset[str]] = frozenset({"digits", "part"})

    month: int
    year: int | None = None
    digits: str = ""
    part: Part = (0, 0)

    def days_in(self, year: int, context: TimeContext) -> tuple[date, date]:
        """Return its first and last day in ``year``."""
        del context
        last = monthrange(year, self.month)[1]
        return (date(year, self.month, 1), date(year, self.month, last))

    def follows(self, other: Unit) -> bool:
        """Tell whether ``other`` comes right after it."""
        return isinstance(other, Month) and other.month == self.month % 12 + 1

    def impossible(self, year: int) -> TimeFault:
        """Return the fault that ``year`` has none such."""
        # Every year has every month; only a year beyond the calendar leaves it without days.
        return TimeFault("no-year", {"text": self.spelt(), "years": (str(year),)}, self.part)

    def assumed(self, context: TimeContext, first: date, last: date) -> tuple[TimeFault, ...]:
        """Return the fault that a year of two digits is far away, if it is."""
        del last
        return year_is_far(self.digits, first.year, context, self.part)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return spell_month(self.month, self.year)


def _iso(year: int, month: int, *, part: Part) -> Month:
    return Month(month, year, part=part)


def _in_short_year(month: int, year: int, *, part: Part) -> Month:
    return Month(month, year, f"{year % 100:02}", part)


@starting_like(value_of(MONTHS))
def _name(tokens: Tokens, at: int) -> Iterator[tuple[int, int]]:
    """Read the name of a month; «jul» without a full stop is Christmas, not July."""
    for month, after in MONTHS.match(tokens, at):
        if tokens.items[at].text != "jul" or tokens.items[after - 1].text == ".":
            yield month, after


@starting_like(SHORT_YEAR)
def _short_year(tokens: Tokens, at: int) -> Iterator[tuple[int, int]]:
    """Read «-25», «'25» or «25» after the name of a month that is not English only."""
    for year, end in SHORT_YEAR(tokens, at):
        name = next(t.text for t in reversed(tokens.items[:at]) if t.kind == "word")
        if MONTHS.languages.get(name, frozenset()) != {"en"}:
            yield year, end


def _numeric(month: int, year: int, *, part: Part) -> Month:
    return Month(month, year, part=part)


PARSER = Form(
    name="month",
    category="unit",
    parse=either(
        located(Month, _name, skip(word(MONTH_WORD)), NAMED_YEAR),
        located(_in_short_year, _name, skip(word(MONTH_WORD)), _short_year),
        located(_iso, YEAR, tight(sign("-")), tight(number(1, 12, (2,)))),
        located(_numeric, number(1, 12), tight(sign("/", ".")), tight(YEAR)),
    ),
    examples=("november 2025", "januar", "i november måned"),
)
