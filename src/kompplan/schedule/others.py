"""Times of a plan that belong to no activity: packages, themes, strategies, duties, measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.diagnostics import KeyPath
    from kompplan.model import Plan
    from kompplan.time_expressions import TimeExpression


class TimedPart(NamedTuple):
    """A time that stands somewhere in a plan.

    Attributes:
        path: Where; the second step is the id of what it belongs to, if it has one.
        part: Which part of that.
        title: What happens then.
        expression: The time.
    """

    path: KeyPath
    part: str
    title: str
    expression: TimeExpression

    @property
    def owner(self) -> str:
        """Id of what the time belongs to."""
        return str(self.path[1]) if len(self.path) > 2 else str(self.path[0])


def other_times(plan: Plan) -> Iterator[TimedPart]:
    """Yield every written time that belongs to no activity and no section, in the file's order."""
    for path, part, title, expression in _all(plan):
        if expression is not None:
            yield TimedPart(path, part, title, expression)


_Found = tuple["KeyPath", str, str, "TimeExpression | None"]


def _all(plan: Plan) -> Iterator[_Found]:
    yield from _of_packages(plan)
    for id_, cohort in plan.cohorts.items():
        yield ("cohorts", id_, "period"), "period", cohort.name, cohort.period
    for id_, theme in plan.themes.items():
        yield ("themes", id_, "period"), "period", theme.title, theme.period
    for id_, strategy in plan.strategies.items():
        yield ("strategies", id_, "period"), "period", strategy.title, strategy.period
    for id_, role in plan.roles.items():
        for key, duty in role.duties.items():
            path = ("roles", id_, "duties", key, "when")
            yield path, f"duties/{key}", duty.text, duty.when
    for id_, measure in plan.measures.items():
        for place, term in enumerate(measure.terms):
            yield ("measures", id_, "terms", place), f"terms/{place + 1}", measure.title, term
    if plan.local_plans:
        reporting = plan.local_plans.reporting
        yield ("local_plans", "reporting"), "reporting", plan.head.title, reporting


def _of_packages(plan: Plan) -> Iterator[_Found]:
    for id_, package in plan.packages.items():
        for key, module in package.modules.items():
            path = ("packages", id_, "modules", key, "when")
            yield path, f"modules/{key}", module.title, module.when
        for key, part in package.parts.items():
            title = part.title or package.title
            for field, name in (("when", f"parts/{key}"), ("until", f"parts/{key}/until")):
                yield ("packages", id_, "parts", key, field), name, title, getattr(part, field)
