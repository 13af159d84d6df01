"""What a check may look at: a plan and its schedule, nothing of files or words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.budgeting import Budget, Discrepancy, Level
    from kompplan.model import Plan
    from kompplan.schedule import Schedule


class CheckContext(Value):
    """One plan, ready to be checked.

    Attributes:
        plan: The plan with everything it uses.
        schedule: When everything in it happens.
        budget: Its sums, declared against computed.
    """

    plan: Plan
    schedule: Schedule
    budget: Budget

    def discrepancies(self, level: Level) -> Iterator[Discrepancy]:
        """Yield the declared amounts of one level that their lines do not add up to."""
        return (wrong for wrong in self.budget.discrepancies if wrong.level == level)
