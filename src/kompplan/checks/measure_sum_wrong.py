"""A measure's total is not the sum of its parts.

Example:
    amounts: {owner: 50 000, uh: 174 000, total: 225 000}

Instead:
    amounts: {owner: 50 000, uh: 174 000, total: 224 000}

Source: Statsforvalteren i Nordland, behovsmelding 2024, «Tilskuddet fordeles».
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
    """Yield every measure whose stated total differs from its parts."""
    for wrong in context.discrepancies("measure"):
        yield told(context.plan, wrong, "measure-sum-wrong")


CHECK = Check(
    code="KP502",
    name="measure-sum-wrong",
    severity="error",
    message=Text(
        nb="summen for «{measure}» er oppgitt til {stated}, men eier og UH gir {computed}",
        nn="summen for «{measure}» er oppgitt til {stated}, men eigar og UH gir {computed}",
        en=(
            "the total of “{measure}” is stated as {stated}, but owner and university give "
            "{computed}"
        ),
    ),
    hint=hint_with_cause(
        nb="rett summen, eller den av delene som er feil",
        nn="rett summen, eller den av delane som er feil",
        en="correct the total, or whichever part is wrong",
    ),
    about=Text(
        nb="Den som behandler meldingen, kan ikke vite hvilket av tallene som gjelder.",
        nn="Den som handsamar meldinga, kan ikkje vite kva for eit av tala som gjeld.",
        en="Whoever decides cannot know which of the numbers holds.",
    ),
    find=find,
)
