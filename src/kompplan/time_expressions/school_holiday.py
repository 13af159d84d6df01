"""School holidays, whose days stand in a calendar: «høstferien», «vinterferie 2026»."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

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
from kompplan.time_expressions.core.school_days import Asked, school_days
from kompplan.time_expressions.day import NAMED_YEAR
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.nodes import Side
    from kompplan.time_expressions.core.values import Part, When

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
        year: The year it begins in; None when not written.
        part: Where it stands.
    """

    ends_at_start: ClassVar[bool] = True

    name: str
    year: int | None = None
    part: Part = (0, 0)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return f"{_NAMES[self.name]}{f' {self.year}' if self.year else ''}"

    def resolve(self, context: TimeContext) -> When:
        """Return its days in the calendars, or none and the fault that says why."""
        return school_days(self._asked(), context, None)

    def bound(self, context: TimeContext, side: Side) -> When:
        """Return its days in the calendar that is safe for what comes before or after it."""
        return school_days(self._asked(), context, side)

    def _asked(self) -> Asked:
        return Asked(self.name, self.spelt(), "period", self.year, self.part)


SCHOOL_HOLIDAY = located(SchoolHoliday, value_of(SCHOOL_HOLIDAYS), NAMED_YEAR)


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
        SCHOOL_HOLIDAY,
        # A plan that writes the week or the days of the holiday knows them.
        apply(lambda _name, days: days, _NAME, skip(sign(",", ":", "-")), _DAYS),
        apply(lambda _name, days: days, _NAME, sign("("), _DAYS, sign(")")),
    ),
    examples=("høstferien", "vinterferien 2026"),
)
