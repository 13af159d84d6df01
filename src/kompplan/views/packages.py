"""Competence packages: their modules over time, their parts, and who works through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import Value
from kompplan.views.core.timeline import Timeline, build_timeline
from kompplan.views.core.times import OtherTimes, moment_of
from kompplan.views.core.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.model import Package, Plan
    from kompplan.model.shared import PackageModule, PackagePart
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
        moment: The period it is worked with, its own or that of its part; None where the plan does
            not say.
        until: How far the period of its part may be stretched; None where that is not its period.
        text: What it holds.
        points: What it holds, as a list.
        uses_analysis: Whether it uses pedagogical analysis.
        part: Title of the part it belongs to; empty where there is none.
        activities: What works with it.
    """

    id: str
    title: str
    moment: Moment | None
    until: Moment | None
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
        is_told: Whether the rows of its modules say all of it.
    """

    title: str
    modules: tuple[str, ...]
    moment: Moment | None
    until: Moment | None
    is_told: bool


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

    @property
    def has_times(self) -> bool:
        """Whether any module has a period."""
        return any(module.moment or module.until for module in self.modules)

    @property
    def has_content(self) -> bool:
        """Whether the plan says what any module holds, or what works with it."""
        return any(m.text or m.points or m.uses_analysis or m.activities for m in self.modules)


def build_packages(plan: Plan, schedule: Schedule) -> tuple[PackageText, ...] | None:
    """Return the packages that a plan works with; None where there are none."""
    times = OtherTimes(schedule)
    return (
        tuple(_package(plan, id_, schedule, times) for id_ in package_ids(plan, schedule)) or None
    )


def package_ids(plan: Plan, schedule: Schedule) -> tuple[str, ...]:
    """Return the ids of the packages that a plan works with.

    A package of a shared file that nothing in the plan speaks of, and that has no period, is left
    out, unless no package has either. So is one that is only a name in a matrix, which shows it.
    """
    named = {activity.package for activity in plan.activities.values()}
    rows = (row for matrix in plan.matrices.values() for row in matrix.rows.values())
    cells = {cell.package for row in rows for cell in row.cells.values()}
    named |= {id_ for id_, package in plan.packages.items() if id_ in cells and _says_more(package)}
    dated = {entry.path[1] for entry in schedule.others if entry.path[0] == "packages"}
    known = tuple(plan.packages)
    return tuple(id_ for id_ in known if id_ in named or id_ in dated) or known


def _says_more(package: Package) -> bool:
    return bool(package.model_fields_set - {"title"})


def _package(plan: Plan, id_: str, schedule: Schedule, times: OtherTimes) -> PackageText:
    package = plan.packages[id_]
    by_module = _by_module(plan, id_, schedule)
    modules = tuple(
        _module(id_, package, key, times, activities)
        for key, activities in by_module.items()
        if key
    )
    return PackageText(
        id=id_,
        title=package.title,
        text=package.text,
        link=package.link,
        audience=tuple(map(plan.party_name, package.audience)),
        moment=times.at("packages", id_, "when"),
        unit_of_work=package.unit_of_work,
        modules=modules,
        parts=tuple(_parts(id_, package, times)),
        activities=by_module[""],
        timeline=build_timeline([list(_times(module)) for module in modules]),
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
    id_: str, package: Package, key: str, times: OtherTimes, activities: tuple[ModuleActivity, ...]
) -> ModuleText:
    module: PackageModule = package.modules[key]
    part_id, part = _part_of(package, key)
    own = times.at("packages", id_, "modules", key, "when")
    path = ("packages", id_, "parts", part_id)
    return ModuleText(
        id=key,
        title=module.title,
        moment=own or times.at(*path, "when"),
        until=None if own else times.at(*path, "until"),
        text=module.text,
        points=module.points,
        uses_analysis=module.pedagogical_analysis,
        part=part.title if part else "",
        activities=activities,
    )


def _part_of(package: Package, key: str) -> tuple[str, PackagePart | None]:
    """Return the part that a module belongs to, with its id; '' and None where there is none."""
    parts = ((id_, part) for id_, part in package.parts.items() if key in part.modules)
    return next(parts, ("", None))


def _parts(id_: str, package: Package, times: OtherTimes) -> Iterator[PartText]:
    """Yield the parts; one without a title adds nothing to modules that show its period."""
    for key, part in package.parts.items():
        path = ("packages", id_, "parts", key)
        modules = package.modules
        titles = tuple(modules[m].title if m in modules else m for m in part.modules)
        is_told = not part.title and all(
            m in modules and not modules[m].when and _part_of(package, m)[0] == key
            for m in part.modules
        )
        yield PartText(
            part.title, titles, times.at(*path, "when"), times.at(*path, "until"), is_told
        )


def _times(module: ModuleText) -> Iterator[When | None]:
    """Yield the periods of a module: its own, and those of its activities."""
    yield module.moment.when if module.moment else None
    yield from (a.moment.when for a in module.activities if a.moment)


VIEW = View(name="packages", title="view-packages", order=55, build=build_packages)
