"""Where rows meet the days off of the schools and kindergartens that take part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.closed_days import is_closed
from kompplan.checks.core.dated import each_day
from kompplan.locales.core.wording import Term
from kompplan.schedule.taking_part import taking_part
from kompplan.value import Value, field

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kompplan.checks.core.context import CheckContext
    from kompplan.checks.core.dated import Days
    from kompplan.diagnostics import KeyPath
    from kompplan.schedule.school_calendars import Closure, ResolvedCalendar


class Meeting(Value):
    """Days of a row on which the staff of some places is away, all for the same reason.

    Attributes:
        sector: ``school`` or ``kindergarten``.
        name: Key of the break; empty for another day off.
        title: What people call another day off.
        days: The first and the last of the days.
        places: Names of the municipalities, in the order they take part in.
        paths: Where the calendars say so.
    """

    sector: str
    name: str
    title: str
    days: Days
    places: list[str] = field(default_factory=list)
    paths: list[KeyPath] = field(default_factory=list)

    @property
    def holiday(self) -> Term | None:
        """The word for the break."""
        return Term(f"break-{self.name}") if self.name else None


def closures_met(
    context: CheckContext, activity: str, days: Days, *, wholly: bool = False
) -> list[Meeting]:
    """Return what an activity meets on some days, in the order of the calendars.

    Weekends and public holidays are passed over: they have findings of their own.

    Args:
        context: The plan.
        activity: Id of the activity.
        days: When it is held, or due.
        wholly: Whether only a calendar that is closed on all of the days counts, as for a week
            in which the activity is held some time.
    """
    found: dict[tuple[object, ...], Meeting] = {}
    plan, working = context.plan, [day for day in each_day(days) if not is_closed(day)]
    for calendar, places in _calendars_for(context, activity):
        closed = [(day, closure) for day in working if (closure := calendar.closure_on(day))]
        if wholly and len(closed) < len(working):
            continue
        for first, last, closure in _stretches(closed):
            key = (calendar.sector, closure.name, closure.title, first, last)
            meeting = found.setdefault(
                key, Meeting(calendar.sector, closure.name, closure.title, (first, last))
            )
            names = (plan.party_name(place) for place in places)
            meeting.places.extend(name for name in names if name not in meeting.places)
            meeting.paths.append(closure.path)
    return list(found.values())


def _calendars_for(
    context: CheckContext, activity: str
) -> Iterator[tuple[ResolvedCalendar, list[str]]]:
    """Yield the calendars that concern an activity, with the ids of the places they do so for."""
    if not context.schedule.calendars:
        return
    part = taking_part(context.plan, context.plan.activities[activity])
    for calendar in context.schedule.calendars:
        places = [id_ for id_ in part.municipalities if id_ in calendar.municipalities]
        if places and part.is_touched_by(calendar.sector):
            yield calendar, places


def _stretches(closed: list[tuple[date, Closure]]) -> Iterator[tuple[date, date, Closure]]:
    """Yield the first and last day of each run of one closure, across weekends and holidays."""
    runs: list[tuple[date, date, Closure]] = []
    for day, closure in closed:
        if runs and (runs[-1][2].name, runs[-1][2].title) == (closure.name, closure.title):
            runs[-1] = (runs[-1][0], day, closure)
        else:
            runs.append((day, day, closure))
    yield from runs
