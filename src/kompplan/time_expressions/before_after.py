"""Before or after a time or an activity: «før 3. januar», «etter workshop 1», «i forkant»."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kompplan.time_expressions.core.anchors import ANCHOR_OR_TIME, OWN_ACTIVITY, bound_of
from kompplan.time_expressions.core.combinators import apply, either, located, only, skip, word
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.lexicon.relation_words import (
    AFTER,
    AFTERWARDS,
    AHEAD,
    AROUND_ALL,
    BEFORE,
    OF,
    OVER,
)
from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.core.values import FINE, Interval, When
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part


class Before(Node, Value):
    """Any time before something; its first day is not included.

    Attributes:
        target: What it lies before.
        part: Where it stands.
    """

    target: Node
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.target,)

    def resolve(self, context: TimeContext) -> When:
        """Return all days up to the day before the target's first one."""
        found = bound_of(self.target, context, "first")
        end = found.start - timedelta(days=1) if found.start else None
        return replace(
            _open(found),
            kind="before",
            extent="before",
            intervals=(Interval(None, end),) if end else (),
        )


class After(Node, Value):
    """Any time after something; its last day is not included.

    Attributes:
        target: What it lies after.
        part: Where it stands.
    """

    target: Node
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.target,)

    def resolve(self, context: TimeContext) -> When:
        """Return all days from the day after the target's last one."""
        found = bound_of(self.target, context, "last")
        start = found.end + timedelta(days=1) if found.end else None
        return replace(
            _open(found),
            kind="after",
            extent="after",
            intervals=(Interval(start, None),) if start else (),
        )


class Around(Node, Value):
    """Before something and after it, which is no bound at all.

    Attributes:
        target: What it lies around.
        part: Where it stands.
    """

    target: Node
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.target,)

    def resolve(self, context: TimeContext) -> When:
        """Return a time without days, with the faults of its target."""
        found = bound_of(self.target, context, "first")
        return When("period", derivation=found.derivation, faults=found.faults)


def _open(found: When) -> When:
    """Return what was found without its clocks, which do not carry over to an open time."""
    precision = "day" if found.precision in FINE else found.precision
    return replace(found, precision=precision, start_clock=None, end_clock=None)


# A stretch with a name of its own: «over nyttår» is after it.
_FEAST = only(any_of("unit"), lambda unit: unit.kind == "period")
_OF_TARGET = either(apply(lambda target: target, skip(word(OF)), ANCHOR_OR_TIME), OWN_ACTIVITY)

PARSER = Form(
    name="before-after",
    category="relation",
    parse=either(
        located(Before, word(BEFORE), ANCHOR_OR_TIME),
        located(Before, word(AHEAD), _OF_TARGET),
        located(After, word(AFTER), ANCHOR_OR_TIME),
        located(After, word(AFTERWARDS), _OF_TARGET),
        located(Around, word(AROUND_ALL), ANCHOR_OR_TIME),
        located(After, word(OVER), _FEAST),
    ),
    examples=("før 3. januar", "før workshop 1", "etter fagdag 4", "i forkant av samlingen"),
)
