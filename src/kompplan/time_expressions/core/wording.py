"""The canonical text of a resolved time in bokmål, nynorsk and English.

Source: Språkrådet, «Dato og klokkeslett» and «Tankestrek». Every text reads back to the same days.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kompplan.locales import locale_of
from kompplan.locales.core.dates import format_clock, format_day, format_days
from kompplan.time_expressions.core.values import FINE
from kompplan.time_expressions.core.wording_of_rules import format_duration, format_rule
from kompplan.time_expressions.core.wording_of_units import format_unit_span, join
from kompplan.time_expressions.core.wording_words import WORDS

if TYPE_CHECKING:
    from datetime import date

    from kompplan.locales import Locale
    from kompplan.time_expressions.core.values import Interval, When

_DAY = timedelta(days=1)


def format_when(when: When, language: str) -> str:
    """Return the canonical text of a resolved time.

    Args:
        when: The time; one that could not be resolved is given back as it was written.
        language: ``nb``, ``nn`` or ``en``.

    Returns:
        Such as «18. august 2025 kl. 12.00–14.00», «uke 44 (27.–31. oktober 2025)», «15.–16. oktober
        2025, lunsj til lunsj» or «senest 23. desember 2020».

    Raises:
        KeyError: If the language is none of these.
    """
    locale = locale_of(language)
    if when.duration is not None and when.recurrence is None and not when.intervals:
        return format_duration(when.duration, language)
    if when.recurrence is not None:
        return _rule(when, when.recurrence, locale)
    if when.kind == "clock" and when.start_clock:
        return format_clock(locale, when.start_clock, when.end_clock)
    if not when.intervals:
        return when.text
    return f"{_days(when, locale)}{_clock(when, locale)}"


def _rule(when: When, recurrence: str, locale: Locale) -> str:
    """Return what comes again: a rule alone, or a time that comes every year."""
    rule = format_rule(recurrence, locale.code)
    if when.duration is not None:
        rule = f"{format_duration(when.duration, locale.code)} {rule}"
    if not when.intervals:
        return rule
    if when.kind != "recurring":
        every_year = format_rule("FREQ=YEARLY", locale.code)
        return f"{_days(when, locale)}{_clock(when, locale)}, {every_year}"
    rule = f"{rule}{_clock(when, locale)}"
    if when.extent == "throughout":
        return f"{rule} {WORDS[locale.code].in_period} {_days(when, locale)}"
    return rule


def _clock(when: When, locale: Locale) -> str:
    """Return the clock with what parts it from the days, or nothing."""
    if when.start_clock == "lunsj" and when.end_clock == "lunsj":
        return f", {WORDS[locale.code].lunch}"
    start = when.start_clock or when.end_clock
    if start is None:
        return ""
    end = when.end_clock if when.start_clock else None
    return f" {format_clock(locale, start, end)}"


def _days(when: When, locale: Locale) -> str:
    """Return the days, weeks, months or terms."""
    words = WORDS[locale.code]
    first, last = when.start, when.end
    if when.deadline and last:
        ends = [format_day(locale, days.end) for days in when.intervals if days.end]
        return f"{locale.until} {join(ends, locale)}"
    if when.kind == "history" and when.intervals:
        return f"{words.moved} {format_unit_span(when, locale) or _list(when, locale)}"
    if first is None or last is None:
        return _open(when, locale)
    return format_unit_span(when, locale) or _list(when, locale)


def _open(when: When, locale: Locale) -> str:
    """Return a time with one end or none."""
    words = WORDS[locale.code]
    if when.end is not None:
        if when.extent == "before":
            return f"{words.before} {format_day(locale, when.end + _DAY)}"
        return f"{words.through} {_last_unit(when, when.end, locale)}"
    if when.start is not None:
        if when.extent == "after":
            return f"{words.after} {format_day(locale, when.start - _DAY)}"
        return f"{words.since} {_first_unit(when, when.start, locale)}"
    return when.text


def _first_unit(when: When, day: date, locale: Locale) -> str:
    """Return the month or year that a day begins, where that is as exactly as it is known."""
    if when.precision == "month" and day.day == 1:
        return f"{locale.months[day.month - 1]} {day.year}"
    if when.precision == "year" and (day.month, day.day) == (1, 1):
        return str(day.year)
    return format_day(locale, day)


def _last_unit(when: When, day: date, locale: Locale) -> str:
    """Return the month or year that a day ends, where that is as exactly as it is known."""
    if when.precision == "month" and (day + _DAY).day == 1:
        return f"{locale.months[day.month - 1]} {day.year}"
    if when.precision == "year" and (day.month, day.day) == (12, 31):
        return str(day.year)
    return format_day(locale, day)


def _list(when: When, locale: Locale) -> str:
    """Return one or several stretches of days."""
    words = WORDS[locale.code]
    if len(when.intervals) == 1:
        only = when.intervals[0]
        start, end = only.start, only.end
        if start and end and when.extent == "sometime-in" and start != end:
            first = format_day(locale, start, year=start.year != end.year)
            if (start.year, start.month) == (end.year, end.month):
                first = f"{start.day}{locale.day_suffix}"
            return f"{words.between} {first} {locale.and_} {format_day(locale, end)}"
    if (
        when.precision in FINE
        and when.extent != "sometime-in"
        and _are_days_of_one_month(when.intervals)
    ):
        return _days_of_month(when.intervals, locale)
    last = words.or_ if when.extent == "sometime-in" else ""
    return join([_stretch(interval, locale) for interval in when.intervals], locale, last)


def _stretch(interval: Interval, locale: Locale) -> str:
    if interval.start is None or interval.end is None:
        return ""
    return format_days(locale, interval.start, interval.end)


def _are_days_of_one_month(intervals: tuple[Interval, ...]) -> bool:
    """Tell whether there are several single days, all in the same month."""
    days = [interval.start for interval in intervals if interval.start == interval.end]
    months = {(day.year, day.month) for day in days if day}
    return len(days) == len(intervals) > 1 and len(months) == 1


def _days_of_month(intervals: tuple[Interval, ...], locale: Locale) -> str:
    """Return «3., 10. og 17. mai 2026»."""
    *most, last = (interval.start for interval in intervals if interval.start)
    texts = [f"{day.day}{locale.day_suffix}" for day in most]
    return join([*texts, format_day(locale, last)], locale)
