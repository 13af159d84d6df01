"""How large a part of a scheme's money is asked for a coordinator (GR18).

The text allows coordination «i begrenset omfang» and names no limit, so none is held against it.

Example:
    koordinator: {title: Koordinator, scheme: regional, amounts: {owner: 70 000}}

Source: FOR-2021-01-26-230 point 7.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.budgeting import is_coordinator
from kompplan.checks.core.grant_amounts import asked_for, has_unread_amounts, share_values
from kompplan.checks.core.grant_rules import measures_under, rules_of
from kompplan.diagnostics import Check, Text
from kompplan.locales.core.numbers import Kroner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import Finding


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each measure that is a coordinator, with its share of its scheme."""
    for rule in rules_of(context, "coordinator-share"):
        measures = dict(measures_under(context, rule))
        for id_, measure in measures.items():
            amount = asked_for(measure) if is_coordinator(measure) else None
            if not amount or has_unread_amounts(context):
                continue
            of_scheme = (asked_for(m) for m in measures.values() if m.scheme == measure.scheme)
            whole = sum(filter(None, of_scheme))
            values = {"amount": Kroner(amount), "whole": Kroner(whole)}
            shares = share_values(amount, whole)
            path = ("measures", id_, "amounts")
            yield rule.finding("coordinator-share", path, {**values, **shares})


CHECK = Check(
    code="KP621",
    name="coordinator-share",
    severity="info",
    message=Text(
        nb="koordinatoren får {amount} av {whole} i ordningen: {share} %",
        nn="koordinatoren får {amount} av {whole} i ordninga: {share} %",
        en="the coordinator gets {amount} of {whole} in the scheme: {share_en} %",
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
