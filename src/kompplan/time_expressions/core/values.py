"""What a time expression says and what it resolves to: plain frozen values."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from kompplan.time_expressions.core.sameness import SaysTheSame
from kompplan.value import Value, field

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kompplan.time_expressions.core.nodes import Node

Precision: TypeAlias = Literal[
    "minute", "part-of-day", "day", "week", "month", "term", "school-year", "year"
]
"""How exactly a time is known; resolving never makes it finer."""

Extent: TypeAlias = Literal["throughout", "sometime-in", "each", "on-or-before", "before", "after"]
"""How what happens lies in the intervals."""

Kind: TypeAlias = Literal[
    "day",
    "week",
    "month",
    "term",
    "school-year",
    "year",
    "period",
    "clock",
    "deadline",
    "before",
    "after",
    "from",
    "until",
    "window",
    "recurring",
    "duration",
    "undecided",
    "history",
]
"""What sort of time was written.

``period`` is a stretch without a name of its own, such as a quarter or Easter; ``clock`` is a clock
whose day is unknown; ``history`` is where a row was moved from, never its own time.
"""

Part: TypeAlias = tuple[int, int]
"""First character and the character after the last one, in the text as written."""

YearSource: TypeAlias = Literal["expression", "other-end", "section", "plan-year", "row-day"]

PRECISIONS: tuple[Precision, ...] = (
    "minute",
    "part-of-day",
    "day",
    "week",
    "month",
    "term",
    "school-year",
    "year",
)
"""From fine to coarse."""

FINE = frozenset({"minute", "part-of-day", "day"})
"""Precisions that name single days."""


AS_WRITTEN = "\0"
"""Stands in a fault's values for the text of its part, until the written text is at hand."""


class TimeFault(Value):
    """Something wrong with a time text, or a default that was taken when reading it.

    Attributes:
        name: Name of the check that describes it, such as ``impossible-date``.
        values: What the check's message is filled in with.
        part: The characters at fault; None for the whole text.
    """

    name: str
    values: Mapping[str, object] = field(default_factory=dict)
    part: Part | None = None


class Interval(Value, order=True):
    """Days from ``start`` to ``end``, both included; None is an open end."""

    start: date | None
    end: date | None

    def __post_init__(self) -> None:
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"{self.end} is before {self.start}")


class Provenance(Value):
    """Where a part of the time that is not written in it came from.

    Attributes:
        what: The part that was settled.
        source: Which of the rules settled it.
        text: The heading or plan year that settled it, as written; may be empty.
    """

    what: Literal["year", "day"]
    source: YearSource
    text: str = ""


class Step(Value):
    """One step from an anchor to the time that depends on it.

    Attributes:
        name: ``anchor`` for where the count starts, ``distance`` for how far it goes, ``safe`` for
            the anchor chosen among several.
        text: The anchor or the distance as written.
        interval: Days of the anchor, or days reached; None where unknown.
    """

    name: Literal["anchor", "distance", "safe"]
    text: str
    interval: Interval | None = None


class When(Value):
    """What an expression resolves to.

    Attributes:
        kind: What sort of time was written.
        precision: How exactly it is known; None where there are no days, as for a duration.
        extent: How what happens lies in the intervals.
        intervals: In the order written; several when a list was written. Empty when unresolved.
        start_clock: ``HH:MM``, local time in Norway, or the word ``lunsj``; None when not written.
        end_clock: The same for the end.
        deadline: True when it is a day something must be done by.
        recurrence: An RRULE part list such as ``FREQ=MONTHLY;BYDAY=TH`` (RFC 5545, section
            3.3.10), with ``FREQ=TERMLY`` and ``FREQ=HALF-YEARLY`` beside it, and ``TIMES=4``,
            ``TIMES>=4`` or ``TIMES<=4`` for a number per period.
        duration: ISO 8601, such as ``PT2H``; half days are ``P0.5D``.
        provenance: Where the year or the day came from.
        derivation: Steps from an anchor, in order.
        faults: What was found while resolving.
        text: The expression as written.
    """

    kind: Kind
    precision: Precision | None = None
    extent: Extent = "throughout"
    intervals: tuple[Interval, ...] = ()
    start_clock: str | None = None
    end_clock: str | None = None
    deadline: bool = False
    recurrence: str | None = None
    duration: str | None = None
    provenance: tuple[Provenance, ...] = ()
    derivation: tuple[Step, ...] = ()
    faults: tuple[TimeFault, ...] = ()
    text: str = ""

    @property
    def start(self) -> date | None:
        """First day of all intervals; None when open or unresolved."""
        if len(self.intervals) == 1:
            return self.intervals[0].start
        starts = [interval.start for interval in self.intervals]
        return None if not starts or None in starts else min(day for day in starts if day)

    @property
    def end(self) -> date | None:
        """Last day of all intervals; None when open or unresolved."""
        if len(self.intervals) == 1:
            return self.intervals[0].end
        ends = [interval.end for interval in self.intervals]
        return None if not ends or None in ends else max(day for day in ends if day)


class TimeExpression(SaysTheSame, Value):
    """One time text, read.

    Attributes:
        text: As written.
        node: What it says; None when it cannot be read.
        faults: What was found while reading, before any plan is known.
        remarks: Labels before the time and brackets after it, which belong to the row.
        form: Name of the form it was read as; empty when unreadable.
        anchors: Texts of the activities it hangs on, as written; «møtet» and its like mean the
            activity that it belongs to and are not among them.
    """

    unsaid: ClassVar[frozenset[str]] = frozenset({"faults", "remarks", "form", "anchors"})

    text: str
    node: Node | None
    faults: tuple[TimeFault, ...] = ()
    remarks: tuple[str, ...] = ()
    form: str = ""
    anchors: tuple[str, ...] = ()


def coarser(first: Precision, second: Precision) -> Precision:
    """Return the coarser of two precisions."""
    return max(first, second, key=PRECISIONS.index)
