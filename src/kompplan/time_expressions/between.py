"""Some time between two times or activities: «mellom 1. og 15. oktober», «mellom jul og påske»."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kompplan.time_expressions.core.anchors import ANCHOR_NAME, bound_of
from kompplan.time_expressions.core.combinators import (
    apply,
    first_of,
    located,
    only,
    starting_like,
    word,
)
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.lexicon.relation_words import AND, BETWEEN
from kompplan.time_expressions.core.nodes import Node, Unit
from kompplan.time_expressions.core.spans import Listing, Range
from kompplan.time_expressions.core.values import Interval, TimeFault, When
from kompplan.time_expressions.school_holiday import SchoolHoliday
from kompplan.time_expressions.term import Term
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.tokens import Tokens
    from kompplan.time_expressions.core.values import Part


class Between(Node, Value):
    """After one thing and before another; neither is included.

    Attributes:
        first: What it comes after.
        last: What it comes before.
        part: Where it stands.
    """

    first: Node
    last: Node
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.first, self.last)

    def resolve(self, context: TimeContext) -> When:
        """Return the days between the last day of the first and the first day of the last."""
        first = bound_of(self.first, context, "last")
        last = bound_of(self.last, context, "first")
        faults = (*first.faults, *last.faults)
        intervals: tuple[Interval, ...] = ()
        if first.end and last.start:
            start, end = first.end + timedelta(days=1), last.start - timedelta(days=1)
            if end < start:
                fault = TimeFault("reversed-range", {"start": start, "end": end}, self.part)
                faults = (*faults, fault)
            else:
                intervals = (Interval(start, end),)
        return When(
            "period",
            "day",
            "sometime-in",
            intervals,
            derivation=(*first.derivation, *last.derivation),
            faults=faults,
        )


_LIST = any_of("days", "time")


@starting_like(_LIST)
def _two(tokens: Tokens, at: int) -> Iterator[tuple[Node, int]]:
    """Read a list of two, which the word «mellom» turns into the ends of a range."""
    for node, after in _LIST(tokens, at):
        if not (isinstance(node, Listing) and len(node.items) == 2 and not node.loose):
            continue
        first, last = node.items
        if isinstance(first, Unit) and isinstance(last, Unit):
            if first.kind == last.kind == "period":
                yield Between(first, last, node.part), after
            else:
                yield Range(first, last, loose=True, part=node.part), after


_STRETCH = only(
    any_of("unit", "time"), lambda node: isinstance(node, SchoolHoliday) or _is_stretch(node)
)


def _is_stretch(node: Node) -> bool:
    """Tell whether a time is a feast, a summer or a winter, which is itself left out."""
    return isinstance(node, Unit) and (node.kind == "period" or isinstance(node, Term))


def _span(span: Range, *, part: Part) -> Range:
    return Range(span.first, span.last, loose=True, part=part)


_STRETCHES = located(Between, _STRETCH, word(AND), _STRETCH)
# «mellom 15.–30. september» says the same as «mellom 15. og 30. september».
_SPAN = located(_span, only(_LIST, lambda node: isinstance(node, Range)))
_ANCHORS = located(Between, ANCHOR_NAME, word(AND), ANCHOR_NAME)

PARSER = Form(
    name="between",
    category="time",
    parse=apply(lambda node: node, word(BETWEEN), first_of(_two, _SPAN, _STRETCHES, _ANCHORS)),
    examples=("mellom 1. og 15. oktober", "mellom jul og påske"),
)
