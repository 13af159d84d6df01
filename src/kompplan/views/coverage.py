"""Coverage: which municipality, region, cohort or unit is in which activity or theme.

What nobody named is a gap, and stays visible as one.
"""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.value import Value
from kompplan.views.core.times import moment_of
from kompplan.views.core.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kompplan.model import Activity, Plan
    from kompplan.schedule import Schedule
    from kompplan.views.core.table import Moment

PlaceKind: TypeAlias = Literal["region", "municipality", "cohort", "unit"]
"""What may be named one by one, the larger before the smaller."""


class Mark(Value):
    """Somebody is in something.

    Attributes:
        row: Id of the activity or the theme.
        moment: When, where each has a time of its own; None where the row's head has it.
    """

    row: str
    moment: Moment | None = None


class CoverageRow(Value):
    """One activity, with its instances, or one unit.

    Attributes:
        row: Id of the activity; empty for a unit.
        title: What it is.
        moment: When; None where the plan does not say.
        cells: One for each column; an empty one is a gap.
    """

    row: str
    title: str
    moment: Moment | None
    cells: tuple[tuple[Mark, ...], ...]


class Coverage(Value):
    """A table of who is in what.

    Attributes:
        kind: Who it is about: the columns of activities, or with ``theme`` the rows of themes.
        of: What they are in: ``activity`` or ``theme``.
        columns: Names of the places, or titles of the themes, in the document's order.
        rows: The activities, or the units.
    """

    kind: PlaceKind
    of: Literal["activity", "theme"]
    columns: tuple[str, ...]
    rows: tuple[CoverageRow, ...]

    @property
    def counts(self) -> tuple[int, ...]:
        """In how many rows each column has a mark."""
        marked = [[bool(cell) for cell in row.cells] for row in self.rows]
        return tuple(sum(column) for column in zip(*marked, strict=True))


def build_coverage(plan: Plan, schedule: Schedule) -> tuple[Coverage, ...] | None:
    """Return who is in what, a table for each sort of place; None where nothing names places."""
    moments = {e.activity: moment_of(e) for e in schedule.entries if e.part is None}
    named = _named(plan, moments)
    kinds: dict[PlaceKind, Iterable[str]] = {
        "region": _regions(plan, named),
        "municipality": _municipalities(plan, named),
        "cohort": plan.cohorts,
        "unit": plan.units,
    }
    tables = [_of_activities(plan, kind, tuple(ids), named) for kind, ids in kinds.items()]
    return tuple(table for table in (*tables, _of_themes(plan)) if table) or None


class _Named(Value):
    """Who is named in an activity or one of its instances, with the places of each."""

    title: str
    moment: Moment | None
    marks: dict[str, list[Mark]]


def _named(plan: Plan, moments: Mapping[str, Moment | None]) -> dict[str, _Named]:
    """Return who is named where; instances of one activity count as that, each with its time."""
    found: dict[str, _Named] = {}
    for row, activity in plan.activities.items():
        general = activity.instance_of
        is_instance = general in plan.activities
        head = general if is_instance and general else row
        own = found.setdefault(head, _Named(plan.activities[head].title, moments[head], {}))
        for place in dict.fromkeys(_places(activity)):
            mark = Mark(row, moments[row] if is_instance else None)
            own.marks.setdefault(place, []).append(mark)
    return found


def _regions(plan: Plan, named: Mapping[str, _Named]) -> Iterator[str]:
    """Yield the regions; one that consists of others only where it is named itself."""
    for id_, region in plan.regions.items():
        if not region.regions or any(id_ in activity.marks for activity in named.values()):
            yield id_


def _municipalities(plan: Plan, named: Mapping[str, _Named]) -> Iterator[str]:
    """Yield the municipalities of the plan's region, and others that are named besides."""
    own = tuple(_inside(plan, plan.head.region)) or tuple(plan.municipalities)
    yield from own
    anywhere = {place for activity in named.values() for place in activity.marks}
    yield from (id_ for id_ in plan.municipalities if id_ in anywhere and id_ not in own)


def _inside(plan: Plan, region_id: str | None) -> Iterator[str]:
    """Yield the municipalities of a region and of the regions it consists of."""
    region = plan.regions.get(region_id) if region_id else None
    if region is not None:
        yield from region.municipalities
        inner = (plan.regions[id_] for id_ in region.regions if id_ in plan.regions)
        yield from (id_ for each in inner for id_ in each.municipalities)


def _of_activities(
    plan: Plan, kind: PlaceKind, ids: tuple[str, ...], named: Mapping[str, _Named]
) -> Coverage | None:
    """A place is in an activity that names it, the larger place it belongs to, or all inside it."""
    is_named = any(id_ in activity.marks for activity in named.values() for id_ in ids)
    if len(ids) < 2 or not is_named:
        return None
    wider = [(id_, *_wider(plan, kind, id_)) for id_ in ids]
    inside = [_parts(plan, kind, id_) for id_ in ids]
    rows = []
    for row, activity in named.items():
        cells = tuple(map(partial(_cell, activity.marks), wider, inside))
        if any(cells):
            rows.append(CoverageRow(row, activity.title, activity.moment, cells))
    return Coverage(kind, "activity", tuple(map(plan.party_name, ids)), tuple(rows))


def _cell(
    marks: Mapping[str, list[Mark]], places: Iterable[str], inside: Iterable[str]
) -> tuple[Mark, ...]:
    own = tuple(mark for id_ in places for mark in marks.get(id_, ()))
    parts = [marks.get(id_, []) for id_ in inside]
    return own or (tuple(dict.fromkeys(chain.from_iterable(parts))) if all(parts) else ())


def _parts(plan: Plan, kind: PlaceKind, id_: str) -> tuple[str, ...]:
    """Return what a place consists of: where all of it is named, so is the place."""
    return plan.regions[id_].municipalities if kind == "region" else ()


def _wider(plan: Plan, kind: PlaceKind, id_: str) -> Iterator[str]:
    if kind == "municipality":
        yield from (key for key, region in plan.regions.items() if id_ in region.municipalities)
    elif kind == "unit":
        yield from (key for key, cohort in plan.cohorts.items() if id_ in cohort.units)


def _places(activity: Activity) -> Iterator[str]:
    """Yield the ids of all whom an activity names one by one."""
    yield from activity.for_
    yield from activity.rounds.for_ if activity.rounds else ()
    yield from (participant.who for participant in activity.participants)
    for visit in activity.visits:
        yield from (id_ for id_ in (visit.guest, visit.host) if id_)


def _of_themes(plan: Plan) -> Coverage | None:
    """A unit is in a theme that names it, or its cohort; one in no theme has a row of gaps."""
    inside = {id_: set(_units_of(plan, id_)) for id_ in plan.themes}
    if len(plan.units) < 2 or not any(inside.values()):
        return None
    rows = tuple(
        CoverageRow(
            "", unit.name, None, tuple((Mark(t),) if id_ in inside[t] else () for t in inside)
        )
        for id_, unit in plan.units.items()
    )
    return Coverage("unit", "theme", tuple(t.title for t in plan.themes.values()), rows)


def _units_of(plan: Plan, theme: str) -> Iterator[str]:
    yield from plan.themes[theme].units
    for cohort in plan.themes[theme].cohorts:
        yield from plan.cohorts[cohort].units if cohort in plan.cohorts else ()


VIEW = View(name="coverage", title="view-coverage", order=85, build=build_coverage)
