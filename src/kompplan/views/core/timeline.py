"""A timeline as a table: which of several things is in which month or term."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kompplan.time_expressions import When

Step: TypeAlias = Literal["month", "half-year"]
"""What one column stands for; half-years begin in January and in July."""

_MOST_MONTHS = 13
_MOST_HALF_YEARS = 12


class Timeline(Value):
    """Columns of equal length, and which of them each row is in.

    Attributes:
        step: What a column stands for.
        columns: First day of each column.
        rows: For each row, whether it is in each column.
    """

    step: Step
    columns: tuple[date, ...]
    rows: tuple[tuple[bool, ...], ...]


def build_timeline(rows: Sequence[Iterable[When | None]]) -> Timeline | None:
    """Return a timeline of rows of times; None where fewer than two columns would come of it.

    Open ends reach no further than the day that is known; so do times without days.
    """
    spans = [list(_spans(times)) for times in rows]
    days = [day for row in spans for span in row for day in span]
    if not days:
        return None
    step: Step = "month"
    columns = list(_columns(min(days), max(days), 1))
    if len(columns) > _MOST_MONTHS:
        step, columns = "half-year", list(_columns(min(days), max(days), 6))
    if not 1 < len(columns) <= _MOST_HALF_YEARS + (step == "month"):
        return None
    width = 1 if step == "month" else 6
    marks = (
        tuple(any(_touches(span, column, width) for span in row) for column in columns)
        for row in spans
    )
    return Timeline(step, tuple(columns), tuple(marks))


def _spans(times: Iterable[When | None]) -> Iterator[tuple[date, date]]:
    for when in times:
        for interval in when.intervals if when else ():
            known = interval.start or interval.end
            if known is not None:
                yield interval.start or known, interval.end or known


def _columns(first: date, last: date, width: int) -> Iterator[date]:
    column = first.replace(month=(first.month - 1) // width * width + 1, day=1)
    while column <= last:
        yield column
        column = _after(column, width)


def _after(column: date, width: int) -> date:
    months = column.year * 12 + column.month - 1 + width
    return date(months // 12, months % 12 + 1, 1)


def _touches(span: tuple[date, date], column: date, width: int) -> bool:
    return span[0] < _after(column, width) and column <= span[1]
