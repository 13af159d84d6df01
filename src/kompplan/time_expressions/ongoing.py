"""Work that goes on all the time, and what it is: «kontinuerlig arbeid», «løpende oppfølging»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import located, word
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.free_words import free_words
from kompplan.time_expressions.core.lexicon.undecided_words import ONGOING
from kompplan.time_expressions.this_period import PlanYear

if TYPE_CHECKING:
    from kompplan.time_expressions.core.values import Part


def _all_along(_words: tuple[str, ...], *, part: Part) -> PlanYear:
    return PlanYear("this", part=part)


PARSER = Form(
    name="ongoing",
    category="cell",
    parse=located(_all_along, word(ONGOING), free_words(1, 4)),
    examples=("kontinuerlig arbeid",),
    # Words that it does not know may be part of it, so every other form comes first.
    rank=2,
)
