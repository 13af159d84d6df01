"""In which order the entries of a merged collection stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Sequence

K = TypeVar("K", bound="Hashable")
T = TypeVar("T")


class ClashError(Exception):
    """Both sides changed the same value, each in its own way."""


def choose(base: T, ours: T, theirs: T) -> T:
    """Return the value of the side that changed it.

    Raises:
        ClashError: If both did, each in its own way.
    """
    if ours in (theirs, base):
        return theirs
    if theirs == base:
        return ours
    raise ClashError


def merged_order(
    base: Sequence[K], ours: Sequence[K], theirs: Sequence[K], kept: Collection[K]
) -> list[K]:
    """Return the keys that are kept, in the order of the side that moved any.

    What only the other side has stands behind the same key as there. Two additions at one spot
    stand one after the other, ours first.

    Raises:
        ClashError: If both sides moved entries, each in its own way.
    """
    ours_moved, theirs_moved = _is_moved(base, ours), _is_moved(base, theirs)
    if ours_moved and theirs_moved and _common(ours, theirs) != _common(theirs, ours):
        raise ClashError
    is_ours = ours_moved or not theirs_moved
    leading, other = (ours, theirs) if is_ours else (theirs, ours)
    order = [key for key in leading if key in kept]
    own, others, old = set(leading), set(other), set(base)
    before: K | None = None
    for key in other:
        if key not in kept:
            continue
        if key not in own:
            at = order.index(before) + 1 if before is not None else 0
            while is_ours and at < len(order) and order[at] not in others | old:
                at += 1
            order.insert(at, key)
        before = key
    return order


def _is_moved(base: Sequence[K], side: Sequence[K]) -> bool:
    return _common(base, side) != _common(side, base)


def _common(keys: Sequence[K], others: Sequence[K]) -> list[K]:
    known = set(others)
    return [key for key in keys if key in known]
