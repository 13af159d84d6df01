"""What comes every year at the same time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import drop, either, sign, skip, word
from kompplan.time_expressions.core.lexicon.count_words import EVERY_YEAR

if TYPE_CHECKING:
    from kompplan.time_expressions.core.nodes import Node

YEARLY_AFTER = either(
    drop(skip(sign(",")), word(EVERY_YEAR)), drop(sign("("), word(EVERY_YEAR), sign(")"))
)
"""«hvert år» after a time, with or without brackets."""

YEARLY_BEFORE = drop(word(EVERY_YEAR), skip(sign(",", ":")))
"""«årlig» before a time."""


def yearly_rule(node: Node) -> str:
    """Return the rule for a time that comes every year, as in RFC 5545, section 3.3.10."""
    # «uke 40 (30. september–4. oktober)» is the week. Only a week beside its days is bracketed, and
    # its form lies above this module, which therefore cannot name its type.
    node = node.weeks if getattr(node, "bracketed", False) else node  # type: ignore[attr-defined]
    month, day, week = (getattr(node, name, None) for name in ("month", "day", "week"))
    if month and day:
        return f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}"
    if month:
        return f"FREQ=YEARLY;BYMONTH={month}"
    return f"FREQ=YEARLY;BYWEEKNO={week}" if isinstance(week, int) else "FREQ=YEARLY"
