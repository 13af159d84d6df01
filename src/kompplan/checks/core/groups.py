"""Who takes part, with the members of every group."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.model import Activity, Plan


def everyone_in(plan: Plan, activity: Activity) -> dict[str, None]:
    """Return the ids of all who are sure to take part, and of all in their groups, in order.

    Participants that the plan itself doubts are left out.
    """
    return _with_members(plan, [p.who for p in activity.participants if not p.uncertain])


def named_in(plan: Plan, activity: Activity) -> dict[str, None]:
    """Return the ids of all whom an activity reaches in any part, with the members of groups."""
    visits = (id_ for visit in activity.visits for id_ in (visit.guest, visit.host) if id_)
    rounds = activity.rounds.for_ if activity.rounds else ()
    parties = [*activity.participants, *activity.target_group]
    parties += [party for part in activity.parts for party in part.target_group]
    named = [
        *(party.who for party in parties),
        *activity.responsible,
        *(id_ for part in activity.parts for id_ in part.responsible),
        *activity.for_,
        *rounds,
        *visits,
    ]
    return _with_members(plan, named)


def outermost(plan: Plan, ids: Iterable[str]) -> list[str]:
    """Return those of some ids that are not members of another one among them."""
    named = list(ids)
    inner = {member for id_ in named for member in _with_members(plan, _members(plan, id_))}
    return [id_ for id_ in named if id_ not in inner] or named


def _with_members(plan: Plan, ids: Iterable[str]) -> dict[str, None]:
    found: dict[str, None] = {}
    waiting = [*ids]
    for id_ in waiting:
        if id_ not in found:
            found[id_] = None
            waiting += _members(plan, id_)
    return found


def _members(plan: Plan, id_: str) -> tuple[str, ...]:
    if id_ in plan.actors:
        return plan.actors[id_].members
    if id_ in plan.regions:
        return (*plan.regions[id_].municipalities, *plan.regions[id_].regions)
    return ()
