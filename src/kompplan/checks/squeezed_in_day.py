"""An activity of one day lies between a public holiday and a weekend or another holiday.

Many take such a day off («inneklemt dag»), and many kindergartens and schools are closed.

Example:
    when: 15. mai 2026

Instead:
    when: 12. mai 2026
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kompplan.checks.core.closed_days import holidays_on, is_closed, observed
from kompplan.checks.core.dated import gatherings_at_days_off
from kompplan.checks.core.school_closures import closures_met
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kompplan.checks.core.context import CheckContext
    from kompplan.locales.core.wording import Term

_DAY = timedelta(days=1)


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every row of a single day that is squeezed in, unless something else is told of it."""
    for entry, (first, last) in gatherings_at_days_off(context):
        sides = _sides(first) if first == last else {}
        if sides and not closures_met(context, entry.activity, (first, last)):
            yield Finding(
                "squeezed-in-day", entry.path, {"title": entry.title, "date": first, **sides}
            )


def _sides(day: date) -> dict[str, list[Term]]:
    """Return the holidays that a day lies between; one alone has a weekend on the other side."""
    if is_closed(day) or observed(day):
        return {}
    if not (is_closed(day - _DAY) and is_closed(day + _DAY)):
        return {}
    before, after = holidays_on(day - _DAY), holidays_on(day + _DAY)
    if before and after:
        return {"first": before, "second": after}
    return {"holiday": before or after} if before or after else {}


CHECK = Check(
    code="KP412",
    name="squeezed-in-day",
    severity="info",
    message=Text(
        nb=(
            "«{title}» faller på en inneklemt dag, {date}, mellom "
            "[{holiday} og helgen|{first} og {second}]"
        ),
        nn=(
            "«{title}» fell på ein inneklemd dag, {date}, mellom "
            "[{holiday} og helga|{first} og {second}]"
        ),
        en=(
            "“{title}” falls on a day, {date}, squeezed in between "
            "[{holiday} and the weekend|{first} and {second}]"
        ),
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
