"""What a plan knows that helps to resolve a time: its period, headings, row and anchors."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from kompplan.value import Value

if TYPE_CHECKING:
    from datetime import date

    from kompplan.time_expressions.core.periods import PlanPeriod
    from kompplan.time_expressions.core.values import Interval, Precision, When


class AnchorDate(Value):
    """One activity that an anchor text may mean.

    Attributes:
        label: Its title, for messages.
        start: First day; None when the activity has no days.
        end: Last day; None when it has no days.
        precision: How exactly its days are known.
    """

    label: str
    start: date | None
    end: date | None
    precision: Precision = "day"


AnchorSearch: TypeAlias = Callable[[str], tuple[AnchorDate, ...]]
"""Finds the activities that a text such as «workshop 1» may mean; none, one or several."""


def no_anchors(_text: str) -> tuple[AnchorDate, ...]:
    """Find nothing: the search of a context without activities."""
    return ()


class PlaceDays(Value):
    """What the calendars of one place say of a school holiday or of a day such as «skolestart».

    Attributes:
        place: Name of the place, for messages.
        days: Its days, one stretch a school year, in order of time; none where no calendar says.
            Of a summer holiday only one end may be known.
    """

    place: str
    days: tuple[Interval, ...] = ()


SchoolSearch: TypeAlias = Callable[[str], tuple[PlaceDays, ...]]
"""Finds what the calendars of all places concerned say of ``autumn`` or ``school-start``."""


def no_calendars(_name: str) -> tuple[PlaceDays, ...]:
    """Find nothing: the search of a context without places."""
    return ()


class TimeContext(Value):
    """What surrounds an expression.

    Attributes:
        period: The plan's own period; None when the plan does not say.
        headings: Resolved headings of the sections around it, the nearest first.
        row: Resolved time of the activity that it belongs to, for «møtet» and lone clocks.
        anchors: Search for the activities that it names.
        school: Search for the days in the calendars of the places concerned.
        heading: True when the expression is itself a heading, where «2019-2020» is a school year.
        autumn: First and last month and day of the autumn term.
        spring: First and last month and day of the spring term.
    """

    period: PlanPeriod | None = None
    headings: tuple[When, ...] = ()
    row: When | None = None
    anchors: AnchorSearch = no_anchors
    school: SchoolSearch = no_calendars
    heading: bool = False
    # Together the terms cover the school year without a hole; a plan may narrow them.
    autumn: tuple[tuple[int, int], tuple[int, int]] = ((8, 1), (12, 31))
    spring: tuple[tuple[int, int], tuple[int, int]] = ((1, 1), (7, 31))
