"""An amount has a blank too many, but can only be read in one way.

Example:
    total: 1 5 44 000

Instead:
    total: 1 544 000

Source: Statsforvalteren i Nordland, behovsmelding 2024, «Total sum det meldes behov for».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text
from kompplan.locales.core.numbers import Kroner, SpacedKroner
from kompplan.model.base import PlanModel
from kompplan.model.measures import Amounts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import KeyPath


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every amount that was read in spite of its blanks."""
    plan = context.plan
    for id_, measure in plan.measures.items():
        yield from _in(measure, ("measures", id_))
    yield from _in(plan.declared, ("declared",))


def _in(part: PlanModel, path: KeyPath) -> Iterator[Finding]:
    for name, value in part:
        key = name.removesuffix("_")
        if isinstance(value, SpacedKroner):
            values = {"text": value.written, "amount": Kroner(value), **_agreeing(part, key)}
            yield Finding("amount-spacing", (*path, key), values)
        elif isinstance(value, PlanModel):
            yield from _in(value, (*path, key))
        elif isinstance(value, dict | tuple) and value:
            pairs = value.items() if isinstance(value, dict) else enumerate(value)
            for inner, each in pairs:
                if isinstance(each, PlanModel):
                    yield from _in(each, (*path, key, inner))


def _agreeing(row: PlanModel, key: str) -> dict[str, object]:
    """Return the parts of a total that agrees with them: then there is no doubt of the reading."""
    if not isinstance(row, Amounts) or key != "total" or row.owner is None or row.uh is None:
        return {}
    agrees = row.owner + row.uh == row.total
    return {"owner": Kroner(row.owner), "uh": Kroner(row.uh)} if agrees else {}


CHECK = Check(
    code="KP507",
    name="amount-spacing",
    severity="warning",
    message=Text(
        nb="«{text}» er lest som {amount}[, som er summen av {owner} og {uh}]",
        nn="«{text}» er lese som {amount}[, som er summen av {owner} og {uh}]",
        en="“{text}” is read as {amount}[, which is the sum of {owner} and {uh}]",
    ),
    hint=Text(
        nb="sett mellomrom bare mellom hvert tredje siffer, som i {amount}",
        nn="set mellomrom berre mellom kvart tredje siffer, som i {amount}",
        en="put blanks only between groups of three digits, as in {amount}",
    ),
    about=Text(
        nb="Et mellomrom på feil sted får tallet til å se ut som to, eller som et annet.",
        nn="Eit mellomrom på feil stad får talet til å sjå ut som to, eller som eit anna.",
        en="A blank in the wrong place makes a number look like two, or like another one.",
    ),
    find=find,
)
