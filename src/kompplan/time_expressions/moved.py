"""Where a row was moved: «(Flyttet fra mars 2020)» is its history, «flyttet til mai» its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import apply, either, located, word
from kompplan.time_expressions.core.forms import Form, any_time
from kompplan.time_expressions.core.lexicon.frame_words import MOVED_FROM, MOVED_TO
from kompplan.time_expressions.core.nodes import Node
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part, When


class Moved(Node, Value):
    """When a row was to be before it was moved.

    Attributes:
        inner: The former time.
        part: Where it stands.
    """

    inner: Node
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.inner,)

    def resolve(self, context: TimeContext) -> When:
        """Return the former time, marked as history: it is never the row's own."""
        return replace(self.inner.resolve(context), kind="history")


PARSER = Form(
    name="moved",
    category="cell",
    parse=either(
        located(Moved, word(MOVED_FROM), any_time()),
        apply(lambda node: node, word(MOVED_TO), any_time()),
    ),
    examples=("flyttet fra mars 2020",),
)
