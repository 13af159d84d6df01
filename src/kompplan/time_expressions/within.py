"""A time after a little word: «i 2023», «i løpet av høsten 2017», «hele oktober», «ca. 1. mai»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import (
    apply,
    either,
    located,
    only,
    sign,
    skip,
    word,
)
from kompplan.time_expressions.core.forms import Form, any_of, any_time
from kompplan.time_expressions.core.guards import as_written
from kompplan.time_expressions.core.lexicon.relation_words import (
    ABOUT,
    DURING,
    IN,
    MAYBE,
    PERIOD_WORD,
    TAKES_PLACE,
    TO,
    WHOLE,
)
from kompplan.time_expressions.core.loose import Loose
from kompplan.time_expressions.term import Term

if TYPE_CHECKING:
    from kompplan.time_expressions.core.nodes import Node
    from kompplan.time_expressions.core.values import Part


def _some_time(inner: Node, *, part: Part) -> Loose:
    return Loose(inner, "sometime-in", part=part)


def _all_of(inner: Node, *, part: Part) -> Loose:
    return Loose(inner, "throughout", part=part)


def _marked(mark: str, inner: Node, *, part: Part) -> Loose:
    return Loose(inner, mark=mark, part=part)


_SPANS = any_of("unit", "days", "time")
_COLON = skip(sign(":"))
_DATED = any_of("unit", "days", "moment", "time", "bound")
_TERM = only(any_of("unit"), lambda unit: isinstance(unit, Term))

PARSER = Form(
    name="within",
    category="time",
    parse=either(
        apply(lambda node: node, word(IN), any_time()),
        apply(lambda node: node, word(IN), word(PERIOD_WORD), any_time()),
        apply(lambda node: node, word(PERIOD_WORD), _COLON, _SPANS),
        apply(lambda node: node, word(TAKES_PLACE), _COLON, any_time()),
        apply(lambda node: node, word(TO), _TERM),
        located(_some_time, word(DURING), any_time()),
        located(_all_of, word(WHOLE), any_time()),
        located(_marked, as_written(word(ABOUT)), any_time()),
        located(_marked, as_written(word(MAYBE)), _COLON, _DATED),
    ),
    examples=("i løpet av høsten 2025", "i 2023", "hele oktober"),
)
