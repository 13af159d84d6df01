"""A gathering of several days touches a public holiday.

Who comes from afar then travels on the holiday, or on its eve, when there are few departures.

Example:
    when: 12.-13. mai 2026 (lunsj til lunsj)

Instead:
    when: 5.-6. mai 2026 (lunsj til lunsj)
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kompplan.checks.core.closed_days import holidays_on
from kompplan.checks.core.dated import each_day, gatherings_at_days_off
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext

_DAY = timedelta(days=1)


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every gathering that ends on the eve of a holiday or starts on the day after one."""
    for entry, stretch in gatherings_at_days_off(context):
        first, last = stretch
        if first == last or any(holidays_on(day) for day in each_day(stretch)):
            continue
        for side, day in (("after", last + _DAY), ("before", first - _DAY)):
            holidays = holidays_on(day)
            if holidays:
                values = {"title": entry.title, side: holidays, "date": day}
                yield Finding("next-to-public-holiday", entry.path, values)


CHECK = Check(
    code="KP407",
    name="next-to-public-holiday",
    severity="info",
    message=Text(
        nb="«{title}» [slutter dagen før {after}|begynner dagen etter {before}], {date}",
        nn="«{title}» [sluttar dagen før {after}|byrjar dagen etter {before}], {date}",
        en="“{title}” [ends the day before {after}|starts the day after {before}], {date}",
    ),
    hint=Text(
        nb="se om alle kommer seg hjem eller fram uten å reise på helligdagen",
        nn="sjå om alle kjem seg heim eller fram utan å reise på heilagdagen",
        en="see whether everybody can get there and home without travelling on the holiday",
    ),
    about=Text(
        nb="På helligdager går det færre fly, båter og busser.",
        nn="På heilagdagar går det færre fly, båtar og bussar.",
        en="Fewer planes, boats and buses run on public holidays.",
    ),
    find=find,
)
