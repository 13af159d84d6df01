"""The differences between two plans, as changes with names, times and people."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from kompplan.diff.budget import fold_totals, totals_of
from kompplan.diff.change import Change, Kind, Name, Person, Side
from kompplan.diff.followers import attach_followers
from kompplan.diff.reach import Reach
from kompplan.diff.rename_search import find_renames
from kompplan.diff.significance import significance_of
from kompplan.diff.times import kind_of_move, kind_of_rewriting
from kompplan.diff.titles import fold_inherited_titles
from kompplan.diff.unread import unread_text
from kompplan.diff.values import facts_of, label_of, value_of, written_of
from kompplan.diff.walk import Difference, Spot, Walk
from kompplan.locales.core.numbers import Kroner
from kompplan.model.measures import Amounts, Measure
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
        if found.op in ("changed", "added", "removed"):
            kind, old, new = self._with_unread(found, kind, (old, new))
        return significance_of(Change(kind, found.field, old, new, "editorial"))

    def _with_unread(
        self, found: Difference, kind: Kind, sides: tuple[Side | None, Side | None]
    ) -> tuple[Kind, Side | None, Side | None]:
        """Return the kind and the sides, with what a side holds that could not be read."""
        old, new = sides
        spot = found.new or found.old
        assert spot is not None  # noqa: S101  # one side is there
        gone = unread_text(self.new.loaded, spot.path, found.new.value if found.new else None)
        if gone is not None and found.op != "added":
            return "unreadable", old, new and replace(new, written=gone or None, value=Name(gone))
        spot = found.old or spot
        come = unread_text(self.old.loaded, spot.path, found.old.value if found.old else None)
        if come is not None and found.op != "removed":
            return "readable", old and replace(old, written=come or None, value=Name(come)), new
        return kind, old, new

    def _side(self, found: Difference, spot: Spot, context: Context) -> Side:
        facts = facts_of(spot, context)
        if isinstance(spot.value, Amounts | Measure):
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
            return found.op
        if old and new and _is_only_order(old.value, new.value):
            return "reordered"
        return self._kind_of_change(found, old, new)

    def _kind_of_change(self, found: Difference, old: Side | None, new: Side | None) -> Kind:
        assert found.old is not None and found.new is not None  # noqa: S101  # both are there
        before, after = found.old.value, found.new.value
        if isinstance(before, TimeExpression) and isinstance(after, TimeExpression):
            kind = kind_of_move(_when(old), _when(new))
            return kind_of_rewriting(before, after) if kind == "rewritten" else kind
        value = before or after
        if isinstance(value, Amounts | Kroner):
            return "amount"
        if isinstance(value, tuple) and found.info.ids in ("party", "place", "unit", "cohort"):
            return "people"
        if isinstance(value, TimeExpression):
            return "moved"
        return _kind_of_value(found, value)


def _is_only_order(old: object, new: object) -> bool:
    """Tell whether two lists hold the same in another order."""
    if not isinstance(old, tuple) or not isinstance(new, tuple) or len(old) < 2:  # one has no order
        return False
    return Counter(map(_known_by, old)) == Counter(map(_known_by, new))


def _known_by(item: object) -> object:
    """Return what an item is, whatever it is called now."""
    return (item.id, item.uncertain, item.note) if isinstance(item, Person) else repr(item)


def _when(side: Side | None) -> Any:
    return side.facts.get("when") if side else None


def _kind_of_value(found: Difference, value: Any) -> Kind:
    if isinstance(value, tuple) and value and hasattr(value[0], "who"):
        return "people"
    is_text = isinstance(value, str) and not found.info.ids and not found.info.is_choice
    texts = [spot.value for spot in (found.old, found.new) if spot and spot.value]
    if is_text and all(text.isdecimal() for text in texts):
        return "changed"
    return "text" if is_text else "changed"
