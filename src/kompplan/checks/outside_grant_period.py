"""A measure runs in a term outside the period that the grant is for (GR23).

The period is that of the call, so that the rule stands in the file of a county or a region.

Example:
    # tilskuddet for 2025 er for tre halvår fra våren
    terms: [høst 2025, høst 2026]

Instead:
    terms: [høst 2025, vår 2026]

Source: Statsforvalteren i Nordland, behovsmelding 2024, whose terms are spring and autumn 2024 and
spring 2025; the county's own file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.grant_periods import grant_period
from kompplan.checks.core.grant_rules import measures_under, rules_of
from kompplan.checks.core.ticked_terms import term_words
from kompplan.diagnostics import Check, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import Finding


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each term that begins before the period or ends after it."""
    for rule in rules_of(context, "grant-period"):
        period = grant_period(rule, context.plan.head.grant_year or 0)
        measures = {id_ for id_, _ in measures_under(context, rule)}
        for entry in context.schedule.others if period else ():
            if entry.path[0] != "measures" or entry.activity not in measures or not entry.when:
                continue
            first, last = period or (None, None)
            outside = [
                term
                for term in entry.when.intervals
                if (term.start and first and term.start < first)
                or (term.end and last and term.end > last)
            ]
            if outside:
                values = {**term_words(outside[:1]), "period": period}
                related = (Related(("rules", rule.by, "terms")),)
                yield rule.finding("outside-grant-period", entry.path, values, related=related)


CHECK = Check(
    code="KP625",
    name="outside-grant-period",
    severity="warning",
    message=Text(
        nb="{terms_nb} er utenfor tilskuddsperioden, {period}",
        nn="{terms_nn} er utanfor tilskotsperioden, {period}",
        en="{terms_en} is outside the grant period, {period}",
    ),
    hint=Text(
        nb="flytt tiltaket, eller meld behovet på nytt for det året (regel {rule}: {source})",
        nn="flytt tiltaket, eller meld behovet på nytt for det året (regel {rule}: {source})",
        en="move the measure, or notify the need anew for that year (rule {rule}: {source})",
    ),
    about=Text(
        nb="Det som skjer utenfor perioden, kan ikke betales av dette tilskuddet.",
        nn="Det som skjer utanfor perioden, kan ikkje betalast av dette tilskotet.",
        en="What happens outside the period cannot be paid by this grant.",
    ),
    find=find,
)
