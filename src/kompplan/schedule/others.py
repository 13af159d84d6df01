"""Times of a plan that belong to no activity: packages, themes, strategies, duties, measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kompplan.diagnostics import KeyPath
    from kompplan.model import Activity, Chapter, Plan, Resource, Strategy, Theme
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


def form_terms(plan: Plan) -> Iterator[TimedPart]:
    """Yield the terms that the form of a needs notification has boxes for."""
    id_ = plan.form_id
    for key, section in plan.form.parts.items() if id_ else ():
        for place, question in enumerate(section.measure_fields):
            for box, term in enumerate(question.terms):
                path = ("forms", str(id_), "parts", key, "measure_fields", place, "terms", box)
                yield TimedPart(path, f"terms/{box + 1}", question.label, term)


_Found = tuple["KeyPath", str, str, "TimeExpression | None"]


def _all(plan: Plan) -> Iterator[_Found]:
    for path, resources in _resources(plan):
        for place, source in enumerate(resources):
            yield (*path, place, "dated"), f"{path[-1]}/{place + 1}", source.title, source.dated
    for id_, attachment in plan.attachments.items():
        yield ("attachments", id_, "dated"), "dated", attachment.title, attachment.dated
    yield from _of_packages(plan)
    yield from _periods(plan)
    for id_, role in plan.roles.items():
        for key, duty in role.duties.items():
            path = ("roles", id_, "duties", key, "when")
            yield path, f"duties/{key}", duty.text, duty.when
    for id_, measure in plan.measures.items():
        for place, term in enumerate(measure.terms):
            yield ("measures", id_, "terms", place), f"terms/{place + 1}", measure.title, term
    awards = plan.notification.awards if plan.notification else {}
    for id_, award in awards.items():
        path = ("notification", "awards", id_, "period")
        yield path, f"awards/{id_}", plan.party_name(award.recipient or id_), award.period
    if plan.local_plans:
        reporting = plan.local_plans.reporting
        yield ("local_plans", "reporting"), "reporting", plan.head.title, reporting


def _resources(plan: Plan) -> Iterator[tuple[KeyPath, Iterable[Resource]]]:
    yield ("plan", "based_on"), plan.head.based_on
    parts: tuple[tuple[str, Mapping[str, Activity | Chapter | Theme | Strategy]], ...] = (
        ("activities", plan.activities),
        ("chapters", plan.chapters),
        ("themes", plan.themes),
        ("strategies", plan.strategies),
    )
    for key, named in parts:
        for id_, part in named.items():
            if part.resources:
                yield (key, id_, "resources"), part.resources
            for group_id, group in vars(part).get("groups", {}).items():
                yield (key, id_, "groups", group_id, "resources"), group.resources


def _periods(plan: Plan) -> Iterator[_Found]:
    for id_, cohort in plan.cohorts.items():
        yield ("cohorts", id_, "period"), "period", cohort.name, cohort.period
    for id_, theme in plan.themes.items():
        yield ("themes", id_, "period"), "period", theme.title, theme.period
        for key, phase in theme.phases.items():
            yield ("themes", id_, "phases", key, "when"), f"phases/{key}", phase.title, phase.when
    for id_, strategy in plan.strategies.items():
        yield ("strategies", id_, "period"), "period", strategy.title, strategy.period


def _of_packages(plan: Plan) -> Iterator[_Found]:
    for id_, package in plan.packages.items():
        yield ("packages", id_, "when"), "when", package.title, package.when
        for key, module in package.modules.items():
            path = ("packages", id_, "modules", key, "when")
            yield path, f"modules/{key}", module.title, module.when
        for key, part in package.parts.items():
            title = part.title or package.title
            for field, name in (("when", f"parts/{key}"), ("until", f"parts/{key}/until")):
                yield ("packages", id_, "parts", key, field), name, title, getattr(part, field)
