r"""Sentences from patterns: ``{name}`` for a value, ``[a|b]`` for parts that need their values.

``"ukjent nøkkel «{key}»[, mente du «{suggestion}»?]"`` drops the bracket when there is no
suggestion; ``[a {x}|b {y}|c]`` keeps the first alternative whose values are all there. Values are
filled in by what they are: a day is written as a day, kroner as kroner, a list with «og».
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kompplan.locales.core.dates import format_day, format_days
from kompplan.locales.core.numbers import Kroner, Percent, format_kroner, format_percent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kompplan.locales.core.locale import Locale

_BRACKET = re.compile(r"\[([^\[\]]*)\]")
_LONGEST = 300
"""Texts of a plan are cut to this many characters inside a sentence."""

_NAME = re.compile(r"\{([a-z_]+)\}")


class Term(str):
    """A value that stands for a word of the locales, such as ``owner``."""

    __slots__ = ()


class _Piece(NamedTuple):
    """A run of text and names: literal texts at even places, names at odd ones."""

    parts: tuple[str, ...]

    def is_complete(self, values: Mapping[str, object]) -> bool:
        return all(values.get(name) not in (None, "", [], ()) for name in self.parts[1::2])

    def fill(self, values: Mapping[str, object], locale: Locale) -> str:
        if len(self.parts) == 1:
            return self.parts[0]
        return "".join(
            write(values[part], locale) if place % 2 else part
            for place, part in enumerate(self.parts)
        )


def say(pattern: str, values: Mapping[str, object], locale: Locale) -> str:
    """Return a pattern with its values filled in.

    Args:
        pattern: Text with ``{name}`` and ``[one|or|another]``.
        values: Strings, numbers, days, pairs of days, kroner, or lists of strings, by name. In
            brackets a value that is None or empty counts as absent.
        locale: The reader's language.

    Raises:
        KeyError: If a name outside brackets has no value.
    """
    text: list[str] = []
    for alternatives, is_optional in _parse(pattern):
        for piece in alternatives:
            if not is_optional or piece.is_complete(values):
                text.append(piece.fill(values, locale))
                break
    return "".join(text)


@cache
def _parse(pattern: str) -> tuple[tuple[tuple[_Piece, ...], bool], ...]:
    runs = _BRACKET.split(pattern)
    return tuple(
        (
            tuple(
                _Piece(tuple(_NAME.split(text)))
                for text in (run.split("|") if place % 2 else [run])
            ),
            bool(place % 2),
        )
        for place, run in enumerate(runs)
    )


def names_in(pattern: str) -> set[str]:
    """Return the names of the values that a pattern may use."""
    return set(_NAME.findall(pattern))


def write(value: object, locale: Locale) -> str:
    """Return one value as readers write it."""
    if isinstance(value, Kroner | Percent):
        return (format_kroner if isinstance(value, Kroner) else format_percent)(locale, value)
    if isinstance(value, date):
        return format_day(locale, value)
    if isinstance(value, tuple) and len(value) == 2 and all(isinstance(v, date) for v in value):
        return format_days(locale, value[0], value[1])
    if isinstance(value, Term):
        return locale.word(value)
    if isinstance(value, list | tuple):
        return join_words([write(item, locale) for item in value], locale)
    text = str(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def join_words(words: list[str], locale: Locale) -> str:
    """Return a list as running text, such as «Tana, Vadsø og Vardø»."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {locale.and_} {words[-1]}"
