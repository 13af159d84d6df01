"""A time that is left open: «dato kommer», «etter avtale», «ved behov»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import (
    apply,
    drop,
    either,
    joined,
    located,
    sign,
    skip,
    word,
)
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.free_words import free_words
from kompplan.time_expressions.core.lexicon.relation_words import AND, OR
from kompplan.time_expressions.core.lexicon.undecided_words import UNDECIDED
from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.core.values import AS_WRITTEN, TimeFault, When
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part


class Undecided(Node, Value):
    """No time yet.

    Attributes:
        part: Where the words stand.
    """

    part: Part = (0, 0)

    def resolve(self, context: TimeContext) -> When:
        """Return a time without days."""
        del context
        fault = TimeFault("time-undecided", {"text": AS_WRITTEN}, self.part)
        return When("undecided", faults=(fault,))


_SEVERAL = joined(word(UNDECIDED), either(sign("/", ","), word(OR), word(AND)))

PARSER = Form(
    name="undecided",
    category="cell",
    parse=apply(
        lambda node, _words: node,
        located(Undecided, drop(_SEVERAL)),
        skip(sign(",", "-")),
        free_words(0, 6),
    ),
    examples=("dato kommer", "etter avtale"),
    rank=1,
)
