"""An activity goes on after the ticked terms of its measure, and no estimate is given for that.

Example:
    measures:
      kompetansedag: {title: Kompetansedag, terms: Høst 2024 ☒ Vår 2025 ☐}
    activities:
      dagen: {title: Kompetansedag, when: årlig i perioden 2023-2026, measure: kompetansedag}

Instead:
    measures:
      kompetansedag:
        title: Kompetansedag
        terms: Høst 2024 ☒ Vår 2025 ☐
        forecast: {"2026": {owner: {amount: 75 000}}}

Source: Statsforvalteren i Nordland, behovsmelding 2024, «gi anslag på behov».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.ticked_terms import overlap, stretches_of, ticked_terms
from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.model import Measure


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every activity that begins no later than the last ticked term and ends after it."""
    for ticked in ticked_terms(context):
        measure = context.plan.measures[ticked.measure]
        last = max((term.end for term in ticked.terms if term.end), default=None)
        if last is None or _is_estimated(measure):
            continue
        for entry in ticked.activities:
            stretches = stretches_of(entry)
            end = max((s.end for s in stretches if s.end), default=None)
            is_within = any(overlap(s, t) for s in stretches for t in ticked.terms)
            if end and end > last and is_within and all(s.end for s in stretches):
                values = {"title": entry.title, "end": end, "last": last}
                related = (Related(("measures", ticked.measure, "terms")),)
                yield Finding("beyond-ticked-terms", entry.path, values, related=related)


def _is_estimated(measure: Measure) -> bool:
    parts = [part for row in measure.forecast.values() for part in (row.owner, row.uh) if part]
    return any(part.amount is not None for part in parts)


CHECK = Check(
    code="KP452",
    name="beyond-ticked-terms",
    severity="info",
    message=Text(
        nb="«{title}» varer til {end}, men tiltaket er krysset av til {last}, uten anslag videre",
        nn="«{title}» varer til {end}, men tiltaket er kryssa av til {last}, utan overslag vidare",
        en="“{title}” lasts until {end}, but the measure is ticked until {last}, with no estimate",
    ),
    hint=Text(
        nb="kryss av for flere terminer, eller gi et anslag under forecast",
        nn="kryss av for fleire terminar, eller gi eit overslag under forecast",
        en="tick more terms, or give an estimate under forecast",
    ),
    about=Text(
        nb="Fylket legger anslagene til grunn for budsjettet de neste årene.",
        nn="Fylket legg overslaga til grunn for budsjettet dei neste åra.",
        en="The county plans the budget of the years to come by the estimates.",
    ),
    find=find,
)
