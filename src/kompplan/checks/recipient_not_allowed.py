"""Money is asked for, or given to, an organisation that the scheme cannot pay (GR11).

It is told from the ``type`` of an actor, or of what it is part of, and from units of the
counselling service; an organisation without a type is not judged.

Example:
    actors: {ppt: {name: PPT, type: pp-service}}
    notification: {owners: [ppt]}

Instead:
    notification: {owners: [solvik]}

Source: FOR-2021-01-26-230 point 3.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.grant_rules import notification_under, rules_of
from kompplan.checks.core.party_types import type_of
from kompplan.checks.core.payments import payments
from kompplan.diagnostics import Check, Text
from kompplan.locales.core.wording import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.checks.core.grant_rules import RuleInForce
    from kompplan.diagnostics import Finding, KeyPath


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each recipient of a type that the rule does not allow, where it is first named."""
    plan = context.plan
    for rule in rules_of(context, "recipient-type"):
        told = set()
        for path, id_ in _recipients(context, rule):
            kind = type_of(plan, id_)
            if kind is not None and kind not in rule.rule.types and id_ not in told:
                told.add(id_)
                types = [Term(f"party-{allowed}") for allowed in rule.rule.types]
                values = {"name": plan.party_name(id_), "type": Term(f"party-{kind}")}
                yield rule.finding("recipient-not-allowed", path, {**values, "types": types})


def _recipients(context: CheckContext, rule: RuleInForce) -> Iterator[tuple[KeyPath, str]]:
    form = notification_under(context, rule)
    for side in ("owners", "uh") if form else ():
        for place, id_ in enumerate(getattr(form, side)):
            yield ("notification", side, place), id_
    for key, award in form.awards.items() if form else ():
        if award.recipient:
            yield ("notification", "awards", key, "recipient"), award.recipient
    yield from ((path, id_) for path, id_, _ in payments(context, rule))


CHECK = Check(
    code="KP616",
    name="recipient-not-allowed",
    severity="error",
    message=Text(
        nb="«{name}» kan ikke få tilskuddet: {type} er ikke blant mottakerne",
        nn="«{name}» kan ikkje få tilskotet: {type} er ikkje blant mottakarane",
        en="“{name}” cannot be given the grant: {type} is not among the recipients",
    ),
    hint=Text(
        nb="mottakere er {types} (regel {rule}: {source})",
        nn="mottakarar er {types} (regel {rule}: {source})",
        en="recipients are {types} (rule {rule}: {source})",
    ),
    about=Text(
        nb="Tilskuddet kan bare betales til dem som reglene nevner.",
        nn="Tilskotet kan berre betalast til dei som reglane nemner.",
        en="The grant can only be paid to those that the rules name.",
    ),
    find=find,
)
