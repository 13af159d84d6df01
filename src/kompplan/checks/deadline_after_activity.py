"""A deadline of an activity lies after it, or improbably long before it.

A deadline in brackets behind the time of the activity («3. februar (frist 1. januar)») counts, too.
Long before is more than a year, or more than half a year and before the plan year: most often the
year is that of an older plan. A deadline that is told from an activity («senest 1 uke etter møtet»)
is meant so.

Example:
    planleggingsmøte:
      title: Planleggingsmøte
      when: 03.02.22
      deadlines: {videreføring: {when: senest 01.03.21, title: Videreføring}}

Instead:
    planleggingsmøte:
      title: Planleggingsmøte
      when: 03.02.22
      deadlines: {videreføring: {when: senest 01.02.22, title: Videreføring}}
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kompplan.checks.core.dated import spoken
from kompplan.checks.core.years import same_day_in
from kompplan.diagnostics import Check, Finding, Related, Text
from kompplan.time_expressions import TimeContext, parse_time, resolve_time
from kompplan.time_expressions.core.values import FINE
from kompplan.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kompplan.checks.core.context import CheckContext
    from kompplan.schedule import Entry
    from kompplan.time_expressions import PlanPeriod, When

_YEAR, _HALF_YEAR = timedelta(days=365), timedelta(days=183)
_NO_DAYS = frozenset({"recurring", "history", "undecided", "duration"})


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every written deadline that does not fit its activity."""
    row: Entry | None = None
    for entry in context.schedule.entries:
        if entry.part is None:
            row = entry
            for deadline in _in_brackets(entry, context.plan.head.year):
                yield from _compare(deadline, entry, context.plan.head.year)
        elif row is not None and entry.part.startswith("deadlines/"):
            yield from _compare(entry, row, context.plan.head.year)


def _in_brackets(row: Entry, period: PlanPeriod) -> Iterator[Entry]:
    """Yield the deadlines that stand in brackets behind the time of a row."""
    for remark in row.expression.remarks if row.expression else ():
        expression = parse_time(remark)
        due = resolve_time(expression, TimeContext(period=period)).when
        if due is not None and due.deadline:
            yield replace(row, expression=expression, when=due)


def _compare(entry: Entry, row: Entry, period: PlanPeriod) -> Iterator[Finding]:
    due, held = entry.when, row.when
    if held is None or held.kind in _NO_DAYS:
        return
    if due is None or due.derivation or due.recurrence or due.end is None:
        return
    # Of a deadline such as «senest uke 44» only the last day is known.
    first = due.start or (due.end if due.precision in FINE else None)
    if held.end and first and first > held.end:
        times: dict[str, object] = {"late": spoken((first, due.end))}
        suggestion = _in_another_year(first, held.end, latest=held.end)
    elif held.start and _is_long_before(due.end, held.start, period):
        times = {"early": due.end, "count": (held.start - due.end).days}
        suggestion = _in_another_year(due.end, held.start)
    else:
        return
    values = {
        "title": entry.title,
        "activity": row.title,
        "days": _days_of(held),
        "suggestion": suggestion,
        **times,
    }
    related = (Related(row.path, "other-row"),) if entry.path != row.path else ()
    yield Finding("deadline-after-activity", entry.path, values, related=related)


def _is_long_before(due: date, start: date, period: PlanPeriod) -> bool:
    return start - due > (_YEAR if due >= period.start else _HALF_YEAR)


def _in_another_year(due: date, held: date, latest: date | None = None) -> date | None:
    """Return the day within half a year of the activity that has the deadline's day and month."""
    for year in (held.year - 1, held.year, held.year + 1):
        day = same_day_in(due, year)
        if day and day != due and abs(day - held) < _HALF_YEAR and day <= (latest or day):
            return day
    return None


def _days_of(held: When) -> object:
    if held.start and held.end:
        return spoken((held.start, held.end))
    return held.start or held.end


CHECK = Check(
    code="KP409",
    name="deadline-after-activity",
    severity="warning",
    message=Text(
        nb=(
            "fristen for «{title}», [{late}, er etter|{early}, er {count} dager før] "
            "«{activity}», {days}"
        ),
        nn=(
            "fristen for «{title}», [{late}, er etter|{early}, er {count} dagar før] "
            "«{activity}», {days}"
        ),
        en=(
            "the deadline of “{title}”, [{late}, is after|{early}, is {count} days before] "
            "“{activity}”, {days}"
        ),
    ),
    hint=Text(
        nb=(
            "[mente du {suggestion}?|rett datoen; er fristen ment å komme etterpå, skriv "
            "«senest 1 uke etter møtet»]"
        ),
        nn=(
            "[meinte du {suggestion}?|rett datoen; er fristen meint å kome etterpå, skriv "
            "«seinast 1 veke etter møtet»]"
        ),
        en=(
            "[did you mean {suggestion}?|correct the date; where the deadline is to come "
            "afterwards, write “senest 1 uke etter møtet”]"
        ),
    ),
    about=Text(
        nb="Det som skulle vært klart til møtet, blir det ikke når fristen er feil.",
        nn="Det som skulle vore klart til møtet, blir det ikkje når fristen er feil.",
        en="What was to be ready for the meeting is not, when its deadline is wrong.",
    ),
    find=find,
)
