"""A part of an activity has a time at which the activity is not held.

Only activities of more than two weeks are looked at: a short one may well have sessions on other
days. A term or month that the activity lies in says the same less exactly. Windows and deadlines
that are told from another day are meant so.

Example:
    pakke:
      when: uke 8-25
      title: Kompetansepakke
      parts: [{title: Arbeid i gruppene, when: våren 2021 og høsten 2021}]

Instead:
    pakke:
      when: våren 2021 og høsten 2021
      title: Kompetansepakke
      parts: [{title: Arbeid i gruppene, when: uke 8-25}]
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kompplan.checks.core.dated import meets, rows_and_parts, spoken, touches
from kompplan.checks.core.headings import headings_by_section
from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.checks.core.dated import Days
    from kompplan.checks.core.headings import Heading
    from kompplan.schedule import Entry
    from kompplan.time_expressions import PlanPeriod, When

_LONG = timedelta(weeks=2)
_NOT_PLACED = frozenset({"window", "recurring", "history", "duration", "undecided", "deadline"})


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every part with a stretch of days outside its activity."""
    row: Entry | None = None
    headings = headings_by_section(context)
    for entry in rows_and_parts(context):
        if entry.part is None:
            row = entry
        elif row and row.when and entry.when and row.when.start and row.when.end:
            outside = _outside(entry.when, row.when)
            heading = headings.get(context.plan.activities[entry.activity].section or "")
            if outside and not _is_told(entry.when, heading, context.plan.head.year):
                values = {
                    "title": entry.title,
                    "activity": row.title,
                    "part_days": [spoken(days) for days in outside],
                    "days": (row.when.start, row.when.end),
                }
                related = (Related(row.path, "other-row"),)
                yield Finding("part-outside-row", entry.path, values, related=related)


def _is_told(when: When, heading: Heading | None, period: PlanPeriod) -> bool:
    """Tell whether a part lies wholly outside its section or the plan year, which is told."""
    is_inside = touches(when, period.start, period.end)
    return not is_inside or (heading is not None and not meets(when, heading.when))


def _outside(part: When, row: When) -> list[Days]:
    """Return the stretches of a part on no day of which its activity, a long one, is held."""
    is_long = row.start and row.end and row.end - row.start >= _LONG
    if not is_long or part.kind in _NOT_PLACED or row.kind in _NOT_PLACED:
        return []
    stretches = [(span.start, span.end) for span in part.intervals if span.start and span.end]
    return [days for days in stretches if not touches(row, *days)]


CHECK = Check(
    code="KP428",
    name="part-outside-row",
    severity="warning",
    message=Text(
        nb="«{title}» har en tid, {part_days}, utenfor «{activity}», {days}",
        nn="«{title}» har ei tid, {part_days}, utanfor «{activity}», {days}",
        en="“{title}” has a time, {part_days}, outside “{activity}”, {days}",
    ),
    hint=Text(
        nb="rett tiden for delen eller for aktiviteten",
        nn="rett tida for delen eller for aktiviteten",
        en="correct the time of the part or of the activity",
    ),
    about=Text(
        nb="Leserne vet ikke hvilken av tidene som gjelder.",
        nn="Lesarane veit ikkje kva for ei av tidene som gjeld.",
        en="Readers cannot tell which of the times holds.",
    ),
    find=find,
)
