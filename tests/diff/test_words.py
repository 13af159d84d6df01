"""Every part of the model has its words, in all languages."""

from __future__ import annotations

import re
from typing import Any, Literal, get_args, get_origin

import pytest

from kompplan.locales import LANGUAGES, locale_of
from kompplan.locales.changes import with_change_words, word_tables
from kompplan.locales.core.wording import names_in
from kompplan.model.base import PlanModel, there
from kompplan.model.files import PlanFile

TABLES = word_tables()


def models() -> dict[str, type[PlanModel]]:
    """Return every model that a plan is made of, by name."""
    found: dict[str, type[PlanModel]] = {}
    waiting: list[Any] = [PlanFile]
    for kind in map(there, waiting):
        if isinstance(kind, type) and issubclass(kind, PlanModel):
            if kind.__name__ not in found:
                found[kind.__name__] = kind
                waiting += [info.annotation for info in kind.model_fields.values()]
        else:
            waiting += get_args(kind)
    return found


MODELS = models()
_CONTAINERS = {"PlanFile", "Participant"}
"""A plan's file is told by its parts, and participants by their names."""


@pytest.mark.parametrize("model", sorted(set(MODELS) - _CONTAINERS))
def test_every_field_has_a_word(model: str) -> None:
    words = TABLES["field"]
    lacking = [
        name
        for name, info in MODELS[model].model_fields.items()
        if name not in words and f"{model}.{name}" not in words and not _is_of_parts(info)
    ]
    assert lacking == []


def _is_of_parts(info: Any) -> bool:
    """What holds parts of a plan is told by those parts, which have words of their own."""
    waiting = [info.annotation]
    for kind in map(there, waiting):
        if isinstance(kind, type) and issubclass(kind, PlanModel):
            return True
        waiting += get_args(kind)
    return False


@pytest.mark.parametrize("model", sorted(set(MODELS) - _CONTAINERS))
def test_every_part_of_a_plan_has_a_name(model: str) -> None:
    assert model in TABLES["thing"]


def test_every_word_of_the_format_is_translated() -> None:
    choices: set[str] = set()
    for model in MODELS.values():
        waiting: list[Any] = [info.annotation for info in model.model_fields.values()]
        for kind in waiting:
            if get_origin(kind) is Literal:
                choices.update(get_args(kind))
            waiting += get_args(kind)
    assert choices - set(TABLES["value"]) == {"1"}  # the version of the format


def test_every_key_of_a_file_has_a_name() -> None:
    keys = {"plan" if name == "head" else name for name in PlanFile.model_fields}
    assert keys - {"kompplan"} <= set(TABLES["part"])


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_word_stands_in_every_language(table: str) -> None:
    for key, texts in TABLES[table].items():
        assert len(texts) == len(LANGUAGES), key
        assert all(text.strip() and text.strip(" ;") for text in texts), key


def test_every_phrase_asks_for_the_same_values_in_every_language() -> None:
    for key, (nb, *others) in TABLES["phrase"].items():
        for other in others:
            assert names_in(other) == names_in(nb), key
            assert _required(other) == _required(nb), key


def _required(pattern: str) -> set[str]:
    return names_in(re.sub(r"\[[^\]]*\]", "", pattern))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_locale_keeps_its_own_words(language: str) -> None:
    locale = with_change_words(locale_of(language))
    assert locale.word("status") == locale_of(language).word("status")
    assert locale.word("n-days", n=1) != locale.word("n-days", n=2)
