"""The rules of grant schemes that judge a plan: those in force in the year of its grant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompplan.budgeting import budget_rows
from kompplan.diagnostics import Finding
from kompplan.model.grant_terms import is_in_force
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kompplan.budgeting import BudgetRow
    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import KeyPath
    from kompplan.model import GrantRule, Measure
    from kompplan.model.grant_rules import RuleKind
    from kompplan.model.notification import Notification


class RuleInForce(Value):
    """A rule as it holds for one plan.

    Attributes:
        id: Its id.
        rule: What it demands, with what overrides it already in place.
        by: Id of the rule that overrides it; its own where none does.
    """

    id: str
    rule: GrantRule
    by: str

    def values(self) -> dict[str, object]:
        """Return what a message says of the rule: its name and where it stands."""
        name = self.id if self.by == self.id else f"{self.id}, {self.by}"
        return {"rule": name, "source": self.rule.source or self.by}

    def finding(
        self, name: str, path: KeyPath, values: Mapping[str, object], **more: Any
    ) -> Finding:
        """Return a finding that names the rule and weighs what the rule says."""
        severity = more.pop("severity", None) or self.rule.severity
        return Finding(name, path, {**values, **self.values()}, severity=severity, **more)


def rules_of(context: CheckContext, kind: RuleKind) -> tuple[RuleInForce, ...]:
    """Return the rules of a kind that judge a plan; none where it has no money or no grant year."""
    plan = context.plan
    if not (plan.measures or plan.notification) or plan.head.grant_year is None:
        return ()
    return tuple(rule for rule in context.once(rules_in_force) if rule.rule.kind == kind)


def rules_in_force(context: CheckContext) -> tuple[RuleInForce, ...]:
    """Return the rules that are in force in the year of a plan's grant, in the order of files.

    Validity is told by that year alone, never by the day of an activity. Of several rules that
    override the same one the first counts; that there are several is a finding of its own.
    """
    rules, year = context.plan.rules, context.plan.head.grant_year
    if year is None:
        return ()
    own = {id_: rule for id_, rule in rules.items() if not rule.overrides}
    over: dict[str, str] = {}
    for id_, rule in rules.items():
        if rule.overrides in own and is_in_force(rule, year):
            over.setdefault(rule.overrides, id_)
    merged = (
        RuleInForce(id_, _merged(rule, rules[by]) if (by := over.get(id_)) else rule, by or id_)
        for id_, rule in own.items()
    )
    return tuple(it for it in merged if is_in_force(it.rule, year))


def _merged(rule: GrantRule, over: GrantRule) -> GrantRule:
    said = over.model_fields_set - {"overrides", "kind"}
    return rule.model_copy(update={name: getattr(over, name) for name in said})


def measures_under(context: CheckContext, rule: RuleInForce) -> Iterator[tuple[str, Measure]]:
    """Yield the measures that a rule is for: those of its schemes, or all that have a scheme."""
    of_rule = set(rule.rule.schemes)
    for id_, measure in context.plan.measures.items():
        own = schemes_of(measure)
        if own and (not of_rule or of_rule.intersection(own)):
            yield id_, measure


def rows_under(context: CheckContext, rule: RuleInForce) -> Iterator[BudgetRow]:
    """Yield the amounts that a rule is for, each measure's under each scheme that pays for it."""
    schemes = rule.rule.schemes
    for row in budget_rows(context.plan):
        if row.scheme and (not schemes or row.scheme in schemes):
            yield row


def schemes_of(measure: Measure) -> tuple[str, ...]:
    """Return the ids of the schemes that pay for a measure."""
    return tuple(measure.funding) or ((measure.scheme,) if measure.scheme else ())


def notification_under(context: CheckContext, rule: RuleInForce) -> Notification | None:
    """Return the plan's notification if a rule is for it: by a scheme that is ticked or used."""
    form, schemes = context.plan.notification, rule.rule.schemes
    if form is None:
        return None
    used = {*form.schemes, *(it for m in context.plan.measures.values() for it in schemes_of(m))}
    return form if not schemes or used & set(schemes) else None
