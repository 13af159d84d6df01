"""A text repeats a sum of the plan with a slip of the pen.

Example:
    text: Tilskuddet er til sammen kr 242 000.
    amounts: {owner: 50 000, uh: 174 000, total: 224 000}

Instead:
    text: Tilskuddet er til sammen kr 224 000.

Source: Statsforvalteren i Nordland, behovsmelding 2024, where a text repeats a sum.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.text_sums import slip_of, unmatched_sums
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every sum in the text of a measure that is a slip away from one of its own."""
    for stated in unmatched_sums(context):
        meant = slip_of(context, stated)
        if meant is not None:
            title = context.plan.measures[stated.measure].title
            values = {"amount": stated.amount, "meant": meant, "measure": title}
            yield Finding("text-sum-wrong", stated.path, values, part=stated.part)


CHECK = Check(
    code="KP521",
    name="text-sum-wrong",
    severity="warning",
    message=Text(
        nb="teksten til «{measure}» oppgir summen {amount}, men beløpene gir {meant}",
        nn="teksten til «{measure}» oppgir summen {amount}, men beløpa gir {meant}",
        en="the text of “{measure}” states the sum {amount}, but the amounts give {meant}",
    ),
    hint=Text(
        nb="rett teksten til {meant}, eller beløpene",
        nn="rett teksten til {meant}, eller beløpa",
        en="correct the text to {meant}, or the amounts",
    ),
    about=Text(
        nb="To summer for det samme får leseren til å tvile på begge.",
        nn="To summar for det same får lesaren til å tvile på begge.",
        en="Two sums of one thing make the reader doubt both.",
    ),
    find=find,
)
