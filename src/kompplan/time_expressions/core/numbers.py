"""Numbers as they are written in times: years of two or four digits, and cut-off ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import (
    Parser,
    either,
    number,
    remembered,
    starting_like,
    value_of,
)
from kompplan.time_expressions.core.lexicon.count_words import NUMBERS
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.time_expressions.core.tokens import Tokens


def read_count(text: str) -> int | None:
    """Return a whole count, in digits or as a word up to twelve; None for anything else."""
    return int(text) if text.isdecimal() and len(text) < 4 else NUMBERS.get(text.casefold())


class WrittenYear(Value):
    """A year and the digits it was written with."""

    year: int
    digits: str


YEAR: Parser[int] = number(1900, 2099, (4,))
"""A year of four digits."""

COUNT: Parser[int] = remembered(either(number(1, 999, (1, 2, 3)), value_of(NUMBERS)))
"""A count in digits or as a word up to twelve."""


def any_number(narrow: int, wide: int) -> Parser[int]:
    """Read a whole number of ``narrow`` to ``wide`` digits."""
    return number(0, 10**wide - 1, tuple(range(narrow, wide + 1)))


def two_digit_year(value: int) -> int:
    """Return the year meant by two digits: 00–79 are 2000–2079, 80–99 are 1980–1999."""
    return 2000 + value if value < 80 else 1900 + value


_UP_TO_FOUR = any_number(1, 4)


@starting_like(_UP_TO_FOUR)
def written_year(tokens: Tokens, at: int) -> Iterator[tuple[WrittenYear, int]]:
    """Read a year of any number of digits after a numeric date.

    A blank may stand before four digits only: in «14.4. 10.00» the 10 is an hour.
    """
    for value, after in _UP_TO_FOUR(tokens, at):
        token = tokens.items[at]
        if len(token.text) == 4:
            if 1900 <= value <= 2099:
                yield WrittenYear(value, token.text), after
        elif not token.spaced:
            year = two_digit_year(value) if len(token.text) == 2 else 0
            yield WrittenYear(year, token.text), after
