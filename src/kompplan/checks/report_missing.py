"""Money was used in a year of which there is no report, although later steps are dated (GR21).

The years are those of the measures' terms; without terms, that of the grant. A year counts as over
when the notification has a step that is dated after it: the day of today is not looked at.

Example:
    steps:
      - {step: granted, date: 2024-04-10}
      - {step: paid, date: 2025-03-01}

Instead:
    steps:
      - {step: granted, date: 2024-04-10}
      - {step: reported, date: 2025-01-15, year: 2024}

Source: FOR-2021-01-26-230 point 9.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.grant_rules import measures_under, notification_under, rules_of
from kompplan.diagnostics import Check, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.checks.core.grant_rules import RuleInForce
    from kompplan.diagnostics import Finding

_GIVEN = ("granted", "partly-granted", "paid")


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each year of use that is over and has no report."""
    for rule in rules_of(context, "report-required"):
        form = notification_under(context, rule)
        given = [place for place, it in enumerate(form.steps if form else ()) if it.step in _GIVEN]
        if form is None or not given:
            continue
        grant_year = context.plan.head.grant_year or 0
        reported = {it.year or grant_year for it in form.steps if it.step == "reported"}
        latest = max((it.date.year for it in form.steps if it.date), default=0)
        for year in sorted(_years_of_use(context, rule) - reported):
            if year < latest:
                path = ("notification", "steps")
                yield rule.finding("report-missing", path, {"year": str(year)}, at_key=True)


def _years_of_use(context: CheckContext, rule: RuleInForce) -> set[int]:
    measures = {id_ for id_, _ in measures_under(context, rule)}
    terms = [
        interval
        for entry in context.schedule.others
        if entry.path[0] == "measures" and entry.activity in measures and entry.when
        for interval in entry.when.intervals
    ]
    years = {day.year for term in terms for day in (term.start, term.end) if day}
    return years or {context.plan.head.grant_year or 0}


CHECK = Check(
    code="KP624",
    name="report-missing",
    severity="warning",
    message=Text(
        nb="det er ikke rapportert for {year}, da tilskuddet ble brukt",
        nn="det er ikkje rapportert for {year}, då tilskotet vart brukt",
        en="there is no report for {year}, when the grant was used",
    ),
    hint=Text(
        nb="før opp steget reported med year: {year} (regel {rule}: {source})",
        nn="før opp steget reported med year: {year} (regel {rule}: {source})",
        en="add the step reported with year: {year} (rule {rule}: {source})",
    ),
    about=Text(
        nb="Bruken av tilskuddet rapporteres hvert år.",
        nn="Bruken av tilskotet blir rapportert kvart år.",
        en="The use of the grant is reported every year.",
    ),
    find=find,
)
