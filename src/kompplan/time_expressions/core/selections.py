"""Parsers that pick some readings out of a category of forms."""

from __future__ import annotations

from kompplan.time_expressions.core.combinators import (
    Parser,
    only,
    remembered,
)
from kompplan.time_expressions.core.forms import any_of
from kompplan.time_expressions.core.nodes import Node, Unit
from kompplan.time_expressions.core.spans import Listing, Range

_ANY_SPAN = any_of("unit", "days", "time")


def is_of_days(node: Node) -> bool:
    """Tell whether every unit in a node is a day, so that a clock can belong to it."""
    if isinstance(node, Unit):
        return node.precision == "day"
    if isinstance(node, (Range, Listing)):
        return all(is_of_days(child) for child in node.children())
    return False


def is_of_weeks(node: Node) -> bool:
    """Tell whether every unit in a node is a week."""
    if isinstance(node, Unit):
        return node.precision == "week"
    if isinstance(node, (Range, Listing)):
        return all(is_of_weeks(child) for child in node.children())
    return False


DAY_LISTS: Parser[Node] = remembered(only(_ANY_SPAN, is_of_days))
"""A day, a range of days or a list of days."""

WEEK_LISTS: Parser[Node] = remembered(only(_ANY_SPAN, is_of_weeks))
"""A week, a range of weeks or a list of weeks."""
