"""The periods that a rule such as «hver måned» or «4 møter i semesteret» is to be met in."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan import time_expressions
from kompplan.calendars.arithmetic import add_months
from kompplan.time_expressions import Interval, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from kompplan.time_expressions import Extent, PlanPeriod

_Kind: TypeAlias = Literal["month", "term", "school-year", "year"]

_JULY = 7
_MONTHS_IN = {"MONTHLY": 1, "QUARTERLY": 3}
_LONG = frozenset({"term", "school-year", "year"})
_DAY = timedelta(days=1)


def rule_parts(rule: str) -> dict[str, str]:
    """Return the parts of a rule by name; ``TIMES`` keeps the sign of «at least» in front."""
    signed = rule.replace(">=", "=>").replace("<=", "=<")
    return dict(part.partition("=")[::2] for part in signed.split(";") if part)


def periods_of(when: When, parts: Mapping[str, str], plan: PlanPeriod) -> list[When]:
    """Return the periods of a rule that its time touches, each at full length.

    Args:
        when: The rule with the time it holds in.
        parts: Its parts by name.
        plan: The plan year; says whether years are school years.

    In July schools and most kindergartens are closed: unless months are written, it is left out.
    """
    if when.start is None or when.end is None:
        return []
    months = {int(month) for month in parts.get("BYMONTH", "").split(",") if month}
    is_monthly = bool(months) and "TIMES" not in parts
    interval = 1 if is_monthly else int(parts.get("INTERVAL", "1"))
    size = 1 if is_monthly else _MONTHS_IN.get(parts["FREQ"], 0) * interval
    if size == 0 and interval > 1:
        return []
    frequency = "MONTHLY" if is_monthly else parts["FREQ"]
    spared = {_JULY} if when.precision in _LONG and not months else set()
    return [
        period
        for period in _stretches(when.start, when.end, frequency, size, plan)
        if _is_asked_for(_month_numbers(period, when.start, when.end), months, spared, size)
    ]


def _is_asked_for(inside: list[int], months: set[int], spared: set[int], size: int) -> bool:
    """Tell whether something is to be held in a period with these months.

    Of two months of which one is spared nothing is asked: it may have been July's turn.
    """
    if spared & set(inside) and (set(inside) <= spared or 1 < size < 3):
        return False
    return not months or size != 1 or bool(months & set(inside))


def _stretches(
    first: date, last: date, frequency: str, size: int, plan: PlanPeriod
) -> Iterator[When]:
    """Yield months, quarters, terms or years, from the one with the first day on."""
    start = first
    while start <= last:
        period = _stretch_with(start, frequency, size, plan)
        yield period
        start = (period.end or last) + _DAY


def _stretch_with(day: date, frequency: str, size: int, plan: PlanPeriod) -> When:
    month = day.replace(day=1)
    if frequency == "QUARTERLY":
        month = add_months(month, -((day.month - 1) % 3))
    if size:
        return _period("month", month, size)
    is_autumn = day.month > _JULY
    if frequency != "YEARLY":
        return _period("term", month.replace(month=8 if is_autumn else 1), 5 if is_autumn else 7)
    if plan.kind == "calendar-year":
        return _period("year", month.replace(month=1), 12)
    return _period("school-year", add_months(month, -((day.month - 8) % 12)), 12)


def _period(kind: _Kind, start: date, months: int) -> When:
    days = Interval(start, add_months(start, months) - _DAY)
    # Something is held some time in it; two months are written with a dash all the same.
    extent: Extent = "throughout" if months == 2 else "sometime-in"
    return When(kind, precision=kind, extent=extent, intervals=(days,))


def _month_numbers(period: When, first: date, last: date) -> list[int]:
    """Return the months of a period that lie between two days, as numbers."""
    start, end = max(period.start or first, first), min(period.end or last, last)
    count = (end.year - start.year) * 12 + end.month - start.month + 1
    return [(start.month - 1 + number) % 12 + 1 for number in range(count)]


def spoken_periods(periods: list[When], language: str) -> list[str]:
    """Return periods in words; months that follow each other as one stretch."""
    runs: list[When] = []
    for period in periods:
        if runs and _is_next_month(runs[-1], period):
            joined = Interval(runs[-1].start, period.end)
            runs[-1] = When("month", precision="month", intervals=(joined,))
        else:
            runs.append(period)
    return [time_expressions.format_when(period, language) for period in runs]


def _is_next_month(last: When, period: When) -> bool:
    return bool(
        last.kind == period.kind == "month" and last.end and last.end + _DAY == period.start
    )
