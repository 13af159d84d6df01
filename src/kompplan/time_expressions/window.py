"""So many days to either side of a time: «5 dager før eller etter 1. oktober»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.anchors import ANCHOR_OR_TIME, bound_of
from kompplan.time_expressions.core.combinators import (
    either,
    located,
    sign,
    skip,
    word,
)
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.guards import needing
from kompplan.time_expressions.core.lengths import (
    LENGTH,
    Length,
    beyond_calendar,
    calendar_days_note,
)
from kompplan.time_expressions.core.lexicon.relation_words import (
    BEFORE_OR_AFTER,
    INSIDE_OF,
    PLUS_MINUS_FROM,
)
from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.core.values import Interval, Step, When
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part


class Window(Node, Value):
    """A length before a time to the same length after it, all included.

    Attributes:
        length: How far to each side.
        target: What lies in the middle.
        part: Where it stands.
    """

    length: Length
    target: Node
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.target,)

    def resolve(self, context: TimeContext) -> When:
        """Return the days from so far before the target to so far after it."""
        found = bound_of(self.target, context, "first")
        if found.start is None or found.end is None:
            return When("window", faults=found.faults)
        if self.length.leaves_calendar(found.start, found.end):
            return When("window", faults=(*found.faults, beyond_calendar(self.part)))
        ends = (self.length.shift(found.start, -1), self.length.shift(found.end, 1))
        interval = Interval(*ends)
        working = self.length.in_working_days()
        other = (working.shift(found.start, -1), working.shift(found.end, 1))
        note = calendar_days_note(self.length, ends, other, self.part)
        return When(
            "window",
            "day",
            "sometime-in",
            (interval,),
            provenance=found.provenance,
            derivation=(*found.derivation, Step("distance", f"±{self.length.spelt()}", interval)),
            faults=(*found.faults, *note),
        )


PARSER = Form(
    name="window",
    category="relation",
    parse=either(
        needing(
            located(Window, skip(word(INSIDE_OF)), LENGTH, word(BEFORE_OR_AFTER), ANCHOR_OR_TIME),
            word(BEFORE_OR_AFTER),
        ),
        located(Window, sign("±"), LENGTH, word(PLUS_MINUS_FROM), ANCHOR_OR_TIME),
        located(
            Window, sign("+"), sign("/"), sign("-"), LENGTH, word(PLUS_MINUS_FROM), ANCHOR_OR_TIME
        ),
    ),
    examples=("5 dager før eller etter 1. oktober",),
)
