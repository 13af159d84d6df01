"""An activity falls on a Saturday or a Sunday.

Most often a date was copied from a year in which it was a working day. Only days that are written,
or that come of counting in days, are looked at: a week or a month has its own working days, and a
period of more than five days runs over a weekend by nature. Deadlines have a note of their own.

Example:
    when: 15. august 2020

Instead:
    when: 14. august 2020
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.closed_days import holidays_on, is_weekend, weekend_day
from kompplan.checks.core.copied import copies
from kompplan.checks.core.dated import each_day, gatherings_at_days_off, spoken
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every row with days on a weekend; public holidays and copied dates are told as such."""
    copied = copies(context)
    for entry, stretch in gatherings_at_days_off(context):
        if entry.path in copied:
            continue
        days = [day for day in each_day(stretch) if is_weekend(day) and not holidays_on(day)]
        if days:
            values = {
                "title": entry.title,
                "weekday": [weekend_day(day) for day in days],
                "date": spoken((days[0], days[-1])),
            }
            yield Finding("weekend", entry.path, values)


CHECK = Check(
    code="KP401",
    name="weekend",
    severity="warning",
    message=Text(
        nb="«{title}» faller på {weekday} {date}",
        nn="«{title}» fell på {weekday} {date}",
        en="“{title}” falls on {weekday} {date}",
    ),
    hint=Text(
        nb="flytt aktiviteten til en hverdag, eller se om datoen er fra et annet år",
        nn="flytt aktiviteten til ein kvardag, eller sjå om datoen er frå eit anna år",
        en="move the activity to a working day, or see whether the date is another year's",
    ),
    about=Text(
        nb="Ansatte i skoler og barnehager er sjelden på jobb i helgen.",
        nn="Tilsette i skular og barnehagar er sjeldan på jobb i helga.",
        en="Staff of schools and kindergartens are seldom at work on weekends.",
    ),
    find=find,
)
