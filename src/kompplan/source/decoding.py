"""Bytes to text: UTF-8 only, with a helpful word on what it looks like when it is not."""

from __future__ import annotations

from kompplan.source.fault import Fault
from kompplan.source.source_file import SourceFile
from kompplan.source.span import START, Span

MAX_BYTES = 1_000_000
"""Largest plan file that is read: twenty times the longest plan seen."""

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def decode(name: str, data: bytes) -> SourceFile | Fault:
    r"""Return a plan file as text, or the fault that keeps it from being read.

    A byte order mark at the very start is dropped, and Windows and old Mac line ends become
    ``\\n``, so that lines count alike everywhere.

    Args:
        name: How the file is shown to the reader.
        data: The whole file.
    """
    if len(data) > MAX_BYTES:
        return Fault("file-too-large", name, START, {"limit": 1})
    if data.startswith(_UTF16_MARKS) or b"\0" in data[:64:2] or b"\0" in data[1:64:2]:
        return _utf16_or_nul(name, data)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(name, data, error.start)
    if not text.strip():
        return Fault("empty-file", name, START)
    return SourceFile(name, text.replace("\r\n", "\n").replace("\r", "\n"))


def _utf16_or_nul(name: str, data: bytes) -> Fault:
    """Tell UTF-16, where every other byte of plain letters is NUL, from a stray NUL byte."""
    nul_share = data[:400].count(0) / max(1, len(data[:400]))
    if data.startswith(_UTF16_MARKS) or nul_share > 0.3:
        return Fault("wrong-encoding", name, START, {"encoding": "UTF-16"})
    line, column = _position(data, data.index(0))
    span = Span(line, column, line, column + 1)
    return Fault("control-character", name, span, {"character": "U+0000"})


def _not_utf8(name: str, data: bytes, at: int) -> Fault:
    line, column = _position(data, at)
    span = Span(line, column, line, column + 1)
    guess = data[at : at + 1].decode("cp1252", errors="replace")
    values: dict[str, object] = {"byte": f"0x{data[at]:02X}"}
    if guess.isalpha() or guess in "«»–—’“”…§":
        values |= {"encoding": "Windows-1252", "character": guess}
    return Fault("wrong-encoding", name, span, values)


def _position(data: bytes, at: int) -> tuple[int, int]:
    before = data[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    last_line = before.rpartition(b"\n")[2].decode("utf-8-sig", errors="replace")
    return before.count(b"\n") + 1, len(last_line) + 1
