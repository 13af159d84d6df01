"""The week or month beside something: «uka før påske», «måneden etter samlingen»."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kompplan.time_expressions.core.anchors import ANCHOR_OR_TIME, OWN_ACTIVITY, bound_of
from kompplan.time_expressions.core.combinators import either, located, value_of, word
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.lexicon.count_words import THE_UNITS
from kompplan.time_expressions.core.lexicon.relation_words import AFTER, BEFORE
from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.core.values import Interval, Step, When
from kompplan.time_expressions.feast import Feast
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.lengths import Direction
    from kompplan.time_expressions.core.values import Kind, Part


class Neighbour(Node, Value):
    """The calendar week or month that comes next before or after something.

    Attributes:
        unit: ``week`` or ``month``.
        direction: -1 before, 1 after.
        target: What it lies beside.
        part: Where it stands.
    """

    unit: str
    direction: Direction
    target: Node
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.target,)

    def resolve(self, context: TimeContext) -> When:
        """Return the whole week or month that does not hold the target's own edge."""
        found = bound_of(self.target, context, "first" if self.direction < 0 else "last")
        edge = found.start if self.direction < 0 else found.end
        kind: Kind = "week" if self.unit == "week" else "month"
        if edge is None:
            return replace(found, kind=kind, intervals=())
        week = self.unit == "week"
        if week and isinstance(self.target, Feast):
            edge = _working_edge(edge, self.direction)
        days = _next_week(edge, self.direction) if week else _next_month(edge, self.direction)
        return When(
            kind,
            "week" if week else "month",
            "sometime-in",
            (Interval(*days),),
            provenance=found.provenance,
            derivation=(*found.derivation, Step("distance", self.unit, Interval(*days))),
            faults=found.faults,
        )


def _working_edge(edge: date, direction: Direction) -> date:
    """Return a day of the week beside the one that people mean by «uka før påske».

    A week most of whose working days lie outside a feast is the one before or after it: the week
    that ends with Palm Sunday is the week before Easter, the one that begins with Easter Monday the
    week after it.
    """
    outside = edge.weekday() if direction < 0 else 6 - edge.weekday() - 2
    return edge - timedelta(weeks=direction) if outside >= _MOST_OF_A_WEEK else edge


# Of five working days.
_MOST_OF_A_WEEK = 3


def _next_week(edge: date, direction: Direction) -> tuple[date, date]:
    """Return the Monday and Sunday of the week beside that of ``edge``."""
    monday = edge - timedelta(days=edge.weekday()) + timedelta(weeks=direction)
    return (monday, monday + timedelta(days=6))


def _next_month(edge: date, direction: Direction) -> tuple[date, date]:
    """Return the first and last day of the month beside that of ``edge``."""
    year, index = divmod(edge.year * 12 + edge.month - 1 + direction, 12)
    return (date(year, index + 1, 1), date(year, index + 1, monthrange(year, index + 1)[1]))


def _before(unit: str, target: Node, *, part: Part) -> Neighbour:
    return Neighbour(unit, -1, target, part)


def _after(unit: str, target: Node, *, part: Part) -> Neighbour:
    return Neighbour(unit, 1, target, part)


_TARGET = either(ANCHOR_OR_TIME, OWN_ACTIVITY)

PARSER = Form(
    name="neighbour",
    category="relation",
    parse=either(
        located(_before, value_of(THE_UNITS), word(BEFORE), _TARGET),
        located(_after, value_of(THE_UNITS), word(AFTER), _TARGET),
    ),
    examples=("uka før påske",),
)
