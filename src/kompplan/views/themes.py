"""Themes: what is to be reached, by whom, when, and with which units."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kompplan.value import Value
from kompplan.views.core.texts import Listing, Source, listings, sources
from kompplan.views.core.times import OtherTimes
from kompplan.views.core.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.model import Plan, Theme
    from kompplan.schedule import Schedule
    from kompplan.views.core.table import Moment


class UnitNames(Value):
    """Units of one kind.

    Attributes:
        kind: ``kindergarten``, ``school`` or ``pp-service``; empty for what is no unit.
        names: Their names, in the document's order; one that lies in another municipality than most
            units of the plan is followed by its municipality.
    """

    kind: str
    names: tuple[str, ...]


class CohortUnits(Value):
    """Units that go through a theme together.

    Attributes:
        name: What the cohort is called; empty for units outside any cohort.
        moment: When; None where the plan does not say.
        units: The units by kind, in the order in which the kinds are first named.
    """

    name: str
    moment: Moment | None
    units: tuple[UnitNames, ...]


class PhaseText(Value):
    """Something inside a theme that has a time of its own."""

    title: str
    moment: Moment | None


class ThemeText(Value):
    """One area of development.

    Attributes:
        id: The theme's id, unique in the plan.
        number: Its number in the document; None where it has none.
        title: Its name.
        text: What it is about.
        goals: What is to be reached.
        expectations: What is expected of those who work with it.
        moment: When it is worked with; None where the plan does not say.
        phases: What happens when inside it.
        responsible: Who answers for it.
        partners: Who helps with it.
        cohorts: Who takes part.
        groups: Lists with headings, such as leadership keys.
        sources: What it builds on.
        open: Known gaps.
    """

    id: str
    number: int | None
    title: str
    text: str
    goals: tuple[str, ...]
    expectations: tuple[str, ...]
    moment: Moment | None
    phases: tuple[PhaseText, ...]
    responsible: tuple[str, ...]
    partners: tuple[str, ...]
    cohorts: tuple[CohortUnits, ...]
    groups: tuple[Listing, ...]
    sources: tuple[Source, ...]
    open: tuple[str, ...]


def build_themes(plan: Plan, schedule: Schedule) -> tuple[ThemeText, ...] | None:
    """Return the themes of a plan, in the author's order; None where there are none."""
    times = OtherTimes(schedule)
    return tuple(_theme(plan, id_, theme, times) for id_, theme in plan.themes.items()) or None


def _theme(plan: Plan, id_: str, theme: Theme, times: OtherTimes) -> ThemeText:
    return ThemeText(
        id=id_,
        number=theme.number,
        title=theme.title,
        text=theme.text,
        goals=theme.goals,
        expectations=theme.expectations,
        moment=times.at("themes", id_, "period"),
        phases=tuple(
            PhaseText(phase.title, times.at("themes", id_, "phases", key, "when"))
            for key, phase in theme.phases.items()
        ),
        responsible=_names(plan, theme.responsible),
        partners=_names(plan, theme.partners),
        cohorts=(
            *(_cohort(plan, cohort, times) for cohort in theme.cohorts),
            *([CohortUnits("", None, _by_kind(plan, theme.units))] if theme.units else ()),
        ),
        groups=listings(theme.groups),
        sources=sources(theme.resources),
        open=theme.open,
    )


def _cohort(plan: Plan, id_: str, times: OtherTimes) -> CohortUnits:
    cohort = plan.cohorts.get(id_)
    units = _by_kind(plan, cohort.units) if cohort else ()
    return CohortUnits(plan.party_name(id_), times.at("cohorts", id_, "period"), units)


def _by_kind(plan: Plan, ids: Iterable[str]) -> tuple[UnitNames, ...]:
    lying = Counter(unit.municipality for unit in plan.units.values() if unit.municipality)
    usual = max(lying, key=lying.__getitem__, default=None)
    kinds: dict[str, list[str]] = {}
    for id_ in ids:
        name, unit = plan.party_name(id_), plan.units.get(id_)
        if unit and unit.municipality and unit.municipality != usual:
            name = f"{name} ({plan.party_name(unit.municipality)})"
        kinds.setdefault(unit.kind if unit else "", []).append(name)
    return tuple(UnitNames(kind, tuple(names)) for kind, names in kinds.items())


def _names(plan: Plan, ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(plan.party_name(id_) for id_ in ids)


VIEW = View(name="themes", title="view-themes", order=32, build=build_themes)
