"""Several weeks: «Uke 11, 12, 13», «uke 8–25 2021», «Uke 36/37», «uke 36-38 og 40»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import (
    drop,
    either,
    joined,
    located,
    maybe,
    sign,
    skip,
    word,
)
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.lexicon.calendar_words import WEEK
from kompplan.time_expressions.core.lexicon.relation_words import AND, OR, THROUGH
from kompplan.time_expressions.core.numbers import any_number
from kompplan.time_expressions.core.spans import Listing, Range, slashed
from kompplan.time_expressions.week import WEEK_YEAR, Week
from kompplan.value import replace

if TYPE_CHECKING:
    from kompplan.time_expressions.core.values import Part


def _week(week: int, *, part: Part) -> Week:
    return Week(week, part=part)


def _range(first: Week, last: Week, *, part: Part) -> Range:
    return Range(first, last, part=part)


def _slashed(items: tuple[Week, ...], year: int | None, *, part: Part) -> Range | Listing:
    return slashed(tuple(replace(week, year=year) for week in items), part)


def _one_of(items: tuple[Week, ...], last: Week, year: int | None, *, part: Part) -> Listing:
    dated = tuple(replace(week, year=year) for week in (*items, last))
    return Listing(dated, loose=True, part=part)


def _several(
    items: tuple[Week | Range, ...], year: int | None, *, part: Part
) -> Week | Range | Listing:
    """Return what weeks after each other mean, the year after the last one given to it."""
    *most, last = items
    if isinstance(last, Week):
        dated: Week | Range = replace(last, year=year)
    elif isinstance(last.last, Week):
        dated = replace(last, last=replace(last.last, year=year))
    else:
        dated = last
    return replace(dated, part=part) if not most else Listing((*most, dated), part=part)


_WEEK = word(WEEK)
_NUMBER = located(_week, skip(_WEEK), any_number(1, 2))
_TO = either(sign("-"), word(THROUGH))
_ITEM = either(located(_range, _NUMBER, _TO, _NUMBER), _NUMBER)
_AND = either(sign(",", "+"), word(AND), drop(sign(","), word(AND)))
_YEAR = maybe(WEEK_YEAR, None)
_COLON = skip(sign(":"))

PARSER = Form(
    name="weeks",
    category="time",
    parse=either(
        located(_several, _WEEK, _COLON, joined(_ITEM, _AND), _YEAR),
        located(_slashed, _WEEK, joined(_NUMBER, sign("/"), least=2), _YEAR),
        located(_one_of, _WEEK, joined(_NUMBER, sign(",")), word(OR), _NUMBER, _YEAR),
    ),
    examples=("uke 36–40", "uke 11, 12 og 13", "uke 36/37"),
)
