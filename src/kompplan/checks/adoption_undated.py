"""A plan counts as adopted, but its history does not say when.

Example:
    status: adopted
    history: []

Instead:
    status: adopted
    history: [{date: 2025-06-11, event: adopted, by: styret}]

Source: arkivlova (LOV-2025-06-20-96) § 5.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield the status of a plan that counts as adopted without a decision."""
    head = context.plan.head
    decided = any(e.date and e.event in ("adopted", "amended") for e in head.history)
    if head.status == "adopted" and not decided:
        yield Finding("adoption-undated", ("plan", "status"))


CHECK = Check(
    code="KP702",
    name="adoption-undated",
    severity="warning",
    message=Text(
        nb="planen er vedtatt, men det står ikke når",
        nn="planen er vedteken, men det står ikkje når",
        en="the plan is adopted, but it does not say when",
    ),
    hint=Text(
        nb="før opp vedtaket under history med date, event: adopted og by",
        nn="før opp vedtaket under history med date, event: adopted og by",
        en="record the decision under history with date, event: adopted and by",
    ),
    about=Text(
        nb=(
            "Det må gå fram hvem som vedtok planen, og når, for at endringer kan vurderes "
            "mot vedtaket."
        ),
        nn=(
            "Det må gå fram kven som vedtok planen, og når, for at endringar kan vurderast "
            "mot vedtaket."
        ),
        en=(
            "It must be clear who adopted the plan and when, so that changes can be held "
            "against it."
        ),
    ),
    find=find,
)
