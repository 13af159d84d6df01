"""Unambiguous Norwegian spellings, for setting two readings side by side."""

from __future__ import annotations

from kompplan.locales import LANGUAGES, locale_of


def month_names(key: str, month: int) -> dict[str, object]:
    """Return a month's name in each language, by ``key`` and language; None for a 13th month.

    A fault is worded long after it is found, so it carries the names for every language.
    """
    known = 1 <= month <= 12
    return {
        f"{key}_{language}": locale_of(language).months[month - 1] if known else None
        for language in LANGUAGES
    }


def weekday_names(key: str, weekday: int) -> dict[str, object]:
    """Return a weekday's name in each language, by ``key`` and language; Monday is 1."""
    return {
        f"{key}_{language}": locale_of(language).weekdays[weekday - 1] for language in LANGUAGES
    }


def spell_month(month: int, year: int | None) -> str:
    """Return «november 2025», or the bare number of a month that does not exist."""
    name = locale_of("nb").months[month - 1] if 1 <= month <= 12 else str(month)
    return f"{name} {year}" if year else name


def spell_day(day: int, month: int, year: int | None) -> str:
    """Return «15. november 2025»; a month that does not exist keeps its number: «14.20»."""
    if 1 <= month <= 12:
        return f"{day}. {spell_month(month, year)}"
    return f"{day}.{month}.{year or ''}"
