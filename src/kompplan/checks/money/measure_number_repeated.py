"""Two measures have the same number.

A text that speaks of «tiltak 2» then means either.

Example:
    measures:
      nettverk: {number: 2, title: Nettverk}
      veiledning: {number: 2, title: Veiledning}

Instead:
    measures:
      nettverk: {number: 2, title: Nettverk}
      veiledning: {number: 3, title: Veiledning}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every measure whose number an earlier one has."""
    first: dict[int, str] = {}
    for id_, measure in context.plan.measures.items():
        if measure.number is None:
            continue
        other = first.setdefault(measure.number, id_)
        if other != id_:
            title = context.plan.measures[other].title
            values = {"number": measure.number, "title": measure.title, "other": title}
            related = (Related(("measures", other, "number"), "first-here"),)
            path = ("measures", id_, "number")
            yield Finding("measure-number-repeated", path, values, related=related)


CHECK = Check(
    code="KP342",
    name="measure-number-repeated",
    severity="error",
    message=Text(
        nb="både «{other}» og «{title}» er tiltak {number}",
        nn="både «{other}» og «{title}» er tiltak {number}",
        en="both “{other}” and “{title}” are measure {number}",
    ),
    hint=Text(
        nb="gi tiltakene hvert sitt nummer, og rett henvisningene til dem",
        nn="gi tiltaka kvart sitt nummer, og rett tilvisingane til dei",
        en="give each measure a number of its own, and correct the references to them",
    ),
    about=Text(
        nb="Henvisninger, vedtak og regnskap peker på tiltak etter nummer.",
        nn="Tilvisingar, vedtak og rekneskap peikar på tiltak etter nummer.",
        en="References, decisions and accounts point at measures by number.",
    ),
    find=find,
)
