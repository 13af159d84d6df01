"""The words that differ between two texts."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

from kompplan.value import Value

Op: TypeAlias = Literal["same", "deleted", "inserted"]

_TOKENS = re.compile(r"\s+|[\w'’-]+|.")
_MOST_PAIRS = 20_000
"""Pairs of equal words; texts with more are told as replaced, as comparing them takes too long."""


class Run(Value):
    """A stretch of words.

    Attributes:
        op: Whether both texts have it, only the old one, or only the new one.
        text: The words, with the blanks before them.
    """

    op: Op
    text: str


class WordChange(Value):
    """One place where words differ.

    Attributes:
        before: The old words; empty where words were inserted.
        after: The new words; empty where words were deleted.
        place: The word before it; empty at the start.
    """

    before: str
    after: str
    place: str


def word_runs(old: str, new: str) -> tuple[Run, ...]:
    """Return two texts as one, with what was deleted and inserted where it belongs."""
    before, after = _words(old), _words(new)
    keys = [word.strip() for word in before], [word.strip() for word in after]
    counts = Counter(keys[0]), Counter(keys[1])
    if sum(number * counts[1][word] for word, number in counts[0].items()) > _MOST_PAIRS:
        return (Run("deleted", old), Run("inserted", new))
    runs = []
    for tag, a, b, c, d in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if tag == "equal":
            runs.append(Run("same", "".join(after[c:d])))
            continue
        if b > a:
            runs.append(Run("deleted", "".join(before[a:b])))
        if d > c:
            runs.append(Run("inserted", "".join(after[c:d])))
    return tuple(runs)


def _words(text: str) -> list[str]:
    """Return the words and signs of a text, each with the blanks before it."""
    words: list[str] = []
    blanks = ""
    for token in _TOKENS.findall(text):
        if token.isspace():
            blanks = token
        else:
            words.append(blanks + token)
            blanks = ""
    return words


def word_changes(old: str, new: str) -> tuple[WordChange, ...]:
    """Return every place where the words of two texts differ, in order."""
    found: list[WordChange] = []
    last, before = "", ""
    runs = word_runs(old, new)
    for number, run in enumerate(runs):
        text = run.text.strip()
        if run.op == "same":
            last = text.split()[-1]
        elif run.op == "deleted":
            follows = runs[number + 1] if number + 1 < len(runs) else None
            if follows and follows.op == "inserted":
                before = text
                continue
            found.append(WordChange(text, "", last))
        else:
            found.append(WordChange(before, text, last))
            before = ""
    return tuple(found)
