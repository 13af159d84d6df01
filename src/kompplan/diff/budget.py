"""Money: the new totals of a budget line, and declared totals that only follow their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.budgeting import COLUMNS, Sums, prove_budget
from kompplan.budgeting.sums import add_rows, row_of, stated_row
from kompplan.model.measures import Measure
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from kompplan.budgeting import Budget
    from kompplan.diff.change import Change
    from kompplan.diff.walk import Spot
    from kompplan.locales.core.numbers import Kroner
    from kompplan.model import Plan


class Totals(Value):
    """The sums of both plans; None where no money has changed."""

    old: tuple[Plan, Budget] | None
    new: tuple[Plan, Budget] | None

    def facts(self, spot: Spot, *, is_new: bool) -> dict[str, object]:
        """Return the totals that a budget line is part of, on one side.

        Of a whole measure, which one side alone has, also what they are on the other side.
        """
        here, there = (self.new, self.old) if is_new else (self.old, self.new)
        is_whole = isinstance(spot.value, Measure)
        if here is None or there is None or not (is_whole or spot.path[-1] == "amounts"):
            return {}
        if spot.path[0] != "measures":
            return {}
        scheme = here[0].measures[str(spot.path[1])].scheme
        scheme_total, grand_total = _totals_in(here[1], scheme)
        facts: dict[str, object] = {"scheme_total": scheme_total, "grand_total": grand_total}
        if is_whole:
            facts["other_totals"] = _totals_in(there[1], scheme)
        return facts


def _totals_in(budget: Budget, scheme: str | None) -> tuple[Kroner | None, Kroner | None]:
    total = next((row.best.total for row in budget.schemes if row.scheme == scheme), None)
    return total, budget.grand.computed.total


def totals_of(old: Plan, new: Plan) -> Totals:
    """Return the sums of two plans, where money has changed at all."""
    is_same = old.measures == new.measures and old.declared == new.declared
    if is_same:
        return Totals(None, None)
    return Totals((old, prove_budget(old)), (new, prove_budget(new)))


def fold_totals(changes: list[Change], old: Plan, new: Plan) -> list[Change]:
    """Make declared totals that go up or down just as their lines do followers of a line."""
    declared = [change for change in changes if change.path[0] == "declared"]
    lines = [change for change in changes if _is_line(change)]
    if not declared or not lines:
        return changes
    before, after = _computed(old), _computed(new)
    follows: dict[int, list[Change]] = {}
    for change in declared:
        scheme = str(change.path[2]) if change.path[:2] == ("declared", "schemes") else None
        own = [x for x in lines if scheme is None or scheme in _schemes(x, old, new)]
        if own and _just_follows(change, before.get(scheme), after.get(scheme), (old, new)):
            leader = min(own, key=lambda line: str(line.path))
            follows.setdefault(id(leader), []).append(change)
    folded = {id(change) for found in follows.values() for change in found}
    return [
        replace(change, followers=(*change.followers, *follows.get(id(change), ())))
        for change in changes
        if id(change) not in folded
    ]


def _is_line(change: Change) -> bool:
    if change.path[0] != "measures":
        return False
    return change.field in ("Amounts", "Measure.scheme") or (
        change.field == "Measure" and change.kind in ("added", "removed")
    )


def _schemes(change: Change, old: Plan, new: Plan) -> set[str | None]:
    sides = ((old, change.old), (new, change.new))
    found = (plan.measures.get(str(side.path[1])) for plan, side in sides if side)
    return {measure.scheme for measure in found if measure}


def _computed(plan: Plan) -> dict[str | None, Sums]:
    """Return what the lines of each scheme add up to; of all of them under None."""
    budget = prove_budget(plan)
    sums: dict[str | None, Sums] = {row.scheme: row.computed for row in budget.schemes}
    return sums | {None: add_rows(row_of(measure.amounts) for measure in plan.measures.values())}


def _just_follows(
    change: Change, before: Sums | None, after: Sums | None, plans: tuple[Plan, Plan]
) -> bool:
    if change.path == ("declared", "measures"):
        return _count(plans[1]) - _count(plans[0]) == len(plans[1].measures) - len(
            plans[0].measures
        )
    rows = [_declared(plan, change) for plan in plans]
    computed = (before or Sums(), after or Sums())
    return all(
        _difference(*(row.get(column) for row in rows))
        in (
            0 if rows[0].get(column) == rows[1].get(column) else None,
            _difference(*(row.get(column) for row in computed)),
        )
        for column in COLUMNS
    )


def _count(plan: Plan) -> int:
    return plan.declared.measures or 0


def _declared(plan: Plan, change: Change) -> Sums:
    if change.path[:2] == ("declared", "schemes"):
        return stated_row(plan.declared.schemes.get(str(change.path[2])))
    return stated_row(plan.declared.total)


def _difference(old: Kroner | None, new: Kroner | None) -> int:
    return (new or 0) - (old or 0)
