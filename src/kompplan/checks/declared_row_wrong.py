"""A declared row contradicts itself: owner and university do not give its sum.

It is raised where no measures are listed that could show which of the amounts is wrong.

Example:
    declared:
      schemes: {decentralised: {owner: 625 000, uh: 919 000, total: 1 554 000}}

Instead:
    declared:
      schemes: {decentralised: {owner: 625 000, uh: 919 000, total: 1 544 000}}

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
    """Yield every declared row whose parts do not give its sum."""
    for wrong in context.discrepancies("row"):
        yield told(context.plan, wrong, "declared-row-wrong")


CHECK = Check(
    code="KP504",
    name="declared-row-wrong",
    severity="error",
    message=Text(
        nb="summen for «{scheme}» er oppgitt til {stated}, men eier og UH gir {computed}",
        nn="summen for «{scheme}» er oppgitt til {stated}, men eigar og UH gir {computed}",
        en=(
            "the total of “{scheme}” is stated as {stated}, but owner and university give "
            "{computed}"
        ),
    ),
    hint=hint_with_cause(
        nb="rett summen, eller den av delene som er feil",
        nn="rett summen, eller den av delane som er feil",
        en="correct the total, or whichever part is wrong",
    ),
    about=Text(
        nb="Uten tiltak å regne etter må raden i det minste stemme med seg selv.",
        nn="Utan tiltak å rekne etter må rada i det minste stemme med seg sjølv.",
        en="Without measures to add up, the row must at least agree with itself.",
    ),
    find=find,
)
