"""The last or first day of the plan's own period: «utgangen av skoleåret»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import located, only, value_of
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.lexicon.part_words import EDGES
from kompplan.time_expressions.core.nodes import Node, Unit
from kompplan.time_expressions.core.values import Interval
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
        day = when.start if self.which == "start" else when.end
        intervals = (Interval(day, day),) if day else ()
        return replace(when, kind="period", extent="throughout", intervals=intervals)


# The parts of units are a form of their own.
_NO_UNIT = only(any_of("time"), lambda node: not isinstance(node, Unit))

PARSER = Form(
    name="edge",
    category="time",
    parse=located(Edge, value_of(EDGES), _NO_UNIT),
    examples=("utgangen av skoleåret",),
)
