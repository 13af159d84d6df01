"""The two parsers behind the reader give the same values at the same places."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kompplan.loading import events, reader
from kompplan.loading.reader import read_tree
from kompplan.source import SourceFile, decode

if TYPE_CHECKING:
    from kompplan.loading.syntax_tree import Place

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted([*ROOT.glob("plans/**/*.yaml"), *ROOT.glob("examples/**/*.yaml")])


def _marks(place: Place) -> object:
    entries = place.entries
    if isinstance(entries, dict):
        return (place.mark, {key: _marks(inner) for key, inner in entries.items()})
    if isinstance(entries, list):
        return (place.mark, [_marks(inner) for inner in entries])
    return place.mark


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_both_parsers_read_a_plan_alike(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = decode(path.name, path.read_bytes())
    assert isinstance(source, SourceFile)
    with_c, faults_with_c = read_tree(source)
    monkeypatch.setattr(reader, "parse_events", events.parse_events_without_c)
    without_c, faults_without_c = read_tree(source)
    assert with_c is not None
    assert without_c is not None
    assert with_c.value == without_c.value
    assert _marks(with_c.place) == _marks(without_c.place)
    assert faults_with_c == faults_without_c


def test_the_slow_parser_stands_in_where_the_fast_one_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "yaml._yaml", None)
    tree, faults = read_tree(SourceFile("plan.yaml", "a: [kompplan:norway, b]\n"))
    assert tree is not None
    assert (tree.value, faults) == ({"a": ["kompplan:norway", "b"]}, [])


@pytest.mark.parametrize("text", ["a: b: c\n", "a: [b\n", "a: 'b\n", "a: @b\n", "\tb: c\n"])
def test_both_parsers_refuse_the_same_texts(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    source = SourceFile("plan.yaml", text)
    with_c, _ = read_tree(source)
    monkeypatch.setattr(reader, "parse_events", events.parse_events_without_c)
    without_c, faults = read_tree(source)
    assert (with_c, without_c) == (None, None)
    assert len(faults) == 1
