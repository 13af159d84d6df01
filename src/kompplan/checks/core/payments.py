"""Who is paid which part of the money, as far as a plan says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.checks.core.grant_rules import measures_under, notification_under

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.checks.core.grant_rules import RuleInForce
    from kompplan.diagnostics import KeyPath
    from kompplan.model.measures import PaidTo

Side: TypeAlias = Literal["owner", "uh"]


def payments(
    context: CheckContext, rule: RuleInForce
) -> Iterator[tuple[KeyPath, str, Side | None]]:
    """Yield each payee under a rule: where it stands, its id, and whose part it is paid.

    The part is None where the plan tells only what a payee gets of both together.
    """
    form = notification_under(context, rule)
    if form and form.paid_to:
        yield from _named(("notification", "paid_to"), form.paid_to)
    for id_, measure in measures_under(context, rule):
        own = ("measures", id_)
        if measure.paid_to:
            yield from _named((*own, "paid_to"), measure.paid_to)
        for payee, amounts in measure.payees.items():
            path = (*own, "payees", payee)
            if amounts.owner:
                yield (*path, "owner"), payee, "owner"
            if amounts.uh:
                yield (*path, "uh"), payee, "uh"
            if not (amounts.owner or amounts.uh):
                yield path, payee, None


def _named(path: KeyPath, paid_to: PaidTo) -> Iterator[tuple[KeyPath, str, Side | None]]:
    if paid_to.owner:
        yield (*path, "owner"), paid_to.owner, "owner"
    if paid_to.uh:
        yield (*path, "uh"), paid_to.uh, "uh"
