"""The words of changes, from ``words.toml``: only what tells changes reads them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, TypeAlias

from kompplan.locales import LANGUAGES, locale_of
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kompplan.locales import Locale

Tables: TypeAlias = "Mapping[str, Mapping[str, list[str]]]"


@cache
def word_tables() -> Tables:
    """Return all words by table and key, in the order of ``LANGUAGES``."""
    text = (files(__package__) / "words.toml").read_text(encoding="utf-8")
    tables: Tables = tomllib.loads(text)
    return tables


class ChangeWords(Value):
    """The words of changes in one language.

    Attributes:
        place: The language's place in ``LANGUAGES``.
    """

    place: int

    def field(self, field: str) -> str:
        """Return what a field such as ``Activity.when`` is called in the middle of a sentence."""
        table, name = word_tables()["field"], field.rpartition(".")[2]
        found = table.get(field) or table.get(name)
        return found[self.place] if found else name.rstrip("_").replace("_", " ")

    def has_field(self, field: str) -> bool:
        """Tell whether there is a word for a field."""
        return field in word_tables()["field"]

    def thing(self, model: str) -> str:
        """Return what a part of a plan is called; a text in a list is called as its field."""
        found = word_tables()["thing"].get(model)
        return found[self.place] if found else self.field(model)


@cache
def words_in(language: str) -> ChangeWords:
    """Return the words of a language."""
    return ChangeWords(LANGUAGES.index(language))


def with_change_words(locale: Locale) -> Locale:
    """Return a locale that knows the words of changes too."""
    return _joined(locale.code)


@cache
def _joined(language: str) -> Locale:
    locale = locale_of(language)
    place, tables = LANGUAGES.index(locale.code), word_tables()
    words = {key: texts[place] for key, texts in tables["word"].items()}
    for table in ("value", "part"):
        words |= {f"{table}-{key}": texts[place] for key, texts in tables[table].items()}
    phrases = {f"change-{key}": texts[place] for key, texts in tables["phrase"].items()}
    return replace(locale, words={**locale.words, **words}, phrases={**locale.phrases, **phrases})
