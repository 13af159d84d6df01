"""Several units of the calendar, each of them meant: «vår 2021 og høst 2021», «12/9, 3/10»."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from kompplan.time_expressions.core.combinators import (
    Parser,
    drop,
    either,
    joined,
    located,
    sign,
    word,
)
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.lexicon.relation_words import AND, OR, THROUGH
from kompplan.time_expressions.core.spans import Listing, Range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.time_expressions.core.nodes import Unit
    from kompplan.time_expressions.core.tokens import Tokens
    from kompplan.time_expressions.core.values import Part

_Items: TypeAlias = "tuple[tuple[Unit | Range | Listing, ...], int]"


def _alike(tokens: Tokens, at: int, separator: Parser[object]) -> Iterator[_Items]:
    """Read a list whose items are all of one kind; a week before a day is no list."""
    for items, after in joined(_ITEM, separator, least=2)(tokens, at):
        if len({_kind(item) for item in items}) == 1:
            yield items, after


def _kind(item: Unit | Range | Listing) -> str:
    if isinstance(item, Listing):
        return _kind(item.items[0])
    return item.first.precision if isinstance(item, Range) else item.precision


def _and_list(tokens: Tokens, at: int) -> Iterator[_Items]:
    return _alike(tokens, at, _AND)


def _or_list(tokens: Tokens, at: int) -> Iterator[_Items]:
    return _alike(tokens, at, word(OR))


def _flat(items: tuple[Unit | Range | Listing, ...]) -> tuple[Unit | Range, ...]:
    """Return the items with lists such as «3. og 10. mai» taken apart."""
    found: list[Unit | Range] = []
    for item in items:
        found.extend(item.items if isinstance(item, Listing) else (item,))
    return tuple(found)


def _each(items: tuple[Unit | Range | Listing, ...], *, part: Part) -> Listing:
    return Listing(_flat(items), part=part)


def _one_of(items: tuple[Unit | Range | Listing, ...], *, part: Part) -> Listing:
    return Listing(_flat(items), loose=True, part=part)


def _range(first: Unit, last: Unit, *, part: Part) -> Range:
    return Range(first, last, part=part)


_ITEM = either(
    any_of("unit", "days"),
    located(_range, any_of("unit"), either(sign("-"), word(THROUGH)), any_of("unit")),
)
_AND = either(sign(",", ";"), word(AND), drop(sign(","), word(AND)), sign("+"))

PARSER = Form(
    name="list",
    category="time",
    parse=either(
        located(_each, _and_list),
        located(_one_of, _or_list),
    ),
    examples=("vår 2021 og høst 2021", "12. september, 3. oktober og 7. november"),
)
