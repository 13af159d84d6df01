"""The number of units of some type is not a number.

Example:
    unit_counts: {pp_services: PPTYH}

Instead:
    unit_counts: {pp_services: 1}

Source: Statsforvalteren i Nordland, behovsmelding 2024, «Hvor mange enheter er inkludert».
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text
from kompplan.locales.core.wording import Term
from kompplan.model.notification import UnitCounts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


_NUMBER = re.compile(r"[0-9]{1,6}")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each count that holds something else than a number; an empty one is unanswered."""
    notification = context.plan.notification
    for key in UnitCounts.model_fields if notification else ():
        text = str(getattr(notification.unit_counts, key)) if notification else ""
        if text.strip() and not _NUMBER.fullmatch(text.strip()):
            values = {"text": text, "field": Term(f"field-{key}")}
            yield Finding("not-a-unit-count", ("notification", "unit_counts", key), values)


CHECK = Check(
    code="KP744",
    name="not-a-unit-count",
    severity="error",
    message=Text(
        nb="«{text}» er ikke et antall ({field})",
        nn="«{text}» er ikkje eit tal på einingar ({field})",
        en="“{text}” is not a number of units ({field})",
    ),
    hint=Text(
        nb="skriv et tall, og 0 der det ikke er noen",
        nn="skriv eit tal, og 0 der det ikkje er nokon",
        en="write a number, and 0 where there are none",
    ),
    about=Text(
        nb="Fylket teller hvor mange enheter tilskuddet når.",
        nn="Fylket tel kor mange einingar tilskotet når.",
        en="The county counts how many units the grant reaches.",
    ),
    find=find,
)
