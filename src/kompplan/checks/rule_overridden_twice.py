"""Two rules take the place of the same rule in the same year.

Example:
    rules:
      andel-a: {overrides: GR06, base: owner-part}
      andel-b: {overrides: GR06, percent: 25}

Instead:
    rules:
      andel: {overrides: GR06, base: owner-part, percent: 25}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Related, Text
from kompplan.model.grant_terms import is_in_force

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each rule that overrides what another one overrides in the year of the grant."""
    year, first = context.plan.head.grant_year, dict[str, str]()
    for id_, rule in context.plan.rules.items():
        if not rule.overrides or year is None or not is_in_force(rule, year):
            continue
        if rule.overrides in first:
            path = ("rules", first[rule.overrides], "overrides")
            values = {"rule": rule.overrides, "first": first[rule.overrides], "second": id_}
            related = (Related(path, "first-here"),)
            at = ("rules", id_, "overrides")
            yield Finding("rule-overridden-twice", at, values, related=related)
        first.setdefault(rule.overrides, id_)


CHECK = Check(
    code="KP606",
    name="rule-overridden-twice",
    severity="error",
    message=Text(
        nb="både «{first}» og «{second}» erstatter regelen «{rule}» i tilskuddsåret",
        nn="både «{first}» og «{second}» erstattar regelen «{rule}» i tilskotsåret",
        en="both “{first}” and “{second}” override the rule “{rule}” in the grant year",
    ),
    hint=Text(
        nb="la den ene gjelde for andre år, eller slå dem sammen",
        nn="la den eine gjelde for andre år, eller slå dei saman",
        en="let one of them be for other years, or make them one",
    ),
    about=Text(
        nb="Da avgjør rekkefølgen av filene hvilken regel som gjelder, og det ser ingen.",
        nn="Då avgjer rekkjefølgja av filene kva regel som gjeld, og det ser ingen.",
        en="Then the order of files decides which rule holds, and nobody sees it.",
    ),
    find=find,
)
