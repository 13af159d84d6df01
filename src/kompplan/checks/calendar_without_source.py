"""A calendar of days off does not say who decided it or where it was published.

A wrong break moves every time that is told from it, so that readers must be able to look it up. A
made-up calendar, as in an example, says ``fictional: true``.

Example:
    skole: {for: lykkeland, sector: school, school_year: 2025/2026}

Instead:
    skole: {for: lykkeland, sector: school, school_year: 2025/2026, source: Skoleruta 2025/2026}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every calendar without a source that is not fictional."""
    for id_, calendar in context.plan.calendars.items():
        is_faulty = any(path[:2] == ("calendars", id_) for path in context.faulty)
        if not (calendar.source.strip() or calendar.fictional or is_faulty):
            path = ("calendars", id_)
            yield Finding("calendar-without-source", path, {"id": id_}, at_key=True)


CHECK = Check(
    code="KP703",
    name="calendar-without-source",
    severity="warning",
    message=Text(
        nb="kalenderen «{id}» har ingen kilde",
        nn="kalenderen «{id}» har inga kjelde",
        en="the calendar “{id}” has no source",
    ),
    hint=Text(
        nb="skriv source: hvem som fastsatte den og når, eller hvor den står",
        nn="skriv source: kven som fastsette han og når, eller kvar han står",
        en="write source: who decided it and when, or where it was published",
    ),
    about=Text(
        nb="Uten kilde kan ingen se om feriene stemmer, eller om skoleruta er endret.",
        nn="Utan kjelde kan ingen sjå om feriane stemmer, eller om skuleruta er endra.",
        en="Without a source nobody can see whether the breaks are right or have been changed.",
    ),
    find=find,
)
