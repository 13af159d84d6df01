"""A grant rule holds a key that only another kind of rule has.

Example:
    rules:
      frist: {kind: deadline, step: sent, day: 1. februar, percent: 30, source: Retningslinjer 2025}

Instead:
    rules:
      frist: {kind: deadline, step: sent, day: 1. februar, source: Retningslinjer 2025}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text
from kompplan.model.grant_rules import PARAMETERS, foreign_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each key that does not belong to the kind of the rule that its rule overrides.

    Rules that say their own kind are looked at in their own file.
    """
    rules = context.plan.rules
    for id_, rule in rules.items():
        base = rules.get(rule.overrides) if rule.overrides else None
        kind = base.kind if base and rule.kind is None else None
        if kind is None:
            continue
        for key in foreign_keys(rule, kind):
            values = {"key": key, "kind": kind, "keys": PARAMETERS[kind]}
            yield Finding("rule-key-of-another-kind", ("rules", id_, key), values, at_key=True)


CHECK = Check(
    code="KP604",
    name="rule-key-of-another-kind",
    severity="error",
    message=Text(
        nb="«{key}» hører ikke til en regel av slaget {kind}",
        nn="«{key}» høyrer ikkje til ein regel av slaget {kind}",
        en="“{key}” does not belong to a rule of the kind {kind}",
    ),
    hint=Text(
        nb="[en slik regel har {keys}|ta bort linjen; en slik regel har ingen tall]",
        nn="[ein slik regel har {keys}|ta bort linja; ein slik regel har ingen tal]",
        en="[such a rule has {keys}|remove the line; such a rule has no numbers]",
    ),
    about=Text(
        nb="Det som ikke hører til, blir ikke prøvd, og da tror noen at det er det.",
        nn="Det som ikkje høyrer til, blir ikkje prøvd, og då trur nokon at det er det.",
        en="What does not belong is not tried, and somebody believes that it is.",
    ),
    find=find,
)
