"""A school year or a pair of years: «2025/2026», «skoleåret 2020/21», «2018-2022»."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from kompplan.time_expressions.core.combinators import (
    either,
    located,
    sign,
    skip,
    starting_like,
    word,
)
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.lexicon.calendar_words import CALENDAR_YEAR, SCHOOL_YEAR
from kompplan.time_expressions.core.nodes import Unit
from kompplan.time_expressions.core.numbers import YEAR, any_number, two_digit_year
from kompplan.time_expressions.core.periods import full_year
from kompplan.time_expressions.core.values import TimeFault
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.tokens import Tokens
    from kompplan.time_expressions.core.values import Kind, Part, Precision


class SchoolYear(Unit, Value):
    """One school year or several, 1 August to 31 July.

    Attributes:
        year: The year of its first autumn.
        last: The year of its last summer.
        part: Where it stands.
    """

    kind: ClassVar[Kind] = "school-year"
    precision: ClassVar[Precision] = "school-year"

    year: int
    last: int
    part: Part = (0, 0)

    def own_faults(self) -> tuple[TimeFault, ...]:
        """Return what is wrong with it in any plan."""
        return _backwards(self.year, self.last, self.part)

    def days_in(self, year: int, context: TimeContext) -> tuple[date, date]:
        """Return its first and last day in ``year``."""
        del year, context
        return (date(self.year, 8, 1), date(self.last, 7, 31))

    def impossible(self, year: int) -> TimeFault:
        """Return the fault that ``year`` has none such."""
        return TimeFault("no-year", {"text": str(year)}, self.part)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return f"skoleåret {self.year}/{self.last}"


class YearPair(Unit, Value):
    """Two full years with a dash between, which are calendar years but for a heading.

    Attributes:
        year: The first one.
        last: The last one, included.
        part: Where it stands.
    """

    kind: ClassVar[Kind] = "year"
    precision: ClassVar[Precision] = "year"

    year: int
    last: int
    part: Part = (0, 0)

    def own_faults(self) -> tuple[TimeFault, ...]:
        """Return what is wrong with it in any plan."""
        return _backwards(self.year, self.last, self.part)

    def days_in(self, year: int, context: TimeContext) -> tuple[date, date]:
        """Return its first and last day in ``year``."""
        del year
        if context.heading and self.last == self.year + 1:
            return (date(self.year, 8, 1), date(self.last, 7, 31))
        return (date(self.year, 1, 1), date(self.last, 12, 31))

    def impossible(self, year: int) -> TimeFault:
        """Return the fault that ``year`` has none such."""
        return TimeFault("no-year", {"text": str(year)}, self.part)

    def assumed(self, context: TimeContext, first: date, last: date) -> tuple[TimeFault, ...]:
        """Return what was assumed to find its days."""
        if self.last != self.year + 1 or context.heading:
            return ()
        school = (date(self.year, 8, 1), date(self.last, 7, 31))
        values = {"text": self.spelt(), "years": (first, last), "school_year": school}
        return (TimeFault("year-pair-ambiguous", values, self.part),)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return f"{self.year}–{self.last}"


def _backwards(first: int, last: int, part: Part) -> tuple[TimeFault, ...]:
    """Return the fault that a pair of years runs backwards, if it does."""
    if last > first:
        return ()
    values = {"start": date(first, 1, 1), "end": date(last, 12, 31)}
    return (TimeFault("reversed-range", values, part),)


_TWO_DIGITS = any_number(2, 2)
_SECOND_YEAR = either(_TWO_DIGITS, YEAR)


@starting_like(_SECOND_YEAR)
def _years(tokens: Tokens, at: int) -> Iterator[tuple[str, int]]:
    """Read the second year of a pair: two digits or four."""
    for _, after in _SECOND_YEAR(tokens, at):
        yield tokens.texts[at], after


def _named(first: int, digits: str, *, part: Part) -> SchoolYear:
    return SchoolYear(first, full_year(first, digits), part)


def _dashed(first: int, digits: str, *, part: Part) -> SchoolYear | YearPair:
    last = full_year(first, digits)
    if len(digits) == 2 and last == first + 1:
        return SchoolYear(first, last, part)
    return YearPair(first, last, part)


def _calendar(first: int, digits: str, *, part: Part) -> YearPair:
    return YearPair(first, full_year(first, digits), part)


def _short(first: int, last: int, *, part: Part) -> SchoolYear:
    return SchoolYear(two_digit_year(first), two_digit_year(last), part)


_ANY_DASHED = located(_dashed, YEAR, sign("-"), _years)
# Years; a longer pair whose end has two digits was none.
_LONGEST = 80


@starting_like(YEAR)
def _dashed_years(tokens: Tokens, at: int) -> Iterator[tuple[SchoolYear | YearPair, int]]:
    """Read «2018-2022» and «2025-26», but «2024-10», which would run backwards, is a month."""
    for pair, after in _ANY_DASHED(tokens, at):
        if pair.last - pair.year < _LONGEST or len(tokens.texts[after - 1]) == 4:
            yield pair, after


_NAME = word(SCHOOL_YEAR)

PARSER = Form(
    name="school-year",
    category="unit",
    parse=either(
        located(_named, skip(_NAME), YEAR, sign("/"), _years),
        located(_named, _NAME, YEAR, sign("-"), _years),
        located(_short, _NAME, _TWO_DIGITS, sign("/", "-"), _TWO_DIGITS),
        _dashed_years,
        located(_calendar, word(CALENDAR_YEAR), YEAR, sign("-"), _years),
    ),
    examples=("skoleåret 2025/2026", "2025/26", "2018–2022"),
)
