"""A time after a little word: «i 2023», «i løpet av høsten 2017», «hele oktober», «ca. 1. mai»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import (
    apply,
    either,
    located,
    sign,
    skip,
    word,
)
from kompplan.time_expressions.core.forms import Form, any_of, any_time
from kompplan.time_expressions.core.lexicon.relation_words import (
    ABOUT,
    DURING,
    IN,
    PERIOD_WORD,
    WHOLE,
)
from kompplan.time_expressions.core.loose import Loose

if TYPE_CHECKING:
    from kompplan.time_expressions.core.nodes import Node
    from kompplan.time_expressions.core.values import Part


def _some_time(inner: Node, *, part: Part) -> Loose:
    return Loose(inner, "sometime-in", part=part)


def _all_of(inner: Node, *, part: Part) -> Loose:
    return Loose(inner, "throughout", part=part)


def _about(inner: Node, *, part: Part) -> Loose:
    return Loose(inner, mark="ca.", part=part)


_SPANS = any_of("unit", "days", "time")

PARSER = Form(
    name="within",
    category="time",
    parse=either(
        apply(lambda node: node, word(IN), skip(word(PERIOD_WORD)), any_time()),
        apply(lambda node: node, word(PERIOD_WORD), skip(sign(":")), _SPANS),
        located(_some_time, word(DURING), any_time()),
        located(_all_of, word(WHOLE), any_time()),
        located(_about, word(ABOUT), any_time()),
    ),
    examples=("i løpet av høsten 2025", "i 2023", "hele oktober"),
)
