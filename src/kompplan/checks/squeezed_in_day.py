"""An activity of one day lies between a public holiday and a weekend.

Many take such a day off («inneklemt dag»), and many kindergartens and schools are closed.

Example:
    when: 15. mai 2026

Instead:
    when: 12. mai 2026
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kompplan.checks.core.closed_days import holidays_on, is_closed, is_weekend
from kompplan.checks.core.dated import gatherings
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kompplan.checks.core.context import CheckContext
    from kompplan.locales.core.wording import Term

_DAY = timedelta(days=1)


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every row of a single day that is squeezed in."""
    for entry, (first, last) in gatherings(context):
        holidays = _neighbouring_holidays(first) if first == last else []
        if holidays:
            values = {"title": entry.title, "date": first, "holiday": holidays}
            yield Finding("squeezed-in-day", entry.path, values)


def _neighbouring_holidays(day: date) -> list[Term]:
    """Return the holiday on one side of a working day that has a weekend on the other."""
    if is_closed(day):
        return []
    before, after = day - _DAY, day + _DAY
    if is_weekend(after) and not is_weekend(before):
        return holidays_on(before)
    if is_weekend(before) and not is_weekend(after):
        return holidays_on(after)
    return []


CHECK = Check(
    code="KP412",
    name="squeezed-in-day",
    severity="info",
    message=Text(
        nb="«{title}» faller på en inneklemt dag, {date}, mellom {holiday} og helgen",
        nn="«{title}» fell på ein inneklemd dag, {date}, mellom {holiday} og helga",
        en="“{title}” falls on a day, {date}, squeezed in between {holiday} and the weekend",
    ),
    hint=Text(
        nb="se om de som skal delta, har fri denne dagen",
        nn="sjå om dei som skal delta, har fri denne dagen",
        en="see whether those who are to take part have the day off",
    ),
    about=Text(
        nb="Mange tar fri på inneklemte dager, og mange barnehager og skoler har stengt.",
        nn="Mange tek fri på inneklemde dagar, og mange barnehagar og skular har stengt.",
        en="Many take such days off, and many kindergartens and schools are closed.",
    ),
    find=find,
)
