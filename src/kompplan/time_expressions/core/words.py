"""Tables of words: what a word stands for, and in which languages it is at home."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from kompplan.time_expressions.core.starts import Start
from kompplan.time_expressions.core.tokens import Tokens, cut, key_of
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

V = TypeVar("V")

LANGUAGES = ("nb", "nn", "en")


class Entry(Value, Generic[V]):
    """One meaning with its words.

    Attributes:
        value: What the words stand for.
        nb: Words and phrases of bokmål, separated by ``|``; a written ``.`` may also be left out.
        nn: The same for nynorsk; None where they are those of bokmål.
        en: The same for English.
    """

    value: V
    nb: str = ""
    nn: str | None = None
    en: str = ""

    def by_language(self) -> Iterator[tuple[str, str]]:
        """Yield the words and phrases with their language, in the order nb, nn, en."""
        return zip(
            (self.nb, self.nb if self.nn is None else self.nn, self.en), LANGUAGES, strict=True
        )

    def spellings(self) -> Iterator[tuple[str, str]]:
        """Yield each phrase with its language, in the same order."""
        for phrases, language in self.by_language():
            for phrase in filter(None, phrases.split("|")):
                yield phrase, language


class Words(Generic[V]):
    """A table from phrases to values, matched token by token.

    The tables are made when first asked for: most runs never read a time.
    """

    def __init__(self, *entries: Entry[V]) -> None:
        self.entries = entries

    @cached_property
    def languages(self) -> Mapping[str, frozenset[str]]:
        """Languages by phrase, one blank between its tokens and no final full stop."""
        found: dict[str, frozenset[str]] = {}
        for entry in self.entries:
            for phrase, language in entry.spellings():
                texts = list(cut(phrase))
                while len(texts) > 1 and texts[-1] == ".":
                    texts.pop()
                key = " ".join(texts)
                found[key] = found.get(key, frozenset()) | {language}
        return found

    @cached_property
    def _by_first(self) -> Mapping[str, tuple[tuple[tuple[str, ...], V], ...]]:
        """Phrases, cut into tokens, and their values by first token; made when first asked for."""
        found: dict[str, dict[tuple[str, ...], V]] = {}
        for entry in self.entries:
            # Most words are those of several languages, and cutting them is what takes time.
            for phrase in dict.fromkeys(f"{entry.nb}|{entry.nn or ''}|{entry.en}".split("|")):
                if phrase:
                    texts = cut(phrase)
                    found.setdefault(texts[0], {}).setdefault(texts, entry.value)
        return {first: tuple(known.items()) for first, known in found.items()}

    def start(self) -> Start:
        """Return the tokens that its phrases begin with."""
        return self._start

    @cached_property
    def _start(self) -> Start:
        return Start(frozenset(map(key_of, self._by_first)))

    def match(self, tokens: Tokens, at: int) -> list[tuple[V, int]]:
        """Return the value of each phrase that stands at ``at``, with the position after it."""
        found: list[tuple[V, int]] = []
        for texts, value in self._by_first.get(tokens.texts[at], ()):
            after = _end_of_phrase(tokens, at, texts)
            if after is not None:
                found.append((value, after))
        return found

    def stands(self, tokens: Tokens, at: int) -> bool:
        """Tell whether some phrase of the table stands at ``at``."""
        return bool(self.match(tokens, at))

    def get(self, text: str) -> V | None:
        """Return the value of a single word, or None."""
        for texts, value in self._by_first.get(text, ()):
            if all(part == "." for part in texts[1:]):
                return value
        return None


def phrases(nb: str, nn: str | None = None, en: str = "") -> Words[None]:
    """Return a table of phrases that all say the same."""
    return Words(Entry(None, nb, nn, en))


def _end_of_phrase(tokens: Tokens, at: int, texts: tuple[str, ...]) -> int | None:
    """Return the position after a phrase, or None; a full stop of the phrase may be missing."""
    for text in texts:
        if tokens.texts[at] == text:
            at += 1
        elif text != ".":
            return None
    return at
