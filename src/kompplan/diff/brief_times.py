"""Times as a sentence tells them: short, with weekdays, and without what the reader knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.locales.core.dates import format_clock, format_day, format_days, format_weekday
from kompplan.time_expressions import format_when
from kompplan.time_expressions.core.values import FINE
from kompplan.value import replace

if TYPE_CHECKING:
    from datetime import date

    from kompplan.locales import Locale
    from kompplan.time_expressions import Interval, When

_LONGEST_YEAR = 366


def brief(when: When, locale: Locale, *, year: bool = True) -> str:
    """Return a time in words: «tirsdag 14. oktober 2025 kl. 12.00», «uke 44», «15.–16. oktober».

    Args:
        when: The time.
        locale: The reader's language.
        year: Whether the year is told, where the words can do without it.
    """
    if when.precision == "week" and not when.recurrence and not year:
        # The days of a week stand in brackets after it.
        return format_when(when, locale.code).partition(" (")[0]
    only = when.intervals[0] if len(when.intervals) == 1 else None
    if only is None or only.end is None or when.recurrence or when.kind == "history":
        return format_when(when, locale.code)
    if when.deadline:
        return f"{locale.until} {format_day(locale, only.end, year=year)}{clock_of(when, locale)}"
    if only.start is None or when.extent not in ("throughout", "sometime-in"):
        return format_when(when, locale.code)
    if when.precision in FINE and when.extent == "throughout":
        return f"{_days(only.start, only.end, locale, year=year)}{clock_of(when, locale)}"
    return _unit(when, only, locale, year=year) or format_when(when, locale.code)


def brief_pair(old: When, new: When, period: object, locale: Locale) -> tuple[str, str]:
    """Return two times that are told together, each without what the other one tells.

    Args:
        old: The time before.
        new: The time after.
        period: The plan's period; days of a plan for one year need no year.
        locale: The reader's language.
    """
    is_one_year = is_one_year_of(period, old, new)
    days = single_day(old), single_day(new)
    clocks = [(when.start_clock, when.end_clock) for when in (old, new)]
    if clocks[0] == clocks[1] and old.intervals != new.intervals:
        old, new = (replace(when, start_clock=None, end_clock=None) for when in (old, new))
    if days[0] is None or days[1] is None or clocks[0] != clocks[1]:
        return brief(old, locale, year=not is_one_year), brief(new, locale, year=not is_one_year)
    first, last = days[0], days[1]
    after = f"{format_weekday(locale, last)} {format_day(locale, last, year=not is_one_year)}"
    weekday = format_weekday(locale, first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{weekday} {first.day}{locale.day_suffix}", after
    year = not is_one_year and first.year != last.year
    return f"{weekday} {format_day(locale, first, year=year)}", after


def single_day(when: When) -> date | None:
    """Return the only day of a time; None where it has more, or is a deadline or a rule."""
    only = when.intervals[0] if len(when.intervals) == 1 else None
    is_day = only and only.start == only.end and when.precision in FINE
    is_plain = not when.deadline and not when.recurrence and when.extent == "throughout"
    return only.start if only and is_day and is_plain else None


def clock_of(when: When, locale: Locale) -> str:
    """Return the clock of a time with what parts it from the day; empty where it has none."""
    if when.start_clock is None:
        return ""
    text = format_clock(locale, when.start_clock, when.end_clock)
    if when.start_clock == "lunsj":
        return f" ({text})"
    return f", {text}" if text[0].isdigit() else f" {text}"


def _days(start: date, end: date, locale: Locale, *, year: bool) -> str:
    if start != end:
        return format_days(locale, start, end, year=year)
    return f"{format_weekday(locale, start)} {format_day(locale, start, year=year)}"


def _unit(when: When, only: Interval, locale: Locale, *, year: bool) -> str | None:
    """Return a whole month without its year; None for other times."""
    if only.start is None or only.end is None:
        return None
    months = {(day.year, day.month) for day in (only.start, only.end)}
    is_whole = only.start.day == 1 and when.kind == "month" and len(months) == 1
    if when.precision == "month" and is_whole and not year:
        return locale.months[only.start.month - 1]
    return None


def is_one_year_of(period: object, *times: When | None) -> bool:
    """Tell whether a plan is for one year, and all the times lie in it."""
    first: date | None = getattr(period, "start", None)
    last: date | None = getattr(period, "end", None)
    if first is None or last is None or (last - first).days > _LONGEST_YEAR:
        return False
    days = [day for when in times if when for day in (when.start, when.end) if day]
    return all(first <= day <= last for day in days)
