"""The form's question whether the unions have discussed the notification has no answer.

Example:
    notification:
      co_determination: {}

Instead:
    notification:
      co_determination: {discussed: true, participants: [hovedtillitsvalgt]}

Source: Statsforvalteren i Nordland, behovsmelding 2024; FOR-2021-01-26-230 point 1 (Hovedavtalen).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.told_fields import is_co_determination_open
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield the question where neither box is ticked."""
    path = ("notification", "co_determination")
    is_faulty = any(faulty[:2] == path for faulty in context.faulty)
    if is_co_determination_open(context) and not is_faulty:
        yield Finding("co-determination-unanswered", path, at_key=True)


CHECK = Check(
    code="KP742",
    name="co-determination-unanswered",
    severity="error",
    message=Text(
        nb="det er ikke svart på om behovsmeldingen har vært drøftet i medbestemmelse",
        nn="det er ikkje svara på om behovsmeldinga har vore drøfta i medbestemming",
        en="it is not answered whether the unions have discussed the needs notification",
    ),
    hint=Text(
        nb="skriv discussed: true eller discussed: false",
        nn="skriv discussed: true eller discussed: false",
        en="write discussed: true or discussed: false",
    ),
    about=Text(
        nb="Skjemaet krever ja eller nei; Hovedavtalen gjelder for ordningen.",
        nn="Skjemaet krev ja eller nei; Hovudavtalen gjeld for ordninga.",
        en="The form demands a yes or a no; the Basic Agreement applies to the scheme.",
    ),
    find=find,
)
