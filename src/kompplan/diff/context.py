"""One side of a comparison: its plan with the names, times and people that changes are told in."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Any

from kompplan.diff.change import Person
from kompplan.diff.fields import ids_in
from kompplan.schedule.surroundings import resolve_alone, surroundings
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kompplan.diagnostics import KeyPath
    from kompplan.diff.fields import IdKind
    from kompplan.diff.renames import Renames
    from kompplan.loading.loader import LoadedPlan
    from kompplan.model import Activity, Plan
    from kompplan.model.base import PlanModel
    from kompplan.schedule import Schedule
    from kompplan.time_expressions import PlanPeriod, TimeExpression, When

_NAMED = ("title", "name", "text", "role", "written", "finding")
_WITH_PEOPLE = ("roles", "themes", "measures", "matrices")
_PEOPLE = ("who", "responsible", "partners", "cohorts", "units", "target_group")
"""Fields of a role, a theme, a measure or a row of a table that name people."""

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
        renames: Of the older side: ids that have new names.
    """

    plan: Plan
    schedule: Schedule
    loaded: LoadedPlan
    other: Plan
    renames: Renames | None = None

    def new_id(self, kind: IdKind, id_: str) -> str:
        """Return what an id is called in the newer plan."""
        return self.renames.new_id(kind, id_) if self.renames else id_

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
        """Return what readers call that which an id stands for; an unknown id as it is."""
        if kind == "activity" and id_ in self.plan.activities:
            return self.row_name(id_)
        for plan in (self.plan, self.other):
            found = self._inner_name(plan, kind, id_)
            for home in _HOMES.get(kind, ()):
                if id_ in (things := getattr(plan, home)):
                    found = _called(things[id_], kind)
            if found:
                return found
        return id_

    @staticmethod
    def _inner_name(plan: Plan, kind: str, id_: str) -> str:
        """Return the title of what is not declared at the top of a file."""
        if kind == "section":
            return next((part.title for ids, part in plan.walk_sections() if ids[-1] == id_), "")
        if kind == "group":
            return plan.head.legend[id_].title if id_ in plan.head.legend else ""
        if kind == "promise" and "/" in id_:
            role, _, duty = id_.partition("/")
            holder = plan.roles.get(role)
            return holder.duties[duty].text if holder and duty in holder.duties else ""
        return ""

    def rows_naming(self, id_: str) -> int:
        """Return in how many rows something is named."""
        return sum(id_ in ids_in(row) for row in self.plan.activities.values())

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
        if len(path) < 2:  # a kind and an id
            return ()
        plan, kind, id_ = self.plan, str(path[0]), str(path[1])
        if kind == "activities" and id_ in plan.activities:
            return _of_row(plan, plan.activities[id_])
        if kind in _PARTIES:
            return (id_,)
        part = getattr(plan, kind, {}).get(id_) if kind in _WITH_PEOPLE else None
        if kind == "matrices" and part and len(path) > 3:  # «rows» and the id of one
            part = part.rows.get(str(path[3]))
        found = [who for name in _PEOPLE for who in getattr(part, name, ())]
        return tuple(dict.fromkeys(found))


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
