"""The reader against other YAML parsers, and what it does with anything at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from kompplan.checks import check_named
from kompplan.cli.report import hint_of, message_of, write_text
from kompplan.loading.reader import read_tree
from kompplan.locales import locale_of
from kompplan.source import Fault, SourceFile, decode
from tests.strategies import ANY_TEXT, TEXTS, as_flow_yaml, as_yaml, quoted
from tests.support import NAME, REAL_PLAN, analyse_bytes, errors_of

if TYPE_CHECKING:
    from kompplan.loading.syntax_tree import SyntaxTree
    from kompplan.pipeline import Analysis

WORDS = st.sampled_from(
    ["no", "yes", "on", "off", "y", "n", "null", "~", "true", "12:30", "0301", "15.10", "1_000",
     "0x1F", "0o17", "1e3", ".inf", ".nan", "2025-10-14", "=", "uke 44", "50 000", "Øst", "á č đ"]
)  # fmt: skip
"""Texts that some YAML reader takes for something else."""

SCALARS = TEXTS | WORDS
KEYS = st.text(alphabet="abcæøå", min_size=1, max_size=4)
STRUCTURES = st.dictionaries(
    KEYS,
    st.recursive(
        SCALARS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
        max_leaves=8,
    ),
    min_size=1,
    max_size=4,
)
STYLES = st.fixed_dictionaries(
    {"default_flow_style": st.sampled_from([True, False, None])},
    optional={"default_style": st.sampled_from(['"', "'"])},
)


def read(text: str) -> SyntaxTree:
    """Read a text that must be without fault."""
    tree, faults = read_tree(SourceFile(NAME, text))
    assert faults == []
    assert tree is not None
    return tree


def scalars_in(
    value: Any, path: tuple[str | int, ...] = ()
) -> list[tuple[tuple[str | int, ...], str]]:
    """Return every text of a structure with its path."""
    if isinstance(value, dict):
        return [found for key, item in value.items() for found in scalars_in(item, (*path, key))]
    if isinstance(value, list):
        return [found for at, item in enumerate(value) for found in scalars_in(item, (*path, at))]
    return [(path, value)]


@given(STRUCTURES, STYLES)
def test_the_reader_agrees_with_another_parser_on_what_that_one_writes(
    data: dict[str, Any], style: dict[str, Any]
) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, width=10_000, sort_keys=False, **style)
    assert read(text).value == data
    assert yaml.load(text, Loader=yaml.BaseLoader) == data  # noqa: S506  # it makes only text


@given(STRUCTURES)
def test_the_reader_agrees_with_a_parser_of_yaml_1_2(data: dict[str, Any]) -> None:
    for text in (as_yaml(data), as_flow_yaml(data) + "\n"):
        assert YAML(typ="base", pure=True).load(text) == data
        assert read(text).value == data


@given(STRUCTURES)
def test_the_reader_reads_back_block_and_flow_alike(data: dict[str, Any]) -> None:
    assert read(as_yaml(data)).value == data
    assert read(as_flow_yaml(data) + "\n").value == data


@given(STRUCTURES, STYLES)
def test_the_text_at_the_span_of_a_scalar_is_that_scalar(
    data: dict[str, Any], style: dict[str, Any]
) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, width=10_000, sort_keys=False, **style)
    tree = read(text)
    for path, scalar in scalars_in(data):
        span = tree.span_of(path)
        assert span.line == span.end_line
        piece = tree.source.line(span.line)[span.column - 1 : span.end_column - 1]
        assert yaml.load(piece, Loader=yaml.BaseLoader) == scalar  # noqa: S506  # it makes only text


@given(STRUCTURES)
def test_a_part_of_a_scalar_is_found_inside_it(data: dict[str, Any]) -> None:
    tree = read(as_yaml(data))
    for path, scalar in scalars_in(data):
        if "\\" in quoted(scalar)[1:-1]:
            continue  # Where the file spells the text otherwise, the whole of it is shown.
        for start in range(len(scalar)):
            span = tree.span_of(path, (start, start + 1))
            assert (
                tree.source.line(span.line)[span.column - 1 : span.end_column - 1] == scalar[start]
            )


@given(STRUCTURES)
def test_the_text_at_the_span_of_a_key_is_that_key(data: dict[str, Any]) -> None:
    tree = read(as_yaml(data))
    for path, _ in scalars_in(data):
        if isinstance(path[-1], str):
            span = tree.key_span_of(path)
            piece = tree.source.line(span.line)[span.column - 1 : span.end_column - 1]
            assert piece == quoted(path[-1])


@given(STRUCTURES, st.sampled_from(["\r\n", "\r"]))
def test_line_ends_change_neither_values_nor_places(data: dict[str, Any], end: str) -> None:
    text = as_yaml(data)
    source = decode(NAME, text.replace("\n", end).encode())
    assert isinstance(source, SourceFile)
    tree, faults = read_tree(source)
    assert faults == []
    assert tree is not None
    assert tree.value == data
    for path, _ in scalars_in(data):
        assert tree.span_of(path) == read(text).span_of(path)


@given(STRUCTURES)
def test_a_byte_order_mark_at_the_start_changes_nothing(data: dict[str, Any]) -> None:
    text = as_yaml(data)
    source = decode(NAME, b"\xef\xbb\xbf" + text.encode())
    assert isinstance(source, SourceFile)
    assert source.text == text


def _assert_faults_can_be_told(faults: list[Fault], line_count: int) -> None:
    for fault in faults:
        assert check_named(fault.name).name == fault.name
        span = fault.span
        assert 1 <= span.line <= line_count + 1
        assert span.column >= 1
        assert (span.end_line, span.end_column) >= (span.line, span.column)


@given(ANY_TEXT)
def test_any_text_ends_in_values_or_in_faults(text: str) -> None:
    tree, faults = read_tree(SourceFile(NAME, text))
    assert tree is not None or faults or not _holds_anything(text)
    _assert_faults_can_be_told(faults, text.count("\n") + 1)


def _holds_anything(text: str) -> bool:
    """Whether a text is more than blanks, comments and the marks of documents."""
    lines = (line.partition("#")[0].strip() for line in text.split("\n"))
    return any(line not in ("", "---", "...") for line in lines)


YAML_SIGNS = st.text(alphabet="ab:-?[]{},#&*!|>'\"%@` \n\t.<~øé\\", max_size=60)


@settings(max_examples=300)
@given(YAML_SIGNS)
def test_any_heap_of_yaml_signs_ends_in_values_or_in_faults(text: str) -> None:
    tree, faults = read_tree(SourceFile(NAME, text))
    assert tree is not None or faults or not _holds_anything(text)
    _assert_faults_can_be_told(faults, text.count("\n") + 1)


@given(st.binary(max_size=200))
def test_any_bytes_end_in_a_text_or_in_one_fault(data: bytes) -> None:
    source = decode(NAME, data)
    if isinstance(source, Fault):
        _assert_faults_can_be_told([source], data.count(b"\n") + data.count(b"\r") + 1)
    else:
        assert "\r" not in source.text


UNPRINTABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def _tell_all(analysis: Analysis) -> None:
    """Put every finding into words, in every language and form."""
    sources = {source.name: source for source in analysis.loaded.sources}
    for language in ("nb", "nn", "en"):
        locale = locale_of(language)
        for diagnostic in analysis.diagnostics:
            assert message_of(diagnostic, locale)
            assert hint_of(diagnostic, locale)
    text = write_text(analysis.diagnostics, sources, {}, colour=False)
    assert text.count("-->") >= len(analysis.diagnostics)
    assert not UNPRINTABLE.search(text)


@given(st.binary(max_size=200) | ANY_TEXT.map(str.encode) | YAML_SIGNS.map(str.encode))
def test_any_bytes_end_in_findings_or_in_a_plan(data: bytes) -> None:
    analysis = analyse_bytes(data)
    assert analysis.plan is not None or analysis.loaded.is_library or errors_of(analysis)
    _tell_all(analysis)


REAL_TEXT = REAL_PLAN.read_text("utf-8")
REAL_FILES = {
    f"plans/{path.relative_to(REAL_PLAN.parent)}": path.read_bytes()
    for path in REAL_PLAN.parent.glob("*/*.yaml")
}
REAL_LINES = REAL_TEXT.split("\n")


def test_the_real_plan_has_no_errors() -> None:
    assert errors_of(analyse_bytes(REAL_TEXT.encode(), REAL_FILES)) == []


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, len(REAL_TEXT)),
    st.integers(0, 12),
    st.sampled_from(list(":-?[]{},#&*!|>'\"%@` \n\t0ø")) | TEXTS,
)
def test_a_real_plan_with_a_slip_anywhere_ends_in_findings_or_in_a_plan(
    at: int, lost: int, typed: str
) -> None:
    analysis = analyse_bytes((REAL_TEXT[:at] + typed + REAL_TEXT[at + lost :]).encode(), REAL_FILES)
    assert analysis.plan is not None or errors_of(analysis)
    _tell_all(analysis)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(REAL_LINES) - 1), st.integers(0, len(REAL_LINES) - 1))
def test_a_real_plan_with_a_line_moved_ends_in_findings_or_in_a_plan(taken: int, put: int) -> None:
    lines = [*REAL_LINES]
    lines.insert(put, lines.pop(taken))
    analysis = analyse_bytes("\n".join(lines).encode(), REAL_FILES)
    assert analysis.plan is not None or errors_of(analysis)
    _tell_all(analysis)


@pytest.mark.parametrize("text", ["a:\n", "a: null\n", "a: ~\n", "a: {b: }\n"])
def test_a_key_without_a_value_is_told_and_left_out(text: str) -> None:
    tree, faults = read_tree(SourceFile("plan.yaml", text))
    assert tree is not None
    assert tree.value in ({}, {"a": {}})
    assert [fault.name for fault in faults] == ["empty-value"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: no\n", {"a": "no"}),
        ("a: 12:30\n", {"a": "12:30"}),
        ("a: 0301\n", {"a": "0301"}),
        ("a: 15.10\n", {"a": "15.10"}),
        ("a: 1499,90\n", {"a": "1499,90"}),
        ("a: true\n", {"a": "true"}),
        ("a: 2025-10-14\n", {"a": "2025-10-14"}),
        ("a: ''\n", {"a": ""}),
        ("a: 'null'\n", {"a": "null"}),
        ("a: |\n  én\n  to\n", {"a": "én\nto\n"}),
        ("a: >-\n  én\n  to\n", {"a": "én to"}),
        ("a: én\n  to\n", {"a": "én to"}),
        ("a: e\u0301n\n", {"a": "én"}),
    ],
)
def test_a_scalar_stays_as_it_is_written(text: str, value: dict[str, str]) -> None:
    assert read(text).value == value


def test_the_span_of_a_block_ends_with_its_last_entry() -> None:
    tree = read("a:\n  b: 1\n  c:\n    - x\n    - yz\n\n\nd: 2\n")
    assert tree.span_of(("a",)) == (2, 3, 5, 9)
    assert tree.span_of(("a", "c")) == (4, 5, 5, 9)
    assert tree.span_of(("a", "c", 1)) == (5, 7, 5, 9)
    assert tree.key_span_of(("a", "c")) == (3, 3, 3, 4)


def test_a_path_that_the_file_lacks_points_at_the_key_of_its_nearest_parent() -> None:
    tree = read("a:\n  b: {c: 1}\n")
    assert tree.span_of(("a", "b", "d")) == (2, 3, 2, 4)
    assert tree.span_of(("a", "x", "y")) == (1, 1, 1, 2)
    assert tree.span_of(("x",)) == (1, 1, 1, 1)
    assert tree.depth_of(("a", "b", "d")) == 2


def test_fifty_levels_are_read_and_fifty_one_are_not() -> None:
    tree, faults = read_tree(SourceFile(NAME, "[" * 50 + "]" * 50))
    assert tree is not None
    assert faults == []
    tree, faults = read_tree(SourceFile(NAME, "[" * 51 + "]" * 51))
    assert tree is None
    assert [(fault.name, fault.span) for fault in faults] == [("nesting-too-deep", (1, 51, 1, 52))]
