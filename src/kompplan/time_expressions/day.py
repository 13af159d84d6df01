"""A day: «15. november», «tirsdag 12. august 2025», «1/9», «16.02.21», «2025-10-14»."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from kompplan.time_expressions.core.combinators import (
    apply,
    either,
    located,
    maybe,
    number,
    sign,
    skip,
    starting_like,
    tight,
    value_of,
    word,
)
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.lexicon.calendar_words import MONTHS, WEEKDAYS
from kompplan.time_expressions.core.nodes import Unit
from kompplan.time_expressions.core.numbers import YEAR, WrittenYear, any_number, written_year
from kompplan.time_expressions.core.spelling import (
    month_names,
    spell_day,
    weekday_names,
)
from kompplan.time_expressions.core.values import TimeFault
from kompplan.time_expressions.core.words import phrases
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.tokens import Tokens
    from kompplan.time_expressions.core.values import Kind, Part, Precision


class Day(Unit, Value):
    """A day of a month.

    Attributes:
        day: As written, so it may be a 31st of November.
        month: As written, so it may be a 13th month.
        year: None when not written.
        weekday: The weekday written with it, Monday is 1.
        digits: How the year was written; fewer than two digits, or three, are cut off.
        part: Where it stands.
    """

    kind: ClassVar[Kind] = "day"
    precision: ClassVar[Precision] = "day"
    unsaid: ClassVar[frozenset[str]] = frozenset({"digits", "part"})

    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    digits: str = ""
    part: Part = (0, 0)

    def own_faults(self) -> tuple[TimeFault, ...]:
        """Return what is wrong with it in any plan."""
        if self.digits and len(self.digits) not in {2, 4}:
            values = {"text": f"{self.day}.{self.month}.{self.digits}", "digits": self.digits}
            return (TimeFault("truncated-number", values, self.part),)
        # 2000 is a leap year: the 29th of February is judged when the year is known.
        if not 1 <= self.month <= 12 or not 1 <= self.day <= monthrange(2000, self.month)[1]:
            return (self.impossible(self.year or 0),)
        return ()

    def days_in(self, year: int, context: TimeContext) -> tuple[date, date] | None:
        """Return its first and last day in ``year``."""
        del context
        if not 1 <= self.month <= 12 or not 1 <= self.day <= monthrange(year, self.month)[1]:
            return None
        day = date(year, self.month, self.day)
        return (day, day)

    def impossible(self, year: int) -> TimeFault:
        """Return the fault that ``year`` has none such."""
        known = 1 <= self.month <= 12
        length = monthrange(year or 2000, self.month)[1] if known else None
        values: dict[str, object] = {
            "text": self.spelt(),
            "day": self.day,
            "month": self.month,
            "year": year or None,
            "last": length,
            **month_names("month", self.month),
        }
        return TimeFault("impossible-date", values, self.part)

    def assumed(self, context: TimeContext, first: date, last: date) -> tuple[TimeFault, ...]:
        """Return what was assumed to find its days."""
        del last
        faults = []
        if self.weekday and first.isoweekday() != self.weekday:
            values: dict[str, object] = {"date": first, "nearest": _nearest(first, self.weekday)}
            values |= weekday_names("weekday", first.isoweekday())
            values |= weekday_names("written", self.weekday)
            faults.append(TimeFault("weekday-date-mismatch", values, self.part))
        if len(self.digits) == 2 and _is_far(first.year, context):
            values = {"digits": self.digits, "year": first.year}
            faults.append(TimeFault("year-far-from-plan", values, self.part))
        return tuple(faults)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return spell_day(self.day, self.month, self.year)


def _nearest(day: date, weekday: int) -> date:
    """Return the day of a weekday that lies nearest to ``day``."""
    ahead = (weekday - day.isoweekday()) % 7
    return day + timedelta(days=ahead if ahead <= 3 else ahead - 7)


def _is_far(year: int, context: TimeContext) -> bool:
    """Tell whether a year lies more than ten years from the plan's period."""
    period = context.period
    if period is None:
        return False
    return not period.start.year - 10 <= year <= period.end.year + 10


def _named(weekday: int | None, day: int, month: int, year: int | None, *, part: Part) -> Day:
    return Day(day, month, year, weekday, part=part)


def _numeric(
    weekday: int | None, day: int, month: int, year: WrittenYear | None, *, part: Part
) -> Day:
    if year is None:
        return Day(day, month, None, weekday, part=part)
    return Day(day, month, year.year, weekday, year.digits, part)


def _iso(year: int, month: int, day: int, *, part: Part) -> Day:
    return Day(day, month, year, part=part)


DAY_NUMBER = any_number(1, 2)
# «15th October» in English.
_ORDINAL_ENDING = phrases("", "", "st|nd|rd|th")
_WEEKDAY = maybe(apply(lambda weekday: weekday, value_of(WEEKDAYS), skip(sign(","))), None)
_THE = skip(word(phrases("den", "den", "the")))
_DOT = skip(sign("."))

NAMED_YEAR = maybe(apply(lambda year: year, skip(sign(",", "-")), YEAR), None)
"""The year after a named month: «14. oktober 2025», «14. oktober, 2025»."""

_NAMED = located(
    _named,
    _WEEKDAY,
    _THE,
    DAY_NUMBER,
    skip(either(sign("."), tight(word(_ORDINAL_ENDING)))),
    skip(word(phrases("", "", "of"))),
    value_of(MONTHS),
    NAMED_YEAR,
)


_LATE_DAY = number(20, 31, (2,))


@starting_like(value_of(MONTHS))
def _month_first(tokens: Tokens, at: int) -> Iterator[tuple[Day, int]]:
    """Read «nov 25» as an English 25 November, beside the reading as a year.

    Only where the number may be a year; elsewhere the English order is not read at all.
    """
    for month, middle in MONTHS.match(tokens, at):
        for day, after in _LATE_DAY(tokens, middle):
            if "nb" in MONTHS.languages.get(tokens.texts[at], frozenset()):
                yield Day(day, month, part=tokens.part(at, after)), after


_DOTTED = located(
    _numeric,
    _WEEKDAY,
    _THE,
    DAY_NUMBER,
    sign("."),
    any_number(1, 2),
    either(
        apply(lambda year: year, sign("."), written_year),
        apply(lambda: None, skip(tight(sign(".")))),
    ),
)
_SLASHED = located(
    _numeric,
    _WEEKDAY,
    _THE,
    DAY_NUMBER,
    sign("/"),
    any_number(1, 2),
    maybe(
        either(
            apply(lambda year: year, tight(sign("/", "-")), written_year),
            apply(lambda year: WrittenYear(year, str(year)), YEAR),
        ),
        None,
    ),
)
_ISO = located(
    _iso,
    YEAR,
    tight(sign("-")),
    tight(any_number(2, 2)),
    tight(sign("-")),
    tight(any_number(2, 2)),
)

PARSER = Form(
    name="day",
    category="unit",
    parse=either(_NAMED, _DOTTED, _SLASHED, _ISO, _month_first),
    examples=("15. november", "15. november 2025", "tirsdag 12. august", "16.02.2021", "1/9"),
)
