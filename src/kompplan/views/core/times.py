"""Times as views show them: the author's words with what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.views.core.table import Moment

if TYPE_CHECKING:
    from kompplan.diagnostics import KeyPath
    from kompplan.schedule import Entry, Schedule
    from kompplan.time_expressions import TimeExpression


class OtherTimes:
    """Finds the times of what is no activity by where they stand in the plan."""

    def __init__(self, schedule: Schedule) -> None:
        self._entries = {entry.path: entry for entry in schedule.others}

    def at(self, *path: str | int) -> Moment | None:
        """Return the time at a key path; None where the plan gives none."""
        key: KeyPath = path
        return moment_of(self._entries[key]) if key in self._entries else None


def moment_of(entry: Entry) -> Moment | None:
    """Return the time of an entry of the schedule; None where the plan gives none."""
    return Moment(entry.expression.text, entry.when) if entry.expression else None


def as_written(expression: TimeExpression | None) -> Moment | None:
    """Return a time that has no days, such as a length of time; None where there is none."""
    return Moment(expression.text) if expression else None
