"""A measure belongs to a grant scheme that has no row among the declared totals.

Example:
    measures:
      nettverk: {scheme: inclusion, amounts: {owner: 50 000}}
    declared:
      schemes: {regional: {owner: 505 000}}

Instead:
    declared:
      schemes:
        regional: {owner: 505 000}
        inclusion: {owner: 50 000}

Source: Statsforvalteren i Nordland, behovsmelding 2024, «Total sum det meldes behov for».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each measure with money of a scheme without a row, unless a wrong sum tells it."""
    plan, declared = context.plan, context.plan.declared.schemes
    # Without a grand total it may well be that only some of the schemes are summed.
    if not declared or not (plan.declared.total or plan.notification):
        return
    told = {
        candidate.path
        for wrong in context.budget.discrepancies
        for candidate in wrong.candidates
        if candidate.slip in ("left-out", "elsewhere")
    }
    for row in context.budget.rows:
        has_row = row.scheme is None or row.scheme in declared
        if has_row or row.computed.is_empty or row.path in told:
            continue
        values = {
            "measure": context.plan.measures[row.measure].title,
            "scheme": context.plan.scheme_name(str(row.scheme)),
        }
        in_funding = row.path[-2] == "funding"
        path = row.path if in_funding else ("measures", row.measure, "scheme")
        related = (Related(("declared", "schemes"), at_key=True),)
        yield Finding("scheme-without-total", path, values, at_key=in_funding, related=related)


CHECK = Check(
    code="KP515",
    name="scheme-without-total",
    severity="warning",
    message=Text(
        nb="«{measure}» får penger fra «{scheme}», som ikke står blant de oppgitte summene",
        nn="«{measure}» får pengar frå «{scheme}», som ikkje står blant dei oppgitte summane",
        en="“{measure}” gets money from “{scheme}”, which is not among the declared totals",
    ),
    hint=Text(
        nb="før opp ordningen under declared, eller rett ordningen i tiltaket",
        nn="før opp ordninga under declared, eller rett ordninga i tiltaket",
        en="enter the scheme under declared, or correct the scheme of the measure",
    ),
    about=Text(
        nb="Penger som ikke står i noen sum, blir ikke lagt sammen med andres.",
        nn="Pengar som ikkje står i nokon sum, blir ikkje lagde saman med andre sine.",
        en="Money that is in no sum is not added to that of others.",
    ),
    find=find,
)
