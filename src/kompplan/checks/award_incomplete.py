"""An award lacks something that an award letter must hold (GR20).

Example:
    awards: {solvik: {recipient: solvik, amount: 300 000}}

Instead:
    awards:
      solvik:
        recipient: solvik
        organisation_number: 938 712 441
        account: 1234.56.78903
        amount: 300 000
        period: høst 2025–vår 2026
        reporting: innen 15. januar 2026

Source: FOR-2021-01-26-230 point 7.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.grant_rules import notification_under, rules_of
from kompplan.diagnostics import Check, Text
from kompplan.locales.core.wording import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import Finding


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each award without all that the rule names."""
    for rule in rules_of(context, "award-letter"):
        form = notification_under(context, rule)
        for id_, award in form.awards.items() if form else ():
            path = ("notification", "awards", id_)
            faulty = {str(it[3]) for it in context.faulty if it[:3] == path and len(it) > 3}
            missing = [
                Term(f"award-{field}")
                for field in rule.rule.holds
                if field not in faulty and getattr(award, field) in (None, "", ())
            ]
            if missing:
                yield rule.finding("award-incomplete", path, {"fields": missing}, at_key=True)


CHECK = Check(
    code="KP623",
    name="award-incomplete",
    severity="error",
    message=Text(
        nb="tilsagnet mangler {fields}",
        nn="tilsegna manglar {fields}",
        en="the award lacks {fields}",
    ),
    hint=Text(
        nb="skriv det som står i tilsagnsbrevet, eller be om et nytt (regel {rule}: {source})",
        nn="skriv det som står i tilsegnsbrevet, eller be om eit nytt (regel {rule}: {source})",
        en="write what the award letter says, or ask for a new one (rule {rule}: {source})",
    ),
    about=Text(
        nb="Et tilsagn uten mottaker, beløp og tidsramme kan verken betales eller kontrolleres.",
        nn="Ei tilsegn utan mottakar, beløp og tidsramme kan verken betalast eller kontrollerast.",
        en="An award without recipient, amount and time frame can neither be paid nor checked.",
    ),
    find=find,
)
