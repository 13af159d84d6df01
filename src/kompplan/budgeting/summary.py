"""The sums of several plans together, counted by one thing: by scheme, by payee, by term.

Sums are added plan by plan; in which order the plans come makes no difference but to the order of
the groups. Totals that a plan only states, with no measures behind them, are kept apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.budgeting.lines import DIMENSIONS, STAGES, budget_lines, pivot
from kompplan.budgeting.sums import COLUMNS, Sums, add_rows
from kompplan.model.notification import UnitCounts
from kompplan.value import Record, Value, field

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kompplan.budgeting.lines import Dimension, Line, Stage
    from kompplan.budgeting.proof import Budget, GrandTotal, SchemeTotal
    from kompplan.model import Plan

Key: TypeAlias = tuple[str, ...]
GroupStatus: TypeAlias = Literal["proved", "wrong", "stated", "partly", ""]

__all__ = ["DIMENSIONS", "Again", "Group", "Summary", "units_of"]


class Again(Value):
    """A measure that was asked for the year before as well.

    Attributes:
        plan: The plan's id.
        measure: The measure's id.
        year: The grant year in which it was asked for.
        granted: Whether money was granted then; None where the plan does not say.
        asked: What it is asked for now.
    """

    plan: str
    measure: str
    year: int
    granted: bool | None
    asked: Sums


class Group(Record):
    """What counts under one key.

    Attributes:
        key: What it counts under: ids, terms or years; empty where the plans do not say.
        sums: The sums of the lines by stage.
        stated: Sums that are only stated.
        declared: Totals that plans declare for it.
        off: By how much declared totals differ from the lines, by column.
        statuses: What became of the totals that the plans declare.
    """

    key: Key
    sums: dict[Stage, Sums] = field(default_factory=dict)
    stated: Sums = Sums()
    declared: Sums = Sums()
    off: dict[str, int] = field(default_factory=dict)
    statuses: set[GroupStatus] = field(default_factory=set)

    @property
    def asked(self) -> Sums:
        """What is asked for in all: by the lines, and as only stated."""
        return add_rows((self.sums.get("asked", Sums()), self.stated))

    @property
    def status(self) -> GroupStatus:
        """Whether its totals are proved; empty where nothing is declared for it."""
        if "wrong" in self.statuses:
            return "wrong"
        if len(self.statuses) > 1:
            return "partly"
        return next(iter(self.statuses), "")

    def hold(self, total: SchemeTotal | GrandTotal) -> None:
        """Hold a declared total against its lines."""
        if total.declared.is_empty:
            return
        self.declared = add_rows((self.declared, total.declared))
        self.statuses.add(total.status)
        for column in COLUMNS:
            said, own = total.declared.get(column), total.computed.get(column)
            if said is not None and own is not None and said != own:
                self.off[column] = self.off.get(column, 0) + said - own


class Summary(Record):
    """The sums of several plans, filled in plan by plan.

    Attributes:
        by: What they are counted by.
        groups: The groups by their keys, in the order in which those are first met.
        stages: The sums of everything, by stage; of what is asked for only what has lines.
        stated: The sum of what is only stated.
        whole: The grand totals that the plans declare.
        again: Measures that were asked for the year before as well.
        units: How many units of each kind are reached, by the plan's id.
        plans: How many plans it is over.
    """

    by: Dimension
    groups: dict[Key, Group] = field(default_factory=dict)
    stages: dict[Stage, Sums] = field(default_factory=dict)
    stated: Sums = Sums()
    whole: Group = field(default_factory=lambda: Group(()))
    again: list[Again] = field(default_factory=list)
    units: dict[str, dict[str, str]] = field(default_factory=dict)
    plans: int = 0

    def add(self, plan: Plan, budget: Budget) -> None:
        """Add the sums of a plan.

        Args:
            plan: The plan.
            budget: Its sums as ``prove_budget`` returns them.
        """
        self.plans += 1
        by_stage: dict[Stage, list[Line]] = {}
        for line in budget_lines(plan, self.by):
            by_stage.setdefault(line.stage, []).append(line)
        for stage, lines in by_stage.items():
            sums = pivot(lines, self.by)
            for key, own in sums.items():
                group = self._group(key)
                group.sums[stage] = add_rows((group.sums.get(stage, Sums()), own))
            if sums:
                so_far = self.stages.get(stage, Sums())
                self.stages[stage] = add_rows((so_far, *sums.values()))
        for total in budget.schemes:
            self._add_scheme(total)
        self.whole.hold(budget.grand)
        if budget.grand.only_stated and "stated" in self.whole.statuses:
            self.whole.statuses.add("partly")
        if not budget.schemes:
            self.stated = add_rows((self.stated, budget.grand.declared))
        self.again += _again(plan)
        if counts := units_of(plan):
            self.units[plan.head.id] = counts

    @property
    def asked(self) -> Sums:
        """What is asked for in all: by the lines, and as only stated."""
        return add_rows((self.stages.get("asked", Sums()), self.stated))

    @property
    def ordered(self) -> list[Group]:
        """The groups: terms and years in order of time, others as they are first met."""
        groups = list(self.groups.values())
        return sorted(groups, key=_by_time) if self.by in ("term", "year") else groups

    @property
    def later_stages(self) -> tuple[Stage, ...]:
        """The stages besides what is asked for that any plan has amounts of."""
        return tuple(stage for stage in STAGES if stage != "asked" and stage in self.stages)

    def _group(self, key: Key) -> Group:
        return self.groups.setdefault(key, Group(key))

    def _add_scheme(self, total: SchemeTotal) -> None:
        is_stated = total.computed.is_empty
        if is_stated:
            self.stated = add_rows((self.stated, total.declared))
        if self.by != "scheme" or total.best.is_empty:
            return
        group = self._group((total.scheme,) if total.scheme else ())
        if is_stated:
            group.stated = add_rows((group.stated, total.declared))
        group.hold(total)


def _by_time(group: Group) -> list[str]:
    """Spring comes before autumn, and what the plans do not date comes last."""
    if not group.key:
        return ["~"]
    return [term.replace("-spring", "-1").replace("-autumn", "-2") for term in group.key]


def units_of(plan: Plan) -> dict[str, str]:
    """Return how many units a needs notification reaches, by kind, as written where it is."""
    counts = plan.notification.unit_counts if plan.notification else None
    given = {kind: getattr(counts, kind) for kind in UnitCounts.model_fields} if counts else {}
    return {kind: text.strip() for kind, text in given.items() if text.strip()}


def _again(plan: Plan) -> Iterator[Again]:
    year = plan.head.grant_year or plan.head.year.start.year
    asked: Mapping[Key, Sums] = {}
    for id_, measure in plan.measures.items():
        for earlier in measure.requested_before:
            if earlier.year == year - 1:
                asked = asked or _asked_by_measure(plan)
                sums = asked.get((plan.head.id, id_), Sums())
                yield Again(plan.head.id, id_, earlier.year, earlier.granted, sums)


def _asked_by_measure(plan: Plan) -> dict[Key, Sums]:
    return pivot((line for line in budget_lines(plan) if line.stage == "asked"), "measure")
