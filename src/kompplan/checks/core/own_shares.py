"""What owners put in besides the grant, against what a rule demands of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from kompplan.budgeting.sums import add
from kompplan.checks.core.grant_amounts import has_unread_amounts, sums_of
from kompplan.checks.core.grant_rules import rows_under, rules_of, schemes_of
from kompplan.locales.core.numbers import Kroner
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kompplan.budgeting import BudgetRow
    from kompplan.checks.core.context import CheckContext
    from kompplan.checks.core.grant_rules import RuleInForce
    from kompplan.diagnostics import KeyPath
    from kompplan.model import Plan


class StatedShare(Value):
    """The own share under one scheme.

    Attributes:
        rule: The rule that demands it.
        scheme: The scheme's id.
        amount: What is stated in all; None where no amount is.
        needed: The smallest amount that keeps the rule.
        base: What that is a part of.
        base_name: Whether the base is the whole grant or the owner's part.
        is_enough_by_owner_part: Whether the rule leaves the base open, and the share is enough of
            the owner's part.
        places: Where the share is stated.
        rows: Where the amounts of the measures stand.
    """

    rule: RuleInForce
    scheme: str
    amount: Kroner | None
    needed: Kroner
    base: Kroner
    base_name: Literal["state-grant", "owner-part"]
    is_enough_by_owner_part: bool
    places: list[KeyPath]
    rows: list[KeyPath]


def own_shares(context: CheckContext) -> tuple[StatedShare, ...]:
    """Return the own share under each scheme that demands one and is asked for money."""
    return context.once(_own_shares)


def _own_shares(context: CheckContext) -> tuple[StatedShare, ...]:
    rules = rules_of(context, "own-share")
    if not rules or has_unread_amounts(context):
        return ()
    return tuple(share for rule in rules for share in _under(context, rule))


def _under(context: CheckContext, rule: RuleInForce) -> Iterator[StatedShare]:
    rows: dict[str, list[BudgetRow]] = {}
    for row in rows_under(context, rule):
        rows.setdefault(row.scheme or "", []).append(row)
    for scheme, of_scheme in rows.items():
        if share := _share(context.plan, rule, scheme, of_scheme):
            yield share


def _share(
    plan: Plan, rule: RuleInForce, scheme: str, rows: Sequence[BudgetRow]
) -> StatedShare | None:
    sums, percent = sums_of(rows), rule.rule.percent
    base_name = rule.rule.base or "state-grant"
    base = sums.owner if base_name == "owner-part" else sums.total
    if percent is None or not base:
        return None
    amount, places = _stated(plan, scheme, rows)
    by_owner_part = rule.rule.base is None and sums.owner is not None
    is_enough = by_owner_part and amount is not None and 100 * amount >= percent * (sums.owner or 0)
    return StatedShare(
        rule=rule,
        scheme=scheme,
        amount=amount,
        needed=_part(percent, base),
        base=base,
        base_name=base_name,
        is_enough_by_owner_part=is_enough,
        places=places,
        rows=[row.path for row in rows],
    )


def _part(percent: int, of: int) -> Kroner:
    """Return a part in whole kroner that is not below the percentage."""
    return Kroner(-(-percent * of // 100))


def _stated(
    plan: Plan, scheme: str, rows: Sequence[BudgetRow]
) -> tuple[Kroner | None, list[KeyPath]]:
    """Return the sum of the shares that measures state, or the plan's own, and where they stand.

    A measure that several schemes pay for has one share for all of them.
    """
    amounts: list[Kroner | None] = []
    places: list[KeyPath] = []
    for id_ in dict.fromkeys(row.measure for row in rows):
        if own := plan.measures[id_].own_share:
            amounts.append(own.amount)
            place = ("measures", id_, "own_share")
            places.append(place if own.amount is None else (*place, "amount"))
    if places:
        return add(amounts), places
    stated = plan.declared.own_share
    is_only = all(schemes_of(measure) in ((), (scheme,)) for measure in plan.measures.values())
    if stated is not None and is_only:
        return stated, [("declared", "own_share")]
    return None, []
