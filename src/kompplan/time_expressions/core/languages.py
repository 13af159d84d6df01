"""Finds words of the other languages in a time text."""

from __future__ import annotations

from functools import lru_cache

from kompplan.time_expressions.core.anchors import Anchor
from kompplan.time_expressions.core.lexicon import word_languages
from kompplan.time_expressions.core.tokens import tokenize
from kompplan.time_expressions.core.values import TimeExpression, TimeFault


def foreign_words(expression: TimeExpression, language: str) -> tuple[TimeFault, ...]:
    """Return a fault for each word that is at home in another language than the plan's.

    Args:
        expression: A read expression; one that is unreadable has its own fault already.
        language: Language of the plan, ``nb``, ``nn`` or ``en``.

    Returns:
        Faults ``word-of-another-language``, in the order written. Bokmål and nynorsk share most
        words; only those that one of them lacks are named.
    """
    return () if expression.node is None else _foreign_words(expression, language)


@lru_cache(maxsize=8192)
def _foreign_words(expression: TimeExpression, language: str) -> tuple[TimeFault, ...]:
    assert expression.node is not None  # noqa: S101  # asked before
    # The name of an activity is the plan's own, whatever language it is in.
    names = [node.part for node in expression.node.walk() if isinstance(node, Anchor)]
    found = []
    for token in tokenize(expression.text).items:
        languages = word_languages().get(token.text)
        if any(start <= token.start < end for start, end in names):
            continue
        if token.kind == "word" and len(token.text) > 2 and languages and language not in languages:
            word = expression.text[token.start : token.end]
            values = {"word": word, "languages": tuple(sorted(languages))}
            found.append(TimeFault("word-of-another-language", values, (token.start, token.end)))
    return tuple(found)
