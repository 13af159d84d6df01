"""What a measure's money is divided into does not add up to the measure's amount.

Money may be divided by grant scheme, by payee, by term and by kind of cost. A division that is
given covers all of the money of the owner, or of the university, or of both.

Example:
    amounts: {owner: 60 000, uh: 100 000}
    costs: {travel: {owner: 20 000}, substitutes: {owner: 45 000}}

Instead:
    costs: {travel: {owner: 20 000}, substitutes: {owner: 40 000}}

Source: FOR-2021-01-26-230 point 7.3, which pays owner and university each their part.
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
    """Yield every amount of a measure that its division does not give."""
    for wrong in context.discrepancies("breakdown"):
        yield told(context.plan, wrong, "breakdown-wrong")


CHECK = Check(
    code="KP510",
    name="breakdown-wrong",
    severity="error",
    message=Text(
        nb="{column} for «{measure}» er {stated}, men {topic} gir {computed}",
        nn="{column} for «{measure}» er {stated}, men {topic} gir {computed}",
        en="{column} of “{measure}” is {stated}, but {topic} give {computed}",
    ),
    hint=hint_with_cause(
        nb="rett beløpet, eller den av delene som er feil",
        nn="rett beløpet, eller den av delane som er feil",
        en="correct the amount, or whichever part is wrong",
    ),
    about=Text(
        nb="Penger som ikke er fordelt, eller er fordelt to ganger, får ingen brukt.",
        nn="Pengar som ikkje er fordelte, eller er fordelte to gonger, får ingen brukt.",
        en="Nobody can use money that is divided twice, or not at all.",
    ),
    find=find,
)
