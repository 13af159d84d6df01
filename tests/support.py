"""What many tests need: files in memory, findings as plain values, and runs of the program."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kompplan.cli.app import run
from kompplan.cli.files import DiskFiles
from kompplan.cli.report import hint_of, message_of
from kompplan.loading.loader import Loader
from kompplan.locales import locale_of
from kompplan.pipeline import Analysis, analyse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pytest import MonkeyPatch

    from kompplan.diagnostics import Diagnostic
    from kompplan.model import Plan

ROOT = Path(__file__).resolve().parents[1]
"""The checkout: ``src``, ``plans`` and ``templates`` lie below it."""

REAL_PLAN = ROOT / "plans" / "ost-finnmark-2025.yaml"

FULL_PLAN = ROOT / "tests" / "data" / "full-plan.yaml"
"""A fictional plan that gives every view something to show."""

NAME = "plans/plan.yaml"
"""Name of the plan that a test writes, unless it says otherwise."""

HEAD = "kompplan: 1\nplan: {id: prøve, title: Prøveplan, year: 2025/2026}\n"
"""The shortest head of a plan, on two lines."""


@dataclass
class MemoryFiles:
    """A workspace in memory; packs are those that ship with the program.

    Attributes:
        files: Contents by name.
        unreadable: Names that the file system refuses to hand out.
    """

    files: Mapping[str, bytes]
    unreadable: frozenset[str] = frozenset()
    asked_for: list[str] = field(default_factory=list)

    def read(self, name: str) -> bytes:
        """Return the bytes of a file, or raise as the real file system does."""
        self.asked_for.append(name)
        if name.startswith("kompplan:"):
            return DiskFiles(ROOT).read(name)
        if name.startswith(".."):
            raise PermissionError(name)
        if name in self.unreadable:
            raise OSError(5, "Input/output error", name)
        if name not in self.files:
            raise FileNotFoundError(name)
        return self.files[name]


def analyse_bytes(
    data: bytes, files: Mapping[str, bytes] | None = None, *, name: str = NAME
) -> Analysis:
    """Return what comes of a plan whose bytes are given."""
    return analyse(Loader(MemoryFiles({name: data, **(files or {})})), name)


def analyse_text(text: str, **files: str) -> Analysis:
    """Return what comes of a plan; further files are given by name, without their folder."""
    others = {f"plans/{name}.yaml": other.encode() for name, other in files.items()}
    return analyse_bytes(text.encode(), others)


def plan_of(text: str, **files: str) -> Plan:
    """Return the plan of a text that must load whole, without a single error."""
    analysis = analyse_text(text, **files)
    assert errors_of(analysis) == [], concise(analysis)
    assert analysis.plan is not None
    return analysis.plan


class Found(NamedTuple):
    """A finding as a test states it: its check's name, and line, column to line, column."""

    name: str
    place: str


def errors_of(analysis: Analysis) -> list[Found]:
    """Return the errors, in the order reported."""
    return [found(d) for d in analysis.diagnostics if d.severity == "error"]


def findings_of(analysis: Analysis) -> list[Found]:
    """Return all findings, in the order reported."""
    return [found(d) for d in analysis.diagnostics]


def found(diagnostic: Diagnostic) -> Found:
    """Return a diagnostic as a test states it."""
    span = diagnostic.fault.span
    place = f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"
    return Found(diagnostic.check.name, place)


def concise(analysis: Analysis, language: str = "nb") -> str:
    """Return all findings with their sentences, one a line, for the message of a failed test."""
    locale = locale_of(language)
    return "\n".join(
        f"{found(d)}: {message_of(d, locale)} / {hint_of(d, locale)}" for d in analysis.diagnostics
    )


class Ran(NamedTuple):
    """How a run of the program ended."""

    status: int
    out: str
    err: str


def invoke(monkeypatch: MonkeyPatch, cwd: Path, *arguments: str) -> Ran:
    """Run the command line inside this process, as if started in a folder."""
    streams = [TextIOWrapper(BytesIO(), encoding="ascii", write_through=True) for _ in range(2)]
    with monkeypatch.context() as patch:
        patch.chdir(cwd)
        patch.setattr(sys, "argv", ["kompplan", *arguments])
        patch.setattr(sys, "stdout", streams[0])
        patch.setattr(sys, "stderr", streams[1])
        try:
            run()
        except SystemExit as end:
            status = 0 if end.code is None else int(end.code)
    texts = []
    for stream in streams:
        stream.flush()
        assert isinstance(stream.buffer, BytesIO)
        texts.append(stream.buffer.getvalue().decode("utf-8"))
    return Ran(status, *texts)


def environment(**changes: str) -> dict[str, str]:
    """Return a small, fixed environment for a child process."""
    kept = {"PATH": os.environ.get("PATH", ""), "PYTHONDONTWRITEBYTECODE": "1"}
    return {**kept, **changes}


def run_python(
    *arguments: str, cwd: Path, env: Mapping[str, str] | None = None, timeout: float = 60
) -> subprocess.CompletedProcess[bytes]:
    """Run this Python in a process of its own."""
    return subprocess.run(  # noqa: S603  # our own interpreter, fixed arguments
        [sys.executable, *arguments],
        cwd=cwd,
        env=dict(env if env is not None else environment()),
        capture_output=True,
        timeout=timeout,
        check=False,
    )


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Write files by name below a folder, making folders as needed."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def national_number(day: str, individual: int) -> str:
    """Return a national identity number, so that none has to stand in a file.

    Both check digits are those that python-stdnum describes; the next
    individual number is taken where one of them would be 10.

    Args:
        day: Six digits for the day of birth.
        individual: The number within the day, from 0 to 499 for those born before 2000.
    """
    for tried in range(individual, 500):
        digits = [int(digit) for digit in f"{day}{tried:03}"]
        for weights in ((3, 7, 6, 1, 8, 9, 4, 5, 2), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)):
            digits.append(-sum(w * d for w, d in zip(weights, digits, strict=True)) % 11)
        if 10 not in digits:
            return "".join(map(str, digits))
    raise ValueError(day)
