"""Numbers in words: read exactly, or not at all."""

from __future__ import annotations

import pytest

from kompplan.model.number_words import read_words


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("femti tusen kroner", 50_000), ("Ti tusen", 10_000), ("en million", 1_000_000),
        ("ein million kroner", 1_000_000), ("to hundre og femti tusen kr", 250_000),
        ("hundreogfemtitusen", 150_000), ("tre millionar fire hundre tusen", 3_400_000),
        ("tjuefem tusen", 25_000), ("tusen", 1000), ("seksti", 60), ("seks tusen og fem", 6005),
        ("two hundred and fifty thousand", 250_000),
    ],
)  # fmt: skip
def test_words_are_read_as_the_number_they_are(text: str, amount: int) -> None:
    assert read_words(text) == amount


@pytest.mark.parametrize(
    "text",
    ["", "kroner", "ingenting", "fem tjue", "tusen tusen", "tusen millioner", "nitten hundre",
     "femti tusen og litt til", "tre fire", "ti tjue", "femti tusen " * 20],
)  # fmt: skip
def test_what_is_not_one_number_is_not_read(text: str) -> None:
    assert read_words(text) is None
