"""Cuts a time text into tokens that remember where in the written text they stood.

The plan's own spelling is never changed: dashes, blanks and capitals are evened out in the tokens,
while the offsets keep pointing at the text as written, so that a fault can underline a part of it.
"""

from __future__ import annotations

import re
from typing import Any, Literal, TypeAlias
from unicodedata import normalize

from kompplan.value import Record, Value, field

TokenKind: TypeAlias = Literal["number", "word", "sign"]

# One alternative per character class and no nesting, so that the time is linear in the text.
# Soft hyphens and zero-width marks are what is left of a line break in text out of a PDF.
_TOKEN = re.compile(
    "(?P<blank>[\\s\u00ad\u200b-\u200d\u2060\ufeff]+)"
    "|(?P<number>[0-9]+)"
    "|(?P<word>[^\\W0-9_](?:[^\\W0-9_]|[\u0300-\u036f])*)"
    "|(?P<dash>[-\u2010-\u2015\u2212]+)"
    "|(?P<sign>.)",
    re.DOTALL,
)


class Token(Value):
    """A number, a word or a sign.

    Attributes:
        kind: ``number`` holds ASCII digits only; ``sign`` is any single other character.
        text: Lower case, composed (NFC); every dash is ``-``.
        start: Its first character in the written text, counted from 0.
        end: The character after its last one.
        spaced: Whether a blank stands before it.
    """

    kind: TokenKind
    text: str
    start: int
    end: int
    spaced: bool


class Tokens(Record, eq=False):
    """The tokens of one text, and what has been read at each of them so far.

    Attributes:
        text: The text as written.
        items: Its tokens, blanks left out.
        memo: Readings by parser and token number, so that no part is read twice.
        depth: How many forms are being read inside each other.
    """

    text: str
    items: tuple[Token, ...]
    memo: dict[tuple[object, int], tuple[tuple[Any, int], ...]] = field(default_factory=dict)
    depth: int = 0

    def __len__(self) -> int:
        return len(self.items)

    def part(self, first: int, after: int) -> tuple[int, int]:
        """Return the characters from token ``first`` up to, but without, token ``after``."""
        if first >= after:
            return (0, len(self.text))
        return (self.items[first].start, self.items[after - 1].end)

    def slice(self, first: int, after: int) -> Tokens:
        """Return some of the tokens; offsets keep pointing into the whole text."""
        return Tokens(self.text, self.items[first:after])


def tokenize(text: str) -> Tokens:
    """Return the tokens of ``text``; every character that is not blank is in one of them."""
    items: list[Token] = []
    spaced = False
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind == "blank":
            spaced = True
            continue
        raw = match.group()
        if kind == "number":
            token = Token("number", raw, match.start(), match.end(), spaced)
        elif kind == "word":
            token = Token("word", fold(raw), match.start(), match.end(), spaced)
        else:
            token = Token(
                "sign", "-" if kind == "dash" else raw, match.start(), match.end(), spaced
            )
        items.append(token)
        spaced = False
    return Tokens(text, tuple(items))


def fold(word: str) -> str:
    """Return a word in lower case and composed form, as the lexicon holds it."""
    return normalize("NFC", word).lower()
