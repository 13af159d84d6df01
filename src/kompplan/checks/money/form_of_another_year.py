"""A needs notification is on the form of another grant year.

Example:
    uses: [kompplan:form-nordland-2024]
    plan: {grant_year: 2025}

Instead:
    uses: [forms/nordland-2025.yaml]
    plan: {grant_year: 2025}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield the grant year of a plan whose form is for other years."""
    plan = context.plan
    year, years = plan.head.grant_year, plan.form.grant_years if plan.form_id else ()
    if year is not None and years and year not in years:
        values = {"year": str(year), "years": [str(it) for it in years], "form": plan.form.name}
        yield Finding("form-of-another-year", ("plan", "grant_year"), values)


CHECK = Check(
    code="KP164",
    name="form-of-another-year",
    severity="warning",
    message=Text(
        nb="tilskuddsåret er {year}, men skjemaet «{form}» er for {years}",
        nn="tilskotsåret er {year}, men skjemaet «{form}» er for {years}",
        en="the grant year is {year}, but the form “{form}” is for {years}",
    ),
    hint=Text(
        nb="bruk skjemaet for det året, eller rett tilskuddsåret",
        nn="bruk skjemaet for det året, eller rett tilskotsåret",
        en="use the form of that year, or correct the grant year",
    ),
    about=Text(
        nb="Skjemaene skifter fra år til år, med andre terminer og andre spørsmål.",
        nn="Skjemaa skifter frå år til år, med andre terminar og andre spørsmål.",
        en="Forms change from year to year, with other terms and other questions.",
    ),
    find=find,
)
