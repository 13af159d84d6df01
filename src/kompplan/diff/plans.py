"""Compares plans, one with another or a whole folder with another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from kompplan.diff.change import Change, Side
from kompplan.diff.compare import compare
from kompplan.diff.context import Context
from kompplan.diff.libraries import library_plan
from kompplan.model.files import SHARED_KINDS
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kompplan.loading.loader import LoadedPlan
    from kompplan.model import Plan
    from kompplan.schedule import Schedule


class Analysed(Protocol):
    """One side of a comparison: what the pipeline knows of a file."""

    @property
    def loaded(self) -> LoadedPlan:
        """Its text, places and plan."""

    @property
    def schedule(self) -> Schedule | None:
        """When everything in the plan happens."""

    @property
    def plan(self) -> Plan | None:
        """The plan; None for a library, and when too little of it could be read."""


class PlanChanges(Value):
    """What has changed in one plan.

    Attributes:
        name: The name under which both sides were asked for.
        old: The side before; None where the plan is new.
        new: The side after; None where the plan is gone.
        changes: What has changed, in the order of the plan.
    """

    name: str
    old: Analysed | None
    new: Analysed | None
    changes: tuple[Change, ...]

    @property
    def is_unread(self) -> bool:
        """Whether a side is there but could not be read as a plan, so that nothing is compared."""
        return any(side is not None and _side(side) is None for side in (self.old, self.new))

    @property
    def is_faulty(self) -> bool:
        """Whether one side holds what cannot be read, such as an unknown key, and the other not."""
        sides = [side for side in (self.old, self.new) if side]
        found = [{(f.name, f.path) for f in side.loaded.faults} for side in sides]
        return len(found) > 1 and found[0] != found[1]

    @property
    def is_beyond(self) -> bool:
        """Whether files that the plan uses differ, but only in what the plan does not name."""
        old, new = (side.plan if side else None for side in (self.old, self.new))
        if self.changes or old is None or new is None:
            return False
        return any(getattr(old, kind) != getattr(new, kind) for kind in SHARED_KINDS)

    @property
    def is_rewritten(self) -> bool:
        """Whether the files differ at all, in comments or layout too."""
        return _texts(self.old) != _texts(self.new)


def diff(old: Analysed | None, new: Analysed | None) -> tuple[Change, ...]:
    """Return what has changed from one plan to another.

    Args:
        old: The plan before; None where it is new. A side that is not whole is compared as far as
            it could be read.
        new: The plan after; None where it is gone.

    Returns:
        Every change once, in the order of the new plan's keys. A side that could not be read as a
        plan at all has no changes: its findings say why.
    """
    sides = [_side(side) for side in (old, new)]
    before, after = sides
    if before and after:
        contexts = (
            Context(before[0], before[1], before[2], after[0]),
            Context(after[0], after[1], after[2], before[0]),
        )
        return compare(*contexts)
    if before and new is None:
        return (Change("removed", "Plan", _whole(before[0]), None, "decision"),)
    if after and old is None:
        return (Change("added", "Plan", None, _whole(after[0]), "decision"),)
    return ()


def changes_between(
    old: Mapping[str, Analysed], new: Mapping[str, Analysed]
) -> tuple[PlanChanges, ...]:
    """Return what has changed in each of several plans.

    Args:
        old: The plans before, by name.
        new: The plans after, by name. One under another name is taken for the old plan of the same
            id, where that is gone under its own.

    Returns:
        One entry for each plan of either side, in the order of the new side, those that are gone
        last; plans without changes are among them.
    """
    return tuple(
        PlanChanges(name, before, after, diff(before, after))
        for name, before, after in _paired(old, new)
    )


def _paired(
    old: Mapping[str, Analysed], new: Mapping[str, Analysed]
) -> Iterator[tuple[str, Analysed | None, Analysed | None]]:
    gone = {_id_of(side): name for name, side in old.items() if name not in new}
    gone.pop("", None)
    taken = set()
    for name, after in new.items():
        was = name if name in old else gone.get(_id_of(after))
        if was is not None:
            taken.add(was)
        yield name, old.get(was) if was is not None else None, after
    yield from ((name, side, None) for name, side in old.items() if name not in taken)


def _id_of(side: Analysed) -> str:
    return side.plan.head.id if side.plan else ""


def _side(analysis: Analysed | None) -> tuple[Plan, Schedule, LoadedPlan] | None:
    if analysis is None:
        return None
    if analysis.plan is not None and analysis.schedule is not None:
        return analysis.plan, analysis.schedule, analysis.loaded
    return library_plan(analysis.loaded)


def _whole(plan: Plan) -> Side:
    facts = {"rows": len(plan.activities), "measures": len(plan.measures)}
    title = plan.head.title_and_year
    return Side(plan.head.id, (), (title,), title, title, facts)


def _texts(analysis: Analysed | None) -> list[str]:
    return [source.text for source in analysis.loaded.sources] if analysis else []
