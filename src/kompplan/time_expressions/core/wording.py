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
from kompplan.time_expressions.core.wording_of_units import (
    format_unit_span,
    have_one_year,
    join,
    unit_from,
    unit_until,
)
from kompplan.time_expressions.core.wording_words import WORDS

if TYPE_CHECKING:
    from kompplan.locales import Locale
    from kompplan.time_expressions.core.values import Interval, When

_DAY = timedelta(days=1)
_ONE_YEAR = 366


def format_when(when: When, language: str) -> str:
    """Return the canonical text of a resolved time.

    Args:
        when: The time; one that could not be resolved is given back as it was written.
        language: ``nb``, ``nn`` or ``en``.

    Returns:
        Such as «18. august 2025 kl. 12.00–14.00», «uke 44 (27.–31. oktober 2025)», «15.–16. oktober
        2025, fra lunsj til lunsj» or «senest 23. desember 2020».

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
    days = f"{_days(when, locale)}{_clock(when, locale)}"
    if when.duration is None:
        return days
    return f"{format_duration(when.duration, language)} {WORDS[language].within} {days}"


def _rule(when: When, recurrence: str, locale: Locale) -> str:
    """Return what comes again: a rule alone, or a time that comes every year."""
    rule = format_rule(recurrence, locale.code)
    if when.duration is not None:
        rule = f"{format_duration(when.duration, locale.code)} {rule}"
    if not when.intervals:
        return rule
    days, is_open = _days(when, locale), when.start is None or when.end is None
    if when.kind != "recurring" and not _spans_years(when):
        every_year = format_rule("FREQ=YEARLY", locale.code)
        return f"{days}{_clock(when, locale)}, {every_year}"
    rule = f"{rule}{_clock(when, locale)}"
    if when.extent != "throughout":
        return rule
    return f"{rule} {days}" if is_open else f"{rule} {WORDS[locale.code].in_period} {days}"


def _spans_years(when: When) -> bool:
    """Tell whether a time is so long that it comes again within itself."""
    return bool(when.start and when.end and (when.end - when.start).days > _ONE_YEAR)


def _clock(when: When, locale: Locale) -> str:
    """Return the clock with what parts it from the days, or nothing."""
    if when.start_clock == "lunsj" and when.end_clock == "lunsj":
        return f", {WORDS[locale.code].lunch}"
    start = when.start_clock or when.end_clock
    if start is None:
        return ""
    end = when.end_clock if when.start_clock else None
    text = format_clock(locale, start, end)
    # English has no word before a span of hours, so that a comma parts it from the year.
    return f", {text}" if text[0].isdigit() else f" {text}"


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
    """Return a time with one end or none; its end is a day, or as coarse a unit as was written."""
    words, precision = WORDS[locale.code], when.precision
    if when.end is not None:
        if when.extent == "before":
            day = when.end + _DAY
            return f"{words.before} {unit_from(day, precision, locale) or format_day(locale, day)}"
        unit = unit_until(when.end, precision, locale) or format_day(locale, when.end)
        return f"{words.through} {unit}"
    if when.start is not None:
        if when.extent == "after":
            day = when.start - _DAY
            return f"{words.after} {unit_until(day, precision, locale) or format_day(locale, day)}"
        unit = unit_from(when.start, precision, locale) or format_day(locale, when.start)
        return f"{words.since} {unit}"
    return when.text


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
    *most, final = when.intervals
    is_one_year = have_one_year(when.intervals)
    texts = [_stretch(interval, locale, year=not is_one_year) for interval in most]
    return join([*texts, _stretch(final, locale)], locale, last)


def _stretch(interval: Interval, locale: Locale, *, year: bool = True) -> str:
    if interval.start is None or interval.end is None:
        return ""
    return format_days(locale, interval.start, interval.end, year=year)


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
