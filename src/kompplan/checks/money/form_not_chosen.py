"""A needs notification uses several forms and does not say which one it fills in.

Example:
    uses: [forms/fjordfylket.yaml, forms/dalfylket.yaml]
    notification: {schemes: [collective]}

Instead:
    uses: [forms/fjordfylket.yaml, forms/dalfylket.yaml]
    notification: {form: fjordfylket-2027, schemes: [collective]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield the notification of a plan with several forms, of which it names none."""
    plan = context.plan
    if plan.notification and plan.notification.form is None and len(plan.forms) > 1:
        values = {"forms": list(plan.forms)}
        yield Finding("form-not-chosen", ("notification",), values, at_key=True)


CHECK = Check(
    code="KP166",
    name="form-not-chosen",
    severity="warning",
    message=Text(
        nb="planen bruker flere skjemaer og sier ikke hvilket den fyller ut: {forms}",
        nn="planen bruker fleire skjema og seier ikkje kva for eit han fyller ut: {forms}",
        en="the plan uses several forms and does not say which one it fills in: {forms}",
    ),
    hint=Text(
        nb="skriv form: og id-en til skjemaet under notification",
        nn="skriv form: og id-en til skjemaet under notification",
        en="write form: and the id of the form under notification",
    ),
    about=Text(
        nb="Uten et valgt skjema vises alle felt i kompplans egen rekkefølge.",
        nn="Utan eit valt skjema blir alle felt viste i kompplan si eiga rekkjefølgje.",
        en="Without a chosen form all fields are shown in kompplan's own order.",
    ),
    find=find,
)
