"""A measure is ticked for terms in which none of its activities can be.

It is raised only where all activities of the measure are known to the month or better.

Example:
    measures:
      magisk-måned: {title: Magisk måned, terms: Høst 2024 ☒ Vår 2025 ☒}
    activities:
      måneden: {title: Magisk måned, when: november 2024, measure: magisk-måned}

Instead:
    measures:
      magisk-måned: {title: Magisk måned, terms: Høst 2024 ☒ Vår 2025 ☐}

Source: Statsforvalteren i Nordland, behovsmelding 2024, «Tiltakets varighet».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.ticked_terms import overlap, stretches_of, term_words, ticked_terms
from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.schedule import Entry


_EXACT = frozenset({"minute", "part-of-day", "day", "week", "month"})


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every measure with ticked terms that its activities leave empty."""
    for ticked in ticked_terms(context):
        stretches = [s for entry in ticked.activities for s in stretches_of(entry)]
        unused = [t for t in ticked.terms if not any(overlap(t, s) for s in stretches)]
        # Where no activity lies in any ticked term, each of them is told instead.
        if unused and len(unused) < len(ticked.terms) and all(map(_is_exact, ticked.activities)):
            measure = context.plan.measures[ticked.measure]
            values = {"measure": measure.title, **term_words(unused)}
            related = tuple(Related(entry.path) for entry in ticked.activities)
            path = ("measures", ticked.measure, "terms")
            yield Finding("ticked-term-unused", path, values, related=related)


def _is_exact(entry: Entry) -> bool:
    when = entry.when
    if when is None or when.kind == "recurring" or when.precision not in _EXACT:
        return False
    return bool(stretches_of(entry)) and all(s.start and s.end for s in stretches_of(entry))


CHECK = Check(
    code="KP451",
    name="ticked-term-unused",
    severity="warning",
    message=Text(
        nb="«{measure}» er krysset av for {terms_nb} også, men har ingen aktivitet da",
        nn="«{measure}» er kryssa av for {terms_nn} òg, men har ingen aktivitet då",
        en="“{measure}” is ticked for {terms_en} too, but has no activity then",
    ),
    hint=Text(
        nb="ta bort krysset, eller før opp hva som skjer da",
        nn="ta bort krysset, eller før opp kva som skjer då",
        en="untick, or add what happens then",
    ),
    about=Text(
        nb="Den som gir tilskudd, spør hva pengene skal brukes til i den terminen.",
        nn="Den som gir tilskot, spør kva pengane skal brukast til i den terminen.",
        en="Whoever pays will ask what the money is for in that term.",
    ),
    find=find,
)
