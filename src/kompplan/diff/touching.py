"""Which changes touch somebody: an actor with the groups it is in, a municipality, a unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.schedule.parties import Parties
from kompplan.value import replace

if TYPE_CHECKING:
    from kompplan.diff.change import Change, Side
    from kompplan.diff.plans import PlanChanges
    from kompplan.model import Plan

_PARTIES = ("actors", "municipalities", "regions", "units", "cohorts")


def concerning(changes: PlanChanges, actor: str) -> PlanChanges:
    """Return only those changes of a plan that touch somebody, on either side.

    A change of a row touches whom the row concerns, before or after, as ``schedule --for`` tells; a
    change with followers touches whom one of them does. What concerns the plan as a whole, such as
    its status, is left out.

    Args:
        changes: What has changed in the plan.
        actor: Id or name of an actor, a municipality, a region, a unit or a cohort.
    """
    old, new = (
        _Known.of(side.plan, actor) if side else None for side in (changes.old, changes.new)
    )
    touched = tuple(change for change in changes.changes if _touches(change, old, new))
    return replace(changes, changes=touched)


class _Known:
    """Somebody in one plan."""

    def __init__(self, plan: Plan, party: str) -> None:
        self.plan, self.party, self.parties = plan, party, Parties(plan)

    @classmethod
    def of(cls, plan: Plan | None, actor: str) -> _Known | None:
        """Return who is meant in a plan; None where the plan knows no such one."""
        party = Parties(plan).find(actor) if plan else None
        return cls(plan, party) if plan and party else None

    def is_touched(self, side: Side) -> bool:
        """Tell whether one side of a change touches them."""
        path = side.path
        if len(path) < 2:  # a kind and an id
            return False
        kind, id_ = path[0], str(path[1])
        if kind == "activities" and id_ in self.plan.activities:
            return self.parties.attendance(self.plan.activities[id_], self.party) is not None
        if kind in _PARTIES:
            return self._meets(id_)
        return any(self._meets(party.id) for party in side.parties)

    def _meets(self, id_: str) -> bool:
        among = self.parties.everyone_among
        return not among(self.party).isdisjoint(among(id_))


def _touches(change: Change, old: _Known | None, new: _Known | None) -> bool:
    sides = ((old, change.old), (new, change.new))
    if any(known and side and known.is_touched(side) for known, side in sides):
        return True
    return any(_touches(follower, old, new) for follower in change.followers)
