"""A scheme's declared amount is not the sum of its measures.

Example:
    measures:
      kartlegging: {scheme: regional, amounts: {owner: 50 000, uh: 174 000}}
      nettverk: {scheme: regional, amounts: {owner: 120 000, uh: 125 000}}
    declared:
      schemes: {regional: {owner: 180 000, uh: 299 000}}

Instead:
    declared:
      schemes: {regional: {owner: 170 000, uh: 299 000}}

Source: Statsforvalteren i Nordland, behovsmelding 2024, «Total sum det meldes behov for».
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
    """Yield every declared amount of a scheme that its measures do not add up to."""
    for wrong in context.discrepancies("scheme"):
        yield told(context.plan, wrong, "scheme-sum-wrong")


CHECK = Check(
    code="KP503",
    name="scheme-sum-wrong",
    severity="error",
    message=Text(
        nb="{column} for «{scheme}» er oppgitt til {stated}, men tiltakene gir {computed}",
        nn="{column} for «{scheme}» er oppgitt til {stated}, men tiltaka gir {computed}",
        en="{column} of “{scheme}” is stated as {stated}, but the measures give {computed}",
    ),
    hint=hint_with_cause(
        nb="se over tiltakene bak summen, eller rett den",
        nn="sjå over tiltaka bak summen, eller rett han",
        en="look through the measures behind the sum, or correct it",
    ),
    about=Text(
        nb="Tilskuddet blir gitt etter summen, men brukt etter tiltakene.",
        nn="Tilskotet blir gitt etter summen, men brukt etter tiltaka.",
        en="The grant follows the sum, the work follows the measures.",
    ),
    find=find,
)
