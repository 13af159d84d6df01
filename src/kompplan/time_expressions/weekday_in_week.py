"""A weekday of a week: «torsdag i uke 44», «uke 44, onsdag kl. 9-12», «tirsdag og onsdag uke 6»."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from kompplan.time_expressions.core.combinators import (
    either,
    joined,
    located,
    only,
    remembered,
    sign,
    skip,
    value_of,
    word,
)
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.lexicon.calendar_words import WEEKDAYS
from kompplan.time_expressions.core.lexicon.relation_words import AND, IN
from kompplan.time_expressions.core.nodes import Node, Unit
from kompplan.time_expressions.core.spans import Listing
from kompplan.time_expressions.core.spelling import weekday_names
from kompplan.time_expressions.week import Week
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Kind, Part, Precision, TimeFault


class WeekdayInWeek(Unit, Value):
    """One day of a week.

    Attributes:
        weekday: Monday is 1.
        week: The week.
        part: Where it stands.
    """

    kind: ClassVar[Kind] = "day"
    precision: ClassVar[Precision] = "day"

    weekday: int
    week: Week
    part: Part = (0, 0)

    @property
    def year(self) -> int | None:  # type: ignore[override] # it has no year of its own to write
        """The week-year, when written."""
        return self.week.year

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.week,)

    def days_in(self, year: int, context: TimeContext) -> tuple[date, date] | None:
        """Return its first and last day in ``year``."""
        days = self.week.days_in(year, context)
        if days is None:
            return None
        day = days[0] + timedelta(days=self.weekday - 1)
        return (day, day)

    def impossible(self, year: int) -> TimeFault:
        """Return the fault that ``year`` has none such."""
        return self.week.impossible(year)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return f"{weekday_names('name', self.weekday)['name_nb']} i {self.week.spelt()}"


def _days(weekdays: tuple[int, ...], week: Week, *, part: Part) -> Unit | Listing:
    items = tuple(WeekdayInWeek(weekday, week, part) for weekday in weekdays)
    return items[0] if len(items) == 1 else Listing(items, part=part)


def _week_first(week: Week, weekdays: tuple[int, ...], *, part: Part) -> Unit | Listing:
    return _days(weekdays, week, part=part)


_WEEK = remembered(only(any_of("unit"), lambda unit: isinstance(unit, Week)))
_AND = either(sign(",", "-", "/"), word(AND))
_WEEKDAYS = joined(value_of(WEEKDAYS), _AND)

PARSER = Form(
    name="weekday-in-week",
    category="days",
    parse=either(
        located(_days, _WEEKDAYS, skip(sign(",")), skip(word(IN)), _WEEK),
        located(_week_first, _WEEK, skip(sign(",", ":", "-")), skip(word(IN)), _WEEKDAYS),
        located(_week_first, _WEEK, sign("("), _WEEKDAYS, sign(")")),
    ),
    examples=("torsdag i uke 44", "uke 44, onsdag"),
)
