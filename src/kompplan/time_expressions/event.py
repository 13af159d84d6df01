"""A named event of a term: «skolestart høsten 2020», «høstens oppstart»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.anchors import Anchor
from kompplan.time_expressions.core.combinators import (
    apply,
    either,
    located,
    maybe,
    skip,
    starting_like,
    value_of,
    word,
)
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.inner_units import INNER_UNIT
from kompplan.time_expressions.core.lexicon.relation_words import EVENT_OF_TERM, IN, START_OF_TERM
from kompplan.time_expressions.core.nodes import Node, Unit
from kompplan.time_expressions.core.tokens import fold
from kompplan.time_expressions.core.values import Interval, Step, When
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.tokens import Tokens
    from kompplan.time_expressions.core.values import Part


class Event(Node, Value):
    """An event such as the start of school, perhaps with the term it belongs to.

    Attributes:
        name: In lower case.
        term: The time it lies in; None when not written.
        part: Where it stands.
    """

    name: str
    term: Unit | None
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.term,) if self.term else ()

    def own_anchors(self) -> tuple[str, ...]:
        """Return the text that the activities are searched for."""
        return (self.name,)

    def resolve(self, context: TimeContext) -> When:
        """Return the event's days in the term, or the whole term when the plan has no such day."""
        term = self.term.resolve(context) if self.term else None
        inside = [
            anchor
            for anchor in context.anchors(self.name)
            if anchor.start and anchor.end and _meets(Interval(anchor.start, anchor.end), term)
        ]
        if inside:
            first = inside[0]
            interval = Interval(first.start, first.end)
            step = Step("anchor", first.label, interval)
            return When("day", first.precision, intervals=(interval,), derivation=(step,))
        found = Anchor(self.name, text=self.name, part=self.part).bound(context, "first")
        if term is None or not term.intervals:
            return found
        missing = tuple(fault for fault in found.faults if fault.name == "anchor-unknown")
        return replace(term, extent="sometime-in", faults=(*term.faults, *missing))


def _meets(days: Interval, term: When | None) -> bool:
    """Tell whether days lie in a term; without a term all do."""
    if term is None or term.start is None or term.end is None:
        return True
    return bool(days.start and days.end and days.start <= term.end and days.end >= term.start)


@starting_like(value_of(EVENT_OF_TERM))
def _event_name(tokens: Tokens, at: int) -> Iterator[tuple[str, int]]:
    """Read the name of an event."""
    for _, after in EVENT_OF_TERM.match(tokens, at):
        start, end = tokens.part(at, after)
        yield fold(tokens.text[start:end]), after


PARSER = Form(
    name="event",
    category="time",
    parse=either(
        located(Event, _event_name, skip(word(IN)), maybe(INNER_UNIT, None)),
        apply(lambda unit: unit, INNER_UNIT, word(START_OF_TERM)),
    ),
    examples=("skolestart høsten 2025",),
)
