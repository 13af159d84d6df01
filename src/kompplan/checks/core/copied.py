"""Rows that have the day and month of the same row in an earlier plan, on other weekdays."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, TypeAlias

from kompplan.checks.core.dated import names_days, rows_of
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.checks.core.dated import Days
    from kompplan.diagnostics import KeyPath
    from kompplan.model import Plan
    from kompplan.schedule import Entry, Schedule

_ALIKE = 0.8
# Titles of this length are told apart by their beginnings; comparing longer ones takes long.
_LONGEST = 120
# More rows than that never have one date; each is compared with each.
_MOST_ON_A_DAY = 50

_Numbers: TypeAlias = tuple[int, int, int, int]


class Copy(Value):
    """A row whose date seems to be an earlier plan's.

    Attributes:
        entry: The row.
        days: Its first and last day.
        other: The row of the earlier plan.
        other_days: Its first and last day.
        plan: The earlier plan.
    """

    entry: Entry
    days: Days
    other: Entry
    other_days: Days
    plan: Plan


def copies(context: CheckContext) -> dict[KeyPath, Copy]:
    """Return the copied rows and parts by the place of their time.

    Only written days count: not those told from other rows, of deadlines, or of every year, which
    may well be the same. Of several earlier plans the latest one with such a row is taken.
    """
    if not context.earlier:
        return {}
    earlier: dict[_Numbers, list[tuple[Entry, Days, Plan]]] = {}
    for other in sorted(context.earlier, key=lambda o: o.plan.head.year.start, reverse=True):
        for entry, days in _dated(other.schedule):
            earlier.setdefault(_numbers(days), []).append((entry, days, other.plan))
    found: dict[KeyPath, Copy] = {}
    for entry, days in _dated(context.schedule):
        for other_entry, other_days, plan in earlier.get(_numbers(days), [])[:_MOST_ON_A_DAY]:
            is_later = days[0].year > other_days[0].year
            is_moved = days[0].weekday() != other_days[0].weekday()
            if is_later and is_moved and _is_same(entry, other_entry):
                found[entry.path] = Copy(entry, days, other_entry, other_days, plan)
                break
    return found


def _dated(schedule: Schedule) -> Iterator[tuple[Entry, Days]]:
    for entry in rows_of(schedule):
        when = entry.when
        if when is None or not names_days(when) or when.derivation or when.recurrence:
            continue
        if when.start and when.end and not when.deadline:
            yield entry, (when.start, when.end)


def _numbers(days: Days) -> _Numbers:
    return (days[0].month, days[0].day, days[1].month, days[1].day)


def _is_same(entry: Entry, other: Entry) -> bool:
    """Tell whether two rows are the same one: by id, or by a title that differs by an ending."""
    if (entry.activity, entry.part) == (other.activity, other.part):
        return True
    first, second = _letters(entry.title), _letters(other.title)
    return first == second or SequenceMatcher(None, first, second).ratio() >= _ALIKE


def _letters(title: str) -> str:
    """Return a title without numbers and signs: «Fagdag 1» may be last year's «Fagdag 2»."""
    words = "".join(sign if sign.isalpha() else " " for sign in title.casefold()).split()
    return " ".join(words)[:_LONGEST]
