"""An activity falls on a day that is no public holiday, but that many celebrate or take off.

Those days are the Sámi National Day on 6 February, 23, 24 and 31 December, the days between
Christmas and New Year («romjul»), and Monday to Wednesday of Holy Week. Where a calendar says that
those who take part have the day off, that is told instead.

Example:
    when: 6. februar 2026

Instead:
    when: 5. februar 2026

Source: flaggforskriften § 4 (FOR-2004-12-03-1542), helligdagsfredloven § 3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.closed_days import observed
from kompplan.checks.core.dated import each_day, gatherings_at_days_off
from kompplan.checks.core.school_closures import closures_met
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every observed day that a row is held on."""
    for entry, stretch in gatherings_at_days_off(context):
        for day in each_day(stretch):
            name = observed(day)
            if name and not closures_met(context, entry.activity, (day, day)):
                values = {"title": entry.title, "observed": name, "date": day}
                yield Finding("observed-day", entry.path, values)


CHECK = Check(
    code="KP431",
    name="observed-day",
    severity="info",
    message=Text(
        nb="«{title}» faller {observed}, {date}",
        nn="«{title}» fell {observed}, {date}",
        en="“{title}” falls {observed}, {date}",
    ),
    hint=Text(
        nb="se om de som skal delta, feirer dagen eller har fri",
        nn="sjå om dei som skal delta, feirar dagen eller har fri",
        en="see whether those who are to take part celebrate the day or have it off",
    ),
    about=Text(
        nb="Dagen er ikke rød i kalenderen, så det er lett å glemme at mange er borte.",
        nn="Dagen er ikkje raud i kalenderen, så det er lett å gløyme at mange er borte.",
        en="The day is not red in the calendar, so one easily forgets that many are away.",
    ),
    find=find,
)
