"""A part of a day, or how long of it: «17. oktober, ettermiddag», «3. mai, 2 timer»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import (
    apply,
    either,
    located,
    only,
    sign,
    skip,
    value_of,
    word,
)
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.guards import needing
from kompplan.time_expressions.core.lexicon.clock_words import PARTS_OF_DAY
from kompplan.time_expressions.core.lexicon.count_words import LENGTH_UNITS
from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.core.selections import DAY_LISTS
from kompplan.time_expressions.core.values import Provenance, TimeFault, When
from kompplan.time_expressions.duration import LENGTH_OF_TIME, Duration
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part


class PartOfDay(Node, Value):
    """Days, of which a part is meant; no hours are made up for it.

    Attributes:
        days: The days; None for those of the row.
        length: How long it is; None where a part of the day is named.
        part: Where it stands.
    """

    days: Node | None
    length: Duration | None = None
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.days,) if self.days else ()

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return f"{self.days.spelt()}, en del av dagen" if self.days else "en del av dagen"

    def resolve(self, context: TimeContext) -> When:
        """Return the days, known to a part of each."""
        when = self.days.resolve(context) if self.days else self._of_row(context)
        if self.length is not None:
            return replace(when, duration=self.length.code)
        return replace(when, precision="part-of-day") if when.intervals else when

    def _of_row(self, context: TimeContext) -> When:
        row = context.row
        if row is None or row.start is None or row.start != row.end:
            values = {"text": self.spelt(), "row": row.text if row else None}
            return When("clock", faults=(TimeFault("clock-without-day", values, self.part),))
        source = Provenance("day", "row-day", row.text)
        return When("day", "day", intervals=row.intervals, provenance=(source,))


def _named(days: Node, *, part: Part) -> PartOfDay:
    return PartOfDay(days, part=part)


def _of_row(*, part: Part) -> PartOfDay:
    return PartOfDay(None, part=part)


_NAME = word(PARTS_OF_DAY)
_COMMA = sign(",", "-")
# «hele dagen» is the day itself.
_LENGTH = only(LENGTH_OF_TIME, lambda length: length.code != "P1D")

PARSER = Form(
    name="part-of-day",
    category="cell",
    parse=either(
        needing(
            either(
                located(_named, DAY_LISTS, skip(_COMMA), _NAME),
                located(_named, DAY_LISTS, sign("("), _NAME, sign(")")),
            ),
            _NAME,
        ),
        needing(
            located(PartOfDay, DAY_LISTS, apply(lambda length: length, skip(_COMMA), _LENGTH)),
            value_of(LENGTH_UNITS),
        ),
        located(_named, _NAME, skip(sign(",")), DAY_LISTS),
        located(_of_row, _NAME),
    ),
    examples=("17. oktober, ettermiddag",),
)
