"""A row lies wholly outside the period of the theme or the cohort that it belongs to.

The period stands at the theme or the cohort; the row names it under ``theme``, or among its
participants or its target group. Plans go on with what has ended, and should say so.

Example:
    themes: {miljø: {title: Trygt miljø, period: 2018-2020}}
    activities: {nettverk: {title: Nettverk, when: våren 2021, theme: miljø}}

Instead:
    themes: {miljø: {title: Trygt miljø, period: 2018-2021}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan import time_expressions
from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.model import Activity
    from kompplan.time_expressions import When


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every row outside a period; of several periods, the first one that it misses."""
    periods = {
        (entry.path[0], entry.activity): entry
        for entry in context.schedule.others
        if entry.part == "period" and entry.path[0] in ("themes", "cohorts")
    }
    for entry in context.schedule.entries if periods else ():
        if entry.part is not None or entry.when is None:
            continue
        for named in _named(context.plan.activities[entry.activity]):
            period = periods.get(named)
            if period and period.when and _is_outside(entry.when, period.when):
                values = {"title": entry.title, "name": period.title, **_spoken(period.when)}
                related = (Related(period.path),)
                yield Finding("outside-period", entry.path, values, related=related)
                break


def _named(activity: Activity) -> Iterator[tuple[str, str]]:
    if activity.theme:
        yield ("themes", activity.theme)
    people = (*activity.target_group, *activity.participants)
    for id_ in (*(person.who for person in people), *activity.for_):
        yield ("cohorts", id_)


def _is_outside(when: When, period: When) -> bool:
    is_after = when.start and period.end and when.start > period.end
    is_before = when.end and period.start and when.end < period.start
    return bool(is_after or is_before)


def _spoken(when: When) -> dict[str, str]:
    return {
        f"period_{language}": time_expressions.format_when(when, language)
        for language in ("nb", "nn", "en")
    }


CHECK = Check(
    code="KP440",
    name="outside-period",
    severity="info",
    message=Text(
        nb="«{title}» er utenfor perioden for «{name}», {period_nb}",
        nn="«{title}» er utanfor perioden for «{name}», {period_nn}",
        en="“{title}” lies outside the period of “{name}”, {period_en}",
    ),
    hint=Text(
        nb="rett perioden, eller si i raden at arbeidet fortsetter",
        nn="rett perioden, eller sei i rada at arbeidet held fram",
        en="correct the period, or say in the row that the work goes on",
    ),
    about=Text(
        nb="De som er med, tror kanskje at arbeidet er slutt, eller ikke har begynt.",
        nn="Dei som er med, trur kanskje at arbeidet er slutt, eller ikkje har byrja.",
        en="Those who take part may believe that the work is over, or has not begun.",
    ),
    find=find,
)
