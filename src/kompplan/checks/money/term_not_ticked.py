"""An activity of a measure lies in none of the terms that the measure is ticked for.

Example:
    measures:
      kompetansedag: {title: Kompetansedag, terms: Vår 2024 ☐ Høst 2024 ☒}
    activities:
      tema: {title: Tema velges, when: vår 2024, measure: kompetansedag}

Instead:
    measures:
      kompetansedag: {title: Kompetansedag, terms: Vår 2024 ☒ Høst 2024 ☒}

Source: Statsforvalteren i Nordland, behovsmelding 2024, «Tiltakets varighet».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.ticked_terms import overlap, stretches_of, term_words, ticked_terms
from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every dated activity that has no day in a ticked term."""
    for ticked in ticked_terms(context):
        for entry in ticked.activities:
            stretches = stretches_of(entry)
            if not stretches or any(overlap(s, t) for s in stretches for t in ticked.terms):
                continue
            values = {
                "title": entry.title,
                "text": entry.expression.text if entry.expression else "",
                "measure": context.plan.measures[ticked.measure].title,
                **term_words(ticked.terms),
            }
            related = (Related(("measures", ticked.measure, "terms")),)
            yield Finding("term-not-ticked", entry.path, values, related=related)


CHECK = Check(
    code="KP450",
    name="term-not-ticked",
    severity="warning",
    message=Text(
        nb="«{title}» er {text}, men «{measure}» er bare krysset av for {terms_nb}",
        nn="«{title}» er {text}, men «{measure}» er berre kryssa av for {terms_nn}",
        en="“{title}” is {text}, but “{measure}” is ticked for {terms_en} only",
    ),
    hint=Text(
        nb="kryss av for terminen også, eller flytt aktiviteten",
        nn="kryss av for terminen òg, eller flytt aktiviteten",
        en="tick that term too, or move the activity",
    ),
    about=Text(
        nb="Tilskuddet gjelder bare for terminene som er krysset av.",
        nn="Tilskotet gjeld berre for terminane som er kryssa av.",
        en="The grant holds for the ticked terms only.",
    ),
    find=find,
)
