"""Days with a clock: «18. august kl. 12:00-14:00», «15.-16. oktober (lunsj-lunsj)»."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kompplan.time_expressions.core.clocks import (
    CLOCKS,
    LUNCH_CLOCK,
    LUNCH_TO_LUNCH,
    ClockSpan,
    clock_start_after_day,
)
from kompplan.time_expressions.core.combinators import (
    Parser,
    apply,
    either,
    located,
    sign,
    skip,
    word,
)
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.lexicon.clock_words import WHOLE_DAY
from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.core.selections import day_lists

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part, TimeFault, When


@dataclass(frozen=True, slots=True)
class DayClock(Node):
    """Days and the clock on them; over several days it begins on the first, ends on the last.

    Attributes:
        days: The days.
        clock: The span; None for the whole day.
        part: Where it stands.
    """

    days: Node
    clock: ClockSpan | None
    part: Part = field(default=(0, 0), compare=False)

    def children(self) -> tuple[Node, ...]:
        return (self.days,)

    def own_faults(self) -> tuple[TimeFault, ...]:
        return self.clock.faults() if self.clock else ()

    def spelt(self) -> str:
        return f"{self.days.spelt()} {self.clock.spelt() if self.clock else 'hele dagen'}"

    def resolve(self, context: TimeContext) -> When:
        """Return the days with the clock."""
        when = self.days.resolve(context)
        if self.clock is None:
            return when
        return replace(
            when,
            precision="part-of-day" if LUNCH_CLOCK == self.clock.start else "minute",
            start_clock=self.clock.start,
            end_clock=self.clock.end,
        )


def _clock_first(clock: ClockSpan, days: Node, *, part: Part) -> DayClock:
    return DayClock(days, clock, part)


_COMMA: Parser[object] = skip(sign(",", ":", ";"))
_LUNCH = either(
    apply(lambda clock: clock, _COMMA, LUNCH_TO_LUNCH),
    apply(lambda clock: clock, sign("("), LUNCH_TO_LUNCH, sign(")")),
)
_CLOCK = either(
    apply(lambda clock: clock, _COMMA, either(CLOCKS, clock_start_after_day)),
    apply(lambda clock: clock, sign("("), CLOCKS, sign(")")),
    _LUNCH,
)
_WHOLE = apply(lambda: None, _COMMA, skip(sign("(")), word(WHOLE_DAY), skip(sign(")")))

PARSER = Form(
    name="day-clock",
    category="moment",
    parse=either(
        located(DayClock, day_lists, either(_CLOCK, _WHOLE)),
        located(_clock_first, CLOCKS, _COMMA, day_lists),
    ),
    examples=("18. august kl. 12.00–14.00", "15.–16. oktober (lunsj-lunsj)"),
)
