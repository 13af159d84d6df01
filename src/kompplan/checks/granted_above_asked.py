"""More is granted than was asked for.

Example:
    amounts: {owner: 50 000}
    granted: {owner: 60 000}

Source: FOR-2021-01-26-230 points 3.3 and 7.3: the grant follows the need that was notified.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.budgeting import COLUMNS
from kompplan.budgeting.sums import row_of
from kompplan.diagnostics import Check, Finding, Related, Text
from kompplan.locales.core.numbers import Kroner
from kompplan.locales.core.wording import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import KeyPath
    from kompplan.model import Amounts, Plan


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield the first column of each grant that is larger than what was asked for in it."""
    for id_, path, asked, granted in _grants(context.plan):
        before, after = row_of(asked), row_of(granted)
        for column in COLUMNS:
            first, second = before.get(column), after.get(column)
            if first is not None and second is not None and second > first:
                stands = getattr(granted, column) is not None
                values = {
                    "measure": context.plan.measures[id_].title,
                    "column": Term(column),
                    "asked": Kroner(first),
                    "granted": Kroner(second),
                }
                place = (*path, "granted", column) if stands else (*path, "granted")
                related = (Related(path if path[-2:-1] == ("funding",) else (*path, "amounts")),)
                yield Finding("granted-above-asked", place, values, related=related)
                break


def _grants(plan: Plan) -> Iterator[tuple[str, KeyPath, Amounts, Amounts]]:
    """Yield each grant with what was asked for."""
    for id_, measure in plan.measures.items():
        if measure.granted:
            yield id_, ("measures", id_), measure.amounts, measure.granted
        for scheme, part in measure.funding.items():
            if part.granted:
                yield id_, ("measures", id_, "funding", scheme), part, part.granted


CHECK = Check(
    code="KP513",
    name="granted-above-asked",
    severity="warning",
    message=Text(
        nb="{column} for «{measure}» fikk innvilget {granted}, men det er meldt behov for {asked}",
        nn="{column} for «{measure}» fekk innvilga {granted}, men det er meldt behov for {asked}",
        en="{column} of “{measure}” was granted {granted}, but {asked} was asked for",
    ),
    hint=Text(
        nb="se etter i tildelingsbrevet hva som er innvilget",
        nn="sjå etter i tildelingsbrevet kva som er innvilga",
        en="look in the award letter for what was granted",
    ),
    about=Text(
        nb="Det innvilges sjelden mer enn det er bedt om; oftest er to tall byttet om.",
        nn="Det blir sjeldan innvilga meir enn det er bede om; oftast er to tal bytte om.",
        en="More than what is asked for is seldom granted; mostly two numbers are exchanged.",
    ),
    find=find,
)
