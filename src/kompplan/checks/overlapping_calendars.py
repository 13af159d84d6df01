"""Two calendars hold for the same place, sector and school year.

A calendar that was changed during the year ends with ``valid_to``, and the new one begins with
``valid_from``.

Example:
    skole: {for: lykkeland, sector: school, school_year: 2025/2026}
    skole-ny: {for: lykkeland, sector: school, school_year: 2025/2026}

Instead:
    skole: {for: lykkeland, sector: school, school_year: 2025/2026, valid_to: 2025-12-31}
    skole-ny: {for: lykkeland, sector: school, school_year: 2025/2026, valid_from: 2026-01-01}
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Related, Text
from kompplan.locales.core.wording import Term

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kompplan.checks.core.context import CheckContext
    from kompplan.model import SchoolCalendar
    from kompplan.schedule.school_calendars import ResolvedCalendar


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every pair of calendars that overlap, at the lower one."""
    for upper, lower in combinations(context.schedule.calendars, 2):
        common = [id_ for id_ in lower.municipalities if id_ in upper.municipalities]
        if common and _hold_at_once(context, upper, lower):
            values = {
                "id": lower.id,
                "other": upper.id,
                "sector": Term(f"for-{lower.sector}"),
                "places": [context.plan.party_name(id_) for id_ in common],
            }
            related = (Related(("calendars", upper.id), "first-here", at_key=True),)
            path = ("calendars", lower.id)
            yield Finding("overlapping-calendars", path, values, at_key=True, related=related)


def _hold_at_once(context: CheckContext, upper: ResolvedCalendar, lower: ResolvedCalendar) -> bool:
    if upper.sector != lower.sector:
        return False
    one, other = (_in_force(context.plan.calendars[c.id]) for c in (upper, lower))
    return one[0] <= other[1] and other[0] <= one[1]


def _in_force(calendar: SchoolCalendar) -> tuple[date, date]:
    period = calendar.school_year
    return (calendar.valid_from or period.start, calendar.valid_to or period.end)


CHECK = Check(
    code="KP432",
    name="overlapping-calendars",
    severity="warning",
    message=Text(
        nb="kalenderne «{other}» og «{id}» gjelder begge {sector} i samme tidsrom: {places}",
        nn="kalendrane «{other}» og «{id}» gjeld begge {sector} i same tidsrom: {places}",
        en="the calendars “{other}” and “{id}” both hold for {sector} at the same time: {places}",
    ),
    hint=Text(
        nb="slå dem sammen, eller skriv valid_to i den gamle og valid_from i den nye",
        nn="slå dei saman, eller skriv valid_to i den gamle og valid_from i den nye",
        en="join them, or write valid_to in the old one and valid_from in the new one",
    ),
    about=Text(
        nb="Da vet ingen hvilken av dem planen skal følge.",
        nn="Då veit ingen kva for ein av dei planen skal følgje.",
        en="Then nobody knows which of them the plan should follow.",
    ),
    find=find,
)
