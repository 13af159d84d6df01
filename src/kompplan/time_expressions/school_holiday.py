"""School holidays, whose days the plan does not know: «høstferien», «vinterferie 2026»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import located, value_of
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.lexicon.calendar_words import SCHOOL_HOLIDAYS
from kompplan.time_expressions.core.nodes import Node
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


PARSER = Form(
    name="school-holiday",
    category="time",
    parse=located(SchoolHoliday, value_of(SCHOOL_HOLIDAYS), NAMED_YEAR),
    examples=("høstferien",),
)
