"""The last or first day of the plan's own period: «utgangen av skoleåret»."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import located, only, value_of
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.lexicon.part_words import EDGES
from kompplan.time_expressions.core.nodes import Node, Unit
from kompplan.time_expressions.core.values import Interval, TimeFault
from kompplan.time_expressions.this_period import PlanYear
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part, When


class Edge(Node, Value):
    """One end of a time that is no unit of the calendar.

    Attributes:
        which: ``start`` or ``end``.
        inner: The time.
        part: Where it stands.
    """

    which: str
    inner: Node
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.inner,)

    def resolve(self, context: TimeContext) -> When:
        """Return the single day at that end."""
        when = self.inner.resolve(context)
        if isinstance(self.inner, PlanYear) and self.inner.calendar:
            when = self._calendar_year(when, context)
        day = when.start if self.which == "start" else when.end
        intervals = (Interval(day, day),) if day else ()
        return replace(when, kind="period", extent="throughout", intervals=intervals)

    def _calendar_year(self, when: When, context: TimeContext) -> When:
        """Return the calendar year that «året» is where it begins or ends.

        In the plan of a school year it turns in the middle, whatever «hele året» means.
        """
        period, heading = context.period, context.headings[0] if context.headings else None
        if period is None or period.kind == "calendar-year" or when.start is None:
            return when
        start = self.which == "start"
        year = period.end.year if start else period.start.year
        if heading is not None and heading.start is not None:
            year = heading.start.year
        days = (date(year, 1, 1), date(year, 12, 31))
        values = {"text": self.spelt(), "days": days[0] if start else days[1]}
        fault = TimeFault("assumed-period", values, self.part)
        return replace(when, intervals=(Interval(*days),), faults=(*when.faults, fault))

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return f"{'inngangen til' if self.which == 'start' else 'utgangen av'} {self.inner.spelt()}"


# The parts of units are a form of their own.
_NO_UNIT = only(any_of("time"), lambda node: not isinstance(node, Unit))

PARSER = Form(
    name="edge",
    category="time",
    parse=located(Edge, value_of(EDGES), _NO_UNIT),
    examples=("utgangen av skoleåret",),
)
