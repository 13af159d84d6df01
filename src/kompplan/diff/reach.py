"""Which changes of shared files reach a plan: those of what it names, however indirectly."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from kompplan.diff.change import Change, Side
from kompplan.diff.fields import ids_in
from kompplan.locales.core.wording import Term
from kompplan.model.files import OWN_PARTS, SHARED_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.diff.change import Kind
    from kompplan.diff.context import Context
    from kompplan.diff.walk import Difference
    from kompplan.model import Plan


_NAMED_BY_NOBODY = ("calendars", "rules")
"""Kinds that hold for what they name: a calendar for its places, a rule for its scheme."""


class Reach:
    """Tells whether a difference concerns the plan, given the files it uses."""

    def __init__(self, old: Context, new: Context) -> None:
        self._sides = (old, new)

    def includes(self, found: Difference) -> bool:
        """Tell whether a difference is told.

        Of what shared files declare, only what the plan names is; nothing is told to have come or
        gone that came or went with a whole file, or with one that could not be read.
        """
        spot = found.new or found.old
        assert spot is not None  # noqa: S101  # one side is there
        kind = str(spot.path[0])
        if kind not in SHARED_KINDS:
            return True
        if len(spot.path) == 1:
            return any(kind in _own(side) for side in self._sides)
        ids = {str(s.path[1]) for s in (found.old, found.new) if s}
        if any(id_ in _own(side).get(kind, ()) for side in self._sides for id_ in ids):
            return True
        if not all((kind, id_) in self._reached for id_ in ids):
            return False
        is_whole = len(spot.path) == 2 and found.op in ("added", "removed")
        return not (is_whole and (self._uses_changed or not self._is_complete))

    @cached_property
    def _reached(self) -> set[tuple[str, str]]:
        return {pair for side in self._sides for pair in _reached_from(side.plan)}

    @property
    def _is_complete(self) -> bool:
        return all(side.loaded.is_complete for side in self._sides)

    @property
    def _uses_changed(self) -> bool:
        return uses_of(self._sides[0]) != uses_of(self._sides[1])

    def of_uses(self) -> Iterator[Change]:
        """Yield what has changed in the list of the files that the plan uses."""
        before, after = map(uses_of, self._sides)
        if before != after:
            old, new = (_side(*pair) for pair in zip(self._sides, (before, after), strict=True))
            kind: Kind = "changed" if sorted(before) != sorted(after) else "reordered"
            yield Change(kind, "PlanFile.uses", old, new, "editorial")


def _side(context: Context, uses: tuple[str, ...]) -> Side:
    label = (Term("part-uses"),)
    written = "; ".join(uses) or None
    return Side(context.plan.head.id, ("uses",), label, written, uses)


def uses_of(context: Context) -> tuple[str, ...]:
    """Return the files that a plan's own file uses, as written."""
    top: Any = context.loaded.trees[0].value if context.loaded.trees else {}
    uses = top.get("uses", ()) if isinstance(top, dict) else ()
    listed = [uses] if isinstance(uses, str) else uses
    return tuple(use for use in listed if isinstance(use, str))


def _own(context: Context) -> dict[str, Any]:
    top: Any = context.loaded.trees[0].value if context.loaded.trees else {}
    return {k: v for k, v in top.items() if isinstance(v, dict)} if isinstance(top, dict) else {}


def _reached_from(plan: Plan) -> set[tuple[str, str]]:
    """Return kind and id of all that a plan names, and of all that that names."""
    waiting = [*ids_in(plan.head)]
    for part in OWN_PARTS:
        value = getattr(plan, part)
        waiting += ids_in(value)
        waiting += value if isinstance(value, dict) else ()
        waiting += plan.declared.schemes if part == "declared" else ()
    found: set[tuple[str, str]] = set()
    seen: set[str] = set()
    for id_ in waiting:
        if id_ in seen:
            continue
        seen.add(id_)
        for kind in SHARED_KINDS:
            thing = getattr(plan, kind).get(id_)
            if thing is not None:
                found.add((kind, id_))
                waiting += ids_in(thing)
    found |= {
        (kind, id_)
        for kind in _NAMED_BY_NOBODY
        for id_, thing in getattr(plan, kind, {}).items()
        if seen & ids_in(thing)
    }
    return found
