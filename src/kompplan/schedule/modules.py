"""Modules of competence packages as what other times are told from: «etter modul 2»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.schedule.anchors import names_in
from kompplan.time_expressions import AnchorDate, read_count

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kompplan.diagnostics import KeyPath
    from kompplan.model import Activity, Plan
    from kompplan.time_expressions import When

_WORDS = frozenset({"modul", "modulen", "module"})


def module_dates(
    plan: Plan, row: Activity, text: str, resolved: Mapping[KeyPath, When | None]
) -> tuple[AnchorDate, ...]:
    """Return the modules that a text may mean: by number («modul fire») or by title.

    Args:
        plan: The plan.
        row: The activity whose time is told from it; only its own package is searched, if it
            names one.
        text: The anchor as written.
        resolved: What the times of packages mean, by key path.
    """
    own = [row.package] if row.package and row.package in plan.packages else plan.packages
    found = []
    for id_ in own:
        package = plan.packages[id_]
        for key, module in package.modules.items():
            if any(_is_named(name, key, module.title) for name in names_in(text)):
                when = next(_times(plan, (id_, key), resolved), None)
                label = f"{package.title}, modul {key}"
                found.append(_anchor(label, when))
    return tuple(found)


def _is_named(text: str, key: str, title: str) -> bool:
    word, _, number = text.casefold().partition(" ")
    if word in _WORDS and number:
        return number == key.casefold() or str(read_count(number)) == key
    return text.casefold() == title.casefold()


def _times(
    plan: Plan, module: tuple[str, str], resolved: Mapping[KeyPath, When | None]
) -> Iterator[When]:
    """Yield a module's own time, then that of the part of the package it belongs to."""
    id_, key = module
    paths: list[KeyPath] = [("packages", id_, "modules", key, "when")]
    parts = plan.packages[id_].parts
    paths += [("packages", id_, "parts", p, "when") for p in parts if key in parts[p].modules]
    yield from (when for path in paths if (when := resolved.get(path)))


def _anchor(label: str, when: When | None) -> AnchorDate:
    if when is None:
        return AnchorDate(label, None, None)
    return AnchorDate(label, when.start, when.end, when.precision or "day")
