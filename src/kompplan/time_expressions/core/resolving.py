"""Resolves a read expression in its plan, and tells which activities that takes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import TimeExpression, TimeFault, When


@dataclass(frozen=True, slots=True)
class Resolution:
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
    when = replace(expression.node.resolve(context), text=expression.text)
    faults = tuple(_unique((*expression.faults, *when.faults)))
    return Resolution(when, faults)


def anchors_of(expression: TimeExpression) -> tuple[str, ...]:
    """Return the texts of the activities that an expression hangs on, as written.

    «møtet» and its like mean the activity that the expression belongs to and are not among them.
    """
    if expression.node is None:
        return ()
    texts = (text for node in expression.node.walk() for text in node.own_anchors())
    return tuple(dict.fromkeys(texts))


def _unique(faults: tuple[TimeFault, ...]) -> list[TimeFault]:
    """Return each fault once, in the order found; their values cannot be hashed."""
    found: list[TimeFault] = []
    for fault in faults:
        if fault not in found:
            found.append(fault)
    return found
