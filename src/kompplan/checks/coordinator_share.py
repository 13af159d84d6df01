"""How large a part of a scheme's money is asked for coordinators (GR18).

The text allows coordination «i begrenset omfang» and names no limit, so none is held against it.

Example:
    koordinator: {title: Koordinator, scheme: regional, amounts: {owner: 70 000}}

Source: FOR-2021-01-26-230 point 7.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.budgeting import coordinator_money, is_coordinator
from kompplan.checks.core.grant_amounts import has_unread_amounts
from kompplan.checks.core.grant_rules import rules_of, schemes_of
from kompplan.diagnostics import Check, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import Finding, KeyPath
    from kompplan.model import Plan


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield the share of coordinators in each scheme, where the first of them stands."""
    for rule in rules_of(context, "coordinator-share"):
        money = None if has_unread_amounts(context) else coordinator_money(context.plan)
        for share in money.schemes if money else ():
            if share.scheme is None or not share.of:
                continue
            if rule.rule.schemes and share.scheme not in rule.rule.schemes:
                continue
            text = f"{share.tenths // 10},{share.tenths % 10}".removesuffix(",0")
            values = {
                "scheme": context.plan.scheme_name(share.scheme),
                "amount": share.amount,
                "whole": share.of,
                "share": text,
                "share_en": text.replace(",", "."),
            }
            yield rule.finding("coordinator-share", _place(context.plan, share.scheme), values)


def _place(plan: Plan, scheme: str) -> KeyPath:
    """Return where the first money for a coordinator under a scheme stands."""
    for id_, measure in plan.measures.items():
        if scheme in schemes_of(measure):
            if is_coordinator(measure):
                return ("measures", id_, "funding" if measure.funding else "amounts")
            if measure.coordinator and measure.coordinator.amount is not None:
                return ("measures", id_, "coordinator", "amount")
    return ("measures",)


CHECK = Check(
    code="KP621",
    name="coordinator-share",
    severity="info",
    message=Text(
        nb="til koordinator i {scheme}: {amount} av {whole}, {share} %",
        nn="til koordinator i {scheme}: {amount} av {whole}, {share} %",
        en="for a coordinator under {scheme}: {amount} of {whole}, {share_en} %",
    ),
    hint=Text(
        nb="reglene har ingen grense; forumet vurderer omfanget (regel {rule}: {source})",
        nn="reglane har inga grense; forumet vurderer omfanget (regel {rule}: {source})",
        en="the rules have no limit; the forum judges the amount (rule {rule}: {source})",
    ),
    about=Text(
        nb=(
            "Koordinering kan støttes i begrenset omfang; den som innstiller, trenger å se hvor"
            " mye det er."
        ),
        nn=(
            "Koordinering kan støttast i avgrensa omfang; den som innstiller, treng å sjå kor "
            "mykje det er."
        ),
        en=(
            "Coordination may be supported within limits; who recommends needs to see how much "
            "it is."
        ),
    ),
    find=find,
)
