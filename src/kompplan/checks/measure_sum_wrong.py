"""A measure's total is not the sum of its parts.

Example:
    amounts: {owner: 50 000, uh: 174 000, total: 225 000}

Instead:
    amounts: {owner: 50 000, uh: 174 000, total: 224 000}

Source: Statsforvalteren i Nordland, behovsmelding 2024, «Tilskuddet fordeles».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every measure whose stated total differs from its parts."""
    for wrong in context.discrepancies("measure"):
        amounts = ("measures", str(wrong.id), "amounts")
        values = {"measure": context.plan.measures[str(wrong.id)].title, **wrong.values()}
        related = (Related((*amounts, "owner")), Related((*amounts, "uh")))
        path = (*amounts, "total")
        yield Finding("measure-sum-wrong", path, values, related=related)


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
    hint=Text(
        nb="forskjellen er {difference}: rett summen, eller den av delene som er feil",
        nn="skilnaden er {difference}: rett summen, eller den av delane som er feil",
        en="the difference is {difference}: correct the total, or whichever part is wrong",
    ),
    about=Text(
        nb="Den som behandler meldingen, kan ikke vite hvilket av tallene som gjelder.",
        nn="Den som handsamar meldinga, kan ikkje vite kva for eit av tala som gjeld.",
        en="Whoever decides cannot know which of the numbers holds.",
    ),
    find=find,
)
