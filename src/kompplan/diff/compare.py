"""The differences between two plans, as changes with names, times and people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompplan.diff.budget import fold_totals, totals_of
from kompplan.diff.change import Change, Kind, Side
from kompplan.diff.followers import attach_followers
from kompplan.diff.reach import Reach
from kompplan.diff.renames import find_renames
from kompplan.diff.significance import significance_of
from kompplan.diff.times import kind_of_move
from kompplan.diff.titles import fold_inherited_titles
from kompplan.diff.values import facts_of, label_of, value_of, written_of
from kompplan.diff.walk import Difference, Spot, Walk
from kompplan.locales.core.numbers import Kroner
from kompplan.model.measures import Amounts
from kompplan.time_expressions import TimeExpression
from kompplan.value import replace

if TYPE_CHECKING:
    from kompplan.diff.context import Context


def compare(old: Context, new: Context) -> tuple[Change, ...]:
    """Return what has changed from one plan to the other, in the order of the new one's keys."""
    renames = find_renames(old.plan, new.plan)
    old = replace(old, renames=renames)
    differences = tuple(Walk(renames).plans(old.plan, new.plan))
    reach = Reach(old, new)
    maker = _Maker(old, new)
    changes = [maker.change(each) for each in differences if reach.includes(each)]
    changes = [*reach.of_uses(), *changes]
    changes = fold_inherited_titles(changes, old.plan, new.plan)
    changes = fold_totals(changes, old.plan, new.plan)
    return tuple(attach_followers(changes, old, new, renames))


class _Maker:
    """Makes changes of differences."""

    def __init__(self, old: Context, new: Context) -> None:
        self.old, self.new = old, new
        self.totals = totals_of(old.plan, new.plan)

    def change(self, found: Difference) -> Change:
        """Return a difference as a change."""
        old = self._side(found, found.old, self.old) if found.old else None
        new = self._side(found, found.new, self.new) if found.new else None
        kind = self._kind(found, old, new)
        change = Change(kind, found.field, old, new, "editorial")
        return significance_of(change)

    def _side(self, found: Difference, spot: Spot, context: Context) -> Side:
        facts = facts_of(spot, context)
        if isinstance(spot.value, Amounts):
            facts |= self.totals.facts(spot, is_new=context is self.new)
        return Side(
            context.plan.head.id,
            spot.path,
            label_of(spot, context),
            written_of(found, spot, context),
            value_of(found, spot, context),
            facts,
            context.people(spot.path),
        )

    def _kind(self, found: Difference, old: Side | None, new: Side | None) -> Kind:
        if found.op != "changed":
            return self._presence(found)
        assert found.old is not None and found.new is not None  # noqa: S101  # both are there
        before, after = found.old.value, found.new.value
        if isinstance(before, TimeExpression) and isinstance(after, TimeExpression):
            return kind_of_move(_when(old), _when(new))
        value = before or after
        if isinstance(value, Amounts | Kroner):
            return "amount"
        if isinstance(value, tuple) and found.info.ids in ("party", "place", "unit", "cohort"):
            return "people"
        if isinstance(value, TimeExpression):
            return "moved"
        return _kind_of_value(found, value)

    def _presence(self, found: Difference) -> Kind:
        """What a side still holds, but in a way that cannot be read, has not come or gone."""
        kinds: dict[str, Kind] = {
            "added": "added",
            "removed": "removed",
            "renamed": "renamed",
            "reordered": "reordered",
        }
        if found.op == "removed" and found.old and self._is_written(self.new, found.old):
            return "unreadable"
        if found.op == "added" and found.new and self._is_written(self.old, found.new):
            return "readable"
        return kinds[found.op]

    def _is_written(self, context: Context, spot: Spot) -> bool:
        if isinstance(spot.path[-1], int) or (
            context.loaded.is_complete and not _has_faults(context)
        ):
            return False
        return any(tree.has(spot.path) for tree in context.loaded.trees)


def _has_faults(context: Context) -> bool:
    return bool(context.loaded.faults)


def _when(side: Side | None) -> Any:
    return side.facts.get("when") if side else None


def _kind_of_value(found: Difference, value: Any) -> Kind:
    if isinstance(value, tuple) and value and hasattr(value[0], "who"):
        return "people"
    is_text = isinstance(value, str) and not found.info.ids and not found.info.is_choice
    if is_text and value.isdecimal():
        return "changed"
    return "text" if is_text else "changed"
