"""What is to be said of the sums of a plan besides its tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.budgeting import coordinator_money
from kompplan.locales.core.numbers import Kroner, Percent
from kompplan.locales.core.wording import Term
from kompplan.views.core.table import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.budgeting import Budget, Claim
    from kompplan.model import Plan


def sum_notes(plan: Plan, budget: Budget) -> tuple[Phrase, ...]:
    """Return what goes to coordinators, and which other totals are proved or only stated."""
    return (*_coordinator(plan), *(_claim(plan, claim) for claim in budget.claims))


def grand_status(budget: Budget) -> Phrase:
    """Return whether the grand total holds, and how much of it is only stated."""
    grand = budget.grand
    if grand.status == "stated" and grand.only_stated and not grand.declared.is_empty:
        values = {"n": grand.only_stated, "all": sum(not t.best.is_empty for t in budget.schemes)}
        return Phrase("sum-partly-stated", values)
    return Phrase(f"sum-is-{grand.status}")


def _coordinator(plan: Plan) -> Iterator[Phrase]:
    money = coordinator_money(plan)
    if money is None:
        return
    shares = [*money.schemes, money.all] if len(money.schemes) > 1 else [*money.schemes]
    for share in shares:
        is_all = share is money.all
        scheme = Term("all-schemes") if is_all else _scheme(plan, share.scheme)
        values = {
            "scheme": scheme,
            "amount": share.amount,
            "of": share.of,
            "percent": Percent(share.tenths),
        }
        yield Phrase("coordinator-share", values)


def _scheme(plan: Plan, scheme: str | None) -> object:
    return plan.scheme_name(scheme) if scheme else Term("no-scheme")


def _claim(plan: Plan, claim: Claim) -> Phrase:
    equation = claim.equation
    values = {
        "topic": Term(f"stated-{equation.topic}"),
        "name": _name(plan, claim),
        "stated": equation.stated,
        "computed": Kroner(equation.computed),
        "column": Term(equation.column) if equation.column != "total" else None,
        "absent": [plan.scheme_name(scheme) for scheme in claim.absent],
    }
    return Phrase(f"claim-{claim.status}", values)


def _name(plan: Plan, claim: Claim) -> object:
    topic, id_ = claim.equation.topic, str(claim.equation.id)
    if topic == "mentioned":
        measure = plan.measures[id_]
        place = claim.equation.total.path[3]
        return measure.sums[int(place)].about or measure.title
    if topic == "payees":
        return plan.party_name(id_)
    return Term(f"cost-{id_}") if topic == "costs" else id_
