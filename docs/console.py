"""Runs the ``console`` blocks of the documentation, so that what they show is what is printed.

A block opens with three backticks and ``console``. Its lines that start with ``$ `` are commands,
and lines right below that start with ``> `` go on with them; the lines after each one are what it
prints, standard error included, without blanks at line ends.
The blocks of a page run one after the other in one folder that starts as a copy of ``plans/`` and
``examples/``. Lines in blocks of any other kind are not run.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "docs/tutorial", "docs/how-to")
COPIED = ("plans", "examples")

GIT = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    **{
        f"GIT_{who}_{what}": value
        for who in ("AUTHOR", "COMMITTER")
        for what, value in (
            ("NAME", "Redaktør"),
            ("EMAIL", "redaktor@example.no"),
            ("DATE", "2025-06-12T12:00:00+0200"),
        )
    },
}
"""A git that knows its user, and gives every revision the same hash on every run."""

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_COMMAND = re.compile(r"^\$ .*\n(?:>(?: .*)?\n)*", re.MULTILINE)


def pages_with_blocks() -> list[Path]:
    """Return the pages that have at least one block, in a fixed order."""
    files: list[Path] = []
    for page in PAGES:
        path = TOP / page
        files += [path] if path.is_file() else sorted(path.glob("*.md"))
    return [path for path in files if _BLOCK.search(path.read_text(encoding="utf-8"))]


def with_real_output(text: str) -> str:
    """Return a page with every block as it comes out when its commands are run now."""
    with tempfile.TemporaryDirectory() as folder:
        for name in COPIED:
            shutil.copytree(TOP / name, Path(folder, name))
        return _BLOCK.sub(lambda block: _run_block(block.group(1), Path(folder)), text)


def _run_block(body: str, folder: Path) -> str:
    lines: list[str] = []
    for command in _COMMAND.findall(body):
        typed = command.rstrip("\n").split("\n")
        lines += [*typed, *_run("\n".join(line[2:] for line in typed), folder)]
    return "\n".join(["```console", *lines, "```"])


def _run(command: str, folder: Path) -> list[str]:
    """Return what a command prints, in the environment of a reader with a plain terminal."""
    environment = {
        "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        **GIT,
    }
    done = subprocess.run(  # noqa: S603  # the commands stand in our own pages
        ["bash", "-c", command],  # noqa: S607  # the reader's own shell
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )
    return [line.rstrip() for line in done.stdout.decode().rstrip().split("\n") if done.stdout]
