"""The words of the time language in bokmål, nynorsk and English."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from kompplan.time_expressions.core.lexicon import (
    calendar_words,
    clock_words,
    count_words,
    frame_words,
    relation_words,
)
from kompplan.time_expressions.core.words import Words

if TYPE_CHECKING:
    from types import ModuleType

_MODULES: tuple[ModuleType, ...] = (
    calendar_words,
    clock_words,
    count_words,
    frame_words,
    relation_words,
)


_BLANKS = str.maketrans("|.-", "   ")


@cache
def word_languages() -> dict[str, set[str]]:
    """Return the languages that each single word of the lexicon is at home in.

    A word that is spelt alike in several tables has the languages of all of them.
    """
    found: dict[str, set[str]] = {}
    for table in _tables():
        for entry in table.entries:
            for phrases, language in entry.by_language():
                for word in phrases.translate(_BLANKS).split():
                    if word.isalpha():
                        found.setdefault(word, set()).add(language)
    return found


@cache
def known_words() -> tuple[str, ...]:
    """Return every single word of the lexicon, in alphabetical order."""
    return tuple(sorted(word_languages()))


def _tables() -> list[Words[Any]]:
    return [
        value for module in _MODULES for value in vars(module).values() if isinstance(value, Words)
    ]
