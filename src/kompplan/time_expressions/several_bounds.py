"""Several bounds in one cell: «Uke 8 - 25 etter fagdag 4 og ut skoleåret»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import (
    apply,
    drop,
    either,
    located,
    sign,
    skip,
    word,
)
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.lexicon.relation_words import AND
from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.core.values import AS_WRITTEN, Interval, TimeFault, When
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part


class SeveralBounds(Node, Value):
    """A time and bounds that narrow it.

    Attributes:
        main: The time.
        bounds: Times with one end, in the order written.
        part: Where they stand.
    """

    main: Node
    bounds: tuple[Node, ...]
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.main, *self.bounds)

    def resolve(self, context: TimeContext) -> When:
        """Return the days inside all bounds, with what they disagree on."""
        main = self.main.resolve(context)
        found = [main, *(bound.resolve(context) for bound in self.bounds)]
        starts = [when.start for when in found if when.start]
        ends = [when.end for when in found if when.end]
        faults = tuple(fault for when in found for fault in when.faults)
        steps = tuple(step for when in found for step in when.derivation)
        start = max(starts) if starts else None
        end = min(ends) if ends else None
        text: dict[str, object] = {"text": AS_WRITTEN}
        if start and end and end < start:
            fault = TimeFault("empty-range", text, self.part)
            return replace(main, intervals=(), faults=(*faults, fault), derivation=steps)
        if len(set(starts)) > 1 or len(set(ends)) > 1:
            values = text | {"days": (start, end) if start and end else start or end}
            faults = (*faults, TimeFault("bounds-differ", values, self.part))
        return replace(main, intervals=(Interval(start, end),), faults=faults, derivation=steps)


_SEPARATOR = either(skip(sign(",", ";")), drop(skip(sign(",")), word(AND)))
_BOUND = any_of("bound", "relation")
# As nothing need stand between bounds, each further one multiplies the ways to part a text.
_FEW = either(
    apply(lambda bound: (bound,), _BOUND),
    apply(lambda first, second: (first, second), _BOUND, _SEPARATOR, _BOUND),
)

PARSER = Form(
    name="several-bounds",
    category="cell",
    parse=either(
        located(
            SeveralBounds,
            any_of("unit", "time", "days"),
            skip(sign(",", ";")),
            _FEW,
        ),
        located(SeveralBounds, _BOUND, _SEPARATOR, _FEW),
    ),
    examples=("uke 8–25, etter fagdag 4",),
    # «uke 36 etter møtet» is first looked for among the forms that know one relation.
    rank=1,
)
