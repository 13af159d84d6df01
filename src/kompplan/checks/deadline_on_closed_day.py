"""A deadline falls on a weekend or a public holiday.

The day stands; but it is not said whether what comes on the next working day is in time.

Example:
    when: senest 15. august 2020   # a Saturday

Instead:
    when: senest 14. august 2020
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.closed_days import (
    holidays_on,
    is_closed,
    weekend_day,
    working_day_before,
)
from kompplan.checks.core.deadlines import deadlines
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every deadline whose last day is a day off."""
    for entry, day in deadlines(context):
        if is_closed(day):
            holidays = holidays_on(day)
            values = {
                "title": entry.title,
                "holiday": holidays,
                "weekday": None if holidays else weekend_day(day),
                "date": day,
                "working_day": working_day_before(day),
            }
            yield Finding("deadline-on-closed-day", entry.path, values)


CHECK = Check(
    code="KP408",
    name="deadline-on-closed-day",
    severity="info",
    message=Text(
        nb="fristen for «{title}» faller på [{holiday},|{weekday}] {date}",
        nn="fristen for «{title}» fell på [{holiday},|{weekday}] {date}",
        en="the deadline of “{title}” falls on [{holiday},|{weekday}] {date}",
    ),
    hint=Text(
        nb="siste arbeidsdag før er {working_day}",
        nn="siste arbeidsdag før er {working_day}",
        en="the last working day before it is {working_day}",
    ),
    about=Text(
        nb="Ingen tar imot noe på en fridag, og leserne vet ikke om neste arbeidsdag holder.",
        nn="Ingen tek imot noko på ein fridag, og lesarane veit ikkje om neste arbeidsdag held.",
        en="Nobody is there to receive it; readers cannot tell if the next working day will do.",
    ),
    find=find,
)
