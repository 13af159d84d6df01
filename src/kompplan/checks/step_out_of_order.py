"""A step of a needs notification cannot follow the one before it, or is dated before it.

The way is: assessed, planned, sent, recommended, decided (granted, partly-granted or refused),
paid, carried-out, reported. After a refusal or an appeal there is a new recommendation or a new
decision.

Example:
    steps:
      - {step: paid, date: 2025-04-10}
      - {step: sent, date: 2025-01-28}

Instead:
    steps:
      - {step: sent, date: 2025-01-28}
      - {step: paid, date: 2025-04-10}

Source: FOR-2021-01-26-230 points 3.3, 3.4 and 7.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.case_steps import backwards, misplaced
from kompplan.diagnostics import Check, Finding, Related, Text
from kompplan.locales.core.wording import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each step that cannot stand where it stands."""
    form = context.plan.notification
    steps = form.steps if form else ()
    told = set()
    for place, before in (*misplaced(steps), *backwards(steps)):
        if place in told:
            continue
        told.add(place)
        step, other = steps[place], steps[before]
        is_dated = bool(step.date and other.date and step.date < other.date)
        values = {
            "step": Term(f"step-{step.step}"),
            "before": Term(f"step-{other.step}"),
            "date": step.date if is_dated else None,
            "earlier": other.date if is_dated else None,
        }
        path = ("notification", "steps", place, "date" if is_dated else "step")
        related = (Related(("notification", "steps", before, path[-1])),)
        yield Finding("step-out-of-order", path, values, related=related)


CHECK = Check(
    code="KP626",
    name="step-out-of-order",
    severity="warning",
    message=Text(
        nb=(
            "[{step} {date} er før {before} {earlier}, som står over|{step} kan ikke følge "
            "etter {before}]"
        ),
        nn=(
            "[{step} {date} er før {before} {earlier}, som står over|{step} kan ikkje følgje "
            "etter {before}]"
        ),
        en=(
            "[{step} on {date} is before {before} on {earlier}, which stands above|{step} "
            "cannot follow {before}]"
        ),
    ),
    hint=Text(
        nb="rett datoen eller rekkefølgen; stegene står med det eldste først",
        nn="rett datoen eller rekkjefølgja; stega står med det eldste først",
        en="mend the date or the order; steps stand oldest first",
    ),
    about=Text(
        nb=(
            "Fristene og rapportene prøves mot stegene; i gal rekkefølge sier de noe annet enn "
            "det som skjedde."
        ),
        nn=(
            "Fristane og rapportane blir prøvde mot stega; i feil rekkjefølgje seier dei noko "
            "anna enn det som skjedde."
        ),
        en=(
            "Deadlines and reports are tried against the steps; in a wrong order they tell what"
            " did not happen."
        ),
    ),
    find=find,
)
