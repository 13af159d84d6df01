"""A time that comes every year: «15. mars hvert år», «årlig 1. oktober»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import (
    either,
    located,
    only,
    sign,
    skip,
    word,
)
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.guards import needing
from kompplan.time_expressions.core.lexicon.count_words import EVERY, EVERY_YEAR
from kompplan.time_expressions.core.lexicon.relation_words import IN
from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.core.yearly import YEARLY_AFTER, YEARLY_BEFORE, yearly_rule
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part, When


class Yearly(Node, Value):
    """A time in every year, of which the plan's own is resolved.

    Attributes:
        inner: The time.
        part: Where it stands.
    """

    inner: Node
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.inner,)

    def resolve(self, context: TimeContext) -> When:
        """Return the time in the plan's year, and its rule."""
        return replace(self.inner.resolve(context), recurrence=yearly_rule(self.inner))


def _each_term(_term: Node, inner: Node, *, part: Part) -> Yearly:
    return Yearly(inner, part)


_TIME = any_of("unit", "days", "moment", "time")
# A term or month that «hver» may stand before: «hver høst».
_NAMED_TIME = only(
    any_of("unit"), lambda unit: unit.kind in {"term", "month"} and unit.year is None
)

PARSER = Form(
    name="yearly",
    category="cell",
    parse=either(
        needing(located(Yearly, _TIME, YEARLY_AFTER), word(EVERY_YEAR)),
        located(Yearly, YEARLY_BEFORE, _TIME),
        located(Yearly, word(EVERY), _NAMED_TIME),
        located(_each_term, word(EVERY), _NAMED_TIME, skip(sign(",")), word(IN), _TIME),
    ),
    examples=("15. mars hvert år",),
)
