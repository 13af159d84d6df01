"""Which members of a list are in order, and which are out of place."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


def longest_ordered(days: Sequence[date]) -> list[int]:
    """Return the places of as many days as can stand, without one of them before an earlier day.

    Where there is a choice, the first of two days that are the wrong way round is kept.
    """
    # From the last to the first, with the later days as the smaller numbers.
    ends: list[int] = []
    last_places: list[int] = []
    next_of: dict[int, int | None] = {}
    for place in range(len(days) - 1, -1, -1):
        number = -days[place].toordinal()
        length = bisect_right(ends, number)
        next_of[place] = last_places[length - 1] if length else None
        ends[length : length + 1] = [number]
        last_places[length : length + 1] = [place]
    kept: list[int] = []
    at = last_places[-1] if last_places else None
    while at is not None:
        kept.append(at)
        at = next_of[at]
    return kept
