"""The week that readers find a time by."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kompplan.time_expressions import When


def week_numbers(when: When) -> str:
    """Return the ISO week or weeks of a time, such as «34» or «11–13»; empty for longer times."""
    if when.precision in ("month", "term", "school-year", "year", None):
        return ""
    if when.start is None or when.end is None or when.recurrence:
        return ""
    first = last = when.start.isocalendar().week
    if when.end != when.start:
        last = when.end.isocalendar().week
    return str(first) if first == last else f"{first}–{last}"
