"""A measure of a needs notification has no amount for the owner or for the university.

An absent amount is not zero; where there is none, a written 0 says so.

Example:
    amounts: {owner: 70 000, total: 70 000}

Instead:
    amounts: {owner: 70 000, uh: 0, total: 70 000}

Source: Statsforvalteren i Nordland, behovsmelding 2024, «Tilskuddet fordeles».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.told_fields import missing_amounts
from kompplan.diagnostics import Check, Finding, Text
from kompplan.locales.core.wording import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every measure that lacks an amount, unless its sum is known to be wrong."""
    wrong = {discrepancy.id for discrepancy in context.discrepancies("measure")}
    for id_, columns in missing_amounts(context).items():
        if id_ in wrong:
            continue
        measure = context.plan.measures[id_]
        values = {
            "title": measure.title,
            "columns": [Term(column) for column in columns],
            "total": measure.amounts.total if len(columns) == 1 else None,
        }
        path = ("measures", id_, "amounts", columns[0])
        yield Finding(
            "amount-missing", path, values, at_key=columns[0] not in measure.amounts.prompts
        )


CHECK = Check(
    code="KP508",
    name="amount-missing",
    severity="warning",
    message=Text(
        nb="«{title}» har ikke noe beløp for {columns}[; summen {total} stemmer bare om det er 0]",
        nn="«{title}» har ikkje noko beløp for {columns}[; summen {total} stemmer berre med 0]",
        en="“{title}” has no amount for {columns}[; the total {total} holds only if it is 0]",
    ),
    hint=Text(
        nb="skriv beløpet, eller 0 hvis det ikke er behov for noe",
        nn="skriv beløpet, eller 0 om det ikkje er behov for noko",
        en="write the amount, or 0 if nothing is needed",
    ),
    about=Text(
        nb="Et tomt felt kan være null kroner eller et tall som er glemt.",
        nn="Eit tomt felt kan vere null kroner eller eit tal som er gløymt.",
        en="An empty field may be zero kroner or a number that was forgotten.",
    ),
    find=find,
)
