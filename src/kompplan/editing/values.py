"""The oracle of the merge: what two changed plans come to, worked out from their values alone.

It knows nothing of texts. A merged text counts only when it reads as what this module says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from kompplan.editing.lists import Stretch, merge_steps, taken
from kompplan.editing.order import ClashError, choose
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kompplan.loading.syntax_tree import Plain

Path: TypeAlias = "tuple[str | int, ...]"
"""Keys and, in lists, the numbers of the steps that merge them."""


class ValueMerge(Value):
    """Merges values where a conflict is settled for one side.

    Attributes:
        conflicts: Where both sides' readings are left to people.
        favours_ours: Whose reading counts there.
    """

    conflicts: frozenset[Path]
    favours_ours: bool = True

    def favouring_theirs(self) -> ValueMerge:
        """Return the same merge with the other side's reading of each conflict."""
        return replace(self, favours_ours=False)

    def merge(
        self, base: Plain | None, ours: Plain | None, theirs: Plain | None, path: Path = ()
    ) -> Plain | None:
        """Return the merged value; None stands for a value that is not there.

        Raises:
            ClashError: If both sides changed a value that is no known conflict.
        """
        if path in self.conflicts:
            return ours if self.favours_ours else theirs
        is_map = isinstance(base, dict) and isinstance(ours, dict) and isinstance(theirs, dict)
        is_list = isinstance(base, list) and isinstance(ours, list) and isinstance(theirs, list)
        if is_map:
            return self._maps(base, ours, theirs, path)  # type: ignore[arg-type] # just asked
        if is_list:
            return self._lists((base, ours, theirs), path)  # type: ignore[arg-type] # just asked
        return choose(base, ours, theirs)

    def _maps(
        self,
        base: Mapping[str, Plain],
        ours: Mapping[str, Plain],
        theirs: Mapping[str, Plain],
        path: Path,
    ) -> Plain:
        found = {}
        for key in {**base, **ours, **theirs}:
            value = self.merge(base.get(key), ours.get(key), theirs.get(key), (*path, key))
            if value is not None:
                found[key] = value
        return found

    def _lists(self, lists: tuple[list[Plain], list[Plain], list[Plain]], path: Path) -> Plain:
        base, ours, theirs = lists
        found: list[Plain] = []
        for number, step in enumerate(merge_steps(base, ours, theirs)):
            here = (*path, number)
            if isinstance(step, Stretch):
                if here in self.conflicts:
                    of, place = (ours, step.ours) if self.favours_ours else (theirs, step.theirs)
                    found += of[slice(*place)]
                elif step.takes:
                    found += taken(step, ours, theirs)
                else:
                    raise ClashError
                continue
            old = None if step.base is None else base[step.base]
            value = self.merge(old, ours[step.ours], theirs[step.theirs], here)
            if value is not None:
                found.append(value)
        return found
