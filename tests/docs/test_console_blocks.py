"""What the pages show of the program is what the program prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from docs.console import TOP, pages_with_blocks, with_real_output
from tests.support import ROOT


def _names() -> list[str]:
    return [str(path.relative_to(TOP)) for path in pages_with_blocks()]


@pytest.mark.parametrize("name", _names())
def test_every_console_block_shows_what_is_printed(name: str) -> None:
    text = Path(TOP, name).read_text(encoding="utf-8")
    assert text == with_real_output(text), "run: nox -s docs -- --write"


def test_the_tour_runs_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in ("validate", "schedule", "budget", "explain", "render"):
        assert f"$ kompplan {command} " in readme


def test_the_build_server_runs_the_test_command_of_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    (line,) = [line for line in readme.splitlines() if line.endswith(".venv-test/bin/nox")]
    assert line in script.splitlines()
    assert script.rstrip().endswith(line)


def test_each_of_the_two_commands_makes_its_own_environment() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = [line for line in readme.splitlines() if "python3 -m venv" in line and "&&" in line]
    assert len(commands) == 2
    assert "kompplan render --format html" in commands[0]
