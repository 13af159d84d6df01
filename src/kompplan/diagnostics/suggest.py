"""«Mente du …?»: the nearest name that somebody did declare."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def suggest(name: str, known: Iterable[str]) -> str:
    """Return the known name nearest to a misspelt one, or an empty string when none is near."""
    by_lower = {candidate.lower(): candidate for candidate in known}
    nearest = get_close_matches(name.lower()[:60], by_lower, n=1, cutoff=0.65)
    return by_lower[nearest[0]] if nearest else ""
