"""Several units of the calendar, each of them meant: «vår 2021 og høst 2021», «12/9, 3/10»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import (
    SKIP,
    drop,
    either,
    joined,
    located,
    only,
    remembered,
    sign,
    starting_like,
    word,
)
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.guards import needing
from kompplan.time_expressions.core.lexicon.relation_words import AND, OR, THROUGH
from kompplan.time_expressions.core.spans import Listing, Range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.time_expressions.core.nodes import Unit
    from kompplan.time_expressions.core.tokens import Tokens
    from kompplan.time_expressions.core.values import Part


def _are_alike(items: tuple[Unit | Range | Listing, ...]) -> bool:
    """Tell whether the items are all of one kind; a week before a day is no list."""
    return len({_kind(item) for item in items}) == 1


def _kind(item: Unit | Range | Listing) -> str:
    if isinstance(item, Listing):
        return _kind(item.items[0])
    return item.first.precision if isinstance(item, Range) else item.precision


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


def _or_last(
    items: tuple[Unit | Range | Listing, ...], last: Unit | Range | Listing, *, part: Part
) -> Listing:
    return _one_of((*items, last), part=part)


@starting_like(sign("/"))
def _slash(tokens: Tokens, at: int) -> Iterator[tuple[object, int]]:
    """Read a slash between days, which right after «1/2» would be that of its year."""
    if tokens.texts[at] == "/" and (
        tokens.items[at].spaced or "/" not in tokens.texts[max(0, at - 2) : at]
    ):
        yield SKIP, at + 1


def _range(first: Unit, last: Unit, *, part: Part) -> Range:
    return Range(first, last, part=part)


def _are_days(items: tuple[Unit | Range | Listing, ...]) -> bool:
    """Tell whether the items are days or ranges of days."""
    return {_kind(item) for item in items} == {"day"}


_ITEM = remembered(
    either(
        any_of("unit", "days"),
        located(_range, any_of("unit"), either(sign("-"), word(THROUGH)), any_of("unit")),
    )
)
_AND = either(sign(",", ";"), word(AND), drop(sign(","), word(AND)), sign("+"))

PARSER = Form(
    name="list",
    category="time",
    parse=either(
        located(_each, only(joined(_ITEM, _AND, least=2), _are_alike)),
        needing(located(_one_of, only(joined(_ITEM, word(OR), least=2), _are_alike)), word(OR)),
        needing(located(_or_last, joined(_ITEM, sign(","), least=2), word(OR), _ITEM), word(OR)),
        needing(located(_one_of, only(joined(_ITEM, _slash, least=2), _are_days)), sign("/")),
    ),
    examples=("vår 2021 og høst 2021", "12. september, 3. oktober og 7. november"),
)
