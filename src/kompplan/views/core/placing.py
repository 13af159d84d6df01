"""Where in a calendar a time belongs: on a day, or beside a week, a month or a longer time.

What is only known by its week or month is never given a day of its own.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.time_expressions import Interval, When

Shelf: TypeAlias = Literal["day", "week", "month", "longer"]
"""The place of an entry: on a day, or beside a whole week, a whole month, or a longer time."""

_FINE = frozenset({"minute", "part-of-day", "day"})
_DAYS = 7
_WEEKS = 6
_MONTHS = 2
_DEADLINES = frozenset({"on-or-before", "before"})


class Place(NamedTuple):
    """One place in a calendar.

    Attributes:
        shelf: What the entry stands beside.
        day: The day itself, the Monday of the week, or the first of the month.
        until: Last day of an entry that lasts several days; None otherwise.
    """

    shelf: Shelf
    day: date
    until: date | None = None


def places_of(when: When) -> Iterator[Place]:
    """Yield every place where a time is found; a time of several weeks stands in each of them.

    A deadline stands on its last day. What recurs, has no end, or lasts longer than six weeks or
    two months, stands among the longer times, by its first day. A time without days has no place.
    """
    if when.precision is None:
        return
    for interval in when.intervals:
        yield from _places(when, interval)


def is_limit(when: When) -> bool:
    """Tell whether a time is the last day for something, not the day it happens."""
    return when.deadline or when.extent in _DEADLINES


def _places(when: When, interval: Interval) -> Iterator[Place]:
    start, end = interval.start, interval.end
    if end and (start is None or is_limit(when)):
        yield Place("day", end)
    elif start is None:
        return
    elif end is None or when.recurrence or when.precision not in (*_FINE, "week", "month"):
        yield Place("longer", start)
    elif when.precision == "month":
        months = list(_months(start, end))
        is_short = len(months) <= _MONTHS
        yield from (Place("month", m) for m in months) if is_short else [Place("longer", start)]
    elif when.precision in _FINE and (end - start).days < _DAYS:
        yield Place("day", start, end if end > start else None)
    else:
        weeks = list(_weeks(start, end))
        is_short = len(weeks) <= _WEEKS
        yield from (Place("week", w) for w in weeks) if is_short else [Place("longer", start)]


def _months(start: date, end: date) -> Iterator[date]:
    month = start.replace(day=1)
    while month <= end:
        yield month
        month = (month + timedelta(days=31)).replace(day=1)


def monday_of(day: date) -> date:
    """Return the first day of a day's ISO week."""
    return day - timedelta(days=day.weekday())


def _weeks(start: date, end: date) -> Iterator[date]:
    monday = monday_of(start)
    while monday <= end:
        yield monday
        monday += timedelta(days=7)
