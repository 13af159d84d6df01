"""One side of a comparison: its plan with the names, times and people that changes are told in."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Any

from kompplan.diff.change import Person
from kompplan.schedule.surroundings import resolve_alone, surroundings
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kompplan.diagnostics import KeyPath
    from kompplan.loading.loader import LoadedPlan
    from kompplan.model import Activity, Plan
    from kompplan.model.base import PlanModel
    from kompplan.schedule import Schedule
    from kompplan.time_expressions import PlanPeriod, TimeExpression, When

_NAMED = ("title", "name", "text", "role", "written", "finding")
_PARTIES = ("actors", "municipalities", "regions", "units", "cohorts")
_HOMES: Mapping[str, tuple[str, ...]] = {
    "activity": ("activities",),
    "actor": ("actors",),
    "cohort": ("cohorts",),
    "measure": ("measures",),
    "municipality": ("municipalities",),
    "package": ("packages",),
    "party": _PARTIES,
    "place": ("municipalities", "regions"),
    "promise": ("activities",),
    "region": ("regions",),
    "scheme": ("schemes",),
    "theme": ("themes",),
    "unit": ("units",),
}


class Context(Value, dict=True):
    """What is known of one side.

    Attributes:
        plan: The plan.
        schedule: When everything in it happens.
        loaded: Its files.
        other: The plan of the other side, whose names do where a file could not be had here.
    """

    plan: Plan
    schedule: Schedule
    loaded: LoadedPlan
    other: Plan

    @cached_property
    def whens(self) -> dict[KeyPath, When | None]:
        """What each time of the schedule means, by where it stands."""
        found = {entry.path: entry.when for entry in self.schedule.entries if entry.expression}
        found |= {entry.path: entry.when for entry in self.schedule.others}
        for ids, section in self.plan.walk_sections():
            if section.when is not None:
                path = tuple(step for id_ in ids for step in ("sections", id_))
                found[(*path, "when")] = self.schedule.sections.get(ids[-1])
        return found

    def when(self, path: KeyPath, expression: TimeExpression) -> When | None:
        """Return what a time means; one outside the schedule is read in the plan's year."""
        if path in self.whens:
            return self.whens[path]
        found = resolve_alone(
            expression.text, surroundings(self._year_of(path), self.plan.head.language, ())
        )
        return found.when if found else None

    def _year_of(self, path: KeyPath) -> PlanPeriod:
        if path[0] == "calendars" and len(path) > 1:
            return self.plan.calendars[str(path[1])].school_year
        return self.plan.head.year

    @cached_property
    def titles(self) -> Counter[str]:
        """How many rows have each title."""
        return Counter(row.title for row in self.plan.activities.values())

    def name(self, kind: str, id_: str) -> str:
        """Return what readers call that which an id stands for."""
        if kind == "section":
            found = {ids[-1]: section.title for ids, section in self.plan.walk_sections()}
            return found.get(id_, id_)
        if kind == "group":
            legend = self.plan.head.legend
            return legend[id_].title if id_ in legend else id_
        if kind == "activity" and id_ in self.plan.activities:
            return self.row_name(id_)
        if kind == "promise" and "/" in id_:
            role, _, duty = id_.partition("/")
            holder = self.plan.roles.get(role)
            return holder.duties[duty].text if holder and duty in holder.duties else id_
        for plan in (self.plan, self.other):
            for home in _HOMES.get(kind, ()):
                if id_ in (things := getattr(plan, home)):
                    return _called(things[id_], kind)
        return id_

    def row_name(self, id_: str) -> str:
        """Return an activity's title, with what tells it from others of that title."""
        row = self.plan.activities[id_]
        names = [self.name("party", party) for party in row.for_]
        names = [name for name in names if name not in row.title]
        if names:
            return f"{row.title} ({', '.join(names)})"
        if self.titles[row.title] < 2:
            return row.title
        twins = [
            other
            for key, other in self.plan.activities.items()
            if other.title == row.title and key != id_
        ]
        return f"{row.title} ({self._mark(id_, row, twins)})"

    def _mark(self, id_: str, row: Activity, twins: list[Activity]) -> str:
        """Return what a row has that no other row of its title has: its group, its time, its id."""
        legend = self.plan.head.legend
        if row.group in legend and all(twin.group != row.group for twin in twins):
            return legend[row.group or ""].title
        when = row.when.text if row.when else ""
        if when and all(twin.when is None or twin.when.text != when for twin in twins):
            return when
        return id_

    def people(self, path: KeyPath) -> tuple[Person, ...]:
        """Return those whom that which a path leads to takes in."""
        return tuple(Person(id_, self.name("party", id_)) for id_ in self._ids_of_people(path))

    def _ids_of_people(self, path: KeyPath) -> tuple[str, ...]:
        if len(path) < 2:
            return ()
        plan, (kind, id_) = self.plan, (path[0], str(path[1]))
        if kind == "activities" and id_ in plan.activities:
            return _of_row(plan, plan.activities[id_])
        if kind == "roles" and id_ in plan.roles:
            return plan.roles[id_].who
        if kind == "themes" and id_ in plan.themes:
            theme = plan.themes[id_]
            return (*theme.responsible, *theme.partners, *theme.cohorts, *theme.units)
        if kind == "measures" and id_ in plan.measures:
            return plan.measures[id_].target_group
        if kind == "matrices" and len(path) > 3 and id_ in plan.matrices:
            row = plan.matrices[id_].rows.get(str(path[3]))
            return row.who if row else ()
        return (id_,) if kind in _PARTIES else ()


def _called(thing: Any, kind: str) -> str:
    name: str = getattr(thing, "name", "") or getattr(thing, "title", "")
    if kind == "scheme" and thing.short:
        return f"{name} ({thing.short})"
    return name


def _of_row(plan: Plan, row: Activity) -> tuple[str, ...]:
    general = plan.activities.get(row.instance_of or "")
    participants = row.participants or (general.participants if general else ())
    found = [*row.for_, *(row.rounds.for_ if row.rounds else ()), *row.responsible]
    found += [person.who for person in (*participants, *row.target_group)]
    found += [who for visit in row.visits for who in (visit.guest, visit.host) if who]
    for part in row.parts:
        found += [*part.responsible, *(person.who for person in part.target_group)]
    return tuple(dict.fromkeys(found))


def title_of(model: PlanModel) -> str:
    """Return what a part of a plan calls itself; empty where it does not."""
    values = (getattr(model, name, "") for name in _NAMED)
    return next((value for value in values if isinstance(value, str) and value.strip()), "")
