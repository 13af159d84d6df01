"""The weekday before or after something: «siste fredag før jul», «onsdag før skjærtorsdag»."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kompplan.time_expressions.core.anchors import ANCHOR_OR_TIME, bound_of
from kompplan.time_expressions.core.combinators import either, located, only, skip, value_of, word
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.lexicon.calendar_words import WEEKDAYS
from kompplan.time_expressions.core.lexicon.count_words import ORDINALS
from kompplan.time_expressions.core.lexicon.relation_words import AFTER, BEFORE
from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.core.values import Interval, Step, When
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.lengths import Direction
    from kompplan.time_expressions.core.values import Part


class WeekdayBeside(Node, Value):
    """The nearest such weekday before or after something.

    Attributes:
        weekday: Monday is 1.
        direction: -1 before, 1 after.
        target: What it lies beside; its own days are left out.
        part: Where it stands.
    """

    weekday: int
    direction: Direction
    target: Node
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.target,)

    def resolve(self, context: TimeContext) -> When:
        """Return the day."""
        found = bound_of(self.target, context, "first" if self.direction < 0 else "last")
        edge = found.start if self.direction < 0 else found.end
        if edge is None:
            return replace(found, kind="day", intervals=(), start_clock=None, end_clock=None)
        day = self._nearest(edge)
        step = Step("distance", "weekday", Interval(day, day))
        return When(
            "day",
            "day",
            intervals=(Interval(day, day),),
            provenance=found.provenance,
            derivation=(*found.derivation, step),
            faults=found.faults,
        )

    def _nearest(self, edge: date) -> date:
        ahead = (self.weekday - edge.isoweekday()) * self.direction % 7 or 7
        return edge + self.direction * timedelta(days=ahead)


def _before(weekday: int, target: Node, *, part: Part) -> WeekdayBeside:
    return WeekdayBeside(weekday, -1, target, part)


def _after(weekday: int, target: Node, *, part: Part) -> WeekdayBeside:
    return WeekdayBeside(weekday, 1, target, part)


# «siste fredag før jul» is the one nearest to it, as is «første mandag etter nyttår».
_LAST = skip(only(value_of(ORDINALS), lambda value: value == -1))
_FIRST = skip(only(value_of(ORDINALS), lambda value: value == 1))

PARSER = Form(
    name="weekday-beside",
    category="relation",
    parse=either(
        located(_before, _LAST, value_of(WEEKDAYS), word(BEFORE), ANCHOR_OR_TIME),
        located(_after, _FIRST, value_of(WEEKDAYS), word(AFTER), ANCHOR_OR_TIME),
    ),
    examples=("siste fredag før jul",),
)
