"""Whose days off matter to an activity: the municipalities and sectors that take part in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.model import Activity, Plan


class TakingPart(Value):
    """Who takes part, as far as calendars go.

    Attributes:
        municipalities: Ids, in the order they are named in.
        sectors: ``school`` and ``kindergarten``; empty when nobody's sector is known, so that
            either may be meant.
    """

    municipalities: tuple[str, ...]
    sectors: frozenset[str]

    def is_touched_by(self, sector: str) -> bool:
        """Tell whether a calendar of a sector may concern them."""
        return not self.sectors or sector in self.sectors


def taking_part(plan: Plan, activity: Activity | None) -> TakingPart:
    """Return whose days off matter to an activity, or to the plan as a whole.

    The municipalities are those it is for, else those it goes round to, else those of its
    participants and its target group, else those of the plan's region. An instance without
    participants has those of its activity. Participants that the plan itself doubts do not count.
    """
    people = _people(plan, activity)
    if activity is None:
        return TakingPart(_of_region(plan), frozenset())
    rounds = activity.rounds.for_ if activity.rounds else ()
    named = (_municipalities(plan, ids) for ids in (activity.for_, rounds, people))
    found = next((places for places in named if places), _of_region(plan))
    everyone = _with_kin(plan, (*activity.for_, *people))
    sectors = {_sector(plan, id_) for id_ in everyone}
    return TakingPart(found, frozenset(sector for sector in sectors if sector))


def municipalities_in(plan: Plan, places: Iterable[str]) -> tuple[str, ...]:
    """Return the municipalities of some municipalities, regions and units, each once."""
    found: dict[str, None] = {}
    waiting = list(dict.fromkeys(places))
    for id_ in waiting:
        if id_ in plan.regions:
            found |= dict.fromkeys(plan.regions[id_].municipalities)
            waiting += [inner for inner in plan.regions[id_].regions if inner not in waiting]
        elif id_ in plan.units:
            found[plan.units[id_].municipality or ""] = None
        else:
            found[id_] = None
    return tuple(id_ for id_ in found if id_ in plan.municipalities)


def _people(plan: Plan, activity: Activity | None) -> tuple[str, ...]:
    if activity is None:
        return ()
    named = (*activity.participants, *activity.target_group)
    people = tuple(person.who for person in named if not person.uncertain)
    general = plan.activities.get(activity.instance_of) if activity.instance_of else None
    if people or general is None or general.instance_of:
        return people
    return _people(plan, general)


def _of_region(plan: Plan) -> tuple[str, ...]:
    return municipalities_in(plan, [plan.head.region] if plan.head.region else [])


def _municipalities(plan: Plan, ids: Iterable[str]) -> tuple[str, ...]:
    return municipalities_in(plan, _with_kin(plan, ids))


def _sector(plan: Plan, id_: str) -> str | None:
    """Return whose calendar somebody has; the counselling service has neither."""
    unit = plan.units.get(id_)
    if unit:
        return unit.kind if unit.kind in ("school", "kindergarten") else None
    return plan.actors[id_].sector if id_ in plan.actors else None


def _with_kin(plan: Plan, ids: Iterable[str]) -> dict[str, None]:
    """Return ids with the members of groups, and with what each of them is a part of.

    The other members of what somebody is a part of are not among them.
    """
    found = dict.fromkeys(ids)
    for kin_of in (_members, _part_of):
        waiting = [*found]
        for id_ in waiting:
            new = [kin for kin in kin_of(plan, id_) if kin not in found]
            found |= dict.fromkeys(new)
            waiting += new
    return found


def _members(plan: Plan, id_: str) -> tuple[str, ...]:
    cohort = plan.cohorts.get(id_)
    if cohort:
        return cohort.units
    return plan.actors[id_].members if id_ in plan.actors else ()


def _part_of(plan: Plan, id_: str) -> tuple[str, ...]:
    return plan.actors[id_].part_of if id_ in plan.actors else ()
