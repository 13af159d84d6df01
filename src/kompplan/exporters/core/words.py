"""The words of views: phrases as sentences, times as what they mean."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from kompplan.locales.core.dates import format_clock, format_day, format_days, format_weekday
from kompplan.locales.core.numbers import NO_BREAK
from kompplan.locales.core.wording import join_words, say
from kompplan.time_expressions import format_when

if TYPE_CHECKING:
    from datetime import date

    from kompplan.locales import Locale
    from kompplan.time_expressions import Interval, When
    from kompplan.views.core.table import Moment, Phrase

_BLANK_LINES = re.compile(r"\n[ \t]*\n")
_WEEKEND = timedelta(days=2)
WORD_JOINER = "\N{WORD JOINER}"


def say_phrase(phrase: Phrase, locale: Locale) -> str:
    """Return a phrase as a sentence."""
    return say(locale.phrases[phrase.key], phrase.values, locale)


def begin(text: str) -> str:
    """Return a text as it begins a line: with a capital letter, and the rest as it is."""
    return text[:1].upper() + text[1:]


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text: what blank lines part, each on one line."""
    return [" ".join(part.split()) for part in _BLANK_LINES.split(text) if part.strip()]


def resolved(when: When, locale: Locale) -> str:
    """Return what a time means, to stand beneath the author's words.

    Days are named with their weekday and weeks with their working days, since the author's words
    above have the rest: «mandag 18. august 2025, kl. 12.00–14.00», «27.–31. oktober 2025».
    """
    if when.kind == "week" and when.extent != "each":
        text = join_words([_working_week(interval, locale) for interval in when.intervals], locale)
    elif when.kind == "day":
        text = join_words([_named_days(interval, locale) for interval in when.intervals], locale)
        text += _clock(when, locale)
    else:
        text = format_when(when, locale.code)
    return _unbroken(text)


def month_name(first: date, locale: Locale) -> str:
    """Return a month with its year, such as «September 2025», to begin a line with."""
    return f"{locale.months[first.month - 1].capitalize()} {first.year}"


def step_name(first: date, step: str, locale: Locale) -> str:
    """Return what a column of a timeline stands for: «September 2025», «Vår 2026»."""
    if step == "month":
        return month_name(first, locale)
    return f"{locale.word('spring' if first.month == 1 else 'autumn')} {first.year}"


def short_step_name(first: date, step: str, locale: Locale) -> str:
    """Return the same in a few letters: «sep», «v 26»."""
    if step == "month":
        return locale.months[first.month - 1][:3]
    return f"{locale.word('spring' if first.month == 1 else 'autumn')[0]} {first.year % 100:02}"


def day_range(first: date, last: date, locale: Locale) -> str:
    """Return a span of days without its year, such as «8.–14. september»."""
    return _unbroken(format_days(locale, first, last, year=False))


def named_days(first: date, last: date | None, locale: Locale) -> str:
    """Return a day or several by weekday and number: «mandag 15.», «onsdag 15.–torsdag 16.»."""
    days = [first] if last is None else [first, last]
    named = (f"{format_weekday(locale, day)} {day.day}{locale.day_suffix}" for day in days)
    return _unbroken("–".join(named))


def clock_of(when: When, locale: Locale) -> str:
    """Return the clock of a time, such as «kl. 9.00–11.30»; empty where it has none."""
    return _unbroken(_clock(when, locale).removeprefix(", "))


def meaning(moment: Moment, locale: Locale, day: When | None = None) -> str:
    """Return what a time means, where that says more than the author's own words; else nothing.

    Args:
        moment: The time.
        locale: The reader's language.
        day: The time of the row it stands in, of which the day need not be told again.
    """
    told = resolved(moment.when, locale) if moment.when else ""
    if moment.when and day and moment.when.start_clock and moment.when.intervals == day.intervals:
        told = clock_of(moment.when, locale)
    return "" if _bare(told) == _bare(moment.written) else told


def _bare(text: str) -> str:
    return text.replace(WORD_JOINER, "").replace(" ", "").replace("-", "–").casefold()


def _working_week(interval: Interval, locale: Locale) -> str:
    if interval.start is None or interval.end is None:
        return ""
    return format_days(locale, interval.start, interval.end - _WEEKEND)


def _named_days(interval: Interval, locale: Locale) -> str:
    start, end = interval.start, interval.end
    if start is None or end is None:
        return ""
    if start == end:
        return f"{format_weekday(locale, start)} {format_day(locale, start)}"
    first = f"{format_weekday(locale, start)} {start.day}{locale.day_suffix}"
    if (start.year, start.month) != (end.year, end.month):
        in_year = start.year == end.year
        first = f"{format_weekday(locale, start)} {format_day(locale, start, year=not in_year)}"
    return f"{first}–{format_weekday(locale, end)} {format_day(locale, end)}"


def _clock(when: When, locale: Locale) -> str:
    if when.start_clock is None:
        return ""
    return f", {format_clock(locale, when.start_clock, when.end_clock)}"


def _unbroken(text: str) -> str:
    """A clock must not be torn from its «kl.», nor a span at its dash."""
    return text.replace("kl. ", f"kl.{NO_BREAK}").replace("–", f"{WORD_JOINER}–{WORD_JOINER}")
