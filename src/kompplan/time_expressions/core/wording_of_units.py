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
_QUARTERS = ((1, 3), (4, 6), (7, 9), (10, 12))
_TERTIALS = ((1, 4), (5, 8), (9, 12))
_HALVES = ((1, 6), (7, 12))
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
    if when.kind == "period" and when.precision == "month":
        return _third(when, locale)
    if writer is None or when.kind in {"window", "period"}:
        return None
    return writer(when, locale)


def unit_from(day: date, precision: str | None, locale: Locale) -> str | None:
    """Return the week, month, term or year that begins with a day; None where none does."""
    words = WORDS[locale.code]
    if precision == "week" and day.isoweekday() == 1:
        return _week(day, locale)
    if precision == "month" and day.day == 1:
        return f"{locale.months[day.month - 1]} {day.year}"
    if precision == "term" and _SEASON_STARTS.get((day.month, day.day)) in {"autumn", "spring"}:
        return f"{words.seasons[_SEASON_STARTS[day.month, day.day]]} {day.year}"
    if precision == "school-year" and (day.month, day.day) == (8, 1):
        return f"{words.school_year} {day.year}/{day.year + 1}"
    return str(day.year) if precision == "year" and (day.month, day.day) == (1, 1) else None


def unit_until(day: date, precision: str | None, locale: Locale) -> str | None:
    """Return the week, month, term or year that ends with a day; None where none does."""
    words = WORDS[locale.code]
    if precision == "week" and day.isoweekday() == 7:
        return _week(day - timedelta(days=6), locale)
    if precision == "month" and (day + timedelta(days=1)).day == 1:
        return f"{locale.months[day.month - 1]} {day.year}"
    if precision == "term" and (day.month, day.day) in {(12, 31), (7, 31)}:
        return f"{words.seasons[_SEASON_ENDS[day.month, day.day]]} {day.year}"
    if precision == "school-year" and (day.month, day.day) == (7, 31):
        return f"{words.school_year} {day.year - 1}/{day.year}"
    return str(day.year) if precision == "year" and (day.month, day.day) == (12, 31) else None


def _week(monday: date, locale: Locale) -> str:
    """Return one week with its working days, such as «uke 44 (27.–31. oktober 2025)»."""
    days = format_days(locale, monday, monday + timedelta(days=4))
    return f"{WORDS[locale.code].week} {week_of(monday)[1]} ({days})"


def join(texts: list[str], locale: Locale, last: str = "") -> str:
    """Return a list such as «uke 11, 12 og 13», with another word before the last when given."""
    if len(texts) < 2:
        return "".join(texts)
    return f"{', '.join(texts[:-1])} {last or locale.and_} {texts[-1]}"


def have_one_year(intervals: tuple[Interval, ...]) -> bool:
    """Tell whether a list needs its year only once: all lie in it, one after the other."""
    days = [day for ends in map(_ends, intervals) if ends for day in ends]
    return len({day.year for day in days}) == 1 and days == sorted(days)


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
    words = WORDS[locale.code]
    is_one = loose or when.end - when.start < timedelta(days=7)
    whole = f"{words.whole} " if is_one and when.extent == "throughout" else ""
    return f"{whole}{words.week if is_one else words.weeks} {numbers} ({days})"


def _third(when: When, locale: Locale) -> str | None:
    """Return «begynnelsen av mai 2026 (1.–10. mai)»; None for any other part of a month."""
    ends = _ends(when.intervals[0])
    if ends is None or len(when.intervals) > 1:
        return None
    (start, end), length = ends, monthrange(ends[0].year, ends[0].month)[1]
    third = length // 3
    thirds = [(1, third), (third + 1, 2 * third), (2 * third + 1, length)]
    if (start.year, start.month) != (end.year, end.month) or (start.day, end.day) not in thirds:
        return None
    word = WORDS[locale.code].thirds[thirds.index((start.day, end.day))]
    days = format_days(locale, start, end, year=False)
    return f"{word} {locale.months[start.month - 1]} {start.year} ({days})"


def _months(when: When, locale: Locale) -> str | None:
    """Return «november–desember 2025»; a slash says some time in them."""
    # In a list of stretches each has its year: «januar–mars 2025 og april–juni 2025».
    is_list_of_spans = len(when.intervals) > 1 and any(map(_is_long, when.intervals))
    is_one_year = have_one_year(when.intervals) and not is_list_of_spans

    def write(start: date, end: date) -> str | None:
        if start.day != 1 or end.day != monthrange(end.year, end.month)[1]:
            return None
        text = _month_span(start, end, when, locale)
        return text if is_one_year or start.year != end.year else f"{text} {end.year}"

    text = _each(when, locale, write)
    year = when.intervals[0].end.year if is_one_year and when.intervals[0].end else ""
    return f"{text} {year}" if text and year else text


def _is_long(span: Interval) -> bool:
    """Tell whether a stretch is longer than a month."""
    return not (span.start and span.end) or span.start.month != span.end.month


def _month_span(start: date, end: date, when: When, locale: Locale) -> str:
    """Return whole months, without the year where both ends are in the same."""
    loose, words = when.extent == "sometime-in", WORDS[locale.code]
    first, last = locale.months[start.month - 1], locale.months[end.month - 1]
    months = (start.month, end.month)
    if start.year != end.year:
        sign = "/" if loose and months == (12, 1) and end.year == start.year + 1 else "–"
        return f"{first} {start.year}{sign}{last} {end.year}"
    if first == last:
        return f"{words.whole} {first}" if when.extent == "throughout" else first
    # In a list it is the list that is loose, and a half of English would be a half of what follows.
    is_alone = loose and len(when.intervals) == 1
    if is_alone and months in _QUARTERS:
        return words.quarters[_QUARTERS.index(months)]
    if is_alone and months in _TERTIALS:
        return words.tertials[_TERTIALS.index(months)]
    if is_alone and months in _HALVES:
        return words.halves[_HALVES.index(months)]
    return f"{first}{'/' if loose and end.month == start.month + 1 else '–'}{last}"


def _terms(when: When, locale: Locale) -> str | None:
    """Return «høst 2018–vår 2022»."""
    words = WORDS[locale.code]
    names = words.seasons

    def write(start: date, end: date) -> str | None:
        first = _SEASON_STARTS.get((start.month, start.day))
        last = _SEASON_ENDS.get((end.month, end.day))
        if first == "winter" and end.month == 2 and end.year == start.year + 1:
            return f"{names['winter']} {end.year}"
        if first is None or last is None or first == "winter":
            return None
        text = f"{names[last]} {end.year}"
        if first == last and start.year == end.year:
            whole = f"{words.whole} {words.the_seasons[last]} {end.year}"
            return whole if when.extent == "throughout" else text
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
