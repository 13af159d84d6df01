"""Tables and progress on terminals, wide and narrow."""

from __future__ import annotations

import fcntl
import os
import re
import struct
import subprocess
import sys
import termios
from typing import TYPE_CHECKING

import pytest

from tests.support import ROOT, environment, write_files

if TYPE_CHECKING:
    from pathlib import Path

_CONTROL = re.compile(r"\x1b\[[0-9;]*m")


def on_terminal(folder: Path, columns: int, *arguments: str, **env: str) -> str:
    """Return what a command shows on a terminal so many columns wide."""
    leader, follower = os.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    process = subprocess.Popen(  # noqa: S603  # our own interpreter, fixed arguments
        [sys.executable, "-m", "kompplan", *arguments],
        cwd=folder,
        env=environment(TERM="xterm") | env,
        stdin=follower,
        stdout=follower,
        stderr=follower,
    )
    os.close(follower)
    seen = b""
    while True:
        try:
            piece = os.read(leader, 4096)
        except OSError:  # Linux says so when the other end is closed.
            break
        if not piece:
            break
        seen += piece
    os.close(leader)
    process.wait(timeout=60)
    return seen.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("columns", [40, 60, 71, 72, 80, 120])
@pytest.mark.parametrize(
    ("command", "example"), [("schedule", "relative-times"), ("budget", "budget-right")]
)
def test_no_line_of_a_table_is_wider_than_the_terminal_and_no_word_is_broken(
    command: str, example: str, columns: int
) -> None:
    out = _CONTROL.sub("", on_terminal(ROOT, columns, command, f"examples/{example}.yaml"))
    assert max(len(line.rstrip()) for line in out.splitlines()) <= columns
    whole = _CONTROL.sub("", on_terminal(ROOT, 240, command, f"examples/{example}.yaml"))
    assert set(re.findall(r"\w{4,}", whole)) <= set(re.findall(r"\w+", out))


def test_figures_stay_whole_on_a_narrow_terminal() -> None:
    out = on_terminal(ROOT, 40, "budget", "examples/budget-wrong.yaml")
    assert "sum: 310\u00a0000 ≠ 300\u00a0000" in out
    assert "stemmer ikke" in out


def _many(folder: Path) -> None:
    head = "kompplan: 1\nplan: {{id: p{n}, title: T, year: 2025/2026}}\n"
    write_files(folder, {f"plans/p{n:02}.yaml": head.format(n=n) for n in range(25)})


def test_long_work_shows_how_far_it_has_come_and_wipes_it_out(tmp_path: Path) -> None:
    _many(tmp_path)
    out = on_terminal(tmp_path, 80, "validate")
    assert "\r7/25 plans/p06.yaml\x1b[K\r\x1b[K" in out
    assert out.endswith("\r\x1b[K25 planer: ingen funn\n")


def test_a_dumb_terminal_and_short_work_show_no_progress(tmp_path: Path) -> None:
    _many(tmp_path)
    assert on_terminal(tmp_path, 80, "validate", TERM="dumb") == "25 planer: ingen funn\n"
    short = on_terminal(tmp_path, 80, "validate", "plans/p01.yaml")
    assert short == "1 plan: ingen funn\n"
