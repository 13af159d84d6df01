"""A grant rule lacks a key that its kind needs, its kind, or its source.

A rule that overrides another one may leave out what it takes over.

Example:
    rules:
      frist: {kind: deadline, step: sent, source: Retningslinjer 2025}

Instead:
    rules:
      frist: {kind: deadline, step: sent, day: 1. februar, source: Retningslinjer 2025}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Check, Finding, Text
from kompplan.model.grant_rules import MAY_BE_LEFT_OUT, PARAMETERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.model import GrantRule


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield each rule without all its keys."""
    for id_, rule in context.plan.rules.items():
        missing = () if rule.overrides else _missing(rule)
        if missing and not any(path[:2] == ("rules", id_) for path in context.faulty):
            values = {"id": id_, "keys": missing}
            yield Finding("rule-lacks-key", ("rules", id_), values, at_key=True)


def _missing(rule: GrantRule) -> list[str]:
    needed = PARAMETERS[rule.kind] if rule.kind else ("kind",)
    absent = [key for key in needed if key not in MAY_BE_LEFT_OUT and _lacks(rule, key)]
    return absent if rule.source else [*absent, "source"]


def _lacks(rule: GrantRule, key: str) -> bool:
    return getattr(rule, key) in (None, "", ())


CHECK = Check(
    code="KP603",
    name="rule-lacks-key",
    severity="error",
    message=Text(
        nb="regelen «{id}» mangler {keys}",
        nn="regelen «{id}» manglar {keys}",
        en="the rule “{id}” lacks {keys}",
    ),
    hint=Text(
        nb="skriv det som mangler; dokumentasjonen viser hva hvert slags regel trenger",
        nn="skriv det som manglar; dokumentasjonen viser kva kvart slag regel treng",
        en="write what is missing; the documentation shows what each kind of rule needs",
    ),
    about=Text(
        nb="En regel uten tall eller kilde kan ikke prøves, og ingen kan slå den opp.",
        nn="Ein regel utan tal eller kjelde kan ikkje prøvast, og ingen kan slå han opp.",
        en="A rule without its numbers or its source can neither be tried nor looked up.",
    ),
    find=find,
)
