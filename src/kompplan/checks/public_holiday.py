"""An activity falls on a public holiday.

Only days that are written, or that come of counting in days, are looked at. Periods of more than
five days may well run over a holiday, and a time that is itself the name of a feast is meant so.

Example:
    when: 14. mai 2026

Instead:
    when: 13. mai 2026

Source: lov 24. februar 1995 nr. 12 § 2 (helligdager), lov 26. april 1947 nr. 1 (1. og 17. mai).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.closed_days import holidays_on
from kompplan.checks.core.dated import each_day, gatherings_at_days_off
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every public holiday that a row is held on."""
    for entry, stretch in gatherings_at_days_off(context):
        for day in each_day(stretch):
            holidays = holidays_on(day)
            if holidays:
                values = {"title": entry.title, "holiday": holidays, "date": day}
                yield Finding("public-holiday", entry.path, values)


CHECK = Check(
    code="KP402",
    name="public-holiday",
    severity="warning",
    message=Text(
        nb="«{title}» faller på {holiday}, {date}",
        nn="«{title}» fell på {holiday}, {date}",
        en="“{title}” falls on {holiday}, {date}",
    ),
    hint=Text(
        nb="flytt aktiviteten til en annen dag",
        nn="flytt aktiviteten til ein annan dag",
        en="move the activity to another day",
    ),
    about=Text(
        nb="På helligdager er skoler og barnehager stengt.",
        nn="På heilagdagar er skular og barnehagar stengde.",
        en="Schools and kindergartens are closed on public holidays.",
    ),
    find=find,
)
