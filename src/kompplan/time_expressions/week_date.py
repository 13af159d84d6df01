"""A week and the days in it: «uke 37, 9. september kl. 15.00-16.30», «uke 44 (27.–31. oktober)»."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kompplan.calendars.weeks import week_days, weeks_touched
from kompplan.time_expressions.core.combinators import Parser, either, located, sign, skip
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.core.selections import DAY_LISTS, WEEK_LISTS
from kompplan.time_expressions.core.values import TimeFault
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part, When


class WeekDate(Node, Value):
    """Weeks and days written beside each other, which are checked against each other.

    The days are used and the week never moves them: people copy the week and retype the day.

    Attributes:
        weeks: The weeks.
        days: The days, perhaps with a clock.
        bracketed: True when the days stand in brackets, where the days of whole weeks only
            explain the week.
        part: Where it stands.
    """

    weeks: Node
    days: Node
    bracketed: bool = False
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.weeks, self.days)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return f"{self.weeks.spelt()}, {self.days.spelt()}"

    def resolve(self, context: TimeContext) -> When:
        """Return the days, with the fault when the weeks do not hold them."""
        days = self.days.resolve(context)
        if days.start is None or days.end is None:
            return days
        # The days settle which year the weeks are in, as a heading over them would.
        weeks = self.weeks.resolve(replace(context, headings=(days, *context.headings)))
        if weeks.start is None or weeks.end is None:
            return replace(days, faults=(*days.faults, *weeks.faults))
        if self.bracketed and _explains(days, weeks):
            return replace(weeks, provenance=days.provenance, faults=days.faults)
        touched, written = _weeks_of(days), _weeks_of(weeks)
        # A stretch of days must fill the weeks; single days need only lie in them.
        agree = touched == written if _is_stretch(days) else touched <= written
        if agree:
            return days
        return replace(days, faults=(*days.faults, self._mismatch(days, touched, written)))

    def _mismatch(
        self, days: When, touched: set[tuple[int, int]], written: set[tuple[int, int]]
    ) -> TimeFault:
        """Return the fault, with both readings: the week of the days and the days of the week."""
        start, end = days.start, days.end
        first = week_days(*min(written))
        last = week_days(*max(written))
        one_day = start is not None and start == end
        same_weekday = None
        if start and one_day and first and len(written) == 1:
            same_weekday = first[0] + timedelta(days=start.weekday())
        values = {
            "week": _numbers(written),
            "date": start if one_day else (start, end),
            "right_week": _numbers(touched),
            "right_week_year": min(touched)[0],
            "week_days": (first[0], last[1]) if first and last else None,
            "same_weekday": same_weekday,
        }
        return TimeFault("week-date-mismatch", values, self.part)


def _weeks_of(when: When) -> set[tuple[int, int]]:
    """Return the weeks that some day is in, as week-year and week."""
    return {
        week
        for interval in when.intervals
        if interval.start and interval.end
        for week in weeks_touched(interval.start, interval.end)
    }


def _is_stretch(days: When) -> bool:
    """Tell whether the days are one stretch of several, rather than single days."""
    return len(days.intervals) == 1 and days.start != days.end


def _explains(days: When, weeks: When) -> bool:
    """Tell whether days in brackets are those of the whole weeks, with or without the weekend."""
    if not (days.start and days.end and weeks.start and weeks.end and days.precision == "day"):
        return False
    return days.start == weeks.start and timedelta(0) <= weeks.end - days.end <= timedelta(days=2)


def _numbers(weeks: set[tuple[int, int]]) -> str:
    """Return «45» or «42–48» for weeks that follow each other."""
    first, last = min(weeks)[1], max(weeks)[1]
    return str(first) if len(weeks) == 1 else f"{first}–{last}"


def _in_brackets(weeks: Node, days: Node, *, part: Part) -> WeekDate:
    return WeekDate(weeks, days, bracketed=True, part=part)


def _days_first(days: Node, weeks: Node, *, part: Part) -> WeekDate:
    return WeekDate(weeks, days, part=part)


# Days, with or without a clock.
_DATED = either(DAY_LISTS, any_of("moment"))
_BETWEEN: Parser[object] = skip(sign(",", ":", "-", ".", ";"))

PARSER = Form(
    name="week-date",
    category="moment",
    parse=either(
        located(WeekDate, WEEK_LISTS, _BETWEEN, _DATED),
        located(_in_brackets, WEEK_LISTS, sign("("), _DATED, sign(")")),
        located(_days_first, DAY_LISTS, _BETWEEN, WEEK_LISTS),
        located(_days_first, DAY_LISTS, sign("("), WEEK_LISTS, sign(")")),
    ),
    examples=("uke 37, 9. september", "uke 37, 9. september kl. 15.00–16.30"),
)
