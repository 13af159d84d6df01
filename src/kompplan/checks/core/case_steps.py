"""The steps of a needs notification, by their order and their days."""

from __future__ import annotations

from calendar import isleap
from datetime import date
from typing import TYPE_CHECKING

from kompplan.model.case_steps import DECISIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.grant_rules import RuleInForce
    from kompplan.model.case_steps import Step
    from kompplan.model.grant_terms import StepKind
    from kompplan.model.notification import Notification

_ORDER: dict[StepKind, int] = {
    "assessed": 0,
    "planned": 1,
    "sent": 2,
    "recommended": 3,
    "granted": 4,
    "partly-granted": 4,
    "refused": 4,
    "appealed": 5,
    "paid": 6,
    "carried-out": 7,
    "reported": 7,
}
_YEARS = {"year-before": -1, "grant-year": 0, "year-after": 1, None: 0}


def misplaced(steps: tuple[Step, ...]) -> Iterator[tuple[int, int]]:
    """Yield steps that cannot follow one before them: the place of the step, and of that one.

    After a refusal or an appeal there may be a new recommendation and a new decision; nothing is
    paid after a refusal. A report, and a payment, may be one of several.
    """
    for place, step in enumerate(steps):
        before = steps[place - 1] if place else None
        if before and not _may_follow(step.step, before.step):
            yield place, place - 1


def _may_follow(step: StepKind, before: StepKind) -> bool:
    if before in ("refused", "appealed"):
        return step in ("recommended", "appealed", *DECISIONS)
    if before == "paid" and step in DECISIONS:
        return False
    return _ORDER[step] >= _ORDER[before]


def backwards(steps: tuple[Step, ...]) -> Iterator[tuple[int, int]]:
    """Yield steps that are dated before an earlier one: the place of the step, and of that one."""
    latest: int | None = None
    for place, step in enumerate(steps):
        if step.date is None:
            continue
        known = steps[latest].date if latest is not None else None
        if latest is not None and known and step.date < known:
            yield place, latest
        else:
            latest = place


def first_of(form: Notification, kind: StepKind) -> Iterator[tuple[int, Step]]:
    """Yield the first dated step of a kind for each year that such steps are about."""
    seen = set()
    for place, step in enumerate(form.steps):
        if step.step == kind and step.date and step.year not in seen:
            seen.add(step.year)
            yield place, step


def due_day(rule: RuleInForce, year: int) -> date | None:
    """Return the last day of a deadline; None where the rule tells no day of the year.

    Args:
        rule: A rule of the kind ``deadline``.
        year: The year that its ``year`` is told from.
    """
    day = rule.rule.day
    if day is None or day.form != "day" or day.faults:
        return None
    node = day.node
    month, number = getattr(node, "month", None), getattr(node, "day", None)
    if month is None or number is None:
        return None
    written = getattr(node, "year", None)
    in_year = written or year + _YEARS[rule.rule.year]
    if not date.min.year <= in_year <= date.max.year:
        return None
    is_leap_day = (month, number) == (2, 29)
    return date(in_year, month, 28 if is_leap_day and not isleap(in_year) else number)
