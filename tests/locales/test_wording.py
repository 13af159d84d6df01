"""Sentences from patterns: values by what they are, brackets by what is there."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompplan.locales import LANGUAGES, locale_of
from kompplan.locales.core.numbers import Kroner
from kompplan.locales.core.wording import Term, join_words, names_in, say, write

NB = locale_of("nb")
NBSP = "\N{NO-BREAK SPACE}"


def test_a_bracket_is_dropped_without_its_value() -> None:
    pattern = "ukjent nøkkel «{key}»[, mente du «{near}»?]"
    assert say(pattern, {"key": "titel"}, NB) == "ukjent nøkkel «titel»"
    assert say(pattern, {"key": "titel", "near": ""}, NB) == "ukjent nøkkel «titel»"
    assert say(pattern, {"key": "titel", "near": None}, NB) == "ukjent nøkkel «titel»"
    whole = say(pattern, {"key": "titel", "near": "title"}, NB)
    assert whole == "ukjent nøkkel «titel», mente du «title»?"


def test_the_first_alternative_whose_values_are_there_is_kept() -> None:
    pattern = "[a {x}|b {y}|c]"
    assert say(pattern, {"x": "1", "y": "2"}, NB) == "a 1"
    assert say(pattern, {"y": "2"}, NB) == "b 2"
    assert say(pattern, {}, NB) == "c"
    assert say(pattern, {"x": 0}, NB) == "a 0"


def test_a_value_that_must_be_there_is_missed_loudly() -> None:
    with pytest.raises(KeyError):
        say("«{key}»", {}, NB)


def test_values_are_written_by_what_they_are() -> None:
    day = date(2025, 6, 11)
    assert write(day, NB) == "11. juni 2025"
    assert write((day, date(2025, 6, 12)), NB) == "11.–12. juni 2025"
    assert write(Kroner(50_000), NB) == f"50{NBSP}000{NBSP}kr"
    assert write(50_000, NB) == "50000"
    assert write(Term("owner"), NB) == "eier"
    assert write(Term("owner"), locale_of("nn")) == "eigar"
    assert write(["Tana", "Vadsø", "Vardø"], NB) == "Tana, Vadsø og Vardø"
    assert write(("2026", "2027"), NB) == "2026 og 2027"


def test_a_list_ends_with_and() -> None:
    assert join_words([], NB) == ""
    assert join_words(["a"], NB) == "a"
    assert join_words(["a", "b"], NB) == "a og b"
    assert join_words(["a", "b", "c"], locale_of("en")) == "a, b and c"


def test_a_long_text_is_cut() -> None:
    assert write("x" * 300, NB) == "x" * 300
    cut = write("x" * 301, NB)
    assert len(cut) == 300
    assert cut.endswith("…")


@given(st.text(), st.sampled_from(LANGUAGES))
def test_signs_of_patterns_inside_a_value_stay_text(value: str, code: str) -> None:
    value = value[:200]
    assert say("«{x}»", {"x": value}, locale_of(code)) == f"«{value}»"


def test_a_value_that_looks_like_a_pattern_is_not_filled_in() -> None:
    assert say("{a}[ {b}]", {"a": "{b}[|]", "b": "{a}"}, NB) == "{b}[|] {a}"


def test_the_names_of_a_pattern_are_those_in_braces() -> None:
    assert names_in("{a} [b {c}|{d}]") == {"a", "c", "d"}
