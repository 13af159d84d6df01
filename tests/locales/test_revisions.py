"""What is said of revisions and decisions is there in every language."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import kompplan
from kompplan.locales import locale_of
from kompplan.locales.core.wording import names_in
from kompplan.locales.revisions import phrases_of

SOURCE = Path(kompplan.__file__).parent


def required(pattern: str) -> set[str]:
    return names_in(re.sub(r"\[[^\]]*\]", "", pattern))


@pytest.mark.parametrize("code", ["nn", "en"])
def test_every_language_says_the_same_with_the_same_values(code: str) -> None:
    nb, other = phrases_of(locale_of("nb")), phrases_of(locale_of(code))
    assert set(other) == set(nb)
    for key, phrase in nb.items():
        assert names_in(other[key]) == names_in(phrase), key
        assert required(other[key]) == required(phrase), key


def problems() -> set[str]:
    """Return the names of all problems that the source raises."""
    found = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "GitProblemError":
                found |= {
                    text.value
                    for text in ast.walk(node.args[0])
                    if isinstance(text, ast.Constant) and isinstance(text.value, str)
                }
    return found


def test_every_problem_has_its_words() -> None:
    assert len(problems()) > 10
    assert problems() <= set(phrases_of(locale_of("nb")))


def test_no_word_is_left_over() -> None:
    source = "\n".join(
        path.read_text("utf-8")
        for path in SOURCE.rglob("*.py")
        if path.parent != SOURCE / "locales" / "revisions"
    )
    made = ("adopted-by-", "approved-", "adopted-not-")  # put together from a part and a word
    keys = {key.removesuffix("-hint") for key in phrases_of(locale_of("nb"))}
    assert [
        key
        for key in sorted(keys)
        if not re.search(f"[\"']{key}[\"']", source) and not key.startswith(made)
    ] == []
