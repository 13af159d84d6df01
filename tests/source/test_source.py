"""Bytes as text with lines, and what a text looks like when it is not UTF-8."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompplan.source import MAX_BYTES, Fault, SourceFile, decode


def _decode(data: bytes) -> SourceFile:
    source = decode("a.yaml", data)
    assert isinstance(source, SourceFile)
    return source


def _refuse(data: bytes) -> Fault:
    fault = decode("a.yaml", data)
    assert isinstance(fault, Fault)
    assert fault.file == "a.yaml"
    return fault


def test_lines_are_counted_from_one_and_missing_ones_are_empty() -> None:
    source = _decode("én\nto\n".encode())
    assert [source.line(number) for number in (0, 1, 2, 3, 4, -1)] == ["", "én", "to", "", "", ""]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_all_line_ends_count_alike(end: str) -> None:
    assert _decode(f"a{end}b{end}{end}c".encode()).text == "a\nb\n\nc"


def test_a_file_of_a_million_bytes_is_read_and_one_more_is_not() -> None:
    assert MAX_BYTES == 1_000_000
    assert len(_decode(b"a" * MAX_BYTES).text) == MAX_BYTES
    assert _refuse(b"a" * (MAX_BYTES + 1)).name == "file-too-large"


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1))
def test_utf_8_is_read_back_with_and_without_a_mark(text: str) -> None:
    if not text.strip() or text.startswith("\ufeff"):
        return
    assert _decode(text.encode()).text == text
    assert _decode(text.encode("utf-8-sig")).text == text


@pytest.mark.parametrize("letter", "æøåÆØÅéüäö«»–’")
def test_a_letter_of_windows_1252_is_recognised_at_its_place(letter: str) -> None:
    fault = _refuse(f"abc\nde{letter} x".encode("cp1252"))
    assert fault.name == "wrong-encoding"
    assert fault.span == (2, 3, 2, 4)
    assert fault.values["encoding"] == "Windows-1252"
    assert fault.values["character"] == letter


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
def test_wide_encodings_are_recognised(codec: str) -> None:
    fault = _refuse("kompplan: 1\nplan: {}\n".encode(codec))
    assert (fault.name, fault.span) == ("wrong-encoding", (1, 1, 1, 1))


def test_sami_letters_in_a_one_byte_encoding_are_refused_at_their_place() -> None:
    # ISO 8859-10 (Nordic) has đ as 0xB9, which is no beginning of a letter in UTF-8.
    fault = _refuse("ab đ".encode("iso8859-10"))
    assert (fault.name, fault.span) == ("wrong-encoding", (1, 4, 1, 5))
