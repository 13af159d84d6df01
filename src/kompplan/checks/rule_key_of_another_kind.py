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
from kompplan.model.grant_rules import PARAMETERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext

_OF_SOME_KIND = frozenset(key for keys in PARAMETERS.values() for key in keys)


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each key that does not belong to the kind of its rule."""
    rules = context.plan.rules
    for id_, rule in rules.items():
        base = rules.get(rule.overrides or "")
        kind = base.kind if base else rule.kind
        if kind is None:
            continue
        own = set(rule.model_fields_set)
        for key in sorted((own & _OF_SOME_KIND).difference(PARAMETERS[kind])):
            values = {"key": key, "kind": kind, "keys": PARAMETERS[kind] or None}
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
