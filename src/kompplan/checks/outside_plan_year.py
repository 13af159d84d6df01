"""A row lies wholly outside the plan year.

A written year is never changed to fit the plan. Where a whole section lies outside, such as one for
the preparations in spring, the section is told and not each of its rows.

Example:
    plan: {year: 2021/2022}
    activities:
      modul-1: {title: Modul 1, when: 11. februar 2021}

Instead:
    plan: {year: 2021/2022}
    activities:
      modul-1: {title: Modul 1, when: 11. februar 2022}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.dated import meets, names_days, rows_and_parts, spoken, touches
from kompplan.checks.core.headings import headings_by_section
from kompplan.checks.core.years import same_day_in
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.schedule import Entry
    from kompplan.time_expressions import PlanPeriod, When

_NO_TIME_OF_ITS_OWN = frozenset({"recurring", "history", "duration", "undecided"})
_WITH_AN_OPEN_END = frozenset({"deadline", "before", "after", "from", "until"})


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield the sections, rows, parts of rows and modules that lie outside."""
    yield from _sections(context)
    headings = headings_by_section(context)
    told: set[str] = set()
    for entry in rows_and_parts(context):
        heading = headings.get(context.plan.activities[entry.activity].section or "")
        under = heading.when if heading else None
        if entry.activity not in told and _is_outside(entry, under, context.plan.head.year):
            told.add(entry.activity)
            yield Finding("outside-plan-year", entry.path, _values(entry, context.plan.head.year))
    for entry in context.schedule.others:
        # A package in a file of its own serves plans of several years.
        is_own = entry.path[:2] in context.own_ids and entry.path[0] == "packages"
        if is_own and _is_outside(entry, None, context.plan.head.year):
            yield Finding("outside-plan-year", entry.path, _values(entry, context.plan.head.year))


def _sections(context: CheckContext) -> Iterator[Finding]:
    period = context.plan.head.year
    outside: set[str] = set()
    for ids, section in context.plan.walk_sections():
        when = context.schedule.sections.get(ids[-1])
        if when and when.intervals and not touches(when, period.start, period.end):
            if outside.isdisjoint(ids):
                path = tuple(step for id_ in ids for step in ("sections", id_))
                values = {"title": section.title, "year": period.text}
                yield Finding("outside-plan-year", (*path, "when"), values)
            outside.add(ids[-1])


def _is_outside(entry: Entry, heading: When | None, period: PlanPeriod) -> bool:
    """Tell whether a row lies outside the plan year, and not because its heading does."""
    when = entry.when
    if when is None or not when.intervals or when.kind in _NO_TIME_OF_ITS_OWN:
        return False
    if when.derivation and when.kind in _WITH_AN_OPEN_END:
        return False
    if touches(when, period.start, period.end):
        return False
    if heading is None or touches(heading, period.start, period.end):
        return True
    return not meets(when, heading)


def _values(entry: Entry, period: PlanPeriod) -> dict[str, object]:
    when = entry.when
    values: dict[str, object] = {"title": entry.title, "year": period.text}
    if when is None or not names_days(when) or when.start is None or when.end is None:
        return {**values, "text": when.text if when else ""}
    days = spoken((when.start, when.end))
    fitting = [day for year in period.years if (day := same_day_in(when.start, year))]
    inside = [day for day in fitting if period.start <= day <= period.end]
    is_one = when.start == when.end and len(inside) == 1 and not when.derivation
    return {**values, "days": days, "suggestion": inside[0] if is_one else None}


CHECK = Check(
    code="KP403",
    name="outside-plan-year",
    severity="warning",
    message=Text(
        nb="«{title}»[, {days},|, {text},] ligger utenfor planåret {year}",
        nn="«{title}»[, {days},|, {text},] ligg utanfor planåret {year}",
        en="“{title}”[, {days},|, {text},] lies outside the plan year {year}",
    ),
    hint=Text(
        nb="[mente du {suggestion}?|rett året, eller utvid planåret]",
        nn="[meinte du {suggestion}?|rett året, eller utvid planåret]",
        en="[did you mean {suggestion}?|correct the year, or widen the plan year]",
    ),
    about=Text(
        nb="Ofte er raden kopiert fra en eldre plan, eller så hører den til en annen.",
        nn="Ofte er rada kopiert frå ein eldre plan, eller så høyrer ho til ein annan.",
        en="Often the row is copied from an older plan, or it belongs to another one.",
    ),
    find=find,
)
