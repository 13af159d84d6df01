"""School holidays, whose days the plan does not know: «høstferien», «vinterferie 2026»."""

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
)
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.lexicon.calendar_words import SCHOOL_HOLIDAYS
from kompplan.time_expressions.core.nodes import Node, Unit
from kompplan.time_expressions.core.values import TimeFault, When
from kompplan.time_expressions.day import NAMED_YEAR
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part

_NAMES = {
    "autumn": "høstferien",
    "winter": "vinterferien",
    "christmas": "juleferien",
    "easter": "påskeferien",
    "summer": "sommerferien",
}


class SchoolHoliday(Node, Value):
    """A holiday whose days each municipality or county decides.

    Attributes:
        name: Key of the holiday.
        year: None when not written.
        part: Where it stands.
    """

    name: str
    year: int | None = None
    part: Part = (0, 0)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return _NAMES[self.name]

    def resolve(self, context: TimeContext) -> When:
        """Return a time without days, and the fault that says why."""
        del context
        fault = TimeFault("needs-school-calendar", {"text": self.spelt()}, self.part)
        return When("period", faults=(fault,))


def _is_short(node: Node) -> bool:
    """Tell whether a time is made of weeks or days."""
    units = [part for part in node.walk() if isinstance(part, Unit)]
    return bool(units) and all(unit.precision in {"day", "week"} for unit in units)


_NAME = value_of(SCHOOL_HOLIDAYS)
_DAYS = only(any_of("unit", "days", "time", "moment"), _is_short)

PARSER = Form(
    name="school-holiday",
    category="time",
    parse=either(
        located(SchoolHoliday, _NAME, NAMED_YEAR),
        # A plan that writes the week or the days of the holiday knows them.
        apply(lambda _name, days: days, _NAME, skip(sign(",", ":", "-")), _DAYS),
        apply(lambda _name, days: days, _NAME, sign("("), _DAYS, sign(")")),
    ),
    examples=("høstferien",),
)
