"""From one unit of the calendar to another: «mars–juni», «høst 2018 – vår 2022», «nov/des»."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import (
    Parser,
    apply,
    either,
    joined,
    located,
    only,
    sign,
    skip,
    starting_like,
    word,
)
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.guards import needing
from kompplan.time_expressions.core.lexicon.relation_words import FROM, THROUGH
from kompplan.time_expressions.core.spans import Listing, Range, slashed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.time_expressions.core.nodes import Unit
    from kompplan.time_expressions.core.tokens import Tokens
    from kompplan.time_expressions.core.values import Part

_SLASHABLE = only(any_of("unit"), lambda unit: unit.kind in {"month", "week", "term", "period"})
"""A unit that a slash may join to another; between days it would be a month."""


def _through(first: Unit, last: Unit, *, part: Part) -> Range:
    return Range(first, last, part=part)


_FROM: Parser[object] = skip(word(FROM))
_TO = either(sign("-"), word(THROUGH))

_ENDS = located(_through, _FROM, any_of("unit"), _TO, any_of("unit"))


@starting_like(_ENDS)
def _not_two_years(tokens: Tokens, at: int) -> Iterator[tuple[Range, int]]:
    """Read a range, but for unlike ends and years with a dash between them.

    Two years are a form of their own, in «NOVEMBER - 2020» the dash binds the year, and in
    «oktober - uke 42» it only parts the month from the week.
    """
    for ends, after in _ENDS(tokens, at):
        alike = ends.first.precision == ends.last.precision != "year"
        if alike or _are_long(ends) or not _dashed(tokens, ends):
            yield ends, after


def _dashed(tokens: Tokens, ends: Range) -> bool:
    """Tell whether a dash stands right before the last end."""
    before = [token for token in tokens.items if token.end <= ends.last.part[0]]
    return before[-1].text == "-"


def _are_long(ends: Range) -> bool:
    """Tell whether both ends are months, terms or school years: «høst 2025 – mars 2026»."""
    return {ends.first.precision, ends.last.precision} <= {"month", "term", "school-year"}


def _some_time_in(first: Unit, last: Unit, *, part: Part) -> Range | Listing:
    return slashed((first, last), part)


_MONTH = only(any_of("unit"), lambda unit: unit.kind == "month")


def _follow_each_other(months: tuple[Unit, ...]) -> bool:
    return all(first.follows(second) for first, second in pairwise(months))


def _all_through(months: tuple[Unit, ...], *, part: Part) -> Range:
    return Range(months[0], months[-1], part=part)


def _somewhere_in(months: tuple[Unit, ...], *, part: Part) -> Range:
    return Range(months[0], months[-1], loose=True, part=part)


def _run(separator: str) -> Parser[tuple[Unit, ...]]:
    """Read three months or more that follow each other: «okt – nov – des»."""
    return only(joined(_MONTH, sign(separator), least=3), _follow_each_other)


# «fra 15. til 17. oktober», where the month stands at the end only.
_DAYS = only(any_of("days"), lambda days: isinstance(days, Range))

PARSER = Form(
    name="range",
    category="time",
    parse=either(
        _not_two_years,
        needing(located(_some_time_in, _SLASHABLE, sign("/"), _SLASHABLE), sign("/")),
        needing(located(_all_through, _run("-")), sign("-")),
        needing(located(_somewhere_in, _run("/")), sign("/")),
        apply(lambda days: days, word(FROM), _DAYS),
    ),
    examples=("mars–juni", "november/desember", "05.10 – 27.11.20", "høst 2018 – vår 2022"),
)
