"""Every key has its Norwegian words, in one place."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from docs.format_page import models_of_the_format
from kompplan.model.files import LibraryFile
from kompplan.schema.words import COMMON, ITSELF, all_words, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

# What a library may hold stands among the keys of a plan.
MODELS = {
    model.__name__: [field.alias or name for name, field in model.model_fields.items()]
    for model in models_of_the_format()
    if model is not LibraryFile
}

WORDS = all_words()


def keys() -> Iterator[tuple[str, str]]:
    for model, own in MODELS.items():
        for key in (ITSELF, *own):
            yield model, key


def test_every_model_and_every_key_has_words() -> None:
    missing = [(m, k) for m, k in keys() if k not in {**WORDS[COMMON], **WORDS.get(m, {})}]
    assert missing == []


def test_no_words_are_left_over() -> None:
    known = set(keys())
    assert [
        (model, key)
        for model, own in WORDS.items()
        for key in own
        if model != COMMON and (model, key) not in known
    ] == []


def test_common_words_are_those_of_several_models() -> None:
    used = Counter(key for model, key in keys() if key not in WORDS[model])
    assert {key: used[key] for key in WORDS[COMMON] if used[key] < 2} == {}


def test_a_model_says_its_own_words_only_where_they_differ() -> None:
    same = [(m, k) for m, k in keys() if WORDS[m].get(k) == WORDS[COMMON].get(k) is not None]
    assert same == []


def test_titles_are_short_and_descriptions_are_one_sentence() -> None:
    for model, key in keys():
        title, sentence = words_of(model, key)
        assert re.fullmatch(r"[A-ZÆØÅ]\S*( \S+){0,2}", title), (model, key)
        assert re.fullmatch(r"[A-ZÆØÅ][^.]*(\.[^ ][^.]*|\. [^A-ZÆØÅ][^.]*)*\.", sentence), (
            model,
            key,
        )
        # A choice among many words explains each of them.
        assert len(sentence) <= 340 or sentence.count(" (") > 8, (model, key)


def test_quotation_marks_come_in_pairs() -> None:
    for model, key in keys():
        sentence = words_of(model, key)[1]
        assert not re.search('[«»"]', re.sub("«[^«»]+»", "", sentence)), (model, key)


def test_english_values_are_explained_in_the_sentence() -> None:
    for model in models_of_the_format():
        for name, field in model.model_fields.items():
            key, values = field.alias or name, choices_in(field.annotation)
            if model is not LibraryFile and values != ["1"]:
                sentence = words_of(model.__name__, key)[1]
                assert [v for v in values if f"{v} (" not in sentence] == [], (model, key)


def choices_in(kind: Any) -> list[str]:
    """Return the words of a choice, wherever it stands in a kind."""
    if get_origin(kind) is Literal:
        return [*get_args(kind)]
    return [word for part in get_args(kind) for word in choices_in(part)]
