"""What became of a time: moved, told more or less precisely, or only written otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.values import PRECISIONS

if TYPE_CHECKING:
    from kompplan.diff.change import Kind
    from kompplan.time_expressions import TimeExpression, When


def is_doubtful(expression: TimeExpression) -> bool:
    """Tell whether a time is marked as uncertain, as «ca. uke 40» is."""
    return any(fault.name == "uncertain-time" for fault in expression.faults)


def kind_of_rewriting(old: TimeExpression, new: TimeExpression) -> Kind:
    """Return what became of a time with the same days: doubt and remarks count."""
    if is_doubtful(old) != is_doubtful(new):
        return "less-precise" if is_doubtful(new) else "more-precise"
    remarks = [[remark.casefold().split() for remark in each.remarks] for each in (old, new)]
    return "rewritten" if remarks[0] == remarks[1] else "changed"


def means_the_same(old: When | None, new: When | None) -> bool:
    """Tell whether two times are the same days, clocks and rules, whether or not in doubt."""
    if old is None or new is None:
        return old is new
    return _meaning(old) == _meaning(new)


def _meaning(when: When) -> tuple[object, ...]:
    said = (
        when.precision, when.extent, when.intervals, when.start_clock, when.end_clock,
        when.deadline, when.recurrence, when.duration, when.kind == "history",
    )  # fmt: skip
    # What has no days, clock or rule means only its own words.
    is_empty = not (when.intervals or when.start_clock or when.recurrence or when.duration)
    return (*said, " ".join(when.text.casefold().split()) if is_empty else "")


def kind_of_move(old: When | None, new: When | None) -> Kind:
    """Return what became of a time whose words have changed."""
    if old is None or new is None:
        return "moved"
    if means_the_same(old, new):
        return "rewritten"
    if "duration" in (old.kind, new.kind):
        return "changed"
    if old.recurrence or new.recurrence or old.deadline != new.deadline:
        return "moved"
    if _is_within(new, old):
        return "more-precise"
    return "less-precise" if _is_within(old, new) else "moved"


def _is_within(fine: When, coarse: When) -> bool:
    """Tell whether one time lies in another, and is known better."""
    if coarse.kind == "undecided":
        return bool(fine.intervals) and fine.kind != "undecided"
    if fine.intervals == coarse.intervals and fine.precision and coarse.precision:
        has_more = bool(fine.start_clock) and not coarse.start_clock
        return has_more or (_rank(fine) < _rank(coarse) and not coarse.start_clock)
    if not fine.intervals or not coarse.intervals or _rank(fine) >= _rank(coarse):
        return False
    if coarse.start_clock and not fine.start_clock:
        return False
    return all(
        any(_holds(outer.start, outer.end, inner.start, inner.end) for outer in coarse.intervals)
        for inner in fine.intervals
    )


def _rank(when: When) -> int:
    """How coarse a time is; a clock adds nothing to its day, which is why minutes are days here."""
    rank = PRECISIONS.index(when.precision) if when.precision else len(PRECISIONS)
    return max(rank, PRECISIONS.index("day"))


def _holds(first: object, last: object, start: object, end: object) -> bool:
    if None in (first, last, start, end):
        return False
    return first <= start and end <= last  # type: ignore[operator, no-any-return]  # days
