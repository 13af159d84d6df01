"""A weekday of some weeks: «torsdag i uke 44», «uke 44, onsdag», «onsdag uke 38, 41 og 45»."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from kompplan.time_expressions.core.combinators import (
    Parser,
    apply,
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
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.lexicon.calendar_words import WEEKDAYS, WEEKDAYS_EACH
from kompplan.time_expressions.core.lexicon.relation_words import AND, IN, THROUGH
from kompplan.time_expressions.core.nodes import Node, Unit
from kompplan.time_expressions.core.spans import Listing, Range
from kompplan.time_expressions.core.spelling import weekday_names
from kompplan.time_expressions.week import PARSER as WEEK
from kompplan.time_expressions.week import Week
from kompplan.time_expressions.weeks import PARSER as WEEKS
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


_Weekdays: TypeAlias = tuple[tuple[int, ...], ...]
"""Weekdays after each other; one of two is a range, such as from Tuesday to Thursday."""


def _weeks_of(weeks: Node) -> tuple[Week, ...]:
    """Return the single weeks of a list; those of a range one by one."""
    if isinstance(weeks, Range) and isinstance(weeks.first, Week) and isinstance(weeks.last, Week):
        first, last = weeks.first, weeks.last
        numbers = range(first.week + 1, last.week)
        return (first, *(Week(number, last.year, weeks.part) for number in numbers), last)
    if isinstance(weeks, Week):
        return (weeks,)
    return tuple(week for item in weeks.children() for week in _weeks_of(item))


def _days(weekdays: _Weekdays, weeks: Node, *, part: Part) -> Node:
    items = tuple(_item(days, week, part) for week in _weeks_of(weeks) for days in weekdays)
    return items[0] if len(items) == 1 else Listing(items, part=part)


def _item(weekdays: tuple[int, ...], week: Week, part: Part) -> WeekdayInWeek | Range:
    days = [WeekdayInWeek(weekday, week, part) for weekday in weekdays]
    return days[0] if len(days) == 1 else Range(days[0], days[1], part=part)


def _weeks_first(weeks: Node, weekdays: _Weekdays, *, part: Part) -> Node:
    return _days(weekdays, weeks, part=part)


def _are_in_order(weeks: Node) -> bool:
    """Tell whether weeks are single ones, or ranges within a year, of which each is meant."""
    if isinstance(weeks, Listing):
        return not weeks.loose and all(_are_in_order(item) for item in weeks.items)
    if isinstance(weeks, Range):
        numbers = [week.week for week in weeks.children() if isinstance(week, Week)]
        return not weeks.loose and numbers == sorted(numbers)
    return isinstance(weeks, Week)


_WEEKS: Parser[Any] = remembered(either(WEEK.parse, only(WEEKS.parse, _are_in_order)))
_AND = either(sign(",", "/"), word(AND))
_DAY = either(value_of(WEEKDAYS), value_of(WEEKDAYS_EACH))
_SPAN = either(
    apply(lambda day: (day,), _DAY),
    apply(lambda first, last: (first, last), _DAY, either(sign("-"), word(THROUGH)), _DAY),
)
_WEEKDAYS: Parser[_Weekdays] = joined(_SPAN, _AND)

PARSER = Form(
    name="weekday-in-week",
    category="days",
    parse=either(
        located(_days, _WEEKDAYS, skip(sign(",")), skip(word(IN)), _WEEKS),
        located(_weeks_first, _WEEKS, skip(sign(",", ":", "-")), skip(word(IN)), _WEEKDAYS),
        located(_weeks_first, _WEEKS, sign("("), _WEEKDAYS, sign(")")),
    ),
    examples=("torsdag i uke 44", "uke 44, onsdag"),
)
