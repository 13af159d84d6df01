"""A row lies wholly outside the time of the section it stands in.

The nearest heading that has days counts. It never overrides what the row says. Rows outside the
plan year, and rows under a month that is not theirs, are told by other checks.

Example:
    sections:
      høst: {title: Høst 2025, when: høst 2025}
    activities:
      evaluering: {section: høst, title: Evaluering, when: 11. mars}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.dated import meets, names_days, rows_and_parts, spoken, touches
from kompplan.checks.core.headings import headings_by_section
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.checks.core.headings import Heading
    from kompplan.schedule import Entry
    from kompplan.time_expressions import PlanPeriod, When

_NOT_PLACED = frozenset(
    {"deadline", "before", "after", "from", "until", "recurring", "history", "duration"}
)


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every row, or else the first part of a row, that lies outside its section."""
    headings = headings_by_section(context)
    told: set[str] = set()
    for entry in rows_and_parts(context):
        heading = headings.get(context.plan.activities[entry.activity].section or "")
        if heading is None or entry.activity in told or entry.when is None:
            continue
        faults = entry.when.faults
        if faults and any(fault.name == "month-heading-mismatch" for fault in faults):
            told.add(entry.activity)
        elif _is_outside(entry.when, heading.when, context.plan.head.year):
            told.add(entry.activity)
            values = {
                "title": entry.title,
                "heading": heading.title,
                "section": _section_for(entry.when, headings),
                **_time(entry),
            }
            yield Finding("outside-section", entry.path, values)


def _is_outside(when: When, heading: When, period: PlanPeriod) -> bool:
    if when.kind in _NOT_PLACED or when.start is None or when.end is None:
        return False
    return touches(when, period.start, period.end) and not meets(when, heading)


def _section_for(when: When, headings: dict[str, Heading]) -> str:
    """Return the title of the narrowest section that the row would fit in, or nothing."""
    fitting = [heading for heading in headings.values() if meets(when, heading.when)]
    return min(fitting, key=_length).title if fitting else ""


def _length(heading: Heading) -> int:
    start, end = heading.when.start, heading.when.end
    return (end - start).days if start and end else 0


def _time(entry: Entry) -> dict[str, object]:
    when = entry.when
    if when is None or not names_days(when) or when.start is None or when.end is None:
        return {"text": when.text if when else ""}
    return {"days": spoken((when.start, when.end))}


CHECK = Check(
    code="KP404",
    name="outside-section",
    severity="warning",
    message=Text(
        nb="«{title}»[, {days},|, {text},] ligger utenfor delen «{heading}»",
        nn="«{title}»[, {days},|, {text},] ligg utanfor delen «{heading}»",
        en="“{title}”[, {days},|, {text},] lies outside the section “{heading}”",
    ),
    hint=Text(
        nb="flytt raden[ til delen «{section}»], eller rett tidspunktet",
        nn="flytt rada[ til delen «{section}»], eller rett tidspunktet",
        en="move the row[ to the section “{section}”], or correct the time",
    ),
    about=Text(
        nb="Den som leter under rett overskrift, finner ikke raden.",
        nn="Den som leitar under rett overskrift, finn ikkje rada.",
        en="Who looks under the right heading does not find the row.",
    ),
    find=find,
)
