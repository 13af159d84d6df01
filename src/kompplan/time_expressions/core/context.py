"""What a plan knows that helps to resolve a time: its period, headings, row and anchors."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from kompplan.value import Value

if TYPE_CHECKING:
    from datetime import date

    from kompplan.time_expressions.core.periods import PlanPeriod
    from kompplan.time_expressions.core.values import Precision, When


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


class TimeContext(Value):
    """What surrounds an expression.

    Attributes:
        period: The plan's own period; None when the plan does not say.
        headings: Resolved headings of the sections around it, the nearest first.
        row: Resolved time of the activity that it belongs to, for «møtet» and lone clocks.
        anchors: Search for the activities that it names.
        heading: True when the expression is itself a heading, where «2019-2020» is a school year.
        autumn: First and last month and day of the autumn term.
        spring: First and last month and day of the spring term.
    """

    period: PlanPeriod | None = None
    headings: tuple[When, ...] = ()
    row: When | None = None
    anchors: AnchorSearch = no_anchors
    heading: bool = False
    # Together the terms cover the school year without a hole; a plan may narrow them.
    autumn: tuple[tuple[int, int], tuple[int, int]] = ((8, 1), (12, 31))
    spring: tuple[tuple[int, int], tuple[int, int]] = ((1, 1), (7, 31))
