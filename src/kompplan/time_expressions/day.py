"""A day: «15. november», «tirsdag 12. august 2025», «1/9», «16.02.21», «2025-10-14»."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from kompplan.time_expressions.core.combinators import (
    Parser,
    apply,
    either,
    located,
    maybe,
    number,
    only,
    sign,
    skip,
    starting_like,
    tight,
    value_of,
    word,
)
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.guards import needing
from kompplan.time_expressions.core.lexicon.calendar_words import MONTHS, WEEKDAYS
from kompplan.time_expressions.core.lexicon.count_words import ORDINALS
from kompplan.time_expressions.core.nodes import Unit
from kompplan.time_expressions.core.numbers import YEAR, WrittenYear, any_number, written_year
from kompplan.time_expressions.core.spelling import (
    month_names,
    spell_day,
    weekday_names,
)
from kompplan.time_expressions.core.values import TimeFault
from kompplan.time_expressions.core.words import phrases
from kompplan.time_expressions.core.years import year_is_far
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
        return (*faults, *year_is_far(self.digits, first.year, context, self.part))

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return spell_day(self.day, self.month, self.year)


def _nearest(day: date, weekday: int) -> date:
    """Return the day of a weekday that lies nearest to ``day``."""
    ahead = (weekday - day.isoweekday()) % 7
    return day + timedelta(days=ahead if ahead <= 3 else ahead - 7)


def _named(weekday: int | None, day: int, month: int, year: int | None, *, part: Part) -> Day:
    return Day(day, month, year, weekday, part=part)


def _numeric(
    weekday: int | None, day: int, month: int, year: WrittenYear | None, *, part: Part
) -> Day:
    if year is None:
        return Day(day, month, None, weekday, part=part)
    return Day(day, month, year.year, weekday, year.digits, part)


def _dashed(weekday: int | None, day: int, month: int, year: int, *, part: Part) -> Day:
    return Day(day, month, year, weekday, part=part)


def _weekday_last(day: int, month: int, year: int | None, weekday: int, *, part: Part) -> Day:
    return Day(day, month, year, weekday, part=part)


def _iso(year: int, month: int, day: int, *, part: Part) -> Day:
    return Day(day, month, year, part=part)


DAY_NUMBER = any_number(1, 2)
# «15th October» in English.
_ORDINAL_ENDING = phrases("", "", "st|nd|rd|th")
_WEEKDAY = maybe(apply(lambda weekday: weekday, value_of(WEEKDAYS), skip(sign(",", ":"))), None)
_THE = skip(word(phrases("den|d.", "den|d.", "the")))
_DOT = skip(sign("."))

NAMED_YEAR = maybe(apply(lambda year: year, skip(sign(",", "-")), YEAR), None)
"""The year after a named month: «14. oktober 2025», «14. oktober, 2025»."""

_YEAR_SIGN = skip(sign("-", "'", "’", "´", "`"))
_TWO_DIGITS = number(20, 79, (2,))


@starting_like(_YEAR_SIGN, _TWO_DIGITS)
def _short_year(tokens: Tokens, at: int) -> Iterator[tuple[int, int]]:
    """Read two digits of a year, unless they turn out to be a day or an hour."""
    for _, after in _YEAR_SIGN(tokens, at):
        for value, end in _TWO_DIGITS(tokens, after):
            # «september 31» is no year, as anybody would look for the day.
            if not _goes_on(tokens, end) and (value != 31 or after > at):
                yield 2000 + value, end


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Tell whether a number is a day or an hour after all, as its month or a sign comes next."""
    if tokens.texts[at] == ".":
        # A full stop after a year parts it from a sentence or a number, never from a month.
        return tokens.keys[at + 1] in {"#1", "#2"} or MONTHS.stands(tokens, at + 1)
    return tokens.texts[at] in {"/", ":"} or MONTHS.stands(tokens, at)


SHORT_YEAR: Parser[int] = _short_year
"""The year of two digits after a named month: «-25», «’25», «25»."""

_ANY_YEAR = either(NAMED_YEAR, SHORT_YEAR)
_ORDINAL_DAY = only(value_of(ORDINALS), lambda value: value == 1)

_NAMED = located(
    _named,
    _WEEKDAY,
    _THE,
    either(DAY_NUMBER, _ORDINAL_DAY),
    skip(either(sign("."), tight(word(_ORDINAL_ENDING)))),
    skip(word(phrases("", "", "of"))),
    value_of(MONTHS),
    _ANY_YEAR,
)
_NAMED_FIRST = needing(
    located(
        _weekday_last,
        DAY_NUMBER,
        _DOT,
        value_of(MONTHS),
        NAMED_YEAR,
        either(
            apply(lambda weekday: weekday, sign("-", ","), value_of(WEEKDAYS)),
            apply(lambda weekday: weekday, sign("("), value_of(WEEKDAYS), sign(")")),
        ),
    ),
    value_of(WEEKDAYS),
)


_LATE_DAY = number(20, 31, (2,))


@starting_like(value_of(MONTHS))
def _month_first(tokens: Tokens, at: int) -> Iterator[tuple[Day, int]]:
    """Read «nov 25» as an English 25 November, beside the reading as a year.

    Only where the number may be a year and the name may be English; elsewhere the English order is
    not read at all: «okt 25» is the year.
    """
    for month, middle in MONTHS.match(tokens, at):
        for day, after in _LATE_DAY(tokens, middle):
            if {"nb", "en"} <= MONTHS.languages.get(tokens.texts[at], frozenset()):
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
        apply(lambda year: WrittenYear(year, str(year)), YEAR),
        apply(lambda: None, skip(tight(sign(".")))),
    ),
)
_DASHED = needing(
    located(
        _dashed,
        _WEEKDAY,
        DAY_NUMBER,
        tight(sign("-")),
        tight(any_number(1, 2)),
        tight(sign("-")),
        tight(YEAR),
    ),
    sign("-"),
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
_ISO_DOTTED = located(
    _iso,
    YEAR,
    tight(sign(".")),
    tight(any_number(2, 2)),
    tight(sign(".")),
    tight(any_number(2, 2)),
)

PARSER = Form(
    name="day",
    category="unit",
    parse=either(_NAMED, _NAMED_FIRST, _DOTTED, _DASHED, _SLASHED, _ISO, _ISO_DOTTED, _month_first),
    examples=("15. november", "15. november 2025", "tirsdag 12. august", "16.02.2021", "1/9"),
)
