"""What is said of a measure's status does not agree with what was granted.

Example:
    status: refused
    granted: {owner: 50 000}

Instead:
    status: granted
    granted: {owner: 50 000}

Source: FOR-2021-01-26-230 point 7.3, on what an award says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.budgeting.sums import add_rows, row_of
from kompplan.diagnostics import Check, Finding, Related, Text
from kompplan.locales.core.numbers import Kroner
from kompplan.locales.core.wording import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.model import Measure


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every measure whose status and grant cannot both be right."""
    for id_, measure in context.plan.measures.items():
        asked, granted = row_of(measure.amounts).total, _granted(measure)
        if measure.status and granted is not None and not _agree(measure.status, asked, granted):
            values = {
                "measure": measure.title,
                "status": Term(f"measure-{measure.status}"),
                "granted": Kroner(granted),
                "asked": asked if measure.status in ("granted", "partly-granted") else None,
            }
            related = (Related(("measures", id_, "granted")),)
            path = ("measures", id_, "status")
            yield Finding("status-contradicts-grant", path, values, related=related)


def _granted(measure: Measure) -> int | None:
    if measure.granted:
        return row_of(measure.granted).total
    parts = [row_of(p.granted) for p in measure.funding.values() if p.granted]
    return add_rows(parts).total


def _agree(status: str, asked: int | None, granted: int) -> bool:
    if status in ("notified", "prioritised", "refused"):
        return granted == 0
    if status == "partly-granted":
        return granted > 0 and (asked is None or granted < asked)
    return granted > 0 and (asked is None or granted >= asked)


CHECK = Check(
    code="KP514",
    name="status-contradicts-grant",
    severity="warning",
    message=Text(
        nb="«{measure}» har status {status}, men innvilget beløp er {granted}[ av {asked}]",
        nn="«{measure}» har status {status}, men innvilga beløp er {granted}[ av {asked}]",
        en="“{measure}” has the status {status}, but the amount granted is {granted}[ of {asked}]",
    ),
    hint=Text(
        nb="rett statusen, eller beløpet som er innvilget",
        nn="rett statusen, eller beløpet som er innvilga",
        en="correct the status, or the amount granted",
    ),
    about=Text(
        nb="Den som skal bruke pengene, må vite om de er gitt.",
        nn="Den som skal bruke pengane, må vite om dei er gitt.",
        en="Whoever is to use the money must know whether it was given.",
    ),
    find=find,
)
