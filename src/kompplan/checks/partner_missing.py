"""A needs notification has no partner of the kind that its scheme is for (GR09).

Without one, a measure that asks for money for the university is an error: nobody could receive it.
An organisation that the plan gives another ``type`` is no such partner; one without a type is taken
for one.

Example:
    notification: {schemes: [regional], owners: [solvik]}

Instead:
    notification: {schemes: [regional], owners: [solvik], uh: [høgskolen]}

Source: FOR-2021-01-26-230 point 3.3; from 2026 Statsforvalteren i Rogaland, 18 December 2025.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.grant_rules import notification_under, rows_under, rules_of
from kompplan.checks.core.party_types import type_of
from kompplan.diagnostics import Check, Related, Text
from kompplan.locales.core.wording import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.checks.core.grant_rules import RuleInForce
    from kompplan.diagnostics import Finding
    from kompplan.model import Plan
    from kompplan.model.notification import Notification


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield the place for the universities where none of them is a partner."""
    for rule in rules_of(context, "partner-required"):
        form = notification_under(context, rule)
        if form is None or _is_faulty(context) or _has_partner(context.plan, form, rule):
            continue
        claiming = [row for row in rows_under(context, rule) if (row.amounts.uh or 0) > 0]
        related = tuple(Related((*row.path, "uh")) for row in claiming)
        types = [Term(f"party-{kind}") for kind in rule.rule.types]
        values = {"types": types, "n": len({row.measure for row in claiming}) or None}
        severity = "error" if claiming else None
        path = ("notification", "uh")
        yield rule.finding("partner-missing", path, values, related=related, severity=severity)


def _is_faulty(context: CheckContext) -> bool:
    return any(path[:1] == ("notification",) and len(path) > 1 for path in context.faulty)


def _has_partner(plan: Plan, form: Notification, rule: RuleInForce) -> bool:
    """Tell whether an organisation or a row of the list is, or may be, such a partner."""
    if any(partner.of == "uh" and partner.name.strip() for partner in form.partners):
        return True
    contacts = (contact.at for contact in form.contacts.values() if contact.of == "uh")
    named = filter(None, (*form.uh, *contacts))
    return any(type_of(plan, id_) in (None, *rule.rule.types) for id_ in named)


CHECK = Check(
    code="KP614",
    name="partner-missing",
    severity="warning",
    message=Text(
        nb=(
            "behovsmeldingen har ingen partner[, og {n} tiltak ber om penger til UH]; som "
            "partner regnes {types}"
        ),
        nn=(
            "behovsmeldinga har ingen partnar[, og {n} tiltak ber om pengar til UH]; som "
            "partnar blir rekna {types}"
        ),
        en=(
            "the needs notification has no partner[, and {n} measures ask for money for the "
            "university]; partners are {types}"
        ),
    ),
    hint=Text(
        nb="før opp partneren under notification.uh (regel {rule}: {source})",
        nn="før opp partnaren under notification.uh (regel {rule}: {source})",
        en="declare the partner under notification.uh (rule {rule}: {source})",
    ),
    about=Text(
        nb="Tiltakene skal planlegges og gjennomføres i partnerskap, og UH får sin del direkte.",
        nn="Tiltaka skal planleggast og gjennomførast i partnarskap, og UH får sin del direkte.",
        en=(
            "Measures are planned and carried out in partnership, and the university is paid "
            "directly."
        ),
    ),
    find=find,
)
