"""What a parser can begin with, so that one that cannot succeed is never tried.

Some forty forms may stand at every place of a text, and one look at the next token rules out most
of them. A start may admit too much, which costs time; it must never admit too little.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kompplan.time_expressions.core.tokens import Tokens


P = TypeVar("P")

_MOST_KEYS = 500
"""Tokens that each set of choices remembers; the words of strangers are without number."""


class Start(Value):
    """The tokens that a parser can begin with.

    Attributes:
        keys: Words, signs and widths of numbers, as in ``Tokens.keys``.
        words: Whether it can begin with any word at all.
        empty: Whether it can read nothing at all, and so begin with whatever follows it.
    """

    keys: frozenset[str] = frozenset()
    words: bool = False
    empty: bool = False

    def admits(self, key: str) -> bool:
        """Tell whether a reading can begin with a token of this key."""
        return self.empty or key in self.keys or (self.words and key[:1].isalnum())


ANYTHING = Start(empty=True)
"""The start of a parser that looks for itself."""

ANY_WORD = Start(words=True)


def start_of(parser: Any) -> Start:
    """Return what a parser can begin with; anything, where it does not say."""
    start: Start | Callable[[], Start] = getattr(parser, "start", ANYTHING)
    if not isinstance(start, Start):
        # Asked only once, as the answer is put together from many parsers.
        parser.start = start = start()
    return start


def start_of_any(parsers: Iterable[Any]) -> Start:
    """Return what one of several parsers can begin with."""
    starts = [start_of(parser) for parser in parsers]
    return Start(
        frozenset[str]().union(*[start.keys for start in starts]),
        any(start.words for start in starts),
        any(start.empty for start in starts),
    )


def start_of_sequence(parsers: Iterable[Any]) -> Start:
    """Return what parsers that are read one after the other can begin with."""
    keys: frozenset[str] = frozenset()
    words = False
    for parser in parsers:
        start = start_of(parser)
        keys |= start.keys
        words = words or start.words
        if not start.empty:
            return Start(keys, words)
    return Start(keys, words, empty=True)


class Choices(Generic[P]):
    """Things to read, of which each token admits a few.

    Args:
        items: All of them.
        say: Returns what one of them can begin with; asked when a text is first read, as parsers
            are made of forms that are not collected before.
    """

    def __init__(self, items: tuple[P, ...], say: Callable[[P], Start]) -> None:
        self._items = items
        self._say = say
        self._starts: tuple[tuple[P, Start], ...] | None = None
        self._by_key: dict[str, tuple[P, ...]] = {}

    def at(self, tokens: Tokens, at: int) -> tuple[P, ...]:
        """Return those that can read something at a position, in their order."""
        key = tokens.keys[at]
        found = self._by_key.get(key)
        return self._look_up(key) if found is None else found

    def _look_up(self, key: str) -> tuple[P, ...]:
        """Return those that a token admits, and remember it."""
        if self._starts is None:
            self._starts = tuple((item, self._say(item)) for item in self._items)
        found = tuple(item for item, start in self._starts if start.admits(key))
        if len(self._by_key) < _MOST_KEYS:
            self._by_key[key] = found
        return found
