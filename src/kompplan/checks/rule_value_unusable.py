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
    from kompplan.model import GrantRule, Plan


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each value that its rule cannot use."""
    for id_, rule in context.plan.rules.items():
        for key, value in _unusable(rule, context.plan):
            values = {"key": key, "value": value, "fix": Term(f"fix-{key}")}
            yield Finding("rule-value-unusable", ("rules", id_, key), values)


def _unusable(rule: GrantRule, plan: Plan) -> Iterator[tuple[str, str]]:
    base = plan.rules.get(rule.overrides or "")
    if rule.day and (rule.day.form != "day" or rule.day.faults):
        yield "day", rule.day.text
    if rule.percent is not None and rule.percent > 100:
        yield "percent", str(rule.percent)
    if rule.terms == 0:
        yield "terms", "0"
    if base and base.overrides:
        yield "overrides", str(rule.overrides)
    if base and rule.kind not in (None, base.kind):
        yield "kind", str(rule.kind)


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
