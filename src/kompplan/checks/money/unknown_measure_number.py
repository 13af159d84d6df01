"""A text speaks of a measure by a number that none has.

A mention is told once, at its own place.

Example:
    text: Erfaringene brukes videre (se tiltak 9).   # av sju tiltak

Instead:
    text: Erfaringene brukes videre (se tiltak 6).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.measure_numbers import numbers_in
from kompplan.checks.core.texts import written_texts
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.model import Measure


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every number of a measure in the texts of measures that belongs to none."""
    measures = context.plan.measures
    known = {measure.number for measure in measures.values() if measure.number is not None}
    if len(known) < len(measures) or not known:
        return
    for path, text in written_texts(context):
        if path[0] != "measures" or "mentions" in path:
            continue
        for number, part in numbers_in(text):
            if number not in known and number not in _mentioned(measures[str(path[1])]):
                values = {"number": number, "last": max(known)}
                yield Finding("unknown-measure-number", path, values, part=part)


def _mentioned(measure: Measure) -> set[int]:
    written = [mention.written for mention in measure.mentions]
    return {number for text in written for number, _ in numbers_in(text, whole=True)}


CHECK = Check(
    code="KP341",
    name="unknown-measure-number",
    severity="warning",
    message=Text(
        nb="teksten nevner tiltak {number}, men det siste er tiltak {last}",
        nn="teksten nemner tiltak {number}, men det siste er tiltak {last}",
        en="the text mentions measure {number}, but the last one is measure {last}",
    ),
    hint=Text(
        nb="rett nummeret, eller si hvilken plan tiltaket står i",
        nn="rett nummeret, eller sei kva for ein plan tiltaket står i",
        en="correct the number, or say which plan the measure stands in",
    ),
    about=Text(
        nb="En henvisning til et tiltak som ikke finnes, sender leseren ingen steder.",
        nn="Ei tilvising til eit tiltak som ikkje finst, sender lesaren ingen stader.",
        en="A reference to a measure that does not exist sends the reader nowhere.",
    ),
    find=find,
)
