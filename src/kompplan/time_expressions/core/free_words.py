"""Words that the time language does not know, where a form has room for a few of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.time_expressions.core.combinators import Parser
    from kompplan.time_expressions.core.tokens import Tokens

_INNER_SIGNS = {"-", "/", "«", "»", ".", "&"}


def free_words(least: int, most: int, *, signs: bool = False) -> Parser[tuple[str, ...]]:
    """Read from ``least`` to ``most`` words, with signs between them when ``signs``.

    Numbers are never free: they may be what the cell is about.
    """

    def parse(tokens: Tokens, at: int) -> Iterator[tuple[tuple[str, ...], int]]:
        words: list[str] = []
        if least == 0:
            yield (), at
        for after in range(at + 1, len(tokens.items) + 1):
            token = tokens.items[after - 1]
            if token.kind == "word":
                words.append(token.text)
                if len(words) > most:
                    return
                if len(words) >= least:
                    yield tuple(words), after
            elif not (signs and words and token.text in _INNER_SIGNS):
                return

    return parse
