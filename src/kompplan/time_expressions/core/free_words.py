"""Words that the time language does not know, where a form has room for a few of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import starting
from kompplan.time_expressions.core.starts import Start

if TYPE_CHECKING:
    from kompplan.time_expressions.core.combinators import Parser, Readings
    from kompplan.time_expressions.core.tokens import Tokens

_INNER_SIGNS = {"-", "/", "«", "»", ".", "&"}


def free_words(least: int, most: int, *, signs: bool = False) -> Parser[tuple[str, ...]]:
    """Read from ``least`` to ``most`` words, with signs between them when ``signs``.

    Numbers are never free: they may be what the cell is about.
    """

    def parse(tokens: Tokens, at: int) -> Readings[tuple[str, ...]]:
        words: list[str] = []
        found: list[tuple[tuple[str, ...], int]] = [((), at)] if least == 0 else []
        for after, token in enumerate(tokens.items[at:], at + 1):
            if token.kind == "word":
                words.append(token.text)
                if len(words) > most:
                    break
                if len(words) >= least:
                    found.append((tuple(words), after))
            elif not (signs and words and token.text in _INNER_SIGNS):
                break
        return found

    return starting(parse, lambda: Start(words=True, empty=least == 0))
