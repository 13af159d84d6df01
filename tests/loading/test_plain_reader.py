"""The short way gives the values of the long way, or leaves the file to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kompplan.loading.plain_reader import MAX_DEPTH, read_plain
from kompplan.loading.reader import read_tree, read_with_places
from kompplan.source import SourceFile
from tests.strategies import ANY_TEXT, TEXTS, as_flow_yaml, as_yaml, plans
from tests.support import REAL_PLAN

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted([*ROOT.glob("plans/**/*.yaml"), *ROOT.glob("examples/**/*.yaml")])

PIECES = st.sampled_from(
    ["a", "b", "å", "a\u030a", ":", ": ", "- ", "-", "? ", "[", "]", "{", "}", ", ",
     "#", " #", "  #", "&x ", "*x", "!", "!!str ", "'", '"', '"\\u200e"', "|\n ", ">\n ",
     "\n", "\n ", "\n  ", "\t", "~", "null", "<<", "---\n", "...\n", "%YAML 1.1\n",
     "\ufeff", "\u00a0", "\u2028", "uke 44", "12:30"]
)  # fmt: skip


def agree(text: str) -> bool:
    """Hold the two ways against each other; tell whether the short one was taken."""
    value = read_plain(text)
    if value is None:
        return False
    tree, faults = read_with_places(SourceFile("plan.yaml", text))
    assert tree is not None
    assert (tree.value, faults) == (value, [])
    return True


@given(st.lists(PIECES, max_size=12).map("".join) | ANY_TEXT)
@example("")
@example("# bare\n")
@example("a: b\n# slutt #\n")
@example("a: 'b' #c\n")
@example("- a\n- - b\n  - {c: d}\n")
def test_the_short_way_never_says_anything_else(text: str) -> None:
    agree(text)


REAL_TEXT = REAL_PLAN.read_text("utf-8")


@given(st.integers(0, len(REAL_TEXT)), st.integers(0, 12), PIECES | TEXTS)
def test_nor_does_it_of_a_real_plan_with_a_slip(at: int, lost: int, typed: str) -> None:
    agree(REAL_TEXT[:at] + typed + REAL_TEXT[at + lost :])


@given(plans(), st.sampled_from([as_yaml, as_flow_yaml]))
def test_a_sound_plan_takes_the_short_way(data: dict[str, Any], written: Any) -> None:
    text = written(data)
    assert agree(text) or " #" in text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_so_does_every_plan_of_ours(path: Path) -> None:
    assert agree(path.read_text("utf-8"))


@pytest.mark.parametrize(
    "text",
    [
        "a: b\na: c\n",
        "a: &x b\n",
        "&x a: b\n",
        "a: *x\n",
        "a: !!str b\n",
        "a: !b [c]\n",
        "<<: {a: b}\n",
        "a: b\n--- \nc: d\n",
        "a:\n",
        "a: ~\n",
        "a: [b, ]\nc: [null]\n",
        "a: {15. mai, kl. 9}\n",
        "~: a\n",
        "[a]: b\n",
        "a: b #c\n",
        "a: b # c\n",
        "a:\tb\n",
        'a: "\\u202e"\n',
        "a: \u202eb\n",
        "a: @b\n",
        "a: 'b\n",
        "",
        "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1),
    ],
)
def test_what_a_reader_may_have_to_be_told_of_takes_the_long_way(text: str) -> None:
    assert read_plain(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: no\nb: 0301\nc: 1499,90\n", {"a": "no", "b": "0301", "c": "1499,90"}),
        ("a: ''\nb: \"12:30\"\n", {"a": "", "b": "12:30"}),
        ("# ledd\na:  # liste\n  # punkt\n  - b\n", {"a": ["b"]}),
        ("a: a\u030a\n", {"a": "å"}),
        ("[" * MAX_DEPTH + "]" * MAX_DEPTH, None),
    ],
)
def test_values_stay_as_written(text: str, value: object) -> None:
    assert agree(text)
    assert value is None or read_plain(text) == value


def test_places_are_found_when_they_are_asked_for() -> None:
    tree, faults = read_tree(SourceFile("plan.yaml", "a:\n  b: [c, 'uke 44']\n"))
    assert tree is not None
    assert faults == []
    assert tree.span_of(("a", "b", 1)) == (2, 10, 2, 18)
    assert tree.key_span_of(("a", "b")) == (2, 3, 2, 4)
