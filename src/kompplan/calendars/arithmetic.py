"""Counting in months and in working days."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

Policy: TypeAlias = Literal["before", "after", "skip"]
"""What becomes of a day that is a day off: the working day before it, the one after it, or nothing.

Source: RFC 7529, section 4.1 (SKIP), which calls them BACKWARD, FORWARD and OMIT.
"""


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


def to_working_day(day: date, policy: Policy, is_off: Callable[[date], bool]) -> date | None:
    """Return the working day that stands for a day.

    Args:
        day: Any day; a working day stands for itself.
        policy: What becomes of a day off.
        is_off: Tells whether a day is a day off; some day on either side must not be one.

    Returns:
        The nearest working day on the side that the policy names; None for a day off that is
        skipped.
    """
    if not is_off(day):
        return day
    if policy == "skip":
        return None
    step = timedelta(days=1 if policy == "after" else -1)
    while is_off(day):
        day += step
    return day
