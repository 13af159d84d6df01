"""Counting in months and in working days."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet


def add_months(day: date, months: int) -> date:
    """Return the same day of the month so many months later, or earlier when negative.

    A day that the month lacks becomes its last day: one month after 31 January is 28 February.
    """
    year, index = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, index + 1, min(day.day, monthrange(year, index + 1)[1]))


def is_working_day(day: date, holidays: AbstractSet[date]) -> bool:
    """Tell whether a day is Monday to Friday and none of ``holidays``."""
    return day.isoweekday() <= 5 and day not in holidays


def add_working_days(start: date, days: int, holidays: AbstractSet[date]) -> date:
    """Return the working day that lies ``days`` working days after ``start``.

    Args:
        start: Day the count starts from; it may itself be a day off.
        days: Number of working days; negative counts backwards, 0 returns ``start``.
        holidays: Days off between ``start`` and the result, both ends included.
    """
    step = timedelta(days=1 if days >= 0 else -1)
    day = start
    for _ in range(abs(days)):
        day += step
        while not is_working_day(day, holidays):
            day += step
    return day
