"""Slips of the pen in amounts: what may have gone wrong, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.diagnostics import KeyPath
    from kompplan.locales.core.numbers import Kroner

Slip: TypeAlias = Literal[
    "amount", "blank", "digits", "thousands", "columns", "twice", "left-out", "repeated", "missing",
    "elsewhere",
]  # fmt: skip
"""What went wrong.

Of an amount: it is another one, is not filled in, has two digits in each other's place, or is moved
by one to three places. Of a row: the owner's and the university's amounts stand in each other's
place; the sum counts it twice or leaves it out; it is listed twice, is missing, or stands under
another scheme.
"""


class Candidate(Value):
    """One slip that would explain wrong sums.

    Attributes:
        slip: What sort of slip it is.
        path: The amount, or the row of a slip in a whole row.
        now: What stands there; None where nothing does, and for a whole row.
        then: What the sums need there; None for a whole row, but of one that is missing its total.
    """

    slip: Slip
    path: KeyPath
    now: Kroner | None = None
    then: Kroner | None = None


def slip_between(now: Kroner | None, then: Kroner) -> Slip:
    """Return which slip of the pen turns one amount into another; ``amount`` for none."""
    if now is None:
        return "blank"
    if now and then and any(max(now, then) == min(now, then) * 10**n for n in (1, 2, 3)):
        return "thousands"
    # A nought that comes first is lost: 505 000 with its first two digits swapped is 55 000.
    length = len(str(max(now, then)))
    pairs = zip(str(now).zfill(length), str(then).zfill(length), strict=True)
    moved = [(a, b) for a, b in pairs if a != b]
    is_swap = len(moved) == 2 and moved[0] == moved[1][::-1]
    return "digits" if is_swap else "amount"
