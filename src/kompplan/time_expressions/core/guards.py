"""Parsers that read what another one does, but only some of it or in another way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from kompplan.time_expressions.core.combinators import starting
from kompplan.time_expressions.core.starts import start_of, start_of_any
from kompplan.time_expressions.core.tokens import fold

if TYPE_CHECKING:
    from kompplan.time_expressions.core.combinators import Parser, Readings
    from kompplan.time_expressions.core.tokens import Tokens

T = TypeVar("T")


def needing(parser: Parser[T], *marks: Parser[Any]) -> Parser[T]:
    """Read only where the text has, anywhere, a word or sign that one of the marks begins with.

    For a form that begins as many others do, but cannot do without a word such as «kvartal».
    """
    keys: list[frozenset[str]] = []

    def parse(tokens: Tokens, at: int) -> Readings[T]:
        if not keys:
            keys.append(start_of_any(marks).keys)
        return () if keys[0].isdisjoint(tokens.known) else parser(tokens, at)

    return starting(parse, lambda: start_of(parser))


def as_written(parser: Parser[Any]) -> Parser[str]:
    """Read what a parser reads, and return the words themselves, in lower case."""

    def parse(tokens: Tokens, at: int) -> Readings[str]:
        found = parser(tokens, at)
        return [(_text(tokens, at, after), after) for _, after in found] if found else ()

    return starting(parse, lambda: start_of(parser))


def _text(tokens: Tokens, at: int, after: int) -> str:
    start, end = tokens.part(at, after)
    return " ".join(fold(tokens.text[start:end]).split())


def longest(parser: Parser[T]) -> Parser[T]:
    """Return only that reading of a parser which reads most; for lists that never end early."""

    def parse(tokens: Tokens, at: int) -> Readings[T]:
        found = parser(tokens, at)
        return (max(found, key=_after),) if len(found) > 1 else found

    return starting(parse, lambda: start_of(parser))


def _after(reading: tuple[object, int]) -> int:
    return reading[1]
