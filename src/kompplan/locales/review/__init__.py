"""The words of reviews, from ``words.toml``; only what compares findings reads them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from kompplan.locales import LANGUAGES
from kompplan.value import replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kompplan.locales import Locale


@cache
def review_words() -> Mapping[str, list[str]]:
    """Return all words by key, in the order of ``LANGUAGES``."""
    text = (files(__package__) / "words.toml").read_text(encoding="utf-8")
    words: dict[str, list[str]] = tomllib.loads(text)
    return words


def with_review_words(locale: Locale) -> Locale:
    """Return a locale that knows the words of reviews too."""
    place = LANGUAGES.index(locale.code)
    words = {key: texts[place] for key, texts in review_words().items()}
    return replace(locale, words={**locale.words, **words})
