"""What a check may look at: a plan and its schedule, nothing of files or words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.budgeting import Budget, Discrepancy, Level
    from kompplan.diagnostics import KeyPath
    from kompplan.model import Plan
    from kompplan.schedule import Schedule


class CheckContext(Value):
    """One plan, ready to be checked.

    Attributes:
        plan: The plan with everything it uses.
        schedule: When everything in it happens.
        budget: Its sums, declared against computed.
        faulty: Key paths of the values that were found faulty, and left out, while reading.
    """

    plan: Plan
    schedule: Schedule
    budget: Budget
    faulty: frozenset[KeyPath] = frozenset()

    def discrepancies(self, level: Level) -> Iterator[Discrepancy]:
        """Yield the declared amounts of one level that their lines do not add up to."""
        return (wrong for wrong in self.budget.discrepancies if wrong.level == level)
