"""The nearest name that somebody did declare."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompplan.diagnostics.suggest import suggest
from tests.strategies import IDS

KNOWN = ["ppt", "sepu", "ansatte-ppt", "ansatte-barnehage", "title", "participants"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("titel", "title"), ("particpants", "participants"), ("ptt", "ppt"), ("pt", "ppt"),
        ("PPT", "ppt"), ("sepo", "sepu"), ("ansate-ppt", "ansatte-ppt"), ("tittle", "title"),
    ],
)  # fmt: skip
def test_a_slip_of_a_letter_or_two_is_mended(written: str, meant: str) -> None:
    assert suggest(written, KNOWN) == meant


@pytest.mark.parametrize("written", ["", "rektor", "x", "barnehager-i-tana", "123"])
def test_a_name_that_is_near_nothing_gets_no_suggestion(written: str) -> None:
    assert suggest(written, KNOWN) == ""


@given(st.lists(IDS, min_size=1, max_size=8, unique=True), st.data())
def test_a_known_name_is_its_own_nearest(known: list[str], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(known))
    assert suggest(name, known) == name


@given(st.text(), st.lists(IDS, max_size=8))
def test_a_suggestion_is_always_a_known_name(written: str, known: list[str]) -> None:
    assert suggest(written, known) in {"", *known}


def test_nothing_known_means_no_suggestion() -> None:
    assert suggest("ppt", []) == ""
