"""A time whose exact date is still to come: «uke 44, dato kommer», «høst 2025 (avtales)»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import (
    either,
    located,
    sign,
    skip,
    word,
)
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.guards import as_written, needing
from kompplan.time_expressions.core.lexicon.relation_words import ABOUT, MAYBE
from kompplan.time_expressions.core.lexicon.undecided_words import UNDECIDED
from kompplan.time_expressions.core.loose import Loose

if TYPE_CHECKING:
    from kompplan.time_expressions.core.nodes import Node
    from kompplan.time_expressions.core.values import Part


def _provisional(inner: Node, mark: str, *, part: Part) -> Loose:
    return Loose(inner, mark=mark, part=part)


_SPANS = any_of("unit", "days", "moment", "time")
_MARK = as_written(either(word(UNDECIDED), word(MAYBE), word(ABOUT)))

PARSER = Form(
    name="provisional",
    category="cell",
    parse=needing(
        either(
            located(_provisional, _SPANS, skip(sign(",", "-", ":", ".")), _MARK),
            located(_provisional, _SPANS, sign("("), _MARK, sign(")")),
        ),
        _MARK,
    ),
    examples=("uke 44, dato kommer",),
)
