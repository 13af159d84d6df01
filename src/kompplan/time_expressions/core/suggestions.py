"""What to write instead of a text that cannot be read."""

from __future__ import annotations

from difflib import SequenceMatcher, get_close_matches
from functools import cache
from typing import TYPE_CHECKING

from kompplan.time_expressions.core.forms import Form, all_forms
from kompplan.time_expressions.core.lexicon import known_words
from kompplan.time_expressions.core.tokens import Tokens, tokenize
from kompplan.time_expressions.core.values import TimeFault

if TYPE_CHECKING:
    from collections.abc import Callable

_LIKENESS = 0.75
# A time is seldom longer; a long text that cannot be read is not worth a long search.
_MOST_TRIES = 12
_SHAPE_LIKENESS = 0.6


def unreadable(text: str, reads: Callable[[str], bool]) -> TimeFault:
    """Return the fault of an unreadable text, with the best way to mend it.

    Args:
        text: The text.
        reads: Tells whether a changed text can be read.

    Returns:
        The fault ``unreadable-time``, which has one of the values ``suggestion`` (the text with a
        misspelt word put right; ``word`` and ``right`` name it), ``readable`` (the beginning or the
        end that can be read and should stand apart from ``rest``) and ``example`` (the nearest
        form), or none of them when nothing in the text looks like a time.
    """
    tokens = tokenize(text)
    written = " ".join(text.split())
    values: dict[str, object] = {"text": written}
    spelt = _respelt(tokens, reads)
    if spelt is not None:
        part, extra = spelt
        return TimeFault("unreadable-time", values | extra, part)
    head = _readable_head(tokens, reads)
    if head is not None:
        part, extra = head
        return TimeFault("unreadable-time", values | extra, part)
    tail = _readable_tail(tokens, reads)
    if tail is not None:
        part, extra = tail
        return TimeFault("unreadable-time", values | extra, part)
    nearest = _nearest_example(tokens)
    if nearest is None:
        return TimeFault("unreadable-time", values)
    return TimeFault("unreadable-time", values | {"example": nearest})


def _respelt(
    tokens: Tokens, reads: Callable[[str], bool]
) -> tuple[tuple[int, int], dict[str, object]] | None:
    """Return the misspelt word and the text with it put right, or None."""
    for token in tokens.items[:_MOST_TRIES]:
        if token.kind != "word" or len(token.text) < 4 or token.text in known_words():
            continue
        for right in get_close_matches(token.text, known_words(), n=3, cutoff=_LIKENESS):
            text = f"{tokens.text[: token.start]}{right}{tokens.text[token.end :]}"
            if reads(text):
                word = tokens.text[token.start : token.end]
                values = {"suggestion": " ".join(text.split()), "word": word, "right": right}
                return (token.start, token.end), dict(values)
    return None


def _readable_head(
    tokens: Tokens, reads: Callable[[str], bool]
) -> tuple[tuple[int, int], dict[str, object]] | None:
    """Return the longest beginning that reads, when words are all that follows it."""
    for after in range(min(len(tokens) - 1, _MOST_TRIES), 0, -1):
        rest = tokens.items[after]
        if (
            rest.kind == "number"
            or rest.text == "."
            or not any(t.kind == "word" for t in tokens.items[after:])
        ):
            continue
        head = tokens.text[: tokens.items[after - 1].end].strip(" ,;:-–")
        if reads(head):
            end = len(tokens.text.rstrip())
            tail = tokens.text[rest.start : end].strip(" ,;:-–()")
            return (rest.start, end), {"readable": " ".join(head.split()), "rest": tail}
    return None


def _readable_tail(
    tokens: Tokens, reads: Callable[[str], bool]
) -> tuple[tuple[int, int], dict[str, object]] | None:
    """Return the longest end that reads, when words are all that stands before it."""
    for at, token in enumerate(tokens.items[:_MOST_TRIES]):
        if at and reads(tokens.text[token.start :]):
            rest = (tokens.items[0].start, tokens.items[at - 1].end)
            tail, head = tokens.text[token.start :], tokens.text[slice(*rest)]
            return rest, {"readable": " ".join(tail.split()), "rest": head.strip(" ,;:-–()")}
        if token.kind != "word":
            return None
    return None


def _shape(tokens: Tokens) -> str:
    """Return one letter per token: kinds of word alike, numbers alike."""
    return "".join(_letter(token.kind, token.text) for token in tokens.items)


# An unknown word is like no word of any example.
_UNKNOWN = "?"


def _letter(kind: str, text: str) -> str:
    if kind == "number":
        return "4" if len(text) == 4 else "2"
    if kind == "word":
        return chr(0x4E00 + known_words().index(text)) if text in known_words() else _UNKNOWN
    return text


@cache
def _example_shapes() -> tuple[tuple[str, str], ...]:
    """Return each form's examples with their shapes."""
    forms: tuple[Form, ...] = all_forms()
    return tuple(
        (text, _shape(tokenize(text)).replace(_UNKNOWN, "!"))
        for form in forms
        for text in form.examples
    )


def _nearest_example(tokens: Tokens) -> str | None:
    """Return the example whose shape is most like the text's, or None when none is like it."""
    shape = _shape(tokens)
    best, likeness = None, _SHAPE_LIKENESS
    for text, other in _example_shapes():
        ratio = SequenceMatcher(None, shape, other, autojunk=False).ratio()
        if ratio > likeness:
            best, likeness = text, ratio
    return best
