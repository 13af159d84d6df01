"""Unambiguous Norwegian spellings, for setting two readings side by side."""

from __future__ import annotations

MONTH_NAMES = (
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
)
MONTH_NAMES_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAYS = {
    "nb": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    "nn": ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def weekday_names(key: str, weekday: int) -> dict[str, object]:
    """Return a weekday's name in each language, by ``key`` and language; Monday is 1.

    A fault is worded long after it is found, so it carries the names for every language.
    """
    return {f"{key}_{language}": names[weekday - 1] for language, names in _WEEKDAYS.items()}


def spell_month(month: int, year: int | None) -> str:
    """Return «november 2025», or the bare number of a month that does not exist."""
    name = MONTH_NAMES[month - 1] if 1 <= month <= 12 else str(month)
    return f"{name} {year}" if year else name


def spell_day(day: int, month: int, year: int | None) -> str:
    """Return «15. november 2025»; a month that does not exist keeps its number: «14.20»."""
    if 1 <= month <= 12:
        return f"{day}. {spell_month(month, year)}"
    return f"{day}.{month}.{year or ''}"
