"""Lengths that a distance is counted in: days, working days, weeks, months and years."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.calendars.arithmetic import add_months, add_working_days
from kompplan.calendars.public_holidays import public_holidays_between
from kompplan.time_expressions.core.combinators import (
    apply,
    either,
    remembered,
    sign,
    value_of,
    word,
)
from kompplan.time_expressions.core.lexicon.count_words import DAY_UNITS, THE_DAY
from kompplan.time_expressions.core.numbers import COUNT
from kompplan.time_expressions.core.values import AS_WRITTEN, TimeFault
from kompplan.time_expressions.core.years import FIRST_YEAR, LAST_YEAR
from kompplan.value import Value

if TYPE_CHECKING:
    from datetime import date

    from kompplan.time_expressions.core.combinators import Parser
    from kompplan.time_expressions.core.values import Part

Direction: TypeAlias = Literal[-1, 1]
"""-1 is before, 1 is after."""


class Length(Value):
    """A number of days, weeks, months or years.

    Attributes:
        count: How many, 1 or more.
        unit: ``day``, ``working-day``, ``week``, ``month`` or ``year``.
    """

    count: int
    unit: str

    def shift(self, day: date, direction: Direction) -> date:
        """Return the day that lies so far before or after ``day``; weeks are seven days."""
        count = direction * self.count
        if self.unit == "week":
            return day + timedelta(weeks=count)
        if self.unit == "month":
            return add_months(day, count)
        if self.unit == "year":
            return add_months(day, 12 * count)
        if self.unit == "working-day":
            # n working days never reach further than 2n + 30 days, holidays counted.
            reach = timedelta(days=2 * self.count + 30)
            days_off = frozenset(public_holidays_between(day - reach, day + reach))
            return add_working_days(day, count, days_off)
        return day + timedelta(days=count)

    def leaves_calendar(self, start: date, end: date, direction: Direction | None = None) -> bool:
        """Tell whether so far from these days lies a year that no plan has.

        Args:
            start: The first of the days, in a year that a plan may have.
            end: The last of them.
            direction: Where it is counted to; None for both sides.
        """
        far = timedelta(days=self.count * _MOST_DAYS[self.unit])
        first = start if direction == 1 else start - far
        last = end if direction == -1 else end + far
        return first.year < FIRST_YEAR or last.year > LAST_YEAR

    def in_working_days(self) -> Length:
        """Return the same number of working days where days are counted, else itself."""
        return Length(self.count, "working-day") if self.unit == "day" else self

    def spelt(self) -> str:
        """Return the length as ISO 8601 writes it, such as ``P3W``; working days as ``5 WD``."""
        if self.unit == "working-day":
            return f"{self.count} WD"
        return f"P{self.count}{self.unit[0].upper()}"


_MOST_DAYS = {"day": 1, "working-day": 3, "week": 7, "month": 31, "year": 366}


def beyond_calendar(part: Part) -> TimeFault:
    """Return the fault that a distance leads to a year that no plan has."""
    return TimeFault("unreadable-time", {"text": AS_WRITTEN, "example": "3 uker før møtet"}, part)


def calendar_days_note(
    length: Length, days: tuple[date, date], working: tuple[date, date], part: Part
) -> tuple[TimeFault, ...]:
    """Return the note that days are calendar days, where working days would be other ones.

    One day is «the day before»; nobody counts it in working days.
    """
    if length.unit != "day" or length.count < 2 or days == working:
        return ()
    shown = working[0] if working[0] == working[1] else working
    return (TimeFault("calendar-days-assumed", {"count": length.count, "days": shown}, part),)


LENGTH: Parser[Length] = remembered(
    either(
        apply(Length, COUNT, value_of(DAY_UNITS)), apply(lambda: Length(1, "day"), word(THE_DAY))
    )
)
"""«3 uker», «ei uke», «fem virkedager», and «dagen» for one day."""


def _span(least: int, most: int, unit: str) -> tuple[Length, Length]:
    return (Length(least, unit), Length(most, unit))


LENGTHS: Parser[tuple[Length, Length | None]] = remembered(
    either(
        apply(lambda length: (length, None), LENGTH),
        apply(_span, COUNT, sign("-"), COUNT, value_of(DAY_UNITS)),
    )
)
"""One length, or the two ends of a span: «2-3 uker»."""
