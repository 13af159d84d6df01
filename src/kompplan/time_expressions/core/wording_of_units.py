"""Canonical texts of weeks, months, terms and years, where the days are exactly whole ones."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kompplan.calendars.weeks import week_of
from kompplan.locales.core.dates import format_days
from kompplan.time_expressions.core.wording_words import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from kompplan.locales import Locale
    from kompplan.time_expressions.core.values import Interval, When

_WEEKEND = timedelta(days=2)
_SEASON_STARTS = {(8, 1): "autumn", (1, 1): "spring", (6, 1): "summer", (12, 1): "winter"}
_SEASON_ENDS = {(12, 31): "autumn", (7, 31): "spring", (6, 30): "spring", (8, 31): "summer"}


def format_unit_span(when: When, locale: Locale) -> str | None:
    """Return the text of whole weeks, months, terms or years; None when they are not whole."""
    writers: dict[str, Callable[[When, Locale], str | None]] = {
        "week": _weeks,
        "month": _months,
        "term": _terms,
        "school-year": _school_years,
        "year": _years,
    }
    writer = writers.get(when.precision or "")
    if writer is None or when.kind in {"window", "period"}:
        return None
    return writer(when, locale)


def join(texts: list[str], locale: Locale, last: str = "") -> str:
    """Return a list such as «uke 11, 12 og 13», with another word before the last when given."""
    if len(texts) < 2:
        return "".join(texts)
    return f"{', '.join(texts[:-1])} {last or locale.and_} {texts[-1]}"


def _ends(interval: Interval) -> tuple[date, date] | None:
    if interval.start is None or interval.end is None:
        return None
    return (interval.start, interval.end)


def _each(when: When, locale: Locale, write: Callable[[date, date], str | None]) -> str | None:
    """Return the intervals written one by one, or None when one of them is not whole."""
    texts: list[str] = []
    for interval in when.intervals:
        ends = _ends(interval)
        text = write(*ends) if ends else None
        if text is None:
            return None
        texts.append(text)
    return join(texts, locale, WORDS[locale.code].or_ if when.extent == "sometime-in" else "")


def _weeks(when: When, locale: Locale) -> str | None:
    """Return «uke 44 (27.–31. oktober 2025)», with the working days in brackets."""
    loose = when.extent == "sometime-in"

    def write(start: date, end: date) -> str | None:
        if start.isoweekday() != 1 or end.isoweekday() != 7:
            return None
        first, last = week_of(start)[1], week_of(end)[1]
        if end - start < timedelta(days=7):
            return str(first)
        return f"{first}{'/' if loose and (end - start).days == 13 else '–'}{last}"

    numbers = _each(when, locale, write)
    if numbers is None or when.start is None or when.end is None:
        return None
    days = format_days(locale, when.start, when.end - _WEEKEND)
    return f"{WORDS[locale.code].week} {numbers} ({days})"


def _months(when: When, locale: Locale) -> str | None:
    """Return «november–desember 2025»; a slash says some time in them."""
    loose = when.extent == "sometime-in"

    def write(start: date, end: date) -> str | None:
        beside = (end.year - start.year) * 12 + end.month - start.month == 1
        sign = "/" if loose and beside else "–"
        if start.day != 1 or end.day != monthrange(end.year, end.month)[1]:
            return None
        first, last = locale.months[start.month - 1], f"{locale.months[end.month - 1]} {end.year}"
        if (start.year, start.month) == (end.year, end.month):
            return last
        return (
            f"{first}{sign}{last}"
            if start.year == end.year
            else f"{first} {start.year}{sign}{last}"
        )

    return _each(when, locale, write)


def _terms(when: When, locale: Locale) -> str | None:
    """Return «høst 2018–vår 2022»."""
    names = WORDS[locale.code].seasons

    def write(start: date, end: date) -> str | None:
        first = _SEASON_STARTS.get((start.month, start.day))
        last = _SEASON_ENDS.get((end.month, end.day))
        if first == "winter" and end.month == 2 and end.year == start.year + 1:
            return f"{names['winter']} {end.year}"
        if first is None or last is None or first == "winter":
            return None
        text = f"{names[last]} {end.year}"
        if first == last and start.year == end.year:
            return text
        return f"{names[first]} {start.year}–{text}"

    return _each(when, locale, write)


def _school_years(when: When, locale: Locale) -> str | None:
    """Return «skoleåret 2025/2026»."""

    def write(start: date, end: date) -> str | None:
        whole = (start.month, start.day, end.month, end.day) == (8, 1, 7, 31)
        name = WORDS[locale.code].school_year
        return f"{name} {start.year}/{end.year}" if whole else None

    return _each(when, locale, write)


def _years(when: When, locale: Locale) -> str | None:
    """Return «2018–2022»; two years in a row are spelt out, as a dash could mean a school year."""

    def write(start: date, end: date) -> str | None:
        if (start.month, start.day, end.month, end.day) != (1, 1, 12, 31):
            return None
        if start.year == end.year:
            return str(start.year)
        if end.year == start.year + 1:
            pattern = WORDS[locale.code].years
            return pattern.format(first=start.year, last=end.year)
        return f"{start.year}–{end.year}"

    return _each(when, locale, write)
