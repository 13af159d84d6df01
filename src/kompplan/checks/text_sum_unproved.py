"""A text states a sum that no amounts of the plan give.

It may be right all the same: a sum over other documents cannot be added up here.

Example:
    text: Det er søkt om midler i alle tre ordninger, til sammen kr 210 000.

Instead:
    sums: [{amount: 210 000, schemes: [regional, decentralised, inclusion]}]

Source: Statsforvalteren i Nordland, behovsmelding 2024, tiltak 7.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.text_sums import slip_of, unmatched_sums
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every sum in the text of a measure that is none of the plan's, and no slip of one."""
    for stated in unmatched_sums(context):
        if slip_of(context, stated) is None:
            values = {
                "amount": stated.amount,
                "measure": context.plan.measures[stated.measure].title,
            }
            yield Finding("text-sum-unproved", stated.path, values, part=stated.part)


CHECK = Check(
    code="KP520",
    name="text-sum-unproved",
    severity="info",
    message=Text(
        nb="summen {amount} i teksten til «{measure}» er bare oppgitt: planen har ingen slik sum",
        nn="summen {amount} i teksten til «{measure}» er berre oppgitt: planen har ingen slik sum",
        en="the sum {amount} in the text of “{measure}” is only stated: the plan has no such sum",
    ),
    hint=Text(
        nb="før den opp under sums, med ordningene den gjelder, så blir den regnet etter",
        nn="før han opp under sums, med ordningane han gjeld, så blir han rekna etter",
        en="enter it under sums, with the schemes it is over, and it will be added up",
    ),
    about=Text(
        nb="Den som behandler meldingen, kan ikke se hvor summen kommer fra.",
        nn="Den som handsamar meldinga, kan ikkje sjå kvar summen kjem frå.",
        en="Whoever decides cannot see where the sum comes from.",
    ),
    find=find,
)
