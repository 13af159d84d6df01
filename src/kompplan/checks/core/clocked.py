"""Stretches of the clock on one day: what meets what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.dated import each_day, held_days
from kompplan.value import Value

if TYPE_CHECKING:
    from datetime import date

    from kompplan.schedule import Entry


class Session(Value):
    """Something held on one day by the clock.

    Attributes:
        entry: What it is.
        day: The day.
        start: ``HH:MM``.
        end: The same, not before ``start``; equal to it where only the start is known.
    """

    entry: Entry
    day: date
    start: str
    end: str


def sessions_of(entry: Entry) -> list[Session]:
    """Return the sessions of an entry: one a day; none where it has no hours."""
    when = entry.when
    if when is None or when.start_clock is None or not when.start_clock[0].isdigit():
        return []
    start, end = when.start_clock, when.end_clock or when.start_clock
    if not end[0].isdigit() or end < start:
        return []
    days = [day for stretch in held_days(when) for day in each_day(stretch)]
    return [Session(entry, day, start, end) for day in days]


def common_hours(first: Session, second: Session) -> tuple[str, str] | None:
    """Return from when to when two sessions of one day run at the same time, if they do.

    Of a session without an end only the start is known: both hours are then the same.
    """
    start, end = max(first.start, second.start), min(first.end, second.end)
    if start == end:
        # Nothing is common where one ends as the other starts; a lone start may lie inside.
        return None if end in _ends(first, second) else (start, end)
    return (start, end) if start < end else None


def _ends(*sessions: Session) -> list[str]:
    return [session.end for session in sessions if session.start < session.end]


def written_hours(start: str, end: str) -> dict[str, str]:
    """Return a stretch of the clock as each language writes it: «9.00–11.30», «9:00–11:30»."""
    hours = "–".join(dict.fromkeys(clock.removeprefix("0") for clock in (start, end)))
    norwegian = hours.replace(":", ".")
    return {"clock_nb": norwegian, "clock_nn": norwegian, "clock_en": hours}
