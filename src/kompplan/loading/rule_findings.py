"""Grant rules that cannot be tried, told once in their own file, whatever plans use it.

Of a rule that overrides another one, what depends on that other one is left to a check.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Finding
from kompplan.locales.core.wording import Term
from kompplan.model.grant_rules import MAY_BE_LEFT_OUT, PARAMETERS, foreign_keys

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from kompplan.diagnostics import KeyPath
    from kompplan.model.grant_rules import GrantRule


def rule_findings(rules: Mapping[str, GrantRule], faulty: Collection[KeyPath]) -> Iterator[Finding]:
    """Yield what rules lack, what does not belong to them, and values that they cannot use.

    Args:
        rules: The rules of one file.
        faulty: Key paths of the values of that file that were found faulty.
    """
    for id_, rule in rules.items():
        path = ("rules", id_)
        missing = [] if rule.overrides else _missing(rule)
        if missing and not any(it[:2] == path for it in faulty):
            values = {"id": id_, "keys": missing}
            yield Finding("rule-lacks-key", path, values, at_key=True)
        if rule.kind:
            for key in foreign_keys(rule, rule.kind):
                known = PARAMETERS[rule.kind]
                foreign = {"key": key, "kind": rule.kind, "keys": known}
                yield Finding("rule-key-of-another-kind", (*path, key), foreign, at_key=True)
        for key, value in _unusable(rule):
            values = {"key": key, "value": value, "fix": Term(f"fix-{key}")}
            yield Finding("rule-value-unusable", (*path, key), values)


def _missing(rule: GrantRule) -> list[str]:
    needed = PARAMETERS[rule.kind] if rule.kind else ("kind",)
    absent = [key for key in needed if key not in MAY_BE_LEFT_OUT and _lacks(rule, key)]
    return absent if rule.source else [*absent, "source"]


def _lacks(rule: GrantRule, key: str) -> bool:
    return getattr(rule, key) in (None, "", ())


def _unusable(rule: GrantRule) -> Iterator[tuple[str, str]]:
    if rule.day and (rule.day.form != "day" or rule.day.faults):
        yield "day", rule.day.text
    if rule.percent is not None and rule.percent > 100:
        yield "percent", str(rule.percent)
    if rule.terms == 0:
        yield "terms", "0"
