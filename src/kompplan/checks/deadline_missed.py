"""A step of a needs notification is dated after its deadline (GR13, GR14).

Deadlines for notifications are those of the county or the region; each gives its own in a file. The
national text has two, for the forum's recommendation and for payment.

Example:
    # fristen i fylket er 1. februar
    steps: [{step: sent, date: 2025-02-03}]

Instead:
    steps: [{step: sent, date: 2025-01-31}]

Source: FOR-2021-01-26-230 point 3.4; the county's own file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.case_steps import due_day, first_of
from kompplan.checks.core.grant_rules import notification_under, rules_of
from kompplan.diagnostics import Check, Related, Text
from kompplan.locales.core.wording import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import Finding


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each step that was taken after the last day for it."""
    year = context.plan.head.grant_year or 0
    for rule in rules_of(context, "deadline"):
        form = notification_under(context, rule)
        if form is None or rule.rule.step is None:
            continue
        for place, step in first_of(form, rule.rule.step):
            due = due_day(rule, step.year or year)
            if due and step.date and step.date > due:
                values = {"step": Term(f"step-{step.step}"), "date": step.date, "due": due}
                path = ("notification", "steps", place, "date")
                related = (Related(("rules", rule.by, "day")),)
                yield rule.finding("deadline-missed", path, values, related=related)


CHECK = Check(
    code="KP618",
    name="deadline-missed",
    severity="error",
    message=Text(
        nb="{step} {date}, etter fristen {due}",
        nn="{step} {date}, etter fristen {due}",
        en="{step} on {date}, after the deadline {due}",
    ),
    hint=Text(
        nb="rett datoen, eller legg ved hvem som ga utsettelse (regel {rule}: {source})",
        nn="rett datoen, eller legg ved kven som gav utsetjing (regel {rule}: {source})",
        en="mend the date, or say who gave an extension (rule {rule}: {source})",
    ),
    about=Text(
        nb="Det som kommer etter fristen, blir ikke med når midlene fordeles.",
        nn="Det som kjem etter fristen, blir ikkje med når midlane blir fordelte.",
        en="What comes after the deadline is not part of the distribution.",
    ),
    find=find,
)
