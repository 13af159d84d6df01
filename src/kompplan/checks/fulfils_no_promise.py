"""A row is said to keep the promise of an activity that promises nothing.

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

from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.schedule import Entry


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every use of ``fulfils`` whose activity has neither a rule nor a number of times."""
    entries = context.schedule.by_activity()
    for id_, activity in context.plan.activities.items():
        for place, kept in enumerate(activity.fulfils):
            promise = context.plan.activities.get(kept)
            if (
                promise is None
                or promise.times is not None
                or _is_unread(context, entries[kept][None])
            ):
                continue
            when = entries[kept][None].when
            if kept == id_ or when is None or when.recurrence is None:
                path = ("activities", id_, "fulfils", place)
                values = {"title": activity.title, "other": promise.title}
                related = (Related(("activities", kept), "other-row", at_key=True),)
                yield Finding("fulfils-no-promise", path, values, related=related)


def _is_unread(context: CheckContext, promise: Entry) -> bool:
    """Tell whether the promise has a time or a number that could not be read: that is told."""
    is_unread = promise.expression is not None and promise.when is None
    return is_unread or any(path[:2] == promise.path[:2] for path in context.faulty)


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
