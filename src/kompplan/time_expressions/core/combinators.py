"""Small parsers that combine into larger ones and find every reading there is.

A parser takes the tokens and a position and returns pairs of a value and the position after it.
Finding all readings, rather than the first, is what lets an ambiguous text be seen as such.

The readings come in a tuple or list rather than one by one: nearly always there is one or none,
and a generator costs several times as much as the empty tuple that says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from kompplan.time_expressions.core.starts import (
    Choices,
    Start,
    start_of,
    start_of_any,
    start_of_sequence,
)
from kompplan.time_expressions.core.tokens import Tokens, key_of_number

if TYPE_CHECKING:
    from kompplan.time_expressions.core.words import Words

T = TypeVar("T")
U = TypeVar("U")
Readings: TypeAlias = Sequence[tuple[T, int]]
Parser: TypeAlias = Callable[[Tokens, int], Readings[T]]


class _Skip:
    """The value of what is read but says nothing, such as a comma."""


SKIP = _Skip()


def starting(parser: Parser[T], say: Callable[[], Start]) -> Parser[T]:
    """Return a parser that says what it can begin with.

    Args:
        parser: The parser.
        say: Works it out; asked once, when a text is first read, as the parser may be made of forms
            that are not collected yet.
    """
    parser.start = say  # type: ignore[attr-defined] # functions take attributes
    return parser


def starting_like(
    *others: Parser[Any],
) -> Callable[[Callable[[Tokens, int], Iterator[tuple[T, int]]]], Parser[T]]:
    """Make a generator that yields readings a parser, which begins as some others do."""

    def decorate(function: Callable[[Tokens, int], Iterator[tuple[T, int]]]) -> Parser[T]:
        def parse(tokens: Tokens, at: int) -> Readings[T]:
            return tuple(function(tokens, at))

        return starting(parse, lambda: start_of_any(others))

    return decorate


def sign(*texts: str) -> Parser[_Skip]:
    """Read one of some signs, such as a comma."""

    def parse(tokens: Tokens, at: int) -> Readings[_Skip]:
        return ((SKIP, at + 1),) if tokens.texts[at] in texts else ()

    return starting(parse, lambda: Start(frozenset(texts)))


def number(low: int, high: int, widths: tuple[int, ...] = (1, 2)) -> Parser[int]:
    """Read a whole number from ``low`` to ``high``, both included, of so many digits."""
    keys = frozenset(key_of_number(width) for width in widths)

    def parse(tokens: Tokens, at: int) -> Readings[int]:
        if tokens.keys[at] not in keys:
            return ()
        value = int(tokens.texts[at])
        return ((value, at + 1),) if low <= value <= high else ()

    return starting(parse, lambda: Start(keys))


def value_of(words: Words[T]) -> Parser[T]:
    """Read a word or phrase of a table and return what it stands for."""

    def parse(tokens: Tokens, at: int) -> Readings[T]:
        return words.match(tokens, at)

    return starting(parse, words.start)


def word(words: Words[Any]) -> Parser[_Skip]:
    """Read a word or phrase of a table whose meaning is only that it stands there."""

    def parse(tokens: Tokens, at: int) -> Readings[_Skip]:
        found = words.match(tokens, at)
        return tuple((SKIP, after) for _, after in found) if found else ()

    return starting(parse, words.start)


def tight(parser: Parser[T]) -> Parser[T]:
    """Read only where no blank stands before."""

    def parse(tokens: Tokens, at: int) -> Readings[T]:
        if at < len(tokens.items) and not tokens.items[at].spaced:
            return parser(tokens, at)
        return ()

    return starting(parse, lambda: start_of(parser))


def only(parser: Parser[T], keep: Callable[[T], bool]) -> Parser[T]:
    """Return those readings of a parser whose value is of the right sort."""

    def parse(tokens: Tokens, at: int) -> Readings[T]:
        found = parser(tokens, at)
        return [reading for reading in found if keep(reading[0])] if found else ()

    return starting(parse, lambda: start_of(parser))


def remembered(parser: Parser[T]) -> Parser[T]:
    """Read each position once; for what is large and stands in several forms."""

    def parse(tokens: Tokens, at: int) -> Readings[T]:
        key = (parse, at)
        found = tokens.memo.get(key)
        if found is None:
            found = tokens.memo[key] = tuple(parser(tokens, at))
        return found

    return starting(parse, lambda: start_of(parser))


def either(*parsers: Parser[T]) -> Parser[T]:
    """Return the readings of every parser."""
    choices = Choices(parsers, start_of)

    def parse(tokens: Tokens, at: int) -> Readings[T]:
        found: Readings[T] = ()
        for parser in choices.at(tokens, at):
            more = parser(tokens, at)
            if more:
                found = (*found, *more) if found else more
        return found

    return starting(parse, lambda: start_of_any(parsers))


def first_of(*parsers: Parser[T]) -> Parser[T]:
    """Return the readings of the first parser that has any; the others are fallbacks."""

    def parse(tokens: Tokens, at: int) -> Readings[T]:
        for parser in parsers:
            found = parser(tokens, at)
            if found:
                return found
        return ()

    return starting(parse, lambda: start_of_any(parsers))


def maybe(parser: Parser[T], default: U) -> Parser[T | U]:
    """Read it where it stands, and return ``default`` as well as if it did not."""

    def parse(tokens: Tokens, at: int) -> Readings[T | U]:
        return (*parser(tokens, at), (default, at))

    return starting(parse, lambda: _or_nothing(parser))


def skip(parser: Parser[Any]) -> Parser[_Skip]:
    """Read it where it stands, else nothing, and forget it."""

    def parse(tokens: Tokens, at: int) -> Readings[_Skip]:
        found = parser(tokens, at)
        # A filler that stands there is never also a part of what follows.
        return tuple((SKIP, after) for _, after in found) if found else ((SKIP, at),)

    return starting(parse, lambda: _or_nothing(parser))


def _or_nothing(parser: Parser[Any]) -> Start:
    start = start_of(parser)
    return Start(start.keys, start.words, empty=True)


def drop(*parsers: Parser[Any]) -> Parser[_Skip]:
    """Read the parsers one after the other and forget them."""

    def parse(tokens: Tokens, at: int) -> Readings[_Skip]:
        found = _sequence(parsers, tokens, at)
        return [(SKIP, after) for _, after in found] if found else ()

    return starting(parse, lambda: start_of_sequence(parsers))


def apply(build: Callable[..., T], *parsers: Parser[Any]) -> Parser[T]:
    """Read the parsers one after the other and hand their values to ``build``.

    What was read as ``SKIP`` is not handed over.
    """

    def parse(tokens: Tokens, at: int) -> Readings[T]:
        found = _sequence(parsers, tokens, at)
        return [(build(*values), after) for values, after in found] if found else ()

    return starting(parse, lambda: start_of_sequence(parsers))


def located(build: Callable[..., T], *parsers: Parser[Any]) -> Parser[T]:
    """Do as ``apply`` does, and hand over where it stood as the keyword ``part``."""

    def parse(tokens: Tokens, at: int) -> Readings[T]:
        found = _sequence(parsers, tokens, at)
        if not found:
            return ()
        return [(build(*values, part=tokens.part(at, after)), after) for values, after in found]

    return starting(parse, lambda: start_of_sequence(parsers))


def joined(item: Parser[T], separator: Parser[Any], least: int = 1) -> Parser[tuple[T, ...]]:
    """Read items with separators between them, ``least`` of them or more."""

    def more(tokens: Tokens, at: int, so_far: tuple[T, ...]) -> Iterator[tuple[tuple[T, ...], int]]:
        for value, after in item(tokens, at):
            values = (*so_far, value)
            for _, following in separator(tokens, after):
                yield from more(tokens, following, values)
            if len(values) >= least:
                yield values, after

    def parse(tokens: Tokens, at: int) -> Readings[tuple[T, ...]]:
        return tuple(more(tokens, at, ()))

    return starting(parse, lambda: start_of(item))


def _sequence(
    parsers: tuple[Parser[Any], ...], tokens: Tokens, at: int
) -> Readings[tuple[Any, ...]]:
    """Return the values of parsers read one after the other, without what was skipped."""
    first = parsers[0](tokens, at)
    if not first:
        return ()
    ways = [(() if value is SKIP else (value,), after) for value, after in first]
    for parser in parsers[1:]:
        longer: list[tuple[tuple[Any, ...], int]] = []
        for values, middle in ways:
            for value, after in parser(tokens, middle):
                longer.append((values if value is SKIP else (*values, value), after))
        if not longer:
            return ()
        ways = longer
    return ways
