"""Days by which something must be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.values import FINE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kompplan.checks.core.context import CheckContext
    from kompplan.schedule import Entry

_LAST_DAYS = frozenset({"day", "deadline", "until"})


def is_deadline(entry: Entry) -> bool:
    """Tell whether an entry is a deadline of an activity, or a row or a duty that is one itself."""
    is_part = entry.part is not None and entry.part.startswith("deadlines/")
    may_be_one = entry.part is None or entry.path[0] == "roles"
    return is_part or (may_be_one and entry.when is not None and entry.when.deadline)


def deadlines(context: CheckContext) -> Iterator[tuple[Entry, date]]:
    """Yield every deadline that is a single day, with that day.

    «Før» a day names none: the day before is only where it ends.
    """
    for entry in (*context.schedule.entries, *context.schedule.others):
        if is_deadline(entry):
            day = last_day(entry)
            if day is not None:
                yield entry, day


def last_day(entry: Entry) -> date | None:
    """Return the one day that a deadline names; None where it names a week or several days."""
    when = entry.when
    if when is None or when.kind not in _LAST_DAYS or when.precision not in FINE:
        return None
    is_one_day = when.start in (None, when.end)
    return when.end if is_one_day else None
