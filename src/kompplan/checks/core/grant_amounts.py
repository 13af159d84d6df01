"""Sums of money asked for under a rule, and shares of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kompplan.checks.core.context import CheckContext
    from kompplan.model import Measure


def asked_for(measure: Measure) -> int | None:
    """Return what a measure costs, both sides; None where the plan does not say.

    A side that is left blank counts for nothing where the other one is given.
    """
    amounts = measure.amounts
    parts = [part for part in (amounts.owner, amounts.uh) if part is not None]
    return sum(parts) if parts else amounts.total


def has_unread_amounts(context: CheckContext) -> bool:
    """Tell whether an amount of a measure could not be read, so that no sum is sure."""
    return any(path[:1] == ("measures",) and "amounts" in path for path in context.faulty)


def share_values(part: int, whole: int) -> dict[str, object]:
    """Return a share in per cent with at most one decimal, rounded to the nearer, by language.

    Args:
        part: The part, in kroner.
        whole: The whole, in kroner; above 0.
    """
    tenths = (2000 * part + whole) // (2 * whole)
    text = f"{tenths // 10}" + (f",{tenths % 10}" if tenths % 10 else "")
    return {"share": text, "share_en": text.replace(",", ".")}
