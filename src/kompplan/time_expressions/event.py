"""A named event of a term: «skolestart høsten 2020», «skoleslutt», «høstens oppstart»."""

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
from kompplan.time_expressions.core.school_days import Asked, school_days
from kompplan.time_expressions.core.tokens import fold
from kompplan.time_expressions.core.values import Interval, Step, When
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.nodes import Side
    from kompplan.time_expressions.core.tokens import Tokens
    from kompplan.time_expressions.core.values import Part


class Event(Node, Value):
    """An event such as the start of school, perhaps with the term it belongs to.

    Attributes:
        name: In lower case.
        key: What calendars of schools and kindergartens call it; empty where they do not have it.
        term: The time it lies in; None when not written.
        part: Where it stands.
    """

    name: str
    key: str
    term: Unit | None
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.term,) if self.term else ()

    def own_anchors(self) -> tuple[str, ...]:
        """Return the text that the activities are searched for."""
        return (self.name,)

    def resolve(self, context: TimeContext) -> When:
        """Return its days by the plan or a calendar, or the whole term where neither has it."""
        return self._find(context, None)

    def bound(self, context: TimeContext, side: Side) -> When:
        """Return the same; of several calendars the one that is safe for the side."""
        return self._find(context, side)

    def _find(self, context: TimeContext, side: Side | None) -> When:
        term = self.term.resolve(context) if self.term else None
        return (
            self._in_plan(context, term)
            or self._in_calendars(context, term, side)
            or self._nowhere(context, term)
        )

    def _in_plan(self, context: TimeContext, term: When | None) -> When | None:
        """Return the days of the activity of that name, the first one that lies in the term."""
        for anchor in context.anchors(self.name):
            interval = Interval(anchor.start, anchor.end)
            if anchor.start and anchor.end and _meets(interval, term):
                step = Step("anchor", anchor.label, interval)
                return When("day", anchor.precision, intervals=(interval,), derivation=(step,))
        return None

    def _in_calendars(
        self, context: TimeContext, term: When | None, side: Side | None
    ) -> When | None:
        """Return the days in the calendars of the places concerned; None where they have none."""
        headings = (term, *context.headings) if term else context.headings
        asked = Asked(self.key, self.name, "day", part=self.part)
        found = school_days(asked, replace(context, headings=headings), side)
        return found if found.intervals else None

    def _nowhere(self, context: TimeContext, term: When | None) -> When:
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
def _event_name(tokens: Tokens, at: int) -> Iterator[tuple[tuple[str, str], int]]:
    """Read the name of an event, with its key."""
    for key, after in EVENT_OF_TERM.match(tokens, at):
        start, end = tokens.part(at, after)
        yield (" ".join(fold(tokens.text[start:end]).split()), key), after


def _event(named: tuple[str, str], term: Unit | None, *, part: Part) -> Event:
    return Event(*named, term, part)


PARSER = Form(
    name="event",
    category="time",
    parse=either(
        located(_event, _event_name, skip(word(IN)), maybe(INNER_UNIT, None)),
        apply(lambda unit: unit, INNER_UNIT, word(START_OF_TERM)),
    ),
    examples=("skolestart høsten 2025", "siste skoledag"),
)
