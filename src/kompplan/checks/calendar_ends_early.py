"""The last weeks of the plan year have no rows.

Told where at least ten rows come at intervals through the year, and then eight weeks or more follow
without one, more than between any two rows before. July is not counted. A long period counts where
it begins; but where one of weeks or months runs to the end of the year, so does the plan.

Example:
    plan: {year: 2020/2021}   # rader fra august, og den siste 22. april

Instead:
    plan: {year: 2020/2021}   # med rader for mai og juni
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from kompplan.checks.core.dated import rows_and_parts
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.schedule import Entry

_FEWEST_ROWS = 10
_LONG_GAP = timedelta(weeks=8)
_NO_DAYS = frozenset({"recurring", "history", "duration", "undecided", "deadline", "before"})

_LONG = frozenset({"term", "school-year", "year"})


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield at most one finding, at the last row."""
    period = context.plan.head.year
    # In July schools and most kindergartens are closed.
    end = min(period.end, date(period.end.year, 6, 30)) if period.end.month == 7 else period.end
    rows = sorted(_starts(context), key=lambda row: row[0])
    rows = [row for row in rows if period.start <= row[0] <= end]
    if len(rows) < _FEWEST_ROWS or any(_runs_until(entry, end) for _, entry in rows):
        return
    gaps = [later[0] - earlier[0] for earlier, later in pairwise(rows)]
    last, entry = rows[-1]
    if end - last >= max(_LONG_GAP, *gaps):
        values = {
            "title": entry.title,
            "date": last,
            "count": (end - last).days // 7,
            "year": period.text,
        }
        yield Finding("calendar-ends-early", entry.path, values)


def _runs_until(entry: Entry, end: date) -> bool:
    intervals = entry.when.intervals if entry.when else ()
    return any(span.end is not None and span.end >= end for span in intervals)


def _starts(context: CheckContext) -> Iterator[tuple[date, Entry]]:
    """Yield the first day of each stretch of the rows and parts of a month or less."""
    for entry in rows_and_parts(context):
        when = entry.when
        if when is None or when.kind in _NO_DAYS or when.precision in _LONG:
            continue
        for span in when.intervals:
            if span.start is not None:
                yield span.start, entry


CHECK = Check(
    code="KP711",
    name="calendar-ends-early",
    severity="info",
    message=Text(
        nb="planåret {year} har ingen rader de siste {count} ukene, etter «{title}», {date}",
        nn="planåret {year} har ingen rader dei siste {count} vekene, etter «{title}», {date}",
        en="the plan year {year} has no rows in its last {count} weeks, after “{title}”, {date}",
    ),
    hint=Text(
        nb="legg til det som skjer siden, eller si i planen når den slutter",
        nn="legg til det som skjer sidan, eller sei i planen når han sluttar",
        en="add what happens later, or say in the plan when it ends",
    ),
    about=Text(
        nb="Leserne vet ikke om det ikke skjer noe, eller om resten ikke er skrevet ennå.",
        nn="Lesarane veit ikkje om det ikkje skjer noko, eller om resten ikkje er skriven enno.",
        en="Readers cannot tell whether nothing happens, or the rest is not written yet.",
    ),
    find=find,
)
