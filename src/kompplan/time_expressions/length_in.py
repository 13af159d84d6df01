"""A length within a longer time: «2 dager i uke 44», «en halv dag i januar»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import either, located, sign, skip, word
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.inner_units import INNER_UNIT
from kompplan.time_expressions.core.lexicon.relation_words import IN
from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.duration import LENGTH_OF_TIME, Duration
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part, When


class LengthIn(Node, Value):
    """So long, some time within a longer time.

    Attributes:
        length: How long.
        inner: The longer time.
        part: Where it stands.
    """

    length: Duration
    inner: Node
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.inner,)

    def resolve(self, context: TimeContext) -> When:
        """Return the longer time, and the length."""
        when = self.inner.resolve(context)
        return replace(when, extent="sometime-in", duration=self.length.code)


PARSER = Form(
    name="length-in",
    category="cell",
    parse=either(
        located(LengthIn, LENGTH_OF_TIME, skip(sign(",")), word(IN), any_of("unit", "time")),
        located(LengthIn, LENGTH_OF_TIME, skip(sign(",", ":")), INNER_UNIT),
    ),
    examples=("2 dager i uke 44",),
)
