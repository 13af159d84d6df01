"""A measure is mentioned by the number of another one.

Example:
    mentions:
      - {written: beskrevet i tiltak 1, to: nettverk}   # nettverk er tiltak 2

Instead:
    mentions:
      - {written: beskrevet i tiltak 2, to: nettverk}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.measure_numbers import numbers_in
from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every mention whose number is not that of the measure that is meant."""
    measures = context.plan.measures
    titles = {measure.number: measure.title for measure in measures.values()}
    for id_, measure in measures.items():
        for place, mention in enumerate(measure.mentions):
            meant = measures.get(mention.to)
            found = numbers_in(mention.written, whole=True)
            if meant is None or meant.number is None or not found:
                continue
            if meant.number not in {number for number, _ in found}:
                path = ("measures", id_, "mentions", place, "written")
                values = {
                    "text": mention.written,
                    "number": meant.number,
                    "title": meant.title,
                    "other": titles.get(found[0][0]),
                }
                related = (Related(("measures", mention.to, "number")),)
                yield Finding("wrong-measure-number", path, values, related=related)


CHECK = Check(
    code="KP340",
    name="wrong-measure-number",
    severity="error",
    message=Text(
        nb="«{text}»[ er «{other}»| finnes ikke], men «{title}» er tiltak {number}",
        nn="«{text}»[ er «{other}»| finst ikkje], men «{title}» er tiltak {number}",
        en="“{text}”[ is “{other}”| does not exist], but “{title}” is measure {number}",
    ),
    hint=Text(
        nb="skriv tiltak {number}",
        nn="skriv tiltak {number}",
        en="write measure {number}",
    ),
    about=Text(
        nb="Når tiltak får nye nummer, blir henvisningene i teksten ofte stående igjen.",
        nn="Når tiltak får nye nummer, blir tilvisingane i teksten ofte ståande att.",
        en="When measures get new numbers, the references in the texts are often left behind.",
    ),
    find=find,
)
