"""Days, spans of days and clocks as a careful civil servant writes them.

Source: Språkrådet, «Dato og klokkeslett» and «Tankestrek»: day, full stop, blank, month («15.
oktober»); hours and minutes with a full stop («kl. 9.00»); a dash without blanks between the ends
of a span («15.–16. oktober»).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from kompplan.locales.core.locale import Locale


def format_day(locale: Locale, day: date, *, year: bool = True) -> str:
    """Return a day in words, such as «5. november 2020»."""
    text = f"{day.day}{locale.day_suffix} {locale.months[day.month - 1]}"
    return f"{text} {day.year}" if year else text


def format_days(locale: Locale, start: date, end: date, *, year: bool = True) -> str:
    """Return a span of days, both ends included, such as «15.–16. oktober 2025»."""
    if start == end:
        return format_day(locale, start, year=year)
    last = format_day(locale, end, year=year)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}{locale.day_suffix}–{last}"
    return f"{format_day(locale, start, year=year and start.year != end.year)}–{last}"


def format_weekday(locale: Locale, day: date) -> str:
    """Return the name of a day's weekday, such as «torsdag»."""
    return locale.weekdays[day.weekday()]


def format_clock(locale: Locale, start: str, end: str | None = None) -> str:
    """Return a clock or a span of clocks, such as «kl. 9.00–11.30».

    Args:
        locale: The reader's language.
        start: ``HH:MM``, or a word such as ``lunsj`` that is kept as it is.
        end: The same for the end; None when only a start is given.
    """
    if end is None:
        return locale.clock.format(clock=_clock(locale, start))
    if not (start[0].isdigit() or end[0].isdigit()):
        return locale.words["lunch-to-lunch"]
    return locale.clock_span.format(clock=f"{_clock(locale, start)}–{_clock(locale, end)}")


def _clock(locale: Locale, clock: str) -> str:
    hours, _, minutes = clock.partition(":")
    return f"{int(hours)}{locale.clock_separator}{minutes}" if minutes else clock
