"""The declared grand total is not the sum of the schemes.

Example:
    declared:
      schemes:
        regional: {total: 1 299 000}
        decentralised: {total: 1 544 000}
      total: {total: 2 834 000}

Instead:
    declared:
      total: {total: 2 843 000}

Source: Statsforvalteren i Nordland, behovsmelding 2024, «Total sum det meldes behov for».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.wrong_sums import hint_with_cause, told
from kompplan.diagnostics import Check, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import Finding


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every column of the grand total that the schemes do not add up to."""
    for wrong in context.discrepancies("grand"):
        yield told(context.plan, wrong, "grand-total-wrong")


CHECK = Check(
    code="KP505",
    name="grand-total-wrong",
    severity="error",
    message=Text(
        nb="{column} for alle ordninger er oppgitt til {stated}, men ordningene gir {computed}",
        nn="{column} for alle ordningar er oppgitt til {stated}, men ordningane gir {computed}",
        en="{column} of all schemes is stated as {stated}, but the schemes give {computed}",
    ),
    hint=hint_with_cause(
        nb="se over ordningene bak summen, eller rett den",
        nn="sjå over ordningane bak summen, eller rett han",
        en="look through the schemes behind the sum, or correct it",
    ),
    about=Text(
        nb="Det er denne summen fylket legger sammen med andres.",
        nn="Det er denne summen fylket legg saman med andre sine.",
        en="It is this sum that the county adds to those of others.",
    ),
    find=find,
)
