"""Values of changes in words: names bare, texts quoted, parts of a plan as their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diff.change import Name, Person
from kompplan.diff.values import Spelt
from kompplan.locales.changes import words_in
from kompplan.locales.core.wording import Term, join_words, say, write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kompplan.locales import Locale

_OF_EVENT = ("date", "by", "note", "deadline")
_MOST_CHARACTERS = 240


def word_value(value: object, locale: Locale) -> str:
    """Return a value as readers write it: texts in quotation marks, names and numbers bare."""
    if value is None or value == "":
        return ""
    if isinstance(value, Spelt) and value.model == "Event":
        return _event(dict(value.parts), locale)
    if isinstance(value, Spelt):
        words = words_in(locale.code)
        parts = ((words.field(f"{value.model}.{name}"), inner) for name, inner in value.parts)
        text = "; ".join(f"{field}: {word_bare(inner, locale)}" for field, inner in parts)
        titles = [inner for name, inner in value.parts if name in ("title", "name")]
        is_named = bool(titles) and len(value.parts) > 1
        return cut_short(text) if not is_named else cut_short(_without_title(value, locale))
    if isinstance(value, tuple):
        return word_names(value, locale)
    return word_bare(value, locale)


def _event(parts: dict[str, object], locale: Locale) -> str:
    """Return a step in the life of a plan as its page tells it."""
    kind = str(parts.pop("event", "")).removeprefix("value-")
    return say(locale.phrases[f"event-{kind}"], {**dict.fromkeys(_OF_EVENT), **parts}, locale)


def _without_title(value: Spelt, locale: Locale) -> str:
    """What is known by its title need not tell it twice."""
    words = words_in(locale.code)
    return "; ".join(
        f"{words.field(f'{value.model}.{name}')}: {word_bare(inner, locale)}"
        for name, inner in value.parts
        if name not in ("title", "name")
    )


def word_bare(value: object, locale: Locale) -> str:
    """Return a value inside others: without its own fields' names where it is one word."""
    if isinstance(value, Spelt):
        return word_value(value, locale)
    if isinstance(value, Person):
        return f"{value.name}?" if value.uncertain else value.name
    if isinstance(value, tuple):
        return word_names(value, locale)
    if isinstance(value, str) and not isinstance(value, Name | Term):
        return quote(cut_short(value), locale)
    return word_of(value, locale) if isinstance(value, Term) else write(value, locale)


def word_names(items: object, locale: Locale) -> str:
    """Return a list as running text; names are bare, other texts quoted."""
    listed = items if isinstance(items, list | tuple) else ()
    return join_words([_name(item, locale) for item in listed], locale)


def _name(item: object, locale: Locale) -> str:
    if isinstance(item, Term):
        return word_of(item, locale)
    return word_bare(item, locale)


def say_change(key: str, values: Mapping[str, object], locale: Locale) -> str:
    """Return a phrase of changes with its values filled in."""
    return say(locale.phrases[f"change-{key}"], values, locale)


def word_of(term: Term, locale: Locale) -> str:
    """Return a word of the format in the reader's language; one without a word as it is."""
    return locale.words.get(term) or term.partition("-")[2].replace("_", " ")


def quote(text: str, locale: Locale) -> str:
    """Return a text in the quotation marks of a language."""
    return say_change("quoted", {"text": text}, locale)


def cut_short(text: str) -> str:
    """Return a text, the end of a long one left out."""
    return text if len(text) <= _MOST_CHARACTERS else f"{text[: _MOST_CHARACTERS - 1]}…"
