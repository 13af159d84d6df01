"""A clock alone, whose day is that of its row: «08.30-11.30», «kl. 9-12», «lunsj til lunsj»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.clocks import (
    CLOCKS,
    LUNCH_CLOCK,
    ClockSpan,
)
from kompplan.time_expressions.core.combinators import located
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.core.values import Provenance, TimeFault, When
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part


class ClockAlone(Node, Value):
    """A clock without a day.

    Attributes:
        clock: The span.
        part: Where it stands.
    """

    clock: ClockSpan
    part: Part = (0, 0)

    def own_faults(self) -> tuple[TimeFault, ...]:
        """Return what is wrong with it in any plan."""
        return self.clock.faults()

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return self.clock.spelt()

    def resolve(self, context: TimeContext) -> When:
        """Return the clock on the row's day; a row of several days leaves the day open."""
        row = context.row
        spans_lunch = LUNCH_CLOCK in {self.clock.start, self.clock.end}
        known = row is not None and row.start is not None and row.precision in _DAYS
        if row is None or not known or (row.start != row.end and not spans_lunch):
            values = {"text": self.spelt(), "row": row.text if row else None}
            fault = TimeFault("clock-without-day", values, self.part)
            return self._when(kind="clock", faults=(fault,))
        return self._when(
            kind="day",
            intervals=row.intervals,
            provenance=(Provenance("day", "row-day", row.text),),
        )

    def _when(self, **fields: object) -> When:
        precision = "part-of-day" if self.clock.start == LUNCH_CLOCK else "minute"
        return When(
            precision=precision,  # type: ignore[arg-type]
            start_clock=self.clock.start,
            end_clock=self.clock.end,
            **fields,  # type: ignore[arg-type]
        )


_DAYS = {"minute", "part-of-day", "day"}

PARSER = Form(
    name="clock",
    category="time",
    parse=located(ClockAlone, CLOCKS),
    examples=("kl. 09.00–11.30", "08.30-11.30", "kl. 12"),
)
