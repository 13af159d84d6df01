"""The days that rows take: only days that are written or derived as days, never a guess."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeAlias

from kompplan.checks.core.closed_days import is_ordinary
from kompplan.time_expressions.core.values import FINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.schedule import Entry, Schedule
    from kompplan.time_expressions import When

Days: TypeAlias = tuple[date, date]
"""First and last day of a stretch without a gap, both included."""

# Monday to Friday. In more days than that something is open, such as a survey: it need not be held
# on each of them, and must meet a weekend.
LONGEST_GATHERING = 5


def names_days(when: When | None) -> bool:
    """Tell whether a time names single days rather than a week, a bound or a rule."""
    return when is not None and when.kind == "day" and when.precision in FINE


def held_days(when: When | None) -> list[Days]:
    """Return the stretches of days on which something is held, in order of time.

    Days that follow each other are one stretch. Left out are long periods, and stretches in which
    something happens some time, such as «mellom 3. og 15. september»; of several days to choose
    from each one counts.
    """
    if when is None or when.deadline or not names_days(when):
        return []
    stretches: list[Days] = []
    is_choice = when.extent == "sometime-in"
    for days in sorted(_closed_intervals(when)):
        length = (days[1] - days[0]).days + 1
        if length > LONGEST_GATHERING or (is_choice and length > 1):
            continue
        if stretches and not is_choice and (days[0] - stretches[-1][1]).days <= 1:
            stretches[-1] = (stretches[-1][0], max(days[1], stretches[-1][1]))
        else:
            stretches.append(days)
    return stretches


def _closed_intervals(when: When) -> list[Days]:
    return [(span.start, span.end) for span in when.intervals if span.start and span.end]


def gatherings(context: CheckContext) -> tuple[tuple[Entry, Days], ...]:
    """Return every row and every part of a row with each stretch of days it is held on.

    A part that takes the day of its row is not told twice.
    """
    return context.once(_find_gatherings)


def _find_gatherings(context: CheckContext) -> tuple[tuple[Entry, Days], ...]:
    found: list[tuple[Entry, Days]] = []
    rows: dict[str, list[Days]] = {}
    for entry in rows_and_parts(context):
        stretches = held_days(entry.when)
        if entry.part is None:
            rows[entry.activity] = stretches
        else:
            held = rows.get(entry.activity, [])
            stretches = [days for days in stretches if not _is_within(days, held)]
        found += [(entry, days) for days in stretches]
    return tuple(found)


def gatherings_at_days_off(context: CheckContext) -> tuple[tuple[Entry, Days], ...]:
    """Return the gatherings on weekends, holidays and days that are observed, or beside holidays.

    Most have none of these near, and several checks ask.
    """
    return context.once(_find_gatherings_at_days_off)


def _find_gatherings_at_days_off(context: CheckContext) -> tuple[tuple[Entry, Days], ...]:
    return tuple(found for found in gatherings(context) if not is_ordinary(*found[1]))


def rows_and_parts(context: CheckContext) -> tuple[Entry, ...]:
    """Return the entries of activities and their parts, without agendas and deadlines."""
    return context.once(_find_rows_and_parts)


def _find_rows_and_parts(context: CheckContext) -> tuple[Entry, ...]:
    return tuple(rows_of(context.schedule))


def rows_of(schedule: Schedule) -> Iterator[Entry]:
    """Yield the same of a schedule that is not the plan's own."""
    for entry in schedule.entries:
        if entry.part is None or entry.part.startswith("parts/"):
            yield entry


def _is_within(days: Days, stretches: list[Days]) -> bool:
    return any(first <= days[0] and days[1] <= last for first, last in stretches)


def each_day(days: Days) -> list[date]:
    """Return every day of a stretch."""
    count = (days[1] - days[0]).days + 1
    return [days[0] + timedelta(days=number) for number in range(count)]


def spoken(days: Days) -> date | Days:
    """Return a stretch as messages fill it in: a single day as that day."""
    return days[0] if days[0] == days[1] else days


def touches(when: When, start: date, end: date) -> bool:
    """Tell whether some day of a time may lie between two days, both included."""
    for span in when.intervals:
        starts_in_time = span.start is None or span.start <= end
        if starts_in_time and (span.end is None or span.end >= start):
            return True
    return False


def meets(when: When, other: When) -> bool:
    """Tell whether two times may have a day in common; an open stretch of the first has none."""
    for span in when.intervals:
        if span.start and span.end and touches(other, span.start, span.end):
            return True
    return False
