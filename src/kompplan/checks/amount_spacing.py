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
from kompplan.locales.core.numbers import Kroner
from kompplan.model.measures import Amounts
from kompplan.model.written_amounts import SpacedKroner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import KeyPath
    from kompplan.model import Plan
    from kompplan.model.measures import ForecastPart


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every amount that was read in spite of its blanks."""
    for path, row in _rows(context.plan):
        for key in type(row).model_fields:
            amount = getattr(row, key)
            if isinstance(amount, SpacedKroner):
                values = {"text": amount.written, "amount": Kroner(amount), **_agreeing(row, key)}
                yield Finding("amount-spacing", (*path, key), values)


def _rows(plan: Plan) -> Iterator[tuple[KeyPath, Amounts | ForecastPart]]:
    for id_, measure in plan.measures.items():
        yield ("measures", id_, "amounts"), measure.amounts
        for year, forecast in measure.forecast.items():
            for side, part in (("owner", forecast.owner), ("uh", forecast.uh)):
                if part:
                    yield ("measures", id_, "forecast", year, side), part
    for id_, amounts in plan.declared.schemes.items():
        yield ("declared", "schemes", id_), amounts
    if plan.declared.total:
        yield ("declared", "total"), plan.declared.total


def _agreeing(row: Amounts | ForecastPart, key: str) -> dict[str, object]:
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
        nb="sett mellomrom bare mellom hver tredje siffer, som i {amount}",
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
