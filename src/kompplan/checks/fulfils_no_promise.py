"""A row is said to keep the promise of an activity or a duty that promises nothing.

A promise is a rule («hver måned», «4 møter i året») or a number under ``times``.

Example:
    fagdag-1: {when: 9. september, title: Fagdag 1}
    oppfølging: {when: 15. september, title: Oppfølging, fulfils: fagdag-1}

Instead:
    fagdager: {when: 2 fagdager i året, title: Fagdager}
    fagdag-1: {when: 9. september, title: Fagdag 1, fulfils: fagdager}
    oppfølging: {when: 15. september, title: Oppfølging, fulfils: fagdager}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.promises import promising
from kompplan.checks.core.references import duties_by_id
from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import KeyPath
    from kompplan.schedule import Entry


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every use of ``fulfils`` for what has neither a rule nor a number of times."""
    rules, duties = promising(context), duties_by_id(context.plan)
    for id_, activity in context.plan.activities.items():
        for place, kept in enumerate(activity.fulfils):
            row, duty, rule = context.plan.activities.get(kept), duties.get(kept), rules.get(kept)
            title = row.title if row else duty.text if duty else None
            if title is None or (row and row.times is not None):
                continue
            path = _path_of(kept)
            is_rule = rule is not None and rule.when is not None and bool(rule.when.recurrence)
            if (kept == id_ or not is_rule) and not _is_unread(context, rule, path):
                values = {"title": activity.title, "other": title}
                related = (Related(path, "other-row", at_key=True),)
                at = ("activities", id_, "fulfils", place)
                yield Finding("fulfils-no-promise", at, values, related=related)


def _path_of(kept: str) -> KeyPath:
    role, is_duty, duty = kept.partition("/")
    return ("roles", role, "duties", duty) if is_duty else ("activities", kept)


def _is_unread(context: CheckContext, rule: Entry | None, path: KeyPath) -> bool:
    """Tell whether the promise has a time or a number that could not be read: that is told."""
    is_unread = rule is not None and rule.expression is not None and rule.when is None
    return is_unread or any(faulty[: len(path)] == path for faulty in context.faulty)


CHECK = Check(
    code="KP305",
    name="fulfils-no-promise",
    severity="warning",
    message=Text(
        nb="«{title}» skal oppfylle «{other}», som verken er en regel eller har et antall",
        nn="«{title}» skal oppfylle «{other}», som verken er ein regel eller har eit tal",
        en="“{title}” is to keep “{other}”, which is no rule and has no number of times",
    ),
    hint=Text(
        nb="skriv hvor ofte «{other}» skal holdes, med en regel i when eller med times",
        nn="skriv kor ofte «{other}» skal haldast, med ein regel i when eller med times",
        en="write how often “{other}” is to be held, with a rule in when or with times",
    ),
    about=Text(
        nb="Bare et løfte om hvor ofte kan telles opp.",
        nn="Berre ein lovnad om kor ofte kan teljast opp.",
        en="Only a promise of how often can be counted.",
    ),
    find=find,
)
