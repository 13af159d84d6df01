"""A plan was adopted while its hearing was still open.

Example:
    history:
      - {date: 2021-02-16, event: adopted, by: styret}
      - {date: 2021-02-16, event: hearing, deadline: 2021-03-10}

Instead:
    history:
      - {date: 2021-02-16, event: adopted, by: styret}
      - {date: 2021-02-16, event: hearing, deadline: 2021-03-10}
      - {date: 2021-03-16, event: adopted, by: styret}   # da svarene var behandlet
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every adoption before the deadline of a hearing that no later decision follows."""
    history = context.plan.head.history
    deadlines = [e.deadline for e in history if e.deadline and (e.date or e.deadline) <= e.deadline]
    decisions = [e.date for e in history if e.date and e.event in ("adopted", "amended")]
    for place, event in enumerate(history):
        if event.event != "adopted" or event.date is None:
            continue
        late = [day for day in deadlines if event.date < day]
        if late and not any(day >= max(late) for day in decisions):
            values = {"date": event.date, "deadline": max(late)}
            yield Finding("decided-before-deadline", ("plan", "history", place), values)


CHECK = Check(
    code="KP721",
    name="decided-before-deadline",
    severity="info",
    message=Text(
        nb="planen ble vedtatt {date}, før høringsfristen {deadline}",
        nn="planen vart vedteken {date}, før høyringsfristen {deadline}",
        en="the plan was adopted on {date}, before the hearing closed on {deadline}",
    ),
    hint=Text(
        nb="før opp et nytt vedtak etter fristen, hvis det finnes",
        nn="før opp eit nytt vedtak etter fristen, om det finst",
        en="record a later decision, if there is one",
    ),
    about=Text(
        nb="De som svarer på høringen, må kunne stole på at svaret blir lest før vedtaket.",
        nn="Dei som svarer på høyringa, må kunne lite på at svaret blir lese før vedtaket.",
        en="Those who answer must be able to trust that answers are read before the decision.",
    ),
    find=find,
)
