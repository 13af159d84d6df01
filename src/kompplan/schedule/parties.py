"""Who is among whom: members of groups, people of organisations, units of municipalities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kompplan.diagnostics import KeyPath
    from kompplan.model import Activity, Plan
    from kompplan.model.shared import Actor, Municipality, Region

Attendance: TypeAlias = Literal["sure", "uncertain"]
"""Whether somebody is there, or only where the plan itself doubts it."""


class Parties:
    """The actors, municipalities, regions, units and cohorts of a plan, by who is among them."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._among: dict[str, list[str]] = {
            **{id_: [*part.municipalities, *part.regions] for id_, part in plan.regions.items()},
            **{id_: [*actor.members] for id_, actor in plan.actors.items()},
        }
        self._among |= {id_: [*cohort.units] for id_, cohort in plan.cohorts.items()}
        for id_, unit in plan.units.items():
            if unit.municipality:
                self._among.setdefault(unit.municipality, []).append(id_)
        for id_, actor in plan.actors.items():
            for whole in actor.part_of:
                self._among.setdefault(whole, []).append(id_)
        self._all_among: dict[str, frozenset[str]] = {}

    def names(self) -> Iterator[tuple[str, str]]:
        """Yield each id with itself and with each of its names, in any language."""
        plan = self._plan
        named: dict[str, Region | Municipality | Actor] = {}
        for kind in (plan.regions, plan.municipalities, plan.actors):
            named.update(kind)
        yield from ((id_, id_) for id_ in (*named, *plan.units, *plan.cohorts))
        for id_, party in named.items():
            yield from ((name, id_) for name in (party.name, *party.names.values()))
        yield from ((unit.name, id_) for id_, unit in plan.units.items())
        yield from ((cohort.name, id_) for id_, cohort in plan.cohorts.items())

    def find(self, text: str) -> str | None:
        """Return the id of who is meant, by id or by name in any case; None when nobody is."""
        wanted = " ".join(text.casefold().split())
        return next((id_ for name, id_ in self.names() if name.casefold() == wanted), None)

    def everyone_among(self, id_: str) -> frozenset[str]:
        """Return all who are among somebody, at any depth; the one asked about included."""
        found = self._all_among.get(id_)
        if found is None:
            waiting = [id_]
            for each in waiting:
                waiting += [one for one in self._among.get(each, ()) if one not in waiting]
            found = self._all_among[id_] = frozenset(waiting)
        return found

    def attendance(self, activity: Activity, id_: str) -> Attendance | None:
        """Return whether an activity concerns somebody: if the two may have people in common.

        It concerns those who take part, answer for it, visit each other or are its target group,
        and those it is held for. A dated instance that names no participants has those of its
        general activity. One that is held for certain municipalities does not concern the others of
        a group.

        Args:
            activity: An activity of the plan.
            id_: Id of an actor, a municipality, a region, a unit or a cohort.
        """
        held_for = activity.for_ or (activity.rounds.for_ if activity.rounds else ())
        if held_for and self._places_of(id_) and not self._meets(held_for, id_):
            return None
        general = self._plan.activities.get(activity.instance_of or "")
        participants = activity.participants or (general.participants if general else ())
        named = [*participants, *activity.target_group]
        named += [party for part in activity.parts for party in part.target_group]
        sure = [*(p.who for p in named if not p.uncertain), *activity.responsible, *held_for]
        sure += [who for visit in activity.visits for who in (visit.guest, visit.host) if who]
        sure += [who for part in activity.parts for who in part.responsible]
        if self._meets(sure, id_):
            return "sure"
        return "uncertain" if self._meets([p.who for p in named], id_) else None

    def is_meant_by(self, path: KeyPath, id_: str) -> bool:
        """Return whether a time that belongs to no activity concerns somebody.

        A duty concerns those who hold the role, a theme those who answer for it, a measure its
        target group, and a cohort's period those in the cohort.

        Args:
            path: Key path of the time.
            id_: As for ``attendance``.
        """
        kind, owner = path[0], str(path[1])
        if kind == "roles":
            return self._meets(self._plan.roles[owner].who, id_)
        if kind == "themes":
            return self._meets(self._plan.themes[owner].responsible, id_)
        if kind == "measures":
            return self._meets(self._plan.measures[owner].target_group, id_)
        return kind == "cohorts" and self._meets((owner,), id_)

    def _meets(self, ids: Iterable[str], id_: str) -> bool:
        wanted = self.everyone_among(id_)
        return any(not wanted.isdisjoint(self.everyone_among(each)) for each in ids)

    def _places_of(self, id_: str) -> list[str]:
        """Return the municipalities and regions that somebody belongs to, or is."""
        places = (*self._plan.municipalities, *self._plan.regions)
        return [place for place in places if id_ in self.everyone_among(place)]
