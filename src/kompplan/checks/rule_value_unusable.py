"""A value of a grant rule cannot be used.

A day is one of the year, without a year; per cent are at most 100; a rule overrides one of its own
kind that overrides none itself.

Example:
    rules:
      frist: {kind: deadline, step: sent, day: uke 5, source: Retningslinjer 2025}

Instead:
    rules:
      frist: {kind: deadline, step: sent, day: 1. februar, source: Retningslinjer 2025}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text
from kompplan.locales.core.wording import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each rule that overrides one that it cannot override.

    Values of their own are looked at in their own file.
    """
    rules = context.plan.rules
    for id_, rule in rules.items():
        base = rules.get(rule.overrides) if rule.overrides else None
        found = {}
        if base and base.overrides:
            found["overrides"] = rule.overrides
        if base and base.kind and rule.kind not in (None, base.kind):
            found["kind"] = rule.kind
        for key, value in found.items():
            values = {"key": key, "value": value, "fix": Term(f"fix-{key}")}
            yield Finding("rule-value-unusable", ("rules", id_, key), values)


CHECK = Check(
    code="KP605",
    name="rule-value-unusable",
    severity="error",
    message=Text(
        nb="«{value}» kan ikke brukes som {key} i en tilskuddsregel",
        nn="«{value}» kan ikkje brukast som {key} i ein tilskotsregel",
        en="“{value}” cannot be used as {key} of a grant rule",
    ),
    hint=Text(
        nb="{fix}",
        nn="{fix}",
        en="{fix}",
    ),
    about=Text(
        nb="En regel som ikke kan leses, prøves ikke.",
        nn="Ein regel som ikkje kan lesast, blir ikkje prøvd.",
        en="A rule that cannot be read is not tried.",
    ),
    find=find,
)
