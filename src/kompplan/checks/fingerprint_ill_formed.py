"""The fingerprint of a decision is not one.

It is written by `kompplan approve` and not by hand: `sha256:` and 32 digits and letters from a
to f.

Example:
    history:
      - {date: 2025-06-11, event: adopted, by: styret, fingerprint: versjon 2}

Instead:
    history:
      - {date: 2025-06-11, event: adopted, by: styret}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.changed_after_adoption import FINGERPRINT
from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every fingerprint that no plan can have."""
    for place, event in enumerate(context.plan.head.history):
        if event.fingerprint and not FINGERPRINT.fullmatch(event.fingerprint):
            path = ("plan", "history", place, "fingerprint")
            yield Finding("fingerprint-ill-formed", path, {"text": event.fingerprint})


CHECK = Check(
    code="KP761",
    name="fingerprint-ill-formed",
    severity="warning",
    message=Text(
        nb="«{text}» er ikke et fingeravtrykk av en plan",
        nn="«{text}» er ikkje eit fingeravtrykk av ein plan",
        en="“{text}” is not the fingerprint of a plan",
    ),
    hint=Text(
        nb="stryk det, eller la kompplan approve føre opp vedtaket",
        nn="stryk det, eller la kompplan approve føre opp vedtaket",
        en="remove it, or let kompplan approve record the decision",
    ),
    about=Text(
        nb=(
            "Fingeravtrykket viser om planen er slik den ble vedtatt. Er det feil skrevet, vet "
            "ingen det lenger."
        ),
        nn=(
            "Fingeravtrykket viser om planen er slik han vart vedteken. Er det feil skrive, veit "
            "ingen det lenger."
        ),
        en=(
            "The fingerprint tells whether the plan is as it was adopted. Written wrongly, it "
            "tells nothing."
        ),
    ),
    find=find,
)
