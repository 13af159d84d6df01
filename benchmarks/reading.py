"""Prints how kompplan and dateparser compare on the expressions of real plans that have days.

Two numbers: how many times as many of them kompplan reads right a second, and how many times as
many it looks at. Both read all of them in turn, in the same process and after a first round in
which they fill their tables. What kompplan remembers of a text, though, is forgotten before each
one, so that it reads every text anew; a text that is met again costs it next to nothing.
"""

from __future__ import annotations

import sys
import warnings
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

import dateparser

from kompplan.calendars import public_holidays
from kompplan.time_expressions import parse_time, resolve_time
from tests.time_expressions.test_seeds import SEEDS, context_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

ROUNDS = 7
ROWS = [seed for seed in SEEDS if seed["start"] or seed["end"]]
CONTEXTS = [context_of(seed) for seed in ROWS]
REMEMBERED = [
    parse_time,
    *(made for made in vars(public_holidays).values() if hasattr(made, "cache_clear")),
]


def read_with_kompplan() -> list[tuple[date | None, date | None]]:
    """Read and resolve every text, each as if it were the first of its kind."""
    found = []
    for seed, context in zip(ROWS, CONTEXTS, strict=True):
        for function in REMEMBERED:
            function.cache_clear()
        when = resolve_time(parse_time(seed["expression"]), context).when
        found.append((when.start, when.end) if when else (None, None))
    return found


def read_with_dateparser() -> list[tuple[date | None, date | None]]:
    """Read every text; most of them it gives up on, and all it finds are single days."""
    found: list[tuple[date | None, date | None]] = []
    for seed in ROWS:
        moment = dateparser.parse(seed["expression"], languages=["nb"])
        found.append((moment.date(), moment.date()) if moment else (None, None))
    return found


def is_right(days: tuple[date | None, date | None], seed: dict[str, str]) -> bool:
    """Tell whether days are those worked out by hand, or others that are accepted."""
    accepted = [f"{seed['start']}..{seed['end']}", *seed["accept_also"].split(";")]
    return f"{days[0] or ''}..{days[1] or ''}" in map(str.strip, accepted)


def measure(read: Callable[[], list[tuple[date | None, date | None]]]) -> tuple[float, int]:
    """Return the CPU seconds of one round, and how many rows were right."""
    start = process_time()
    found = read()
    seconds = process_time() - start
    return seconds, sum(map(is_right, found, ROWS))


def main() -> None:
    """Print the medians of both ratios."""
    warnings.simplefilter("ignore")
    rights, looks = [], []
    for _ in range(ROUNDS + 1):
        seconds, right = measure(read_with_kompplan)
        other_seconds, other_right = measure(read_with_dateparser)
        looks.append(other_seconds / seconds)
        rights.append((right / seconds) / (other_right / other_seconds))
    sys.stdout.write(f"{median(rights[1:]):.4f} {median(looks[1:]):.4f}\n")


if __name__ == "__main__":
    main()
