"""How two changed lists become one: a plan in steps, made from the values alone.

Items have no names. One that both sides kept is held for the same; where each side changed another
stretch of the list, both changes are made; two additions at one spot stand one after the other,
ours first.
"""

from __future__ import annotations

import json
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, TypeAlias

from kompplan.editing.order import ClashError
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kompplan.loading.syntax_tree import Plain

Range: TypeAlias = tuple[int, int]
"""First position and the one after the last."""


class Together(Value):
    """One item of all three lists; of the base, None where both sides added it."""

    base: int | None
    ours: int
    theirs: int


class Stretch(Value):
    """A stretch that was changed.

    Attributes:
        base: Where it stood.
        ours: What it became on our side.
        theirs: What it became on their side.
        takes: Whose items are taken: ``ours``, ``theirs``, ``both`` or, where they clash, none.
    """

    base: Range
    ours: Range
    theirs: Range
    takes: str


Step: TypeAlias = Together | Stretch


def merge_steps(
    base: Sequence[Plain], ours: Sequence[Plain], theirs: Sequence[Plain]
) -> list[Step]:
    """Return how to make one list of two that came from the same.

    Raises:
        ClashError: If an item would be doubled or lost, as when both sides moved it.
    """
    steps = list(_steps(base, ours, theirs))
    if not any(isinstance(step, Stretch) and not step.takes for step in steps):
        _require_all_counted(steps, base, ours, theirs)
    return steps


def _steps(base: Sequence[Plain], ours: Sequence[Plain], theirs: Sequence[Plain]) -> Iterator[Step]:
    at, shift_o, shift_t = 0, 0, 0
    for (first, last), grown_o, grown_t in _groups(_hunks(base, ours), _hunks(base, theirs)):
        yield from (Together(n, n + shift_o, n + shift_t) for n in range(at, first))
        stretch = Stretch(
            (first, last),
            (first + shift_o, last + shift_o + grown_o),
            (first + shift_t, last + shift_t + grown_t),
            "",
        )
        yield from _resolved(stretch, base, ours, theirs)
        at, shift_o, shift_t = last, shift_o + grown_o, shift_t + grown_t
    yield from (Together(n, n + shift_o, n + shift_t) for n in range(at, len(base)))


def _hunks(base: Sequence[Plain], side: Sequence[Plain]) -> list[tuple[Range, int]]:
    """Return the stretches of the base that a side changed, and by how many items each grew.

    An item that only changed in part is a stretch of its own, beside what was added behind it.
    """
    matcher = SequenceMatcher(None, _names(base), _names(side), autojunk=False)
    found = []
    for kind, first, b1, at, s1 in matcher.get_opcodes():
        b0, s0 = first, at
        while b0 < b1 and s0 < s1 and _is_alike(base[b0], side[s0]) and kind == "replace":
            found.append(((b0, b0 + 1), 0))
            b0, s0 = b0 + 1, s0 + 1
        if kind != "equal" and (b0 < b1 or s0 < s1):
            found.append(((b0, b1), (s1 - s0) - (b1 - b0)))
    return found


def _is_alike(one: Plain, other: Plain) -> bool:
    """Tell whether two items are mappings with a value in common."""
    if not (isinstance(one, dict) and isinstance(other, dict)):
        return False
    return any(one[key] == other.get(key) for key in one)


def _groups(
    ours: list[tuple[Range, int]], theirs: list[tuple[Range, int]]
) -> Iterator[tuple[Range, int, int]]:
    """Yield stretches of the base that lie apart, and by how much each side made them grow."""
    hunks = sorted(
        [(place, grown, 0) for place, grown in ours]
        + [(place, 0, grown) for place, grown in theirs]
    )
    while hunks:
        (first, last), grown_o, grown_t = hunks.pop(0)
        while hunks and _touches((first, last), hunks[0][0]):
            (_, end), more_o, more_t = hunks.pop(0)
            last, grown_o, grown_t = max(last, end), grown_o + more_o, grown_t + more_t
        yield (first, last), grown_o, grown_t


def _touches(one: Range, other: Range) -> bool:
    """Tell whether two stretches share an item, or are additions at the same spot."""
    is_one_spot = one == other and one[0] == one[1]
    return is_one_spot or (other[0] < one[1] and one[0] < other[1])


def _resolved(
    stretch: Stretch, base: Sequence[Plain], ours: Sequence[Plain], theirs: Sequence[Plain]
) -> Iterator[Step]:
    (b0, b1), (o0, o1), (t0, t1) = stretch.base, stretch.ours, stretch.theirs
    b, o, t = base[b0:b1], ours[o0:o1], theirs[t0:t1]
    if o == t:
        same = len(b) == len(o)
        yield from (Together(b0 + n if same else None, o0 + n, t0 + n) for n in range(len(o)))
    elif len(b) == len(o) == len(t) and all(map(_is_one_item, b, o, t)):
        yield from (Together(b0 + n, o0 + n, t0 + n) for n in range(len(b)))
    else:
        is_addition = not b and not set(_names(o)) & set(_names(t))
        takes = "theirs" if o == b else "ours" if t == b else "both" if is_addition else ""
        yield Stretch(stretch.base, stretch.ours, stretch.theirs, takes)


def _is_one_item(base: Plain, ours: Plain, theirs: Plain) -> bool:
    """Tell whether three values are one item, changed by one side or in part by each."""
    return base in (ours, theirs) or (_is_alike(base, ours) and _is_alike(base, theirs))


def _require_all_counted(
    steps: list[Step], base: Sequence[Plain], ours: Sequence[Plain], theirs: Sequence[Plain]
) -> None:
    b, o, t = (Counter(_names(side)) for side in (base, ours, theirs))
    found: Counter[str] = Counter()
    changed: set[str] = set()
    for step in steps:
        if isinstance(step, Stretch):
            found.update(_names(taken(step, ours, theirs)))
            continue
        sides = _names([ours[step.ours], theirs[step.theirs]])
        if step.base is None or sides[0] == sides[1]:
            found[sides[0]] += 1
            continue
        old = _names([base[step.base]])[0]
        if old in sides:
            found[sides[0] if sides[1] == old else sides[1]] += 1
        else:
            changed.update((old, *sides))
    for item in {*b, *o, *t} - changed:
        wanted = o[item] if o[item] == t[item] else o[item] + t[item] - b[item]
        if found[item] != wanted:
            raise ClashError


def taken(step: Stretch, ours: Sequence[Plain], theirs: Sequence[Plain]) -> list[Plain]:
    """Return the items that a stretch ends with."""
    own = list(ours[slice(*step.ours)]) if step.takes in ("ours", "both") else []
    return own + (list(theirs[slice(*step.theirs)]) if step.takes in ("theirs", "both") else [])


def _names(items: Sequence[Plain]) -> list[str]:
    """Return something that tells items apart and can be counted."""
    return [json.dumps(item, ensure_ascii=False) for item in items]
