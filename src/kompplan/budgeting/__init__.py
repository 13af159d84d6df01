"""The sums of a plan: computed from its measures, held against what it declares."""

from kompplan.budgeting.proof import (
    Budget,
    Discrepancy,
    GrandTotal,
    Level,
    SchemeTotal,
    prove_budget,
)
from kompplan.budgeting.sums import COLUMNS, BudgetLine, Column, Sums, budget_lines

__all__ = [
    "COLUMNS",
    "Budget",
    "BudgetLine",
    "Column",
    "Discrepancy",
    "GrandTotal",
    "Level",
    "SchemeTotal",
    "Sums",
    "budget_lines",
    "prove_budget",
]
