"""So far before or after something: «3 uker før møtet», «ei uke i forkant», «dagen etter»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.anchors import ANCHOR_OR_TIME, OWN_ACTIVITY, bound_of
from kompplan.time_expressions.core.combinators import (
    apply,
    either,
    located,
    skip,
    word,
)
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.guards import needing
from kompplan.time_expressions.core.lengths import LENGTHS, beyond_calendar, calendar_days_note
from kompplan.time_expressions.core.lexicon.relation_words import (
    AFTER,
    AFTERWARDS,
    AHEAD,
    BEFORE,
    OF,
)
from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.core.values import FINE, Interval, Step, When
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from datetime import date

    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.lengths import Direction, Length
    from kompplan.time_expressions.core.values import Part, TimeFault


class Distance(Node, Value):
    """A length before or after a time or an activity.

    Attributes:
        length: How far.
        direction: -1 before, 1 after.
        target: What it is counted from.
        longest: The longer length of a span such as «2-3 uker»; None for a single length.
        part: Where it stands.
    """

    length: Length
    direction: Direction
    target: Node
    longest: Length | None = None
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.target,)

    def resolve(self, context: TimeContext) -> When:
        """Return the day reached; a week's distance from a week is again a week.

        From several days the count starts at the first one before and at the last one after.
        """
        found = bound_of(self.target, context, "first" if self.direction < 0 else "last")
        if found.start is None or found.end is None or found.precision is None:
            return replace(found, kind="day", intervals=(), start_clock=None, end_clock=None)
        lengths = (self.length, self.longest or self.length)
        if any(each.leaves_calendar(found.start, found.end, self.direction) for each in lengths):
            return When("day", faults=(*found.faults, beyond_calendar(self.part)))
        fine = found.precision in FINE
        edge = found.start if self.direction < 0 else found.end
        first = self.length.shift(edge if fine else found.start, self.direction)
        last = first if fine else max(first, self.length.shift(found.end, self.direction))
        if self.longest is not None:
            far = self.longest.shift(edge, self.direction)
            first, last = min(first, far), max(last, far)
        interval = Interval(first, last)
        return When(
            kind="day" if fine else found.kind,
            precision="day" if fine else found.precision,
            extent="throughout" if first == last else "sometime-in",
            intervals=(interval,),
            provenance=found.provenance,
            derivation=(*found.derivation, Step("distance", self._text(), interval)),
            faults=(*found.faults, *self._note(edge, first)) if fine else found.faults,
        )

    def _note(self, edge: date, day: date) -> tuple[TimeFault, ...]:
        working = self.length.in_working_days().shift(edge, self.direction)
        return calendar_days_note(self.length, (day, day), (working, working), self.part)

    def _text(self) -> str:
        return f"{'-' if self.direction < 0 else '+'}{self.length.spelt()}"


def _before(lengths: tuple[Length, Length | None], target: Node, *, part: Part) -> Distance:
    return Distance(lengths[0], -1, target, lengths[1], part)


def _after(lengths: tuple[Length, Length | None], target: Node, *, part: Part) -> Distance:
    return Distance(lengths[0], 1, target, lengths[1], part)


_TARGET = either(apply(lambda target: target, skip(word(OF)), ANCHOR_OR_TIME), OWN_ACTIVITY)

PARSER = Form(
    name="distance",
    category="relation",
    parse=needing(
        either(
            located(_before, LENGTHS, word(BEFORE), either(ANCHOR_OR_TIME, OWN_ACTIVITY)),
            located(_before, LENGTHS, word(AHEAD), _TARGET),
            located(_after, LENGTHS, word(AFTER), either(ANCHOR_OR_TIME, OWN_ACTIVITY)),
            located(_after, LENGTHS, word(AFTERWARDS), _TARGET),
        ),
        word(BEFORE),
        word(AHEAD),
        word(AFTER),
        word(AFTERWARDS),
    ),
    examples=("3 uker før møtet", "1 uke i forkant", "dagen etter samlingen"),
)
