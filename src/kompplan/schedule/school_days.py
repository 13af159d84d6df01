"""What the calendars of the places concerned say to a row: «høstferien», «skolestart»."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kompplan.schedule.taking_part import TakingPart, taking_part
from kompplan.time_expressions import Interval, PlaceDays

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.model import Activity, Plan
    from kompplan.schedule.school_calendars import ResolvedCalendar
    from kompplan.time_expressions.core.context import SchoolSearch

_DAY = timedelta(days=1)
_LONGEST_SUMMER = timedelta(days=120)
_SECTORS = ("school", "kindergarten")


class SchoolDays:
    """Searches the calendars of a plan."""

    def __init__(self, plan: Plan, calendars: tuple[ResolvedCalendar, ...]) -> None:
        self._plan = plan
        self._by_place: dict[tuple[str, str], list[ResolvedCalendar]] = {}
        for calendar in calendars:
            for place in calendar.municipalities:
                self._by_place.setdefault((place, calendar.sector), []).append(calendar)

    def search(self, activity: Activity | None) -> SchoolSearch:
        """Return the search for a row, or for a heading.

        Who takes part is worked out when the search is first used: few times need a calendar.
        """

        def find(name: str) -> tuple[PlaceDays, ...]:
            part = taking_part(self._plan, activity)
            return tuple(
                PlaceDays(self._plan.party_name(place), self._days(name, place, part))
                for place in part.municipalities
            )

        return find

    def _days(self, name: str, place: str, part: TakingPart) -> tuple[Interval, ...]:
        """Return the days by the first sector that has any; schools come before kindergartens."""
        own, _, event = name.partition("-")
        wanted = (own,) if event else _SECTORS
        for sector in wanted:
            if event or part.is_touched_by(sector):
                calendars = self._by_place.get((place, sector), [])
                found = sorted(set(_days_in(event or name, calendars)), key=_order)
                if found:
                    return tuple(found)
        return ()


def _days_in(name: str, calendars: list[ResolvedCalendar]) -> Iterator[Interval]:
    """Yield the days of a break, or of the first or last day, in the calendars of one place."""
    for calendar in calendars:
        if name in ("start", "end"):
            day = calendar.first_day if name == "start" else calendar.last_day
            if day:
                yield Interval(day, day)
            continue
        days = [closure.days for closure in calendar.closures if closure.name == name]
        if days:
            yield Interval(min(d[0] for d in days), max(d[1] for d in days))
        elif name == "summer":
            yield from _summers_beside(calendar, calendars)


def _summers_beside(
    calendar: ResolvedCalendar, calendars: list[ResolvedCalendar]
) -> Iterator[Interval]:
    """Yield the summers before and after a school year; without a neighbour one end is open."""
    first, last = calendar.first_day, calendar.last_day
    others = [(c.first_day, c.last_day) for c in calendars]
    if last:
        after = [day for day, _ in others if day and _DAY < day - last <= _LONGEST_SUMMER]
        yield Interval(last + _DAY, min(after) - _DAY if after else None)
    if first and not any(day and _DAY < first - day <= _LONGEST_SUMMER for _, day in others):
        yield Interval(None, first - _DAY)


def _order(days: Interval) -> tuple[date, date]:
    return (days.start or days.end or date.min, days.end or date.max)
