"""The calendars of schools and kindergartens with their days resolved."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, TypeAlias

from kompplan.diagnostics import Finding
from kompplan.schedule.taking_part import municipalities_in
from kompplan.time_expressions import TimeContext, resolve_time
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from kompplan.diagnostics import KeyPath
    from kompplan.model import Plan, SchoolCalendar
    from kompplan.time_expressions import TimeExpression

Days: TypeAlias = "tuple[date, date]"
"""First and last day, both included."""

_FINE = frozenset({"day", "week", "part-of-day", "minute"})
# Longer than a summer break, which ends in the next school year.
_LONGEST = timedelta(days=92)


class Closure(Value):
    """A stretch of days off.

    Attributes:
        name: Key of the break, such as ``autumn``; empty for another day off.
        title: What people call another day off; may be empty.
        days: First and last day, both included; a break in two weeks is two closures.
        path: Where it stands.
    """

    name: str
    title: str
    days: Days
    path: KeyPath


class ResolvedCalendar(Value):
    """One calendar with its days.

    Attributes:
        id: Its id.
        sector: ``school`` or ``kindergarten``.
        municipalities: Ids of those it holds for.
        first_day: The first day for the children; None where it is not given.
        last_day: The last day for the children; None where it is not given.
        closures: Its days off, in the order of the model.
        planning_days: Days on which the staff is at work, whatever the closures say.
    """

    id: str
    sector: str
    municipalities: tuple[str, ...]
    first_day: date | None
    last_day: date | None
    closures: tuple[Closure, ...]
    planning_days: frozenset[date]

    def closure_on(self, day: date) -> Closure | None:
        """Return why the staff is away on a day; None when it is not."""
        if day in self.planning_days:
            return None
        return next((c for c in self.closures if c.days[0] <= day <= c.days[1]), None)


def resolve_calendars(plan: Plan) -> tuple[tuple[ResolvedCalendar, ...], list[Finding]]:
    """Return the calendars of a plan with their days, and what was found while reading them."""
    readers = [_Reader(plan, id_, calendar) for id_, calendar in plan.calendars.items()]
    calendars = tuple(reader.read() for reader in readers)
    return calendars, [finding for reader in readers for finding in reader.findings]


class _Reader:
    def __init__(self, plan: Plan, id_: str, calendar: SchoolCalendar) -> None:
        self.plan = plan
        self.id = id_
        self.calendar = calendar
        self.findings: list[Finding] = []
        # The year stands in the calendar; neither the plan nor other calendars have a say.
        self.context = TimeContext(period=calendar.school_year)

    def read(self) -> ResolvedCalendar:
        calendar = self.calendar
        first, last = calendar.first_day, calendar.last_day
        planned = [
            days
            for place, expression in enumerate(calendar.planning_days)
            for days in self._days(expression, ("planning_days", place))
        ]
        return ResolvedCalendar(
            self.id,
            calendar.sector,
            municipalities_in(self.plan, calendar.for_),
            next((d[0] for d in self._days(first, ("first_day",))), None),
            next((d[1] for d in self._days(last, ("last_day",))), None),
            tuple(self._in_force(self._closures())),
            frozenset(day for days in planned for day in _each(days)),
        )

    def _closures(self) -> Iterator[Closure]:
        for name in type(self.calendar.breaks).model_fields:
            path: KeyPath = ("breaks", name)
            for days in self._days(getattr(self.calendar.breaks, name), path):
                yield Closure(name, "", days, (*self._top, *path))
        for place, closed in enumerate(self.calendar.closed_days):
            path = ("closed_days", place, "when")
            for days in self._days(closed.when, path):
                yield Closure("", closed.title, days, (*self._top, *path))

    def _in_force(self, closures: Iterable[Closure]) -> Iterator[Closure]:
        """Yield what of the closures lies in the time that the calendar was in force."""
        start, end = self.calendar.valid_from, self.calendar.valid_to
        for closure in closures:
            first, last = closure.days
            first, last = max(first, start or first), min(last, end or last)
            if first <= last:
                yield Closure(closure.name, closure.title, (first, last), closure.path)

    @property
    def _top(self) -> KeyPath:
        return ("calendars", self.id)

    def _days(self, expression: TimeExpression | None, path: KeyPath) -> list[Days]:
        """Return the stretches of days that a time names, without those of another year."""
        if expression is None:
            return []
        found, whole = resolve_time(expression, self.context), (*self._top, *path)
        self.findings += [Finding(f.name, whole, f.values, part=f.part) for f in found.faults]
        when, spans = found.when, found.when.intervals if found.when else ()
        days = [(span.start, span.end) for span in spans if span.start and span.end]
        is_short = all(last - first <= _LONGEST for first, last in days)
        if when and len(days) == len(spans) and when.precision in _FINE and is_short:
            return [stretch for stretch in days if self._is_in_school_year(stretch, whole)]
        if spans or not found.faults:
            self.findings.append(Finding("calendar-days-open", whole, {"text": expression.text}))
        return []

    def _is_in_school_year(self, days: Days, path: KeyPath) -> bool:
        period = self.calendar.school_year
        if period.start <= days[0] <= period.end and days[1] <= period.end + _LONGEST:
            return True
        values = {"date": days[0] if days[0] == days[1] else days, "school_year": period.text}
        self.findings.append(Finding("outside-school-year", path, values))
        return False


def _each(days: Days) -> list[date]:
    return [days[0] + timedelta(days=n) for n in range((days[1] - days[0]).days + 1)]
