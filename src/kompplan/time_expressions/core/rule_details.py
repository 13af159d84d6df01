"""What may follow a recurrence: words, weekdays, months, a clock, a period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kompplan.time_expressions.core.bounds import From, Until
from kompplan.time_expressions.core.clocks import CLOCKS, ClockSpan
from kompplan.time_expressions.core.forms import any_of
from kompplan.time_expressions.core.lexicon.calendar_words import (
    MONTHS,
    WEEKDAYS_EACH,
)
from kompplan.time_expressions.core.lexicon.relation_words import DURING, FROM, PERIOD_WORD
from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.core.spans import Range
from kompplan.time_expressions.core.tokens import Tokens

_SIGNS = frozenset("()-/,.«»&:;")
_MOST_WORDS = 16


@dataclass(frozen=True, slots=True)
class Details:
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


def details(tokens: Tokens, at: int) -> Iterator[tuple[Details, int]]:
    """Read everything up to the end of the text, or nothing where a number has no meaning."""
    weekdays: list[int] = []
    months: list[int] = []
    clock: ClockSpan | None = None
    period: Node | None = None
    words = 0
    while at < len(tokens.items):
        ended = _period(tokens, at) if period is None else None
        timed = next(CLOCKS(tokens, at), None) if clock is None else None
        weekday = next(WEEKDAYS_EACH.match(tokens, at), None)
        month = next(MONTHS.match(tokens, at), None)
        if ended is not None:
            period, at = ended
        elif timed is not None:
            clock, at = timed
        elif weekday is not None:
            weekdays.append(weekday[0])
            at = weekday[1]
        elif month is not None:
            months.append(month[0])
            at = month[1]
        elif tokens.items[at].kind == "number" or words > _MOST_WORDS:
            return
        elif tokens.items[at].kind == "sign" and tokens.items[at].text not in _SIGNS:
            return
        else:
            words += tokens.items[at].kind == "word"
            at += 1
    yield Details(tuple(weekdays), tuple(months), clock, period), at


def _period(tokens: Tokens, at: int) -> tuple[Node, int] | None:
    """Return the period that stands at ``at`` after «i perioden», «fra», «i løpet av» or alone."""
    starts = [at]
    for words in (PERIOD_WORD, FROM, DURING):
        starts += [after for _, after in words.match(tokens, at)]
    best: tuple[Node, int] | None = None
    for start in starts:
        for node, after in any_of("unit", "days", "time", "bound")(tokens, start):
            if _is_dated(node) and (best is None or after > best[1]):
                best = (node, after)
    return best


def _is_dated(node: Node) -> bool:
    """Tell whether a node is more than the name of a month: a range, or one with year or day."""
    if isinstance(node, (Range, From, Until)):
        return True
    units = [part for part in node.walk() if hasattr(part, "year")]
    return any(unit.year is not None or getattr(unit, "precision", "") == "day" for unit in units)
