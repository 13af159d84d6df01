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
        texts: The text of each token, and an empty one after the last.
        known: The texts of all tokens, for asking whether a word is there at all.
        keys: What is looked at first, alike for all tokens that begin the same forms: the text of a
            word or sign, the width of a number, and nothing after the last token.
    """

    text: str
    items: tuple[Token, ...]
    memo: dict[tuple[object, int], tuple[tuple[Any, int], ...]] = field(default_factory=dict)
    depth: int = 0
    texts: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    known: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self.texts = (*[token.text for token in self.items], "")
        self.keys = tuple(map(key_of, self.texts))
        self.known = frozenset(self.texts)

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


def key_of(text: str) -> str:
    """Return the key of the text of a token."""
    return key_of_number(len(text)) if "0" <= text[:1] <= "9" else text


def key_of_number(width: int) -> str:
    """Return the key of a number of so many digits; no word or sign looks like it."""
    return f"#{width}"


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


def cut(phrase: str) -> tuple[str, ...]:
    """Return the texts of the tokens of a phrase that is folded already, as the lexicon is.

    The first text that is read waits for some hundred phrases to be cut, most of them plain words.
    """
    if phrase.isalpha():
        return (phrase,)
    if phrase[:-1].isalpha():
        return (phrase[:-1], phrase[-1])
    words = tuple(phrase.split())
    if all(map(str.isalpha, words)):
        return words
    return tuple(found.group() for found in _TOKEN.finditer(phrase) if found.lastgroup != "blank")


def fold(word: str) -> str:
    """Return a word in lower case and composed form, as the lexicon holds it."""
    return normalize("NFC", word).lower()
