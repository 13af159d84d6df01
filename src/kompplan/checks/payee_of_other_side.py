"""Money for the university goes to an owner, or the owner's to a university (GR10).

The university's part is paid to it directly. Who is on which side is told from the ``type`` of an
actor, and from the lists of owners and universities in the notification.

Example:
    paid_to: {owner: solvik, uh: solvik}

Instead:
    paid_to: {owner: solvik, uh: høgskolen}

Source: FOR-2021-01-26-230 point 7.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.grant_rules import rules_of
from kompplan.checks.core.party_types import side_of
from kompplan.checks.core.payments import payments
from kompplan.diagnostics import Check, Text
from kompplan.locales.core.wording import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import Finding


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each payee that stands on the other side than the money it is paid."""
    for rule in rules_of(context, "payee-of-side"):
        for path, id_, side in payments(context, rule):
            other = side_of(context.plan, id_)
            if side is not None and other is not None and other != side:
                values = {
                    "name": context.plan.party_name(id_),
                    "money": Term(f"money-of-{side}"),
                    "side": Term(f"side-{other}"),
                }
                yield rule.finding("payee-of-other-side", path, values)


CHECK = Check(
    code="KP615",
    name="payee-of-other-side",
    severity="error",
    message=Text(
        nb="{money} går til «{name}», som er {side}",
        nn="{money} går til «{name}», som er {side}",
        en="{money} goes to “{name}”, which is {side}",
    ),
    hint=Text(
        nb="oppgi hvem som får hver part (regel {rule}: {source})",
        nn="oppgi kven som får kvar part (regel {rule}: {source})",
        en="say who is paid each part (rule {rule}: {source})",
    ),
    about=Text(
        nb="UH får sin del direkte; et beløp hos feil part må betales på nytt.",
        nn="UH får sin del direkte; eit beløp hos feil part må betalast på nytt.",
        en="The university is paid directly; money with the wrong side has to be paid again.",
    ),
    find=find,
)
