"""Days with a clock: «18. august kl. 12:00-14:00», «15.-16. oktober (lunsj-lunsj)»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.clocks import (
    CLOCK_START_AFTER_DAY,
    CLOCKS,
    LUNCH_CLOCK,
    LUNCH_TO_LUNCH,
    SINGLE_CLOCK,
    ClockSpan,
)
from kompplan.time_expressions.core.combinators import (
    Parser,
    apply,
    drop,
    either,
    joined,
    located,
    only,
    sign,
    skip,
    word,
)
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.guards import needing
from kompplan.time_expressions.core.lexicon.clock_words import WHOLE_DAY
from kompplan.time_expressions.core.lexicon.relation_words import AND, THROUGH
from kompplan.time_expressions.core.nodes import Node, Unit
from kompplan.time_expressions.core.selections import DAY_LISTS
from kompplan.time_expressions.core.spans import Listing, Range
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part, TimeFault, When


class DayClock(Node, Value):
    """Days and the clock on them; over several days it begins on the first, ends on the last.

    Attributes:
        days: The days.
        clock: The span; None for the whole day.
        part: Where it stands.
    """

    days: Node
    clock: ClockSpan | None
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.days,)

    def own_faults(self) -> tuple[TimeFault, ...]:
        """Return what is wrong with it in any plan."""
        return self.clock.faults() if self.clock else ()

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return f"{self.days.spelt()} {self.clock.spelt() if self.clock else 'hele dagen'}"

    def resolve(self, context: TimeContext) -> When:
        """Return the days with the clock."""
        when = self.days.resolve(context)
        if self.clock is None:
            return when
        return replace(
            when,
            precision="part-of-day" if self.clock.start == LUNCH_CLOCK else "minute",
            start_clock=self.clock.start,
            end_clock=self.clock.end,
        )


def _clock_first(clock: ClockSpan, days: Node, *, part: Part) -> DayClock:
    return DayClock(days, clock, part)


class ClockedRange(Node, Value):
    """From a clock on one day to a clock on a later one.

    Attributes:
        days: The first and the last day.
        start: Clock on the first day.
        end: Clock on the last day.
        part: Where it stands.
    """

    days: Range
    start: ClockSpan
    end: ClockSpan
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.days,)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        first, last = self.days.first.spelt(), self.days.last.spelt()
        return f"{first} {self.start.spelt()} – {last} {self.end.spelt()}"

    def resolve(self, context: TimeContext) -> When:
        """Return the days, from the first clock to the second."""
        when = self.days.resolve(context)
        return replace(
            when, precision="minute", start_clock=self.start.start, end_clock=self.end.start
        )


def _clocked_range(
    first: Unit, start: ClockSpan, last: Unit, end: ClockSpan, *, part: Part
) -> ClockedRange:
    return ClockedRange(Range(first, last, part=part), start, end, part)


_DAY = only(any_of("unit"), lambda unit: unit.kind == "day")
_COMMA: Parser[object] = skip(sign(",", ":", ";"))
_LUNCH = either(
    apply(lambda clock: clock, _COMMA, LUNCH_TO_LUNCH),
    apply(lambda clock: clock, sign("("), LUNCH_TO_LUNCH, sign(")")),
)
_CLOCK = either(
    apply(lambda clock: clock, _COMMA, either(CLOCKS, CLOCK_START_AFTER_DAY)),
    apply(lambda clock: clock, sign("("), CLOCKS, sign(")")),
    _LUNCH,
)
_WHOLE = apply(lambda: None, _COMMA, skip(sign("(")), word(WHOLE_DAY), skip(sign(")")))


def _same_clock(items: tuple[tuple[Unit, ClockSpan], ...], *, part: Part) -> DayClock:
    return DayClock(Listing(tuple(day for day, _ in items), part=part), items[0][1], part)


def _agree(items: tuple[tuple[Unit, ClockSpan], ...]) -> bool:
    """Tell whether several days have one clock between them."""
    return len({clock for _, clock in items}) == 1


_DAY_AND_CLOCK = apply(lambda days, clock: (days, clock), _DAY, _CLOCK)
_AND = either(sign(",", ";", "+"), word(AND), drop(sign(","), word(AND)))

PARSER = Form(
    name="day-clock",
    category="moment",
    parse=either(
        located(DayClock, DAY_LISTS, either(_CLOCK, _WHOLE)),
        located(
            _clocked_range,
            _DAY,
            _COMMA,
            SINGLE_CLOCK,
            either(sign("-"), word(THROUGH)),
            _DAY,
            _COMMA,
            SINGLE_CLOCK,
        ),
        located(_clock_first, CLOCKS, _COMMA, DAY_LISTS),
        needing(located(_same_clock, only(joined(_DAY_AND_CLOCK, _AND, least=2), _agree)), _AND),
    ),
    examples=("18. august kl. 12.00–14.00", "15.–16. oktober (lunsj-lunsj)"),
)
