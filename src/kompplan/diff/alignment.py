"""Which items of two lists are the same item: by content, by what they are called, by place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from kompplan.model.base import PlanModel
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_CALLED: Mapping[str, tuple[str, ...]] = {
    "AgendaSlot": ("title",),
    "ClosedDay": ("when",),
    "Event": ("event", "date"),
    "Mention": ("written",),
    "Part": ("title",),
    "Partner": ("name",),
    "Resource": ("title",),
    "Size": ("of", "per"),
    "Visit": ("guest", "host"),
    "Waiver": ("finding", "at"),
}
"""Fields by which an item of a list is known again."""

_ALIKE = 0.5
"""Share of the words, or of the filled fields, that makes an item the same one, changed."""

_LONGEST = 1000
"""Longer lists, and more pairs of items, are compared place by place: plans may be hostile."""

_TIMES = ("when", "at", "date")


class Aligned(Value):
    """Two lists held against each other.

    Attributes:
        pairs: Positions in the old list and the new one, None where an item has no twin; in the
            order of the new list, and what is gone at the end.
        is_reordered: Whether unchanged items stand in another order.
    """

    pairs: tuple[tuple[int | None, int | None], ...]
    is_reordered: bool


def align(old: Sequence[Any], new: Sequence[Any], is_same: Callable[[Any, Any], bool]) -> Aligned:
    """Return which item of a list has become which.

    Equal items come first, then those that are called the same, then those that are alike, and at
    last those that stand alone between the same neighbours.
    """
    found: dict[int, int] = {}
    _match(old, new, found, is_same)
    equal = dict(found)
    _match(old, new, found, _is_called_the_same)
    _match_best(old, new, found)
    _match_between(old, new, found)
    old_of = {after: before for before, after in found.items()}
    pairs: list[tuple[int | None, int | None]] = [
        (old_of.get(after), after) for after in range(len(new))
    ]
    pairs += [(before, None) for before in range(len(old)) if before not in found]
    order = [equal[before] for before in sorted(equal)]
    return Aligned(tuple(pairs), order != sorted(order))


def _match(
    old: Sequence[Any],
    new: Sequence[Any],
    found: dict[int, int],
    is_match: Callable[[Any, Any], bool],
) -> None:
    taken = set(found.values())
    rest = [after for after in range(len(new)) if after not in taken]
    for before, item in enumerate(old):
        if before in found:
            continue
        # What stands where it stood comes first; of long lists, nothing else is looked at.
        likely = [before, *(rest if len(rest) <= _LONGEST else ())]
        after = next(
            (a for a in likely if a < len(new) and a not in taken and is_match(item, new[a])), None
        )
        if after is not None:
            found[before] = after
            taken.add(after)


def _is_called_the_same(old: Any, new: Any) -> bool:
    names = _CALLED.get(type(new).__name__, ()) if type(old) is type(new) else ()
    return bool(names) and all(getattr(old, name) == getattr(new, name) for name in names)


def _match_best(old: Sequence[Any], new: Sequence[Any], found: dict[int, int]) -> None:
    """Pair what is alike, the most alike first."""
    if (len(old) - len(found)) * (len(new) - len(found)) > _LONGEST:
        return
    taken = set(found.values())
    rest = [
        (-likeness(old[before], new[after]), before, after)
        for before in range(len(old))
        if before not in found
        for after in range(len(new))
        if after not in taken
    ]
    for negative, before, after in sorted(rest):
        if -negative >= _ALIKE and before not in found and after not in taken:
            found[before] = after
            taken.add(after)


def _match_between(old: Sequence[Any], new: Sequence[Any], found: dict[int, int]) -> None:
    """Pair the only item between two neighbours with the only one between their twins."""
    taken = set(found.values())
    for before in range(len(old)):
        if before in found:
            continue
        lower = found.get(before - 1, -1) if before else -1
        upper = found.get(before + 1, -1) if before + 1 < len(old) else len(new)
        after = lower + 1
        is_alone = (not before or before - 1 in found) and upper == after + 1
        if is_alone and after < len(new) and after not in taken:
            found[before] = after
            taken.add(after)


def likeness(old: Any, new: Any) -> float:
    """Return how much two items have in common, from 0 to 1."""
    if isinstance(old, str) and isinstance(new, str):
        mine, other = Counter(old.casefold().split()), Counter(new.casefold().split())
        return 2 * (mine & other).total() / max(mine.total() + other.total(), 1)
    if isinstance(old, PlanModel) and type(old) is type(new):
        filled = [(a, b) for name, a in vars(old).items() if (b := getattr(new, name)) or a]
        return sum(bool(a == b) for a, b in filled) / max(len(filled), 1)
    return 0.0


def ids_out_of_order(
    old: Mapping[str, Any], new: Mapping[str, Any], sections: Mapping[str, str]
) -> bool:
    """Tell whether what both mappings hold stands in another order.

    What has moved in time or to another section had to move in the file too.

    Args:
        old: The mapping before, by the ids of today.
        new: The mapping after.
        sections: Sections that have new ids, by the old ones.
    """

    def has_stayed(id_: str) -> bool:
        before, after = old[id_], new[id_]
        was = getattr(before, "section", None)
        is_there = sections.get(was or "", was) == getattr(after, "section", None)
        return is_there and all(getattr(before, t, None) == getattr(after, t, None) for t in _TIMES)

    stayed = [id_ for id_ in old if id_ in new and has_stayed(id_)]
    return stayed != [id_ for id_ in new if id_ in old and has_stayed(id_)]
