"""A longer time and a shorter one inside it: «september, uke 37», «Vår 2026: 12. mars»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import either, located, only, sign, skip
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.nodes import Node, Unit
from kompplan.time_expressions.core.values import PRECISIONS, TimeFault
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part, When


class Narrowed(Node, Value):
    """A time inside a longer one that stands beside it as a heading would.

    Attributes:
        outer: The longer time.
        inner: The shorter one, which counts.
        part: Where they stand.
    """

    outer: Unit
    inner: Node
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.outer, self.inner)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return f"{self.outer.spelt()}, {self.inner.spelt()}"

    def resolve(self, context: TimeContext) -> When:
        """Return the inner time, with the fault when it lies outside the outer one."""
        outer = replace(self.outer.resolve(context), text=self.outer.spelt())
        found = self.inner.resolve(replace(context, headings=(outer, *context.headings)))
        if not (found.start and found.end and outer.start and outer.end):
            return replace(found, faults=(*outer.faults, *found.faults))
        if found.start <= outer.end and found.end >= outer.start:
            return found
        days = found.start if found.start == found.end else (found.start, found.end)
        values = {"date": days, "heading": self.outer.spelt()}
        fault = TimeFault("month-heading-mismatch", values, self.part)
        return replace(found, faults=(*found.faults, fault))


def _is_shorter(pair: Narrowed) -> bool:
    """Tell whether the inner time is shorter than the unit it stands beside."""
    outer, inner = pair.outer, pair.inner
    if outer.precision not in {"month", "term", "school-year", "year"} or outer.kind == "period":
        return False
    limit = PRECISIONS.index(outer.precision)
    units = [node for node in inner.walk() if isinstance(node, Unit)]
    return bool(units) and all(PRECISIONS.index(unit.precision) < limit for unit in units)


def _inner_first(inner: Node, outer: Unit, *, part: Part) -> Narrowed:
    return Narrowed(outer, inner, part)


_INNER = any_of("unit", "days", "moment", "time")
_MARK = either(sign(",", ":", "-", ";"), skip(sign(".")))
_PAIR = either(
    located(Narrowed, any_of("unit"), _MARK, _INNER),
    located(Narrowed, any_of("unit"), sign("("), _INNER, sign(")")),
    located(_inner_first, any_of("unit", "days", "time"), sign(","), any_of("unit")),
    located(_inner_first, any_of("unit", "days", "time"), sign("("), any_of("unit"), sign(")")),
)

PARSER = Form(
    name="narrowed",
    category="cell",
    parse=only(_PAIR, _is_shorter),
    examples=("september, uke 37", "vår 2026: 12. mars"),
    # A range such as «høst 2025 – mars 2026» comes before a term and a month in it.
    rank=1,
)
