"""Competence packages: their modules over time, their parts, and who works through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import Value
from kompplan.views.core.timeline import Timeline, build_timeline
from kompplan.views.core.times import OtherTimes, moment_of
from kompplan.views.core.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kompplan.model import Package, Plan
    from kompplan.model.shared import PackageModule
    from kompplan.schedule import Schedule
    from kompplan.time_expressions import When
    from kompplan.views.core.table import Moment


class ModuleActivity(Value):
    """An activity that works with a module.

    Attributes:
        row: The activity's id.
        title: What it is.
        moment: When; None where the plan does not say.
    """

    row: str
    title: str
    moment: Moment | None


class ModuleText(Value):
    """One module of a package.

    Attributes:
        id: Its id or number in the package.
        title: Its name.
        moment: The period it is worked with; None where the plan does not say.
        text: What it holds.
        points: What it holds, as a list.
        uses_analysis: Whether it uses pedagogical analysis.
        part: Title of the part it belongs to; empty where there is none.
        activities: What works with it.
    """

    id: str
    title: str
    moment: Moment | None
    text: str
    points: tuple[str, ...]
    uses_analysis: bool
    part: str
    activities: tuple[ModuleActivity, ...]


class PartText(Value):
    """Modules that belong together.

    Attributes:
        title: Its name; empty where only a period is told.
        modules: Titles of its modules.
        moment: The period they are worked with; None where the plan does not say.
        until: How far that may be stretched; None where the plan does not say.
    """

    title: str
    modules: tuple[str, ...]
    moment: Moment | None
    until: Moment | None


class PackageText(Value):
    """A competence package.

    Attributes:
        id: The package's id, unique in the plan.
        title: Its name.
        text: What it is for.
        link: Where it is found; empty when the plan does not say.
        audience: Names of those who work through it.
        moment: The period it is worked with as a whole; None where the plan does not say.
        unit_of_work: What one module is.
        modules: Its modules, in order.
        parts: How the modules are divided, in order.
        activities: What works with the package without naming a module.
        timeline: Which module is in which month or half-year; None where too little is dated.
        open: Known gaps.
    """

    id: str
    title: str
    text: str
    link: str
    audience: tuple[str, ...]
    moment: Moment | None
    unit_of_work: str
    modules: tuple[ModuleText, ...]
    parts: tuple[PartText, ...]
    activities: tuple[ModuleActivity, ...]
    timeline: Timeline | None
    open: tuple[str, ...]


def build_packages(plan: Plan, schedule: Schedule) -> tuple[PackageText, ...] | None:
    """Return the packages that a plan works with; None where there are none."""
    times = OtherTimes(schedule)
    return (
        tuple(_package(plan, id_, schedule, times) for id_ in package_ids(plan, schedule)) or None
    )


def package_ids(plan: Plan, schedule: Schedule) -> tuple[str, ...]:
    """Return the ids of the packages that a plan works with.

    A package of a shared file that nothing in the plan speaks of, and that has no period, is left
    out, unless no package has either.
    """
    named = {activity.package for activity in plan.activities.values()}
    rows = (row for matrix in plan.matrices.values() for row in matrix.rows.values())
    named |= {cell.package for row in rows for cell in row.cells.values()}
    dated = {entry.path[1] for entry in schedule.others if entry.path[0] == "packages"}
    known = tuple(plan.packages)
    return tuple(id_ for id_ in known if id_ in named or id_ in dated) or known


def _package(plan: Plan, id_: str, schedule: Schedule, times: OtherTimes) -> PackageText:
    package = plan.packages[id_]
    modules = tuple(
        _module(package, key, times.at("packages", id_, "modules", key, "when"), activities)
        for key, activities in _by_module(plan, id_, schedule).items()
        if key
    )
    parts = tuple(_parts(id_, package, times))
    return PackageText(
        id=id_,
        title=package.title,
        text=package.text,
        link=package.link,
        audience=tuple(map(plan.party_name, package.audience)),
        moment=times.at("packages", id_, "when"),
        unit_of_work=package.unit_of_work,
        modules=modules,
        parts=parts,
        activities=_by_module(plan, id_, schedule)[""],
        timeline=build_timeline([list(_times(module, parts)) for module in modules]),
        open=package.open,
    )


def _by_module(plan: Plan, id_: str, schedule: Schedule) -> dict[str, tuple[ModuleActivity, ...]]:
    """Return the activities by the module they work with; under '' those that name none."""
    found: dict[str, list[ModuleActivity]] = {"": [], **{k: [] for k in plan.packages[id_].modules}}
    moments = {e.activity: moment_of(e) for e in schedule.entries if e.part is None}
    for row, activity in plan.activities.items():
        if activity.package == id_:
            entry = ModuleActivity(row, activity.title, moments[row])
            for key in activity.modules or ("",):
                found[key if key in found else ""].append(entry)
    return {key: tuple(listed) for key, listed in found.items()}


def _module(
    package: Package, key: str, moment: Moment | None, activities: tuple[ModuleActivity, ...]
) -> ModuleText:
    module: PackageModule = package.modules[key]
    part = next((p for p in package.parts.values() if key in p.modules), None)
    return ModuleText(
        id=key,
        title=module.title,
        moment=moment,
        text=module.text,
        points=module.points,
        uses_analysis=module.pedagogical_analysis,
        part=part.title if part else "",
        activities=activities,
    )


def _parts(id_: str, package: Package, times: OtherTimes) -> Iterator[PartText]:
    for key, part in package.parts.items():
        path = ("packages", id_, "parts", key)
        titles = tuple(
            package.modules[m].title if m in package.modules else m for m in part.modules
        )
        yield PartText(part.title, titles, times.at(*path, "when"), times.at(*path, "until"))


def _times(module: ModuleText, parts: Iterable[PartText]) -> Iterator[When | None]:
    """A module without a period of its own has that of its part, and its activities show it too."""
    own = module.moment or next((p.moment for p in parts if module.title in p.modules), None)
    yield own.when if own else None
    yield from (a.moment.when for a in module.activities if a.moment)


VIEW = View(name="packages", title="view-packages", order=55, build=build_packages)
