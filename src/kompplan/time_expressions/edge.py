"""A part of the plan's own year: «utgangen av skoleåret», «i starten av skoleåret»."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import either, located, only, value_of
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.lexicon.part_words import EDGES, PARTS
from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.core.values import Interval, TimeFault
from kompplan.time_expressions.part_of import PART_NAMES, piece_of
from kompplan.time_expressions.this_period import NamedTerm, PlanYear, ThisPeriod
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part, When


class Edge(Node, Value):
    """A part of a time that is no unit of the calendar.

    Attributes:
        which: The part, named as in ``PartOf``.
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
        """Return the days of the part; a single one at an end."""
        when = self.inner.resolve(context)
        if isinstance(self.inner, PlanYear) and self.inner.calendar:
            when = self._calendar_year(when, context)
        when = replace(when, kind="period", extent="throughout")
        if when.start is None or when.end is None:
            return replace(when, intervals=())
        days = piece_of(self.which, when.start, when.end)
        faults = when.faults
        if self.which not in {"start", "end"}:
            values = {"text": self.spelt(), "days": days}
            faults = (*faults, TimeFault("assumed-period", values, self.part))
        return replace(when, intervals=(Interval(*days),), faults=faults)

    def _calendar_year(self, when: When, context: TimeContext) -> When:
        """Return the calendar year that «året» is where it begins or ends.

        In the plan of a school year it turns in the middle, whatever «hele året» means.
        """
        period, heading = context.period, context.headings[0] if context.headings else None
        if period is None or period.kind == "calendar-year" or when.start is None:
            return when
        start = self.which in {"start", "first", "first-half"}
        year = period.end.year if start else period.start.year
        if heading is not None and heading.start is not None:
            year = heading.start.year
        days = (date(year, 1, 1), date(year, 12, 31))
        values = {"text": self.spelt(), "days": days[0] if start else days[1]}
        faults = when.faults
        if self.which in {"start", "end"}:
            faults = (*faults, TimeFault("assumed-period", values, self.part))
        return replace(when, intervals=(Interval(*days),), faults=faults)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return f"{PART_NAMES[self.which]} {self.inner.spelt()}"


# The parts of units are a form of their own.
_NO_UNIT = only(any_of("time"), lambda node: isinstance(node, (PlanYear, ThisPeriod, NamedTerm)))

PARSER = Form(
    name="edge",
    category="time",
    parse=located(Edge, either(value_of(EDGES), value_of(PARTS)), _NO_UNIT),
    examples=("utgangen av skoleåret",),
)
