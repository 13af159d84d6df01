"""A measure of a needs notification does not say how it is anchored in the long-term plan (GR16).

A prompt that is left in the field is told by another finding.

Example:
    answers: {anchoring: Drøftet i hver barnehage}

Instead:
    answers: {anchoring: Drøftet i hver barnehage, long_term_plan: Satsingsområde 2 i forumets plan}

Source: FOR-2021-01-26-230 point 7.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.grant_rules import measures_under, notification_under, rules_of
from kompplan.diagnostics import Check, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import Finding


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each measure without an answer on the long-term plan."""
    for rule in rules_of(context, "needs-long-term-plan"):
        if notification_under(context, rule) is None:
            continue
        for id_, measure in measures_under(context, rule):
            path = ("measures", id_, "answers", "long_term_plan")
            is_faulty = any(faulty[:3] == path[:3] for faulty in context.faulty)
            if not is_faulty and not measure.answers.get("long_term_plan", "").strip():
                yield rule.finding("long-term-plan-missing", path, {"title": measure.title})


CHECK = Check(
    code="KP619",
    name="long-term-plan-missing",
    severity="warning",
    message=Text(
        nb="«{title}» viser ikke til den langsiktige planen",
        nn="«{title}» viser ikkje til den langsiktige planen",
        en="“{title}” does not point to the long-term plan",
    ),
    hint=Text(
        nb=(
            "skriv under answers.long_term_plan hvilken del av planen det gjelder (regel "
            "{rule}: {source})"
        ),
        nn=(
            "skriv under answers.long_term_plan kva del av planen det gjeld (regel {rule}: "
            "{source})"
        ),
        en=(
            "write under answers.long_term_plan which part of the plan it concerns (rule "
            "{rule}: {source})"
        ),
    ),
    about=Text(
        nb="Samarbeidsforumets innstilling bygger på en felles langsiktig plan.",
        nn="Innstillinga frå samarbeidsforumet byggjer på ein felles langsiktig plan.",
        en="What the forum recommends is built on a joint long-term plan.",
    ),
    find=find,
)
