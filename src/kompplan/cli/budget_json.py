"""The sums of plans as JSON, in the stable shape of ``docs/reference/json.md``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompplan.budgeting import COLUMNS, Sums, prove_budget
from kompplan.budgeting.lines import STAGES
from kompplan.cli.proofs_json import proofs_as_json
from kompplan.cli.report import as_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.budgeting.summary import Summary
    from kompplan.cli.budget_report import BudgetReport
    from kompplan.diagnostics import Diagnostic
    from kompplan.locales import Locale
    from kompplan.model import Plan


def plan_as_json(plan: Plan, faults: Iterable[Diagnostic], locale: Locale) -> dict[str, Any]:
    """Return the sums of one plan.

    Args:
        plan: The plan.
        faults: What is wrong with its sums and amounts.
        locale: The reader's language.
    """
    budget = prove_budget(plan)
    return {
        "plan": plan.head.id,
        "lines": [
            {"measure": row.measure, "scheme": row.scheme, **_amounts(row.computed)}
            for row in budget.rows
        ],
        "schemes": [
            {
                "scheme": total.scheme,
                **_amounts(total.computed),
                "declared": _amounts(total.declared),
                "status": total.status,
            }
            for total in budget.schemes
        ],
        "grand": {
            **_amounts(budget.grand.computed),
            "declared": _amounts(budget.grand.declared),
            "status": budget.grand.status,
            "only_stated": budget.grand.only_stated,
        },
        **proofs_as_json(plan, budget),
        "findings": [as_json(fault, locale) for fault in faults],
    }


def sums_as_json(report: BudgetReport) -> dict[str, Any]:
    """Return the sums of all plans together."""
    summary = report.summary
    return {
        "by": summary.by,
        "groups": [
            {
                "key": list(group.key),
                "name": report.names.of(summary.by, group.key, report.locale),
                **{stage: _amounts(group.sums.get(stage, Sums())) for stage in STAGES},
                "stated": _amounts(group.stated),
                "declared": _amounts(group.declared),
                "status": group.status or None,
            }
            for group in summary.ordered
        ],
        "in_all": {
            **{stage: _amounts(summary.stages.get(stage, Sums())) for stage in STAGES},
            "stated": _amounts(summary.stated),
        },
        **_facts(summary),
    }


def _facts(summary: Summary) -> dict[str, Any]:
    return {
        "requested_again": [
            {
                "plan": again.plan,
                "measure": again.measure,
                "year": again.year,
                "granted": again.granted,
                **_amounts(again.asked),
            }
            for again in summary.again
        ],
        "units": [{"plan": plan, **counts} for plan, counts in summary.units.items()],
    }


def _amounts(row: Sums) -> dict[str, int | None]:
    return {column: row.get(column) for column in COLUMNS}
