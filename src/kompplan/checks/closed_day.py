"""An activity is held while schools or kindergartens that take part in it are closed.

The calendars of the plan say when that is, see ``calendars`` in the plan format. Groups and regions
count with all their municipalities; participants with a ``sector`` only meet the calendars of that
sector. On planning days the staff is at work, so that courses fit them well. A week is told only
where all its working days are off.

Example:
    when: 8. oktober   # i høstferien i Lykkeland
    participants: [lykkeland]

Instead:
    when: 15. oktober
    participants: [lykkeland]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.dated import gatherings, rows_and_parts, spoken
from kompplan.checks.core.school_closures import closures_met
from kompplan.diagnostics import Check, Finding, Related, Text
from kompplan.locales.core.wording import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.checks.core.school_closures import Meeting
    from kompplan.schedule import Entry


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every row that meets days off, once for each of them."""
    for entry, met in _meetings(context):
        values = {
            "title": entry.title,
            "places": met.places,
            "holiday": met.holiday,
            "day_off": met.title,
            "sector": Term(f"at-{met.sector}"),
            "date": spoken(met.days),
        }
        related = tuple(Related(path, "calendar-says") for path in met.paths)
        yield Finding("closed-day", entry.path, values, related=related)


def _meetings(context: CheckContext) -> Iterator[tuple[Entry, Meeting]]:
    if not context.schedule.calendars:
        return
    for entry, days in gatherings(context):
        for met in closures_met(context, entry.activity, days):
            yield entry, met
    for entry in rows_and_parts(context):
        for met in _weeks_off(context, entry):
            yield entry, met


def _weeks_off(context: CheckContext, entry: Entry) -> list[Meeting]:
    """Return the days off that fill each week an entry may lie in; none where one is free."""
    when = entry.when
    if when is None or when.kind != "week":
        return []
    found: list[Meeting] = []
    for span in when.intervals:
        days = (span.start, span.end) if span.start and span.end else None
        met = closures_met(context, entry.activity, days, wholly=True) if days else []
        if not met:
            return []
        found += met
    return found


CHECK = Check(
    code="KP430",
    name="closed-day",
    severity="warning",
    message=Text(
        nb="{places} har [{holiday}|«{day_off}»|fri] {sector} når «{title}» holdes, {date}",
        nn="{places} har [{holiday}|«{day_off}»|fri] {sector} når «{title}» blir halde, {date}",
        en=(
            "the {sector} of {places} [have their {holiday}|have “{day_off}”|have time off] when "
            "“{title}” is held, {date}"
        ),
    ),
    hint=Text(
        nb="flytt aktiviteten, eller gi deltakerne sector hvis de ikke har fri da",
        nn="flytt aktiviteten, eller gi deltakarane sector dersom dei ikkje har fri då",
        en="move the activity, or give the participants their sector if they are at work then",
    ),
    about=Text(
        nb="I feriene er skolene stengt, og de ansatte har også fri.",
        nn="I feriane er skulane stengde, og dei tilsette har også fri.",
        en="Schools are closed in their breaks, and the staff is away as well.",
    ),
    find=find,
)
