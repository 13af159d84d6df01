"""Several quarters, thirds or halves of a year: «1. og 2. kvartal 2025», «1.-2. tertial»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import (
    Parser,
    either,
    joined,
    located,
    sign,
    word,
)
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.guards import needing
from kompplan.time_expressions.core.lexicon.calendar_words import HALVES, QUARTERS, TERTIALS
from kompplan.time_expressions.core.lexicon.relation_words import AND, THROUGH
from kompplan.time_expressions.core.spans import Listing, Range, slashed
from kompplan.time_expressions.day import NAMED_YEAR
from kompplan.time_expressions.quarter import Stretch, ordinals

if TYPE_CHECKING:
    from kompplan.time_expressions.core.values import Part
    from kompplan.time_expressions.core.words import Words

_AND = either(sign(","), word(AND))
_TO = either(sign("-"), word(THROUGH))


def _several(months: int, name: Words[None]) -> Parser[Range | Listing]:
    """Read numbers before the name of what they count, which each have so many months."""

    def part_of_year(number: int, year: int | None, part: Part) -> Stretch:
        return Stretch(months, number, year, part)

    def each(numbers: tuple[int, ...], year: int | None, *, part: Part) -> Listing:
        return Listing(tuple(part_of_year(n, year, part) for n in numbers), part=part)

    def one_of(numbers: tuple[int, ...], year: int | None, *, part: Part) -> Range | Listing:
        return slashed(tuple(part_of_year(n, year, part) for n in numbers), part)

    def through(first: int, last: int, year: int | None, *, part: Part) -> Range:
        return Range(part_of_year(first, year, part), part_of_year(last, year, part), part=part)

    number = ordinals(12 // months)
    return either(
        located(each, joined(number, _AND, least=2), word(name), NAMED_YEAR),
        located(one_of, joined(number, sign("/"), least=2), word(name), NAMED_YEAR),
        located(through, number, _TO, number, word(name), NAMED_YEAR),
    )


_NAMES = {3: QUARTERS, 4: TERTIALS, 6: HALVES}

PARSER = Form(
    name="quarters",
    category="time",
    parse=either(*(needing(_several(n, name), word(name)) for n, name in _NAMES.items())),
    examples=("1. og 2. kvartal 2025",),
)
