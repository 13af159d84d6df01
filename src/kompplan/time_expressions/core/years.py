"""Finds the year of what is written without one, and keeps where it was found.

The first rule that applies wins: the year in the expression, the other end of the same range, the
nearest section heading, the plan's period. The clock of the machine is not asked.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kompplan.time_expressions.core.values import Interval, Part, Provenance, TimeFault, When
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.nodes import Unit
    from kompplan.time_expressions.core.periods import PlanPeriod

FIRST_YEAR, LAST_YEAR = 1900, 2099
# A shorter plan has one such day or term at most; in a longer one the year must be written.
_ONE_YEAR = 366
# A meeting in «uke 44» or «november» takes place some time in it.
_LOOSE = frozenset({"week", "month", "term", "period"})


class Settled(Value):
    """A unit with its days, or why it has none.

    Attributes:
        days: First and last day; None when the year is unknown or has none such.
        provenance: Where the year came from; empty when unknown.
        faults: What was found on the way.
    """

    days: tuple[date, date] | None
    provenance: tuple[Provenance, ...] = ()
    faults: tuple[TimeFault, ...] = ()


def resolve_unit(unit: Unit, context: TimeContext) -> When:
    """Return what a unit of the calendar means where it stands alone."""
    settled = settle(unit, context)
    return When(
        kind=unit.kind,
        precision=unit.precision,
        extent="sometime-in" if unit.kind in _LOOSE else "throughout",
        intervals=(Interval(*settled.days),) if settled.days else (),
        provenance=settled.provenance,
        faults=settled.faults,
    )


def settle(unit: Unit, context: TimeContext) -> Settled:
    """Return the days of a unit in the year that the first fitting rule gives."""
    if unit.year is not None:
        return _in_year(unit, context, unit.year, Provenance("year", "expression"))
    for heading in context.headings:
        found = _under_heading(unit, context, heading)
        if found is not None:
            return found
    if context.period is not None:
        return _in_period(unit, context, context.period)
    return Settled(None, (), (TimeFault("no-year", {"text": unit.spelt()}, unit.part),))


def settle_near(unit: Unit, context: TimeContext, day: date, *, before: bool) -> Settled:
    """Return the days of a unit without a year that come nearest to a known day of its range.

    Args:
        unit: The end of the range that has no year.
        context: What surrounds it.
        day: The first day of the known end when ``before``, else its last day.
        before: True for the last such unit that starts on ``day`` or earlier, False for the first
            that ends on ``day`` or later.
    """
    candidates = _candidates(unit, context, range(day.year - 2, day.year + 3))
    if before:
        fitting = [days for _, days in candidates if days[0] <= day][-1:]
    else:
        fitting = [days for _, days in candidates if days[1] >= day][:1]
    if not fitting:
        return Settled(None, (), (unit.impossible(day.year),))
    source = Provenance("year", "other-end")
    return Settled(fitting[0], (source,), unit.assumed(context, *fitting[0]))


def year_is_far(digits: str, year: int, context: TimeContext, part: Part) -> tuple[TimeFault, ...]:
    """Return the fault that a year of two digits lies more than ten years from the plan.

    Args:
        digits: How the year was written.
        year: The year meant.
        context: What surrounds it.
        part: Where it stands.
    """
    period = context.period
    if period is None or len(digits) != 2:
        return ()
    if period.start.year - 10 <= year <= period.end.year + 10:
        return ()
    return (TimeFault("year-far-from-plan", {"digits": digits, "year": year}, part),)


def _in_year(unit: Unit, context: TimeContext, year: int, source: Provenance) -> Settled:
    """Return the days of a unit in one year."""
    days = unit.days_in(year, context)
    if days is None:
        return Settled(None, (source,), (unit.impossible(year),))
    return Settled(days, (source,), unit.assumed(context, *days))


def _candidates(
    unit: Unit, context: TimeContext, years: Iterable[int]
) -> list[tuple[int, tuple[date, date]]]:
    """Return the years that have such a unit, with its days, in order of time."""
    found = []
    for year in years:
        days = unit.days_in(year, context) if FIRST_YEAR <= year <= LAST_YEAR else None
        if days is not None:
            found.append((year, days))
    return found


def _under_heading(unit: Unit, context: TimeContext, heading: When) -> Settled | None:
    """Return the days of a unit that a heading with days of its own points to, or None.

    A unit that lies outside its heading, such as 11 March under «februar 2021», is left to the
    plan's period, unless the heading itself lies outside the period.
    """
    start, end = heading.start, heading.end
    if start is None or end is None:
        return None
    candidates = _candidates(unit, context, range(start.year - 1, end.year + 2))
    inside = [days for _, days in candidates if _overlap(days, start, end)]
    source = (Provenance("year", "section", heading.text),)
    if inside and (end - start).days <= _ONE_YEAR:
        best = max(inside, key=lambda days: _overlap(days, start, end))
        return Settled(best, source, unit.assumed(context, *best))
    if len(inside) == 1:
        return Settled(inside[0], source, unit.assumed(context, *inside[0]))
    period = context.period
    meets_plan = period is not None and start <= period.end and end >= period.start
    if inside or meets_plan or (end - start).days > _ONE_YEAR:
        return None
    # The 29th of February may be two years away.
    candidates = _candidates(unit, context, range(start.year - 2, end.year + 3))
    if not candidates:
        return None
    best = min((days for _, days in candidates), key=lambda days: _gap(days, start, end))
    return Settled(best, source, unit.assumed(context, *best))


def _in_period(unit: Unit, context: TimeContext, period: PlanPeriod) -> Settled:
    """Return the days of a unit inside the plan's period, or the fault that there is no one."""
    years = range(period.start.year - 1, period.end.year + 2)
    candidates = _candidates(unit, context, years)
    inside = [(year, days) for year, days in candidates if _overlap(days, period.start, period.end)]
    if period.kind == "calendar-year" and any(year in period.years for year, _ in inside):
        # Week 1 of next year may begin in December; it is not what a plan for this year means.
        inside = [(year, days) for year, days in inside if year in period.years]
    provenance = (Provenance("year", "plan-year", period.text),)
    if not inside:
        return Settled(None, provenance, (unit.impossible(_year_without(unit, context, period)),))
    if len(inside) > 1 and (period.end - period.start).days > _ONE_YEAR:
        values = {"text": unit.spelt(), "years": tuple(str(year) for year, _ in inside)}
        return Settled(None, (), (TimeFault("no-year", values, unit.part),))
    # max() keeps the earlier one on a tie.
    best = max(inside, key=lambda pair: _overlap(pair[1], period.start, period.end))[1]
    others = [days for _, days in inside if days != best]
    return Settled(best, provenance, (*unit.assumed(context, *best), *_twice(unit, best, others)))


def _twice(
    unit: Unit, chosen: tuple[date, date], others: list[tuple[date, date]]
) -> tuple[TimeFault, ...]:
    """Return the fault that a week lies in the plan's year twice, if it does."""
    if unit.kind != "week" or not others:
        return ()
    values = {"text": unit.spelt(), "chosen": chosen, "other": others[0]}
    return (TimeFault("week-of-two-years", values, unit.part),)


def _year_without(unit: Unit, context: TimeContext, period: PlanPeriod) -> int:
    """Return the year of the period that lacks such a unit, for the message.

    The 29th of February is missed in the year whose February the period holds.
    """
    month = getattr(unit, "month", None)
    lacking = [year for year in period.years if unit.days_in(year, context) is None]
    for year in lacking:
        if month is None or period.start <= date(year, month, 28) <= period.end:
            return year
    return lacking[0] if lacking else period.start.year


def _overlap(days: tuple[date, date], start: date, end: date) -> int:
    """Return how many days two stretches have in common, 0 when none."""
    first, last = max(days[0], start), min(days[1], end)
    return max(0, (last - first + timedelta(days=1)).days)


def _gap(days: tuple[date, date], start: date, end: date) -> int:
    """Return how many days lie between two stretches that do not meet."""
    return (days[0] - end).days if days[0] > end else (start - days[1]).days
