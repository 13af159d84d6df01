"""The sums of plans as JSON, in the stable shape of ``docs/reference/json.md``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompplan.budgeting import COLUMNS, Sums, prove_budget
from kompplan.budgeting.lines import STAGES
from kompplan.cli.proofs_json import proofs_as_json
from kompplan.cli.report import as_json, dump_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kompplan.budgeting.summary import Summary
    from kompplan.cli.budget_report import BudgetReport
    from kompplan.locales import Locale
    from kompplan.pipeline import Analysis


def budget_json(
    analyses: Iterable[Analysis], report: BudgetReport, locale_for: Mapping[str, Locale]
) -> str:
    """Return the sums of plans, one by one and together.

    Args:
        analyses: The plans.
        report: Their sums together.
        locale_for: The reader's language by file.
    """
    plans = [_plan(analysis, locale_for[analysis.loaded.name]) for analysis in analyses]
    return dump_json({"plans": plans, "sums": _sums(report)})


def _plan(analysis: Analysis, locale: Locale) -> dict[str, Any]:
    from kompplan.cli.budget import SUM_CHECKS  # noqa: PLC0415  # it imports this module

    plan = analysis.plan
    assert plan is not None  # noqa: S101  # only plans come here
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
        "findings": [
            as_json(d, locale) for d in analysis.diagnostics if d.check.name in SUM_CHECKS
        ],
    }


def _sums(report: BudgetReport) -> dict[str, Any]:
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
