"""A plan follows one that is not for an earlier time.

Plans that follow each other, or themselves, are found by this too.

Example:
    plan: {id: lofoten-2025, title: Plan, year: 2025/2026, follows: lofoten-2026.yaml}

Instead:
    plan: {id: lofoten-2025, title: Plan, year: 2025/2026, follows: lofoten-2024.yaml}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every followed plan whose time starts no earlier than this plan's."""
    own = context.plan.head
    for earlier in context.earlier:
        other = earlier.plan.head
        if other.year.start >= own.year.start:
            values = {"title": other.title, "year": other.year.text, "own_year": own.year.text}
            yield Finding("follows-later-plan", ("plan", "follows", earlier.place), values)


CHECK = Check(
    code="KP306",
    name="follows-later-plan",
    severity="warning",
    message=Text(
        nb="planen for {own_year} kan ikke følge «{title}», som gjelder {year}",
        nn="planen for {own_year} kan ikkje følgje «{title}», som gjeld {year}",
        en="the plan for {own_year} cannot follow “{title}”, which is for {year}",
    ),
    hint=Text(
        nb="oppgi en tidligere plan, eller rett årene",
        nn="oppgi ein tidlegare plan, eller rett åra",
        en="give an earlier plan, or correct the years",
    ),
    about=Text(
        nb="Bare en tidligere plan kan ha gitt denne planen datoene sine.",
        nn="Berre ein tidlegare plan kan ha gitt denne planen datoane sine.",
        en="Only an earlier plan can have lent this one its dates.",
    ),
    find=find,
)
