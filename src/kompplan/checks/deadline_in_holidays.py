"""A deadline falls on a working day at Christmas or in Holy Week.

Schools are closed from 23 December to New Year and in the week before Easter, and many of those who
work elsewhere take these days off. Saturdays, Sundays, public holidays, and breaks in the calendars
of those who take part have a note of their own.

Example:
    when: 13. januar 2021
    deadlines: {saker: {when: senest 3 uker før møtet, title: Saker}}   # 23. desember

Instead:
    when: 13. januar 2021
    deadlines: {saker: {when: senest 18. desember, title: Saker}}
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kompplan.calendars.public_holidays import easter_sunday
from kompplan.checks.core.closed_days import is_closed, working_day_before
from kompplan.checks.core.deadlines import deadlines
from kompplan.checks.core.school_closures import closures_met
from kompplan.diagnostics import Check, Finding, Text
from kompplan.locales.core.wording import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every deadline whose last day lies between two stretches of days off."""
    for entry, day in deadlines(context):
        holidays = None if is_closed(day) else _holidays_with(day)
        if holidays is not None and not closures_met(context, entry.activity, (day, day)):
            name, first = holidays
            values = {
                "title": entry.title,
                "holidays": Term(name),
                "date": day,
                "working_day": working_day_before(first),
            }
            yield Finding("deadline-in-holidays", entry.path, values)


def _holidays_with(day: date) -> tuple[str, date] | None:
    """Return the holidays that a day lies in, and their first day."""
    christmas = date(day.year, 12, 23)
    if day >= christmas:
        return ("christmas-holidays", christmas)
    monday = easter_sunday(day.year) - timedelta(days=6)
    if monday <= day <= monday + timedelta(days=2):
        return ("holy-week", monday)
    return None


CHECK = Check(
    code="KP427",
    name="deadline-in-holidays",
    severity="info",
    message=Text(
        nb="fristen for «{title}», {date}, er i {holidays}",
        nn="fristen for «{title}», {date}, er i {holidays}",
        en="the deadline of “{title}”, {date}, lies in {holidays}",
    ),
    hint=Text(
        nb="siste arbeidsdag før er {working_day}",
        nn="siste arbeidsdag før er {working_day}",
        en="the last working day before them is {working_day}",
    ),
    about=Text(
        nb="Mange har fri, og fristen er ute før de er tilbake.",
        nn="Mange har fri, og fristen er ute før dei er tilbake.",
        en="Many are away, and the deadline is past before they are back.",
    ),
    find=find,
)
