"""The sums of a plan: computed from its measures, held against what it declares.

Lines to sort and pivot are made in ``budgeting.lines``, which only some commands need.
"""

from kompplan.budgeting.claims import Claim
from kompplan.budgeting.coordinator import (
    CoordinatorMoney,
    Share,
    coordinator_money,
    is_coordinator,
)
from kompplan.budgeting.equations import Cell, Level
from kompplan.budgeting.proof import (
    Budget,
    Discrepancy,
    GrandTotal,
    SchemeTotal,
    prove_budget,
)
from kompplan.budgeting.rows import BudgetRow, budget_rows
from kompplan.budgeting.sums import COLUMNS, Column, Sums

__all__ = [
    "COLUMNS",
    "Budget",
    "BudgetRow",
    "Cell",
    "Claim",
    "Column",
    "CoordinatorMoney",
    "Discrepancy",
    "GrandTotal",
    "Level",
    "SchemeTotal",
    "Share",
    "Sums",
    "budget_rows",
    "coordinator_money",
    "is_coordinator",
    "prove_budget",
]
