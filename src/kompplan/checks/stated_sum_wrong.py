"""A total that the plan states elsewhere is not the sum of what it is the total of.

This may be the total of a payee, of a term or of a kind of cost, of all that was granted, of the
owners' own share, of what goes to coordinators, or a sum that the text of a measure states. Where
it is over grant schemes of which the document holds no measures, it is wrong only if those that are
here come to more than all of it.

Example:
    measures:
      koordinator:
        amounts: {owner: 70 000}
        sums: [{amount: kr 75 000}]

Instead:
    sums: [{amount: kr 70 000}]

Source: Statsforvalteren i Nordland, behovsmelding 2024, where a text repeats a sum.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.wrong_sums import hint_with_cause, told
from kompplan.diagnostics import Check, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import Finding


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every total stated elsewhere that the measures do not give."""
    for wrong in context.discrepancies("stated"):
        yield told(context.plan, wrong, "stated-sum-wrong")


CHECK = Check(
    code="KP511",
    name="stated-sum-wrong",
    severity="error",
    message=Text(
        nb="{topic} ({scheme}) er oppgitt til {stated}, men tiltakene gir {computed}",
        nn="{topic} ({scheme}) er oppgitt til {stated}, men tiltaka gir {computed}",
        en="{topic} ({scheme}) is stated as {stated}, but the measures give {computed}",
    ),
    hint=hint_with_cause(
        nb="se over tiltakene bak summen, eller rett den",
        nn="sjå over tiltaka bak summen, eller rett han",
        en="look through the measures behind the sum, or correct it",
    ),
    about=Text(
        nb="Den som leser ett sted, skal ikke finne en annen sum et annet sted.",
        nn="Den som les ein stad, skal ikkje finne ein annan sum ein annan stad.",
        en="Whoever reads one place must not find another sum in another place.",
    ),
    find=find,
)
