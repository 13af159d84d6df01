"""Small parsers that combine into larger ones and yield every reading there is.

A parser takes the tokens and a position and yields pairs of a value and the position after it.
Yielding all readings, rather than the first, is what lets an ambiguous text be seen as such.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from kompplan.time_expressions.core.tokens import Tokens

if TYPE_CHECKING:
    from kompplan.time_expressions.core.words import Words

T = TypeVar("T")
U = TypeVar("U")
Parser: TypeAlias = Callable[[Tokens, int], Iterator[tuple[T, int]]]


class _Skip:
    """The value of what is read but says nothing, such as a comma."""


SKIP = _Skip()


def sign(*texts: str) -> Parser[_Skip]:
    """Read one of some signs, such as a comma."""

    def parse(tokens: Tokens, at: int) -> Iterator[tuple[_Skip, int]]:
        if at < len(tokens.items) and tokens.items[at].text in texts:
            yield SKIP, at + 1

    return parse


def number(low: int, high: int, widths: tuple[int, ...] = (1, 2)) -> Parser[int]:
    """Read a whole number from ``low`` to ``high``, both included, of so many digits."""

    def parse(tokens: Tokens, at: int) -> Iterator[tuple[int, int]]:
        if at >= len(tokens.items):
            return
        token = tokens.items[at]
        if token.kind == "number" and len(token.text) in widths and low <= int(token.text) <= high:
            yield int(token.text), at + 1

    return parse


def value_of(words: Words[T]) -> Parser[T]:
    """Read a word or phrase of a table and yield what it stands for."""
    return words.match


def word(words: Words[Any]) -> Parser[_Skip]:
    """Read a word or phrase of a table whose meaning is only that it stands there."""

    def parse(tokens: Tokens, at: int) -> Iterator[tuple[_Skip, int]]:
        for _, after in words.match(tokens, at):
            yield SKIP, after

    return parse


def tight(parser: Parser[T]) -> Parser[T]:
    """Read only where no blank stands before."""

    def parse(tokens: Tokens, at: int) -> Iterator[tuple[T, int]]:
        if at < len(tokens.items) and not tokens.items[at].spaced:
            yield from parser(tokens, at)

    return parse


def either(*parsers: Parser[T]) -> Parser[T]:
    """Yield the readings of every parser."""

    def parse(tokens: Tokens, at: int) -> Iterator[tuple[T, int]]:
        for parser in parsers:
            yield from parser(tokens, at)

    return parse


def first_of(*parsers: Parser[T]) -> Parser[T]:
    """Yield the readings of the first parser that has any; the others are fallbacks."""

    def parse(tokens: Tokens, at: int) -> Iterator[tuple[T, int]]:
        for parser in parsers:
            found = False
            for reading in parser(tokens, at):
                found = True
                yield reading
            if found:
                return

    return parse


def maybe(parser: Parser[T], default: U) -> Parser[T | U]:
    """Read it where it stands, and yield ``default`` as well as if it did not."""

    def parse(tokens: Tokens, at: int) -> Iterator[tuple[T | U, int]]:
        yield from parser(tokens, at)
        yield default, at

    return parse


def skip(parser: Parser[Any]) -> Parser[_Skip]:
    """Read it where it stands, else nothing, and forget it."""

    def parse(tokens: Tokens, at: int) -> Iterator[tuple[_Skip, int]]:
        found = False
        for _, after in parser(tokens, at):
            found = True
            yield SKIP, after
        # A filler that stands there is never also a part of what follows.
        if not found:
            yield SKIP, at

    return parse


def drop(*parsers: Parser[Any]) -> Parser[_Skip]:
    """Read the parsers one after the other and forget them."""

    def parse(tokens: Tokens, at: int) -> Iterator[tuple[_Skip, int]]:
        for _, after in _sequence(parsers, tokens, at):
            yield SKIP, after

    return parse


def apply(build: Callable[..., T], *parsers: Parser[Any]) -> Parser[T]:
    """Read the parsers one after the other and hand their values to ``build``.

    What was read as ``SKIP`` is not handed over.
    """

    def parse(tokens: Tokens, at: int) -> Iterator[tuple[T, int]]:
        for values, after in _sequence(parsers, tokens, at):
            yield build(*values), after

    return parse


def located(build: Callable[..., T], *parsers: Parser[Any]) -> Parser[T]:
    """Do as ``apply`` does, and hand over where it stood as the keyword ``part``."""

    def parse(tokens: Tokens, at: int) -> Iterator[tuple[T, int]]:
        for values, after in _sequence(parsers, tokens, at):
            yield build(*values, part=tokens.part(at, after)), after

    return parse


def joined(item: Parser[T], separator: Parser[Any], least: int = 1) -> Parser[tuple[T, ...]]:
    """Read items with separators between them, ``least`` of them or more."""

    def more(tokens: Tokens, at: int, so_far: tuple[T, ...]) -> Iterator[tuple[tuple[T, ...], int]]:
        for value, after in item(tokens, at):
            values = (*so_far, value)
            for _, following in separator(tokens, after):
                yield from more(tokens, following, values)
            if len(values) >= least:
                yield values, after

    def parse(tokens: Tokens, at: int) -> Iterator[tuple[tuple[T, ...], int]]:
        return more(tokens, at, ())

    return parse


def _sequence(
    parsers: tuple[Parser[Any], ...], tokens: Tokens, at: int
) -> Iterator[tuple[tuple[Any, ...], int]]:
    """Yield the values of parsers read one after the other, without what was skipped."""
    if not parsers:
        yield (), at
        return
    rest = parsers[1:]
    for value, after in parsers[0](tokens, at):
        for values, end in _sequence(rest, tokens, after):
            yield (values if value is SKIP else (value, *values)), end
