"""Resolves a read expression in its plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.values import AS_WRITTEN, TimeFault
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import TimeExpression, When


class Resolution(Value):
    """What an expression means in its plan.

    Attributes:
        when: The meaning; None when the expression is unreadable. It may lack intervals.
        faults: Everything found, first while reading, then while resolving.
    """

    when: When | None
    faults: tuple[TimeFault, ...] = ()


def resolve_time(expression: TimeExpression, context: TimeContext) -> Resolution:
    """Return what an expression means in its context.

    The best interval that can be defended is given with its findings; nothing is put right
    silently. Neither the clock of the machine nor any file is read.
    """
    if expression.node is None:
        return Resolution(None, expression.faults)
    found = expression.node.resolve(context)
    faults = (*found.faults, *_outside_heading(found, context))
    faults = tuple(_with_text(fault, expression.text) for fault in faults)
    when = replace(found, text=expression.text, faults=faults)
    faults = tuple(_unique((*expression.faults, *when.faults)))
    return Resolution(when, faults)


def _with_text(fault: TimeFault, text: str) -> TimeFault:
    """Return a fault with the written text of its part filled in where it asks for it."""
    if fault.values.get("text") != AS_WRITTEN:
        return fault
    start, end = fault.part or (0, len(text))
    return replace(fault, values={**fault.values, "text": " ".join(text[start:end].split())})


_WITH_AN_OPEN_END = frozenset({"deadline", "before", "after", "from", "until"})
_ELSEWHERE = frozenset({"history", "recurring", "duration", "undecided"})


def _outside_heading(when: When, context: TimeContext) -> tuple[TimeFault, ...]:
    """Return the fault that a row lies outside the month of its nearest heading, if it does."""
    heading = context.headings[0] if context.headings else None
    if heading is None or heading.precision != "month" or context.heading:
        return ()
    if when.kind in _WITH_AN_OPEN_END | _ELSEWHERE or _follows_row(when, context.row):
        return ()
    if not (when.start and when.end and heading.start and heading.end):
        return ()
    if when.start <= heading.end and when.end >= heading.start:
        return ()
    days = when.start if when.start == when.end else (when.start, when.end)
    return (TimeFault("month-heading-mismatch", {"date": days, "heading": heading.text}),)


def _follows_row(when: When, row: When | None) -> bool:
    """Tell whether a part of a row stands where it does because its row does."""
    if row is None:
        return False
    return bool(when.derivation) or any(f.name == "month-heading-mismatch" for f in row.faults)


def _unique(faults: tuple[TimeFault, ...]) -> list[TimeFault]:
    """Return each fault once, in the order found; their values cannot be hashed."""
    found: list[TimeFault] = []
    for fault in faults:
        if fault not in found:
            found.append(fault)
    return found
