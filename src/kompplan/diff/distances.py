"""How far a time has moved, in the words of people: «samme uke», «én uke senere».

«Fram» and «tilbake» are not used: «flytte fram» means earlier to some readers and later to others.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kompplan.locales.core.wording import say

if TYPE_CHECKING:
    from kompplan.locales import Locale
    from kompplan.time_expressions import When

_WEEK, _HOUR = 7, 60
_MONTHS = 12
_EXACT_DAYS = 8 * _WEEK
"""Up to so many days are told exactly; whole weeks up to twice as many."""

_MONTH = 30.44


def tell_shift(old: When, new: When, days: int, locale: Locale) -> str:
    """Return how far a time has moved.

    Args:
        old: The time before.
        new: The time after.
        days: How many days later it starts, or ends where it has no start.
        locale: The reader's language, with the words of changes.
    """
    unit = units_between(old, new)
    if unit:
        return _sided(_count(*unit, locale), unit[1], ("later", "earlier"), locale)
    first, last = old.start or old.end, new.start or new.end
    if first and last and _monday(first) == _monday(last):
        return locale.word("same-week")
    return _sided(_length(days, locale), days, ("later", "earlier"), locale)


def tell_growth(days: int, months: int, locale: Locale) -> str:
    """Return how much longer or shorter a time has become.

    Args:
        days: The number; its sign says which.
        months: The same in whole months, for times told in months; else 0.
        locale: The reader's language, with the words of changes.
    """
    length = _count("n-months", months, locale) if months else _length(days, locale)
    return _sided(length, days, ("longer", "shorter"), locale)


def months_in(when: When) -> int:
    """Return how many months a time told in months goes through; 0 for other times."""
    if when.precision != "month" or when.start is None or when.end is None:
        return 0
    return (when.end.year - when.start.year) * _MONTHS + when.end.month - when.start.month + 1


def tell_minutes(minutes: int, words: tuple[str, str], locale: Locale) -> str:
    """Return a number of minutes, such as «én time og 30 minutter senere».

    Args:
        minutes: The number; its sign says which of the words is used.
        words: The words for more and for less, such as ``later`` and ``earlier``.
        locale: The reader's language, with the words of changes.
    """
    hours, rest = divmod(abs(minutes), _HOUR)
    parts = [_count("n-hours", hours, locale)] if hours else []
    parts += [_count("n-minutes", rest, locale)] if rest else []
    return _sided(f" {locale.and_} ".join(parts), minutes, words, locale)


def units_between(old: When, new: When) -> tuple[str, int] | None:
    """Return how many weeks, months, terms or years a time has moved; None where not whole ones."""
    start, other = old.start, new.start
    if start is None or other is None or len(old.intervals) != 1 or len(new.intervals) != 1:
        return None
    months = (other.year - start.year) * _MONTHS + other.month - start.month
    if months and not months % _MONTHS and start.day == other.day:
        return "n-years", months // _MONTHS
    if old.precision != new.precision:
        return None
    if old.precision == "month" and start.day == other.day == 1 and months:
        return "n-months", months
    if old.precision == "term" and {start.month, other.month} <= {1, 8} and months:
        return "n-terms", (other.year - start.year) * 2 + (other.month > 1) - (start.month > 1)
    return None


def minutes_of(clock: str | None) -> int | None:
    """Return a clock as minutes after midnight; None for a word such as ``lunsj``."""
    hours, sign, minutes = (clock or "").partition(":")
    return int(hours) * _HOUR + int(minutes) if sign else None


def _length(days: int, locale: Locale) -> str:
    """Return a number of days in the largest unit that tells it exactly, or nearly."""
    number = abs(days)
    weeks, rest = divmod(number, _WEEK)
    if number < _WEEK:
        return _count("n-days", number, locale)
    if not rest and number <= 2 * _EXACT_DAYS:
        return _count("n-weeks", weeks, locale)
    if number <= _EXACT_DAYS:
        parts = (_count("n-weeks", weeks, locale), _count("n-days", rest, locale))
        return f" {locale.and_} ".join(parts)
    months = round(number / _MONTH)
    is_years = months >= 2 * _MONTHS or months == _MONTHS
    count = round(months / _MONTHS) if is_years else months
    words = _count("n-years" if is_years else "n-months", count, locale)
    return say(locale.phrases["change-about"], {"length": words}, locale)


def _sided(length: str, number: int, words: tuple[str, str], locale: Locale) -> str:
    phrase = locale.phrases[f"change-{words[0] if number > 0 else words[1]}"]
    return say(phrase, {"length": length}, locale)


def _count(word: str, number: int, locale: Locale) -> str:
    return locale.word(word, n=abs(number))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
