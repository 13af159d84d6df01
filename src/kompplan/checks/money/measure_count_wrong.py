"""The plan declares another number of measures than it lists.

Example:
    declared: {measures: 7}   # men seks er ført opp

Source: Statsforvalteren i Nordland, behovsmelding 2024, «Totalt antall tiltak».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield the declared number of measures where it differs from those listed."""
    stated, listed = context.plan.declared.measures, len(context.plan.measures)
    # A document may declare measures it does not hold; then none is listed at all.
    if stated is not None and listed and stated != listed:
        values = {"stated": stated, "computed": listed}
        yield Finding("measure-count-wrong", ("declared", "measures"), values)


CHECK = Check(
    code="KP506",
    name="measure-count-wrong",
    severity="error",
    message=Text(
        nb="planen oppgir {stated} tiltak, men fører opp {computed}",
        nn="planen oppgir {stated} tiltak, men fører opp {computed}",
        en="the plan states {stated} measures but lists {computed}",
    ),
    hint=Text(
        nb="rett tallet, eller se etter et tiltak som mangler eller står dobbelt",
        nn="rett talet, eller sjå etter eit tiltak som manglar eller står dobbelt",
        en="correct the number, or look for a measure that is missing or stands twice",
    ),
    about=Text(
        nb="Et tiltak som mangler i lista, får ingen penger.",
        nn="Eit tiltak som manglar i lista, får ingen pengar.",
        en="A measure that is missing from the list gets no money.",
    ),
    find=find,
)
