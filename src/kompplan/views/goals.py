"""Goals on the plan's own levels, each with where it is taken from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import Value
from kompplan.views.core.texts import Source
from kompplan.views.core.view import View

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kompplan.model import Goal, Plan
    from kompplan.schedule import Schedule


class GoalText(Value):
    """A goal, or a group of goals.

    Attributes:
        title: The goal in short.
        text: What it means; empty when the title says it all.
        source: Where it is taken from; None when the plan does not say.
        goals: Goals below it.
    """

    title: str
    text: str
    source: Source | None
    goals: tuple[GoalText, ...] = ()


def build_goals(plan: Plan, _schedule: Schedule) -> tuple[GoalText, ...] | None:
    """Return the goals of a plan, in the author's order; None where there are none."""
    return _goals(plan.goals) or None


def _goals(goals: Mapping[str, Goal]) -> tuple[GoalText, ...]:
    return tuple(
        GoalText(goal.title, goal.text, _source(goal), _goals(goal.goals))
        for goal in goals.values()
    )


def _source(goal: Goal) -> Source | None:
    return Source(goal.source, goal.link) if goal.source or goal.link else None


VIEW = View(name="goals", title="view-goals", order=30, build=build_goals)
