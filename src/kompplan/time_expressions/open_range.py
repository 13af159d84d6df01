"""A time with one end: «fra januar 2020», «frem til februar», «t.o.m. uke 40», «ut skoleåret»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.clock import ClockAlone
from kompplan.time_expressions.core.bounds import From, Until
from kompplan.time_expressions.core.combinators import (
    either,
    located,
    only,
    remembered,
    sign,
    skip,
    word,
)
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.lexicon.relation_words import (
    BACK_TO,
    FROM,
    ONWARDS,
    TO,
    UNTIL,
    UP_TO,
)
from kompplan.time_expressions.core.nodes import Node, Unit
from kompplan.time_expressions.edge import Edge
from kompplan.time_expressions.term import Term
from kompplan.time_expressions.this_period import PlanYear

if TYPE_CHECKING:
    from kompplan.time_expressions.core.values import Part

_ANY = any_of("unit", "days", "moment", "time")


def _has_no_end(node: Node) -> bool:
    """Tell whether a time has one beginning only; «fra uke 36-40» already has an end."""
    # «fra kl. 12» is a clock.
    return not isinstance(node, ClockAlone) and (isinstance(node, Unit) or node.children() == ())


_START = remembered(either(only(_ANY, _has_no_end), any_of("moment")))


def _included(inner: Node, *, part: Part) -> Until:
    if isinstance(inner, PlanYear) and inner.calendar:
        inner = Edge("end", inner, part)
    return Until(inner, included=True, part=part)


def _unclear(inner: Node, *, part: Part) -> Until:
    return Until(inner, included=False, part=part)


_COLON = skip(sign(":"))

PARSER = Form(
    name="open-range",
    category="bound",
    parse=either(
        located(From, word(FROM), _COLON, _START, skip(word(ONWARDS))),
        located(From, _START, word(ONWARDS)),
        located(From, word(BACK_TO), _START),
        located(From, _START, sign("-")),
        located(_included, word(UP_TO), _ANY),
        located(_unclear, word(UNTIL), _ANY),
        located(_unclear, word(TO), only(_ANY, lambda node: not isinstance(node, Term))),
    ),
    examples=("fra januar 2026", "til og med uke 40", "frem til februar 2026"),
)
