"""Writes the pages and the console blocks that are made from the program itself.

``python -m docs.generate`` writes them; with ``--check`` nothing is written, stale pages are named
and the exit status is 1.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from typer.main import get_command

from docs.console import TOP, pages_with_blocks, with_real_output
from docs.format_page import format_page
from docs.time_page import time_page
from docs.view_page import views_page
from kompplan.checks import all_checks
from kompplan.cli.app import app
from kompplan.cli.explain import pattern_of, split_docstring
from kompplan.locales import locale_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kompplan.diagnostics import Check

NOTE = "<!-- Made by docs/generate.py; change the program, not this page. -->"
STAGES = {
    "KP0": "The file and its YAML",
    "KP1": "Keys and values",
    "KP2": "Times",
    "KP3": "References",
    "KP4": "The calendar",
    "KP5": "Sums",
    "KP6": "Grant rules",
    "KP7": "Completeness",
    "KP8": "What is published",
}

COMMANDS_INTRO = """\
# Commands

The texts are in Norwegian, as the program prints them. Exit status: 0 when all is well, 1 when
`validate` found errors, `budget` found a wrong sum or `diff --exit-code` found a change, 2 when
something asked for could not be read or made. Findings are the result of `validate` and go to
standard output; for every other command they go to standard error."""
DIAGNOSTICS_INTRO = """\
# Findings

Every finding has a code that is never reused, a name, and a severity. `kompplan explain KP206`
prints the same page in Norwegian. In the messages, «…» stands for what differs from plan to plan.
The codes go by the stage that finds the fault."""


def commands_page() -> str:
    """Return the help of every command, as it is printed 100 columns wide."""
    every = (way for name in command_names() for way in ((name,), *_inner_commands(name)))
    blocks = (f"## kompplan {' '.join(way)}\n\n{_help(way)}" for way in every)
    return "\n\n".join([COMMANDS_INTRO, _help(()), *blocks])


def command_names() -> list[str]:
    """Return the names of all commands, in the order of the help."""
    return list(getattr(get_command(app), "commands"))  # noqa: B009  # typer hides its click group


def _inner_commands(group: str) -> list[tuple[str, str]]:
    """Return the commands of a group that people call, such as ``git install``."""
    inner = getattr(get_command(app), "commands")[group]  # noqa: B009  # as above
    commands: dict[str, Any] = getattr(inner, "commands", {})
    return [(group, name) for name, command in commands.items() if not command.hidden]


def _help(command: tuple[str, ...]) -> str:
    done = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-m", "kompplan", *command, "--help"],
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    lines = (line.rstrip() for line in done.stdout.strip().splitlines())
    text = "\n".join(lines).replace("python -m kompplan", "kompplan")
    return f"```text\n{text}\n```"


def diagnostics_page() -> str:
    """Return the manual page of every check, by stage and code."""
    parts = [DIAGNOSTICS_INTRO]
    listed = {stage: [c for c in all_checks() if c.code.startswith(stage)] for stage in STAGES}
    rows = [
        f"| {stage}xx | {title} | {len(listed[stage])} |"
        for stage, title in STAGES.items()
        if listed[stage]
    ]
    parts.append("\n".join(["| Codes | Stage | Findings |", "| --- | --- | --- |", *rows]))
    for stage, checks in listed.items():
        if checks:
            parts += [f"## {stage}xx: {STAGES[stage]}", *map(_check_section, checks)]
    return "\n\n".join(parts)


def _check_section(check: Check) -> str:
    intro, sections = split_docstring(check)
    nb = locale_of("nb")
    parts = [
        f"### {check.code} {check.name}",
        f"**{check.severity}** – {intro}",
        f"> {pattern_of(check.message.nb, nb)}",
    ]
    if hint := pattern_of(check.hint.nb, nb):
        parts[-1] += f"\n>\n> hint: {hint}"
    examples = [name for name in ("example", "instead") if name in sections]
    parts += [f"{name.capitalize()}:\n\n{_fenced(sections[name])}" for name in examples]
    if "source" in sections:
        parts.append(f"Source: {' '.join(sections['source'].split())}")
    return "\n\n".join(parts)


def _fenced(body: str) -> str:
    lines = body.splitlines()
    indent = min(len(line) - len(line.lstrip()) for line in lines if line.strip())
    return "\n".join(["```yaml", *(line[indent:] for line in lines), "```"])


PAGES: dict[str, Callable[[], str]] = {
    "commands": commands_page,
    "diagnostics": diagnostics_page,
    "format": format_page,
    "time": time_page,
    "views": views_page,
}


def fresh_pages() -> dict[Path, str]:
    """Return every page that is made, whole or in its console blocks, as it should be now."""
    made = {
        TOP / "docs" / "reference" / f"{name}.md": f"{NOTE}\n\n{make().rstrip()}\n"
        for name, make in PAGES.items()
    }
    blocks = {
        path: with_real_output(path.read_text(encoding="utf-8")) for path in pages_with_blocks()
    }
    return made | blocks


def main() -> int:
    """Write the pages, or check them, and return the exit status."""
    is_check = "--check" in sys.argv[1:]
    stale = {
        path: text
        for path, text in fresh_pages().items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    }
    for path, text in stale.items():
        if not is_check:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        sys.stdout.write(f"{path.relative_to(TOP)}: {'stale' if is_check else 'written'}\n")
    if is_check and stale:
        sys.stdout.write("run: nox -s docs -- --write\n")
    return 1 if is_check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
