"""Where ids are named in a plan: what everybody calls by another name has another name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from kompplan.diff.fields import FieldInfo, fields_of
from kompplan.model.base import PlanModel
from kompplan.model.plan import PLAN_PARTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kompplan.diff.fields import IdKind
    from kompplan.model import Plan

Place: TypeAlias = tuple[str, ...]
"""Keys and ids that lead to a field; positions in lists are left out, since people add to lists."""


def places_naming(
    plan: Plan, renamed: Callable[[Place, str], str]
) -> dict[tuple[IdKind, str], frozenset[Place]]:
    """Return where each id of a plan is named, by what it stands for.

    Args:
        plan: The plan.
        renamed: Gives the new name of an id in a mapping that a path leads to.
    """
    found: dict[tuple[IdKind, str], set[Place]] = {}
    for name in PLAN_PARTS:
        for kind, id_, place in _named((name,), getattr(plan, name), None, renamed):
            found.setdefault((kind, id_), set()).add(place)
    return {key: frozenset(places) for key, places in found.items()}


def _named(
    path: Place, value: Any, of: FieldInfo | None, renamed: Callable[[Place, str], str]
) -> Iterator[tuple[IdKind, str, Place]]:
    if isinstance(value, str):
        if of and of.ids:
            yield of.ids, value, path
    elif isinstance(value, tuple):
        for item in value:
            yield from _named(path, item, of, renamed)
    elif isinstance(value, dict):
        for key, item in value.items():
            if of and of.keys:
                yield of.keys, key, path
            yield from _named((*path, renamed(path, key)), item, of, renamed)
    elif isinstance(value, PlanModel):
        for field in fields_of(type(value)):
            yield from _named((*path, field.key), getattr(value, field.name), field, renamed)
