"""Several days of one month: «15.-16. oktober», «16. og 17. september», «3., 10. og 17. mai»."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from kompplan.time_expressions.core.combinators import (
    Parser,
    apply,
    drop,
    either,
    joined,
    located,
    maybe,
    only,
    remembered,
    sign,
    skip,
    starting_like,
    tight,
    value_of,
    word,
)
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.guards import needing
from kompplan.time_expressions.core.lexicon.calendar_words import MONTHS, WEEKDAYS
from kompplan.time_expressions.core.lexicon.relation_words import AND, OR, THROUGH
from kompplan.time_expressions.core.numbers import any_number, written_year
from kompplan.time_expressions.core.spans import Listing, Range
from kompplan.time_expressions.day import DAY_NUMBER, NAMED_YEAR, SHORT_YEAR, Day
from kompplan.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.time_expressions.core.nodes import Node
    from kompplan.time_expressions.core.numbers import WrittenYear
    from kompplan.time_expressions.core.tokens import Tokens
    from kompplan.time_expressions.core.values import Part

_Bare: TypeAlias = tuple[Day, ...]
"""One day, or the two ends of a range, whose month stands further on in the text."""


def _bare(weekday: int | None, day: int, *, part: Part) -> Day:
    return Day(day, 0, None, weekday, part=part)


def _with_month(
    items: tuple[_Bare, ...], month: int, year: int | None, *, part: Part
) -> Range | Listing:
    """Return days that were written before their common month, all with that month."""
    done = tuple(_item(tuple(_in_month(day, month, year) for day in days)) for days in items)
    if len(done) == 1 and isinstance(done[0], Range):
        return replace(done[0], part=part)
    return Listing(done, part=part)


def _in_month(day: Day, month: int, year: int | None) -> Day:
    return replace(day, month=month, year=year)


def _one_of(days: tuple[Day, ...], month: int, year: int | None, *, part: Part) -> Listing:
    """Return days of which one is meant, all with the month that stands after the last."""
    return Listing(tuple(_in_month(day, month, year) for day in days), loose=True, part=part)


def _on_weekdays(weekdays: tuple[int, ...], span: Range | Listing, *, part: Part) -> Node:
    """Return days whose weekdays stand before them all: «mandag–onsdag 14.–16. oktober»."""
    days = [day for day in span.children() if isinstance(day, Day)]
    named = tuple(
        replace(day, weekday=weekday) for day, weekday in zip(days, weekdays, strict=True)
    )
    if isinstance(span, Range):
        return Range(named[0], named[1], part=part)
    return Listing(named, part=part)


def _fits(pair: tuple[tuple[int, ...], Range | Listing]) -> bool:
    """Tell whether there is a weekday for each end of a range or each day of a list."""
    weekdays, span = pair
    days = span.children()
    alike = all(isinstance(day, Day) and day.weekday is None for day in days)
    return alike and len(weekdays) == len(days)


def _item(days: tuple[Day, ...]) -> Day | Range:
    if len(days) == 1:
        return days[0]
    part = (days[0].part[0], days[-1].part[1])
    return Range(days[0], days[-1], part=part)


def _with_numeric_month(
    items: tuple[_Bare, ...], month: int, year: WrittenYear | None, *, part: Part
) -> Range | Listing:
    return _with_month(items, month, year.year if year else None, part=part)


_DOT = skip(sign("."))
_DAY = located(
    _bare,
    maybe(apply(lambda weekday: weekday, value_of(WEEKDAYS), skip(sign(","))), None),
    DAY_NUMBER,
    _DOT,
)
_TO = either(sign("-"), word(THROUGH))
_ENDS = either(
    apply(lambda first, last: (first, last), _DAY, _TO, _DAY), apply(lambda day: (day,), _DAY)
)
_AND = either(sign(",", "+"), word(AND), drop(sign(","), word(AND)))
_ITEMS = joined(_ENDS, _AND)


def _is_many(items: tuple[_Bare, ...]) -> bool:
    return len(items) > 1 or len(items[0]) > 1


_SEVERAL = remembered(only(_ITEMS, _is_many))
"""Two days or more; a single one is the form of a day."""


@starting_like(_SEVERAL)
def _several_dotted(tokens: Tokens, at: int) -> Iterator[tuple[tuple[_Bare, ...], int]]:
    """Read days before the number of their month, which needs a sign: «15.-16.10», «3-5/10»."""
    for items, after in _SEVERAL(tokens, at):
        if tokens.items[after - 1].text == ".":
            yield items, after
        elif after < len(tokens.items) and tokens.items[after].text == "/":
            yield items, after + 1


_NUMERIC_YEAR = either(
    apply(lambda year: year, sign("."), written_year),
    apply(lambda: None, skip(tight(sign(".")))),
)
_NAMED_YEAR = either(NAMED_YEAR, SHORT_YEAR)
_CHOICE = joined(_DAY, either(word(OR), sign("/")), least=2)

_SPAN: Parser[Range | Listing] = either(
    located(_with_month, _SEVERAL, value_of(MONTHS), _NAMED_YEAR),
    located(_with_numeric_month, _several_dotted, any_number(1, 2), _NUMERIC_YEAR),
)
_WEEKDAYS = joined(value_of(WEEKDAYS), either(_TO, _AND), least=2)
_PAIRED = only(apply(lambda weekdays, span: (weekdays, span), _WEEKDAYS, _SPAN), _fits)


@starting_like(_PAIRED)
def _with_weekdays(tokens: Tokens, at: int) -> Iterator[tuple[Node, int]]:
    """Read weekdays before days that have none of their own."""
    for (weekdays, span), after in _PAIRED(tokens, at):
        yield _on_weekdays(weekdays, span, part=tokens.part(at, after)), after


PARSER = Form(
    name="day-span",
    category="days",
    parse=either(
        _SPAN,
        needing(located(_one_of, _CHOICE, value_of(MONTHS), _NAMED_YEAR), word(OR), sign("/")),
        _with_weekdays,
    ),
    examples=("15.–16. oktober", "16. og 17. september 2025", "3., 10. og 17. mai"),
)
