"""A review as JSON, in the stable shape of ``docs/reference/json.md``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompplan.cli.change_formats.json_form import as_json as change_as_json
from kompplan.cli.report import as_json, dump_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.cli.review.gather import PlanBudget, Review
    from kompplan.cli.review.page import Page
    from kompplan.diagnostics import Diagnostic


def write(review: Review, page: Page, *, colour: bool) -> str:
    """Return a review as JSON."""
    del colour
    changes = [
        change_as_json(change, locale) for each, locale in review.found for change in each.changes
    ]
    summary = {
        "changes": len(changes),
        "conflicts": len(review.conflicts),
        "new": len(review.new),
        "solved": len(review.solved),
        "known": review.known,
        "text": page.summary,
    }
    return dump_json(
        {
            "summary": summary,
            "conflicts": _findings(review.conflicts, review),
            "new": _findings(review.new, review),
            "solved": _findings(review.solved, review),
            "changes": changes,
            "budgets": [_budget(budget) for budget in review.budgets],
            "affected": [{"name": name, "changes": n} for name, n in review.affected],
        }
    )


def _findings(found: Iterable[Diagnostic], review: Review) -> list[dict[str, Any]]:
    return [as_json(diagnostic, review.locale) for diagnostic in found]


def _budget(budget: PlanBudget) -> dict[str, Any]:
    amounts = [
        {"scheme": a.scheme, "column": a.column, "before": a.before, "after": a.after}
        for a in budget.amounts
    ]
    return {"plan": budget.plan, "amounts": amounts}
