"""Norwegian words for the keys of the format, from ``words.toml``: a title and a description."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TypeAlias, cast

Words: TypeAlias = tuple[str, str]
"""A short title and a sentence."""

ITSELF = "_"
"""Stands for the model itself among its keys."""

COMMON = "common"
"""The table of the keys that mean the same in several models."""


def words_of(model: str, key: str) -> Words:
    """Return the title and the description of a key of a model, or of the model itself.

    Args:
        model: Name of the model.
        key: The key as it stands in a file, or ``ITSELF``.

    Raises:
        KeyError: If it has none.
    """
    own = all_words()[model]
    return own[key] if key in own else all_words()[COMMON][key]


@cache
def all_words() -> dict[str, dict[str, Words]]:
    """Return all words, by model and key."""
    text = (files(__package__) / "words.toml").read_text(encoding="utf-8")
    tables = cast("dict[str, dict[str, list[str]]]", tomllib.loads(text))
    return {
        model: {key: (title, sentence) for key, (title, sentence) in table.items()}
        for model, table in tables.items()
    }
