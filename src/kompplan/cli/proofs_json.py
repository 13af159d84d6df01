"""The proofs behind the sums of ``budget --format json``: what differs, why, and what is stated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompplan.budgeting import coordinator_money

if TYPE_CHECKING:
    from kompplan.budgeting import Budget, Claim, Discrepancy, Share
    from kompplan.diagnostics import KeyPath
    from kompplan.model import Plan


def proofs_as_json(plan: Plan, budget: Budget) -> dict[str, Any]:
    """Return wrong sums with their lines and causes, other stated totals, and coordinators' share.

    Amounts are whole kroner, and places are written as keys with slashes between them.
    """
    money = coordinator_money(plan)
    return {
        "discrepancies": [_discrepancy(wrong) for wrong in budget.discrepancies],
        "stated": [_claim(claim) for claim in budget.claims],
        "coordinator": {
            "schemes": [_share(share) for share in money.schemes],
            "all": _share(money.all),
        }
        if money
        else None,
    }


def _discrepancy(wrong: Discrepancy) -> dict[str, Any]:
    return {
        "level": wrong.level,
        "of": wrong.id,
        "topic": wrong.topic or None,
        "column": wrong.column,
        "place": _place(wrong.path),
        "stated": wrong.stated,
        "computed": wrong.computed,
        "difference": wrong.stated - wrong.computed,
        "lines": [{"place": _place(part.path), "amount": part.amount} for part in wrong.parts],
        "explanations": [
            {"slip": c.slip, "place": _place(c.path), "now": c.now, "then": c.then}
            for c in wrong.candidates
        ],
        "follows": [_place(path) for path in wrong.also],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    equation = claim.equation
    return {
        "topic": equation.topic,
        "of": equation.id or None,
        "column": equation.column,
        "place": _place(equation.total.path),
        "stated": equation.stated,
        "computed": equation.computed,
        "status": claim.status,
        "absent": list(claim.absent),
    }


def _share(share: Share) -> dict[str, Any]:
    return {
        "scheme": share.scheme,
        "amount": share.amount,
        "of": share.of,
        "percent": share.tenths / 10,
    }


def _place(path: KeyPath) -> str:
    return "/".join(map(str, path))
