"""A plan asks for money, but does not say which year's rules judge it.

The plan year does not tell: 2025/2026 lies in the years of two sets of rules.

Example:
    plan: {title: Behovsmelding, year: 2025/2026}

Instead:
    plan: {title: Behovsmelding, year: 2025/2026, grant_year: 2025}

Source: FOR-2021-01-26-230 and its successor of 1 January 2026: grants are given by the calendar
year.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.budgeting import budget_rows
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield the head of a plan with money under a known scheme and without a grant year."""
    plan = context.plan
    is_told = plan.head.grant_year is not None or ("plan", "grant_year") in context.faulty
    if is_told or not plan.measures or not plan.rules:
        return
    if any(row.scheme in plan.schemes and not row.computed.is_empty for row in budget_rows(plan)):
        yield Finding("grant-year-missing", ("plan", "grant_year"))


CHECK = Check(
    code="KP602",
    name="grant-year-missing",
    severity="warning",
    message=Text(
        nb="planen har tiltak med tilskudd, men ikke noe tilskuddsår: reglene kan ikke prøves",
        nn="planen har tiltak med tilskot, men ikkje noko tilskotsår: reglane kan ikkje prøvast",
        en="the plan has measures with grants but no grant year: the rules cannot be tried",
    ),
    hint=Text(
        nb="skriv grant_year: og det året tilskuddet er for",
        nn="skriv grant_year: og det året tilskotet er for",
        en="write grant_year: and the year the grant is for",
    ),
    about=Text(
        nb=(
            "Hvilke regler som gjelder, følger tilskuddsåret; plan- og barnehageår ligger i to "
            "av dem."
        ),
        nn="Kva reglar som gjeld, følgjer tilskotsåret; plan- og barnehageår ligg i to av dei.",
        en=(
            "Which rules hold goes by the grant year; plan years and kindergarten years lie in "
            "two of them."
        ),
    ),
    find=find,
)
