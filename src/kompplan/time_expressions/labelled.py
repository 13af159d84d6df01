"""Times that each have a label: «Dag 1: 12. sept., dag 2: 13. sept.», «Gruppe A: uke 36»."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompplan.time_expressions.core.combinators import (
    apply,
    drop,
    either,
    joined,
    located,
    number,
    only,
    sign,
    skip,
    word,
)
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.free_words import free_words
from kompplan.time_expressions.core.guards import needing
from kompplan.time_expressions.core.lexicon.relation_words import AND
from kompplan.time_expressions.core.nodes import Unit
from kompplan.time_expressions.core.spans import Listing, Range

if TYPE_CHECKING:
    from kompplan.time_expressions.core.combinators import Parser
    from kompplan.time_expressions.core.values import Part


def _are_alike(items: tuple[Any, ...]) -> bool:
    """Tell whether several items are known equally exactly."""
    return len(items) > 1 and len({_precision(item) for item in items}) == 1


def _precision(item: Unit | Range | Listing) -> str:
    if isinstance(item, Listing):
        return _precision(item.items[0])
    return item.first.precision if isinstance(item, Range) else item.precision


def _each(items: tuple[Any, ...], *, part: Part) -> Listing:
    flat: list[Unit | Range] = []
    for item in items:
        flat.extend(item.items if isinstance(item, Listing) else (item,))
    return Listing(tuple(flat), part=part)


# A word and a number or letter, such as «Dag 1» and «Gruppe A».
_LABEL = drop(free_words(1, 2), skip(number(1, 99)), skip(sign(".")), sign(":"))
_TIME: Parser[Any] = only(
    any_of("unit", "days", "time"), lambda node: isinstance(node, (Unit, Range, Listing))
)
_ITEM = apply(lambda node: node, _LABEL, _TIME, skip(sign(".")))
_BREAK = either(skip(sign(",", ";", "/", "+")), word(AND), drop(sign(","), word(AND)))

PARSER = Form(
    name="labelled",
    category="cell",
    parse=needing(located(_each, only(joined(_ITEM, _BREAK, least=2), _are_alike)), sign(":")),
    examples=("Dag 1: 12. september, dag 2: 13. september",),
    # The label may be any word.
    rank=2,
)
