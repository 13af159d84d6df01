"""What may follow a recurrence: words, weekdays, months, a clock, a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.bounds import From, Until
from kompplan.time_expressions.core.clocks import CLOCK_MARKED, CLOCKS, ClockSpan
from kompplan.time_expressions.core.forms import any_of
from kompplan.time_expressions.core.lexicon.calendar_words import (
    MONTHS,
    WEEKDAYS,
    WEEKDAYS_EACH,
)
from kompplan.time_expressions.core.lexicon.relation_words import DURING, FROM, PERIOD_WORD
from kompplan.time_expressions.core.spans import Range
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from kompplan.time_expressions.core.combinators import Readings
    from kompplan.time_expressions.core.nodes import Node
    from kompplan.time_expressions.core.tokens import Tokens

_SIGNS = frozenset("()-/,.«»&:;")
_MOST_WORDS = 16
_PERIOD = any_of("unit", "days", "time", "bound")


class Details(Value):
    """What narrows a rule.

    Attributes:
        weekdays: Monday is 1.
        months: January is 1.
        clock: When on the day.
        period: The time in which the rule holds.
    """

    weekdays: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    clock: ClockSpan | None = None
    period: Node | None = None


def details(tokens: Tokens, at: int) -> Readings[Details]:
    """Read everything up to the end of the text, or nothing where a number has no meaning."""
    found = Details()
    words = 0
    while at < len(tokens.items):
        step = _step(found, tokens, at)
        if step is None:
            token = tokens.items[at]
            words += token.kind == "word"
            if words > _MOST_WORDS or not (token.kind == "word" or token.text in _SIGNS):
                return ()
            step = (found, at + 1)
        found, at = step
    return ((found, at),)


def _step(found: Details, tokens: Tokens, at: int) -> tuple[Details, int] | None:
    """Return the details with what stands at ``at`` and the position after it, or None."""
    if found.clock is None:
        # After «kl.» nothing but a clock can stand, though a day that follows may seem part of it.
        for clock, after in CLOCK_MARKED(tokens, at):
            return replace(found, clock=clock), after
    if found.period is None:
        for period, after in _periods(tokens, at):
            return replace(found, period=period), after
    if found.clock is None:
        for clock, after in CLOCKS(tokens, at):
            return replace(found, clock=clock), after
    for weekday, after in (*WEEKDAYS_EACH.match(tokens, at), *WEEKDAYS.match(tokens, at)):
        return replace(found, weekdays=(*found.weekdays, weekday)), after
    for month, after in MONTHS.match(tokens, at):
        return replace(found, months=(*found.months, month)), after
    return None


def _periods(tokens: Tokens, at: int) -> list[tuple[Node, int]]:
    """Return the longest period that stands at ``at``, perhaps after «i perioden» or «fra»."""
    starts = [at]
    for words in (PERIOD_WORD, FROM, DURING):
        starts += [after for _, after in words.match(tokens, at)]
    found = [
        (node, after)
        for start in starts
        for node, after in _PERIOD(tokens, start)
        if _is_dated(node)
    ]
    return sorted(found, key=_end, reverse=True)[:1]


def _end(reading: tuple[Node, int]) -> int:
    return reading[1]


def _is_dated(node: Node) -> bool:
    """Tell whether a node is more than the name of a month: a range, or one with year or day."""
    if any(part.own_faults() for part in node.walk()):
        # «14.30» is no day.
        return False
    units = [part for part in node.walk() if hasattr(part, "year")]
    if units and isinstance(node, (Range, From, Until)):
        return True
    return any(unit.year is not None or getattr(unit, "precision", "") == "day" for unit in units)
