"""The languages hold the same words, and name months and weekdays as Babel does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from babel.dates import get_day_names, get_month_names
from hypothesis import given
from hypothesis import strategies as st

from kompplan.locales import LANGUAGES, Locale, locale_of
from kompplan.locales.core.wording import names_in

if TYPE_CHECKING:
    from datetime import date

BABEL = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}

every_language = pytest.mark.parametrize("code", LANGUAGES)


@every_language
def test_months_are_named_as_in_babel(code: str) -> None:
    names = get_month_names("wide", context="format", locale=BABEL[code])
    assert locale_of(code).months == tuple(names[number] for number in range(1, 13))


@every_language
def test_weekdays_are_named_as_in_babel(code: str) -> None:
    names = get_day_names("wide", context="format", locale=BABEL[code])
    assert locale_of(code).weekdays == tuple(names[number] for number in range(7))


@every_language
def test_a_locale_carries_its_own_code(code: str) -> None:
    assert locale_of(code).code == code


def test_a_language_nobody_wrote_is_refused() -> None:
    with pytest.raises(KeyError):
        locale_of("sv")


@pytest.mark.parametrize("kind", ["words", "phrases"])
@pytest.mark.parametrize("code", ["nn", "en"])
def test_every_language_has_the_same_keys(code: str, kind: str) -> None:
    assert set(getattr(locale_of(code), kind)) == set(getattr(locale_of("nb"), kind))


@pytest.mark.parametrize("code", ["nn", "en"])
def test_every_phrase_asks_for_the_same_values_in_every_language(code: str) -> None:
    for key, nb in locale_of("nb").phrases.items():
        other = locale_of(code).phrases[key]
        assert names_in(other) == names_in(nb), key
        assert _required(other) == _required(nb), key


def _required(pattern: str) -> set[str]:
    return names_in(re.sub(r"\[[^\]]*\]", "", pattern))


@every_language
def test_every_word_is_there_and_counts_have_two_forms(code: str) -> None:
    locale = locale_of(code)
    for key, word in locale.words.items():
        assert word.strip() == word
        assert word
        if key.startswith("n-"):
            one, several = word.split(" || ")
            assert "{n}" not in one
            assert "{n}" in several


def _count(locale: Locale, n: int) -> str:
    return locale.word("n-plans", n=n)


def test_a_count_takes_the_form_of_its_number() -> None:
    nb = locale_of("nb")
    assert [_count(nb, n) for n in (0, 1, 2)] == ["0 planer", "1 plan", "2 planer"]
    assert [nb.word("n-errors", n=n) for n in (1, 2)] == ["1 feil", "2 feil"]


def test_a_word_nobody_wrote_is_refused() -> None:
    with pytest.raises(KeyError):
        locale_of("nb").word("finnes-ikke")


@given(st.dates(), st.sampled_from(LANGUAGES))
def test_every_day_has_the_month_of_its_number(day: date, code: str) -> None:
    locale = locale_of(code)
    assert locale.months[day.month - 1] in get_month_names("wide", locale=BABEL[code]).values()
