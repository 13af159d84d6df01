"""The plan no longer says what was adopted.

`kompplan approve` writes the fingerprint of what was adopted into the history. When the plan says
something else, what has been changed since is shown by `kompplan diff --since adopted`, and a new
decision is recorded by `kompplan approve`. Comments, quotes and blank lines may change freely.

Example:
    history:
      - date: 2025-06-11
        event: adopted
        fingerprint: sha256:00000000000000000000000000000000

Instead:
    history:
      - date: 2025-06-11
        event: adopted
        fingerprint: sha256:00000000000000000000000000000000
      - date: 2026-01-06
        event: amended
        fingerprint: sha256:6d0a1f7a2c5be3a4908e1d3b5f7c9a20
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext

FINGERPRINT = re.compile("sha256:[0-9a-f]{32}")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield the last decision when the plan differs from what was decided."""
    decision = context.plan.head.last_decision
    if decision is None or not FINGERPRINT.fullmatch(decision[1].fingerprint):
        return
    # What a shared file that could not be read would have said is not known.
    if not context.is_complete or context.fingerprint is None:
        return
    place, event = decision
    if context.fingerprint() != event.fingerprint:
        path = ("plan", "history", place, "fingerprint")
        # What has changed is told where git can tell it.
        values = {"date": event.date, "changes": ""}
        yield Finding("changed-after-adoption", path, values)


CHECK = Check(
    code="KP760",
    name="changed-after-adoption",
    severity="info",
    message=Text(
        nb="planen er endret etter vedtaket[ {date}][: {changes}]",
        nn="planen er endra etter vedtaket[ {date}][: {changes}]",
        en="the plan has been changed after the decision[ of {date}][: {changes}]",
    ),
    hint=Text(
        nb=(
            "se endringene med kompplan diff --since adopted, og før opp et nytt vedtak med "
            "kompplan approve"
        ),
        nn=(
            "sjå endringane med kompplan diff --since adopted, og før opp eit nytt vedtak med "
            "kompplan approve"
        ),
        en=(
            "see the changes with kompplan diff --since adopted, and record a new decision with "
            "kompplan approve"
        ),
    ),
    about=Text(
        nb=(
            "De som bruker planen, skal vite om den er slik den ble vedtatt. Endringer er greit, "
            "men de skal synes."
        ),
        nn=(
            "Dei som bruker planen, skal vite om han er slik han vart vedteken. Endringar er "
            "greitt, men dei skal synast."
        ),
        en=(
            "Those who use the plan should know whether it is as it was adopted. Changes are "
            "fine, but they should be seen."
        ),
    ),
    find=find,
)
