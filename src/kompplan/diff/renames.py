"""Ids that were given another name, so that what refers to them has not changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompplan.diff.fields import FieldInfo, fields_of
from kompplan.model.base import PlanModel
from kompplan.value import Record, field

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.diff.fields import IdKind

STANDS_FOR: dict[str, tuple[IdKind, ...]] = {
    "activities": ("activity", "promise"),
    "actors": ("actor", "party"),
    "cohorts": ("cohort", "party"),
    "legend": ("group",),
    "measures": ("measure",),
    "modules": ("module",),
    "municipalities": ("municipality", "party", "place"),
    "packages": ("package",),
    "regions": ("region", "party", "place"),
    "schemes": ("scheme",),
    "sections": ("section",),
    "themes": ("theme",),
    "units": ("unit", "party"),
}
"""What an id stands for that is declared under a key."""


class Renames(Record):
    """Old ids by what they stand for, and their new names.

    Attributes:
        by_kind: New ids by old ones, by what they stand for.
        within: New ids by old ones, by the path of the mapping that holds them.
        prefixes: New beginnings of the ids of duties, by old ones, of roles with new ids.
    """

    by_kind: dict[str, dict[str, str]] = field(default_factory=dict)
    within: dict[tuple[str | int, ...], dict[str, str]] = field(default_factory=dict)
    prefixes: dict[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.within)

    def translate(self, kind: IdKind, id_: str) -> str:
        """Return what an id of the old plan is called in the new one."""
        return self.by_kind.get(kind, {}).get(id_, id_)

    def add(self, path: tuple[str | int, ...], old: str, new: str) -> None:
        """Note that a thing in a mapping has another id."""
        self.within.setdefault(path, {})[old] = new
        for kind in (*STANDS_FOR.get(str(path[-1]), ()), "anything"):
            self.by_kind.setdefault(kind, {})[old] = new
        if path[0] == "roles" and path[-1] == "duties":
            self.by_kind.setdefault("promise", {})[f"{path[1]}/{old}"] = f"{path[1]}/{new}"
        if path == ("roles",):
            self.prefixes[f"{old}/"] = f"{new}/"

    def same(self, old: Any, new: Any, of: FieldInfo | None = None) -> bool:
        """Tell whether two values say the same, given the new names."""
        if not self.within or type(old) is not type(new):
            return bool(old == new) and are_ordered_alike(old, new)
        if isinstance(old, PlanModel):
            are_same = (
                self.same(getattr(old, f.name), getattr(new, f.name), f)
                for f in fields_of(type(old))
            )
            return all(are_same) and getattr(old, "prompts", 0) == getattr(new, "prompts", 0)
        if isinstance(old, dict):
            kind = of.keys if of else ""
            keys = [self.new_id(kind, key) for key in old] == [*new]
            return bool(keys) and self._all_same(old.values(), new.values(), of)
        if isinstance(old, tuple):
            return len(old) == len(new) and self._all_same(old, new, of)
        if isinstance(old, str) and of and of.ids:
            return bool(self.new_id(of.ids, old) == new)
        return bool(old == new)  # also of texts that are no ids

    def _all_same(self, old: Iterable[Any], new: Iterable[Any], of: FieldInfo | None) -> bool:
        return all(self.same(*pair, of) for pair in zip(old, new, strict=True))

    def new_id(self, kind: IdKind, id_: str) -> str:
        """Return what an id is called now, also a duty's of a role with a new name."""
        found = self.translate(kind, id_)
        if kind == "promise" and found == id_ and self.prefixes:
            role, sign, duty = id_.partition("/")
            return self.prefixes.get(role + sign, role + sign) + duty
        return found


def are_ordered_alike(old: Any, new: Any) -> bool:
    """Tell whether the mappings in two equal values hold their entries in the same order."""
    if old is new:
        return True
    if isinstance(old, dict):
        return [*old] == [*new] and all(map(are_ordered_alike, old.values(), new.values()))
    if isinstance(old, tuple):
        return all(map(are_ordered_alike, old, new))
    if isinstance(old, PlanModel):
        other = vars(new)
        return all(
            are_ordered_alike(value, other[name])
            for name, value in vars(old).items()
            if isinstance(value, dict | tuple | PlanModel)
        )
    return True
