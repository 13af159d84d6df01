"""The same day of another year."""

from __future__ import annotations

from calendar import isleap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


def same_day_in(day: date, year: int) -> date | None:
    """Return the day of the same month and number in a year; None for 29 February in most."""
    if (day.month, day.day) == (2, 29) and not isleap(year):
        return None
    return day.replace(year=year)
