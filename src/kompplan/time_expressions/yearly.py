"""A time that comes every year: «15. mars hvert år», «årlig 1. oktober»."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import either, located
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.core.yearly import YEARLY_AFTER, YEARLY_BEFORE, yearly_rule

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part, When


@dataclass(frozen=True, slots=True)
class Yearly(Node):
    """A time in every year, of which the plan's own is resolved.

    Attributes:
        inner: The time.
        part: Where it stands.
    """

    inner: Node
    part: Part = field(default=(0, 0), compare=False)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.inner,)

    def resolve(self, context: TimeContext) -> When:
        """Return the time in the plan's year, and its rule."""
        return replace(self.inner.resolve(context), recurrence=yearly_rule(self.inner))


_TIME = any_of("unit", "days", "time")

PARSER = Form(
    name="yearly",
    category="cell",
    parse=either(located(Yearly, _TIME, YEARLY_AFTER), located(Yearly, YEARLY_BEFORE, _TIME)),
    examples=("15. mars hvert år",),
)
