"""Which entries of three collections belong together, and whose are taken alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from kompplan.editing.gaps import notes
from kompplan.editing.lists import Together, merge_steps
from kompplan.editing.order import merged_order
from kompplan.editing.parts import Entry, Key, Node
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

Three: TypeAlias = tuple[Node, Node, Node]
"""Base, ours and theirs."""

Sides: TypeAlias = tuple[Entry | None, Entry, Entry]
"""An entry of ours and theirs with that of the base, where it has it."""


class Pair(Value):
    """An entry that both sides have."""

    key: Key
    sides: Sides


class Side(Value):
    """Entries that stand on one side, or that cannot be brought together.

    Attributes:
        key: The key, or the number of the step in a list.
        ours: Ours.
        theirs: Theirs.
        takes: ``ours``, ``theirs``, ``both``, or nothing where they clash.
    """

    key: Key
    ours: tuple[Entry, ...]
    theirs: tuple[Entry, ...]
    takes: str

    @property
    def taken(self) -> tuple[Entry, ...]:
        """The entries that are taken, in order."""
        ours = self.ours if self.takes in ("ours", "both") else ()
        return ours + (self.theirs if self.takes in ("theirs", "both") else ())


def steps_of(three: Three) -> Iterator[Pair | Side]:
    """Yield the entries of a merged collection in order; those of lists by number of step.

    Raises:
        ClashError: If both sides moved entries.
    """
    return _by_key(three) if three[0].kind in "map{" else _by_position(three)


def _by_key(three: Three) -> Iterator[Pair | Side]:
    base, ours, theirs = ({entry.key: entry for entry in node.entries} for node in three)
    is_flow = three[0].kind == "{"
    found: dict[Key, Pair | Side] = {}
    for key in {**base, **ours, **theirs}:
        old, own, other = base.get(key), ours.get(key), theirs.get(key)
        if own and other:
            found[key] = Pair(key, (old, own, other))
            continue
        entry = own or other
        if entry is None or (old and _is_same(old, entry, is_flow=is_flow)):
            continue
        takes = "" if old else "ours" if own else "theirs"
        found[key] = Side(key, (own,) if own else (), (other,) if other else (), takes)
    for key in merged_order(list(base), list(ours), list(theirs), found):
        yield found[key]


def _by_position(three: Three) -> Iterator[Pair | Side]:
    base, ours, theirs = (node.entries for node in three)
    is_flow = three[0].kind == "["
    steps = merge_steps(*([entry.node.data for entry in node.entries] for node in three))
    for number, step in enumerate(steps):
        if isinstance(step, Together):
            old = None if step.base is None else base[step.base]
            yield Pair(number, (old, ours[step.ours], theirs[step.theirs]))
            continue
        own, other = ours[slice(*step.ours)], theirs[slice(*step.theirs)]
        left = {"ours": other, "theirs": own}.get(step.takes, ())
        old_ones = base[slice(*step.base)]
        is_kept = all(
            _is_same(old, new, is_flow=is_flow) for old, new in zip(old_ones, left, strict=False)
        )
        yield Side(number, own, other, step.takes if is_kept else "")


def _is_same(old: Entry, new: Entry, *, is_flow: bool) -> bool:
    """Tell whether nobody changed an entry, comments included; blank lines are no change."""
    return old.body == new.body and (is_flow or notes(old.lead) == notes(new.lead))
