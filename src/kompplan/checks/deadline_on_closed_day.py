"""A deadline falls on a weekend, a public holiday, or a break of those who take part.

The calendars of the plan say when breaks are. The day stands; but it is not said whether what comes
on the next working day is in time.

Example:
    when: senest 15. august 2020   # en lørdag

Instead:
    when: senest 14. august 2020
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kompplan.calendars.arithmetic import to_working_day
from kompplan.checks.core.closed_days import (
    holidays_on,
    is_closed,
    is_weekend,
    weekend_day,
)
from kompplan.checks.core.deadlines import deadlines
from kompplan.checks.core.school_closures import closures_met
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kompplan.checks.core.context import CheckContext
    from kompplan.checks.core.school_closures import Meeting

_DAY = timedelta(days=1)


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every deadline whose last day is a day off."""
    for entry, day in deadlines(context):
        met = closures_met(context, entry.activity, (day, day))
        if met or is_closed(day):
            values = {
                "title": entry.title,
                **_reason(day, met),
                "date": day,
                "working_day": _working_day_before(context, entry.activity, day),
            }
            yield Finding("deadline-on-closed-day", entry.path, values)


def _working_day_before(context: CheckContext, activity: str, day: date) -> date | None:
    return to_working_day(
        day - _DAY,
        "before",
        lambda other: is_closed(other) or bool(closures_met(context, activity, (other, other))),
    )


def _reason(day: date, met: list[Meeting]) -> dict[str, object]:
    """Return why a day is off; of several breaks the first one."""
    if met and not is_closed(day):
        first = met[0]
        return {"school_break": first.holiday, "day_off": first.title, "places": first.places}
    return {
        "holiday": holidays_on(day),
        "weekday": weekend_day(day) if is_weekend(day) else None,
    }


CHECK = Check(
    code="KP408",
    name="deadline-on-closed-day",
    severity="info",
    message=Text(
        nb=(
            "fristen for «{title}» faller [på {holiday},|på {weekday}|når "
            "{places} har {school_break},|når {places} har «{day_off}»,|når {places} har fri,] "
            "{date}"
        ),
        nn=(
            "fristen for «{title}» fell [på {holiday},|på {weekday}|når "
            "{places} har {school_break},|når {places} har «{day_off}»,|når {places} har fri,] "
            "{date}"
        ),
        en=(
            "the deadline of “{title}” falls [on {holiday},|on {weekday}|in the {school_break} "
            "({places}),|on “{day_off}” ({places}),|on a day off ({places}),] {date}"
        ),
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
