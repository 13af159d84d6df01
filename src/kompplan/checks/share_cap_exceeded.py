"""The forum's recommendation gives more to other purposes than the rule allows (GR08).

The cap binds the recommendation (``kind: recommendation``), not a single needs notification. A
measure for such a purpose says so with ``other_purpose``.

Example:
    plan: {title: Innstilling 2025, kind: recommendation, grant_year: 2025}
    measures:
      fagbrev:
        title: Fagbrev
        scheme: regional
        other_purpose: trade-certificate
        amounts: {total: 400 000}
      nettverk: {title: Nettverk, scheme: regional, amounts: {total: 600 000}}

Instead:
    measures:
      fagbrev:
        title: Fagbrev
        scheme: regional
        other_purpose: trade-certificate
        amounts: {total: 300 000}
      nettverk: {title: Nettverk, scheme: regional, amounts: {total: 700 000}}

Source: FOR-2021-01-26-230 point 3.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks.core.grant_amounts import has_unread_amounts, sums_of
from kompplan.checks.core.grant_rules import rows_under, rules_of
from kompplan.diagnostics import Check, Related, Text
from kompplan.locales.core.numbers import Kroner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import Finding


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield the other purposes of a recommendation where together they get more than the cap."""
    if context.plan.head.kind != "recommendation" or has_unread_amounts(context):
        return
    for rule in rules_of(context, "share-cap"):
        rows = list(rows_under(context, rule))
        counted = [
            row
            for row in rows
            if (purpose := context.plan.measures[row.measure].other_purpose)
            and purpose in (rule.rule.purposes or (purpose,))
        ]
        part, whole = sums_of(counted).total or 0, sums_of(rows).total or 0
        percent = rule.rule.percent or 0
        if rule.rule.percent is None or 100 * part <= percent * whole:
            continue
        values = {"part": Kroner(part), "whole": Kroner(whole), "percent": str(percent)}
        values["most"] = Kroner(percent * whole // 100)
        first, *others = (("measures", row.measure, "other_purpose") for row in counted)
        related = tuple(Related(path) for path in others)
        yield rule.finding("share-cap-exceeded", first, values, related=related)


CHECK = Check(
    code="KP613",
    name="share-cap-exceeded",
    severity="warning",
    message=Text(
        nb="andre formål får {part} av {whole}, mer enn {most} ({percent} %)",
        nn="andre formål får {part} av {whole}, meir enn {most} ({percent} %)",
        en="other purposes get {part} of {whole}, more than {most} ({percent} %)",
    ),
    hint=Text(
        nb="flytt midler til barnehagebaserte tiltak (regel {rule}: {source})",
        nn="flytt midlar til barnehagebaserte tiltak (regel {rule}: {source})",
        en="move money to kindergarten-based measures (rule {rule}: {source})",
    ),
    about=Text(
        nb="Det meste av tilskuddet skal gå til kollektiv utvikling i barnehagene.",
        nn="Det meste av tilskotet skal gå til kollektiv utvikling i barnehagane.",
        en="Most of the grant is for collective development in the kindergartens.",
    ),
    find=find,
)
