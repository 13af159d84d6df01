"""A unit's plan lacks parts that the common plan above it asks for.

The common plan lists them under ``local_plans: required``. Mapping and analysis stand under
``assessment``, goals under ``goals`` or in a theme. Deadlines are there when every activity has a
time with a last day, or a deadline of its own.

Example:
    plan: {id: dal, title: Plan for Dal skole, unit: dal-skole, under: felles.yaml}
    goals: {lesing: Alle elever leser hver dag}

Instead:
    plan: {id: dal, title: Plan for Dal skole, unit: dal-skole, under: felles.yaml}
    assessment: {mapping: [Leseprøven i april], analysis: [Mange leser lite utenom skolen]}
    goals: {lesing: Alle elever leser hver dag}
    activities: {lesestund: {title: Lesestund på alle trinn, when: senest 1. oktober}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.local_plans import asked_of, required_parts
from kompplan.diagnostics import Check, Finding, Related, Text
from kompplan.locales.core.wording import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext

_KEYS = {
    "unit": ("plan", "unit"),
    "mapping": ("assessment", "mapping"),
    "analysis": ("assessment", "analysis"),
    "goals": ("goals",),
    "activities": ("activities",),
    "deadlines": ("activities",),
}
"""Where each part stands."""


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield one finding for all the parts that are lacking."""
    common = context.common
    if common is None or asked_of(context) is None:
        return
    endless = _without_deadline(context)
    lacking = [
        part
        for part in dict.fromkeys(("unit", *required_parts(context)))
        if not _has(context, part, endless) and not _is_faulty(context, part)
    ]
    if lacking:
        values = {
            "parts": [Term(f"local-part-{part}") for part in lacking],
            "keys": list(dict.fromkeys(".".join(_KEYS[part]) for part in lacking)),
            "common": common.plan.head.title,
        }
        rows = endless if "deadlines" in lacking else []
        related = tuple(
            Related(("activities", id_), "without-deadline", at_key=True) for id_ in rows
        )
        yield Finding("local-plan-incomplete", ("plan", "under"), values, related=related)


def _has(context: CheckContext, part: str, endless: list[str]) -> bool:
    plan = context.plan
    found = {
        "unit": plan.head.unit,
        "mapping": plan.assessment and plan.assessment.mapping,
        "analysis": plan.assessment and plan.assessment.analysis,
        "goals": plan.goals or any(theme.goals for theme in plan.themes.values()),
        "activities": plan.activities,
        "deadlines": not endless,
    }
    return bool(found[part])


def _is_faulty(context: CheckContext, part: str) -> bool:
    """Tell whether the part is there, but could not be read: that is told already."""
    keys = _KEYS[part]
    return part != "deadlines" and any(
        path[: len(keys)] == keys[: len(path)] for path in context.faulty if path
    )


def _without_deadline(context: CheckContext) -> list[str]:
    """Return the ids of the activities that may go on for ever.

    Those whose dated instances stand for them, and those whose time could not be read, are left
    out.
    """
    plan = context.plan
    general = {row.instance_of for row in plan.activities.values()}
    return [
        id_
        for id_, parts in context.schedule.by_activity().items()
        if id_ not in general
        and ("activities", id_, "when") not in context.faulty
        and not any(entry.when and entry.when.end for entry in parts.values())
        and (parts[None].expression is None or parts[None].when is not None)
    ]


CHECK = Check(
    code="KP750",
    name="local-plan-incomplete",
    severity="warning",
    message=Text(
        nb="planen mangler {parts}, som «{common}» krever",
        nn="planen manglar {parts}, som «{common}» krev",
        en="the plan lacks {parts}, which “{common}” asks for",
    ),
    hint=Text(
        nb="dette føres under {keys}",
        nn="dette blir ført under {keys}",
        en="this is written under {keys}",
    ),
    about=Text(
        nb="Enhetens plan skal inneholde det som kommunen har bedt alle enhetene om.",
        nn="Planen til eininga skal innehalde det kommunen har bedt alle einingane om.",
        en="A unit's plan is to hold what the owner has asked of all its units.",
    ),
    find=find,
)
