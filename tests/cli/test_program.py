"""The program as a process: its way in, its imports, its streams."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kompplan import __version__
from kompplan.cli.visible import json_safe, visible
from tests.support import environment, invoke, run_python

if TYPE_CHECKING:
    from pathlib import Path

RIGHT, WRONG = "plans/riktig.yaml", "plans/feil.yaml"

# Runs the program and prints, on standard error, which of the named packages it imported.
_IMPORTED = """
import json, os, runpy, sys
os._exit = sys.exit  # the program ends at once, and nothing could be told after it
sys.argv[0] = "kompplan"
try:
    runpy.run_module("kompplan", run_name="__main__")
except SystemExit:
    pass
sys.modules.pop("pydantic.plugin._loader", None)  # may be the program's empty stand-in
sys.stderr.write(json.dumps(sorted(sys.modules)))
"""


def _modules(cwd: Path, *arguments: str) -> set[str]:
    done = run_python("-c", _IMPORTED, *arguments, cwd=cwd)
    return set(json.loads(done.stderr.decode().splitlines()[-1]))


def _imported(cwd: Path, *arguments: str) -> set[str]:
    return {name.partition(".")[0] for name in _modules(cwd, *arguments)}


def test_the_version_is_told_without_importing_anything(workspace: Path) -> None:
    modules = _imported(workspace, "--version")
    heavy = {
        "typer",
        "click",
        "rich",
        "jinja2",
        "pydantic",
        "ruamel",
        "babel",
        "dateutil",
        "msgspec",
    }
    assert modules & heavy == set()
    done = run_python("-m", "kompplan", "--version", cwd=workspace)
    assert done.stdout.decode() == f"kompplan {__version__}\n"


def test_validate_imports_neither_jinja2_nor_rich_nor_babel(workspace: Path) -> None:
    modules = _imported(workspace, "validate", RIGHT)
    assert "kompplan" in modules
    assert modules & {"jinja2", "rich", "babel", "holidays"} == set()


def test_validate_neither_starts_programs_nor_takes_fingerprints(workspace: Path) -> None:
    modules = _modules(workspace, "validate", RIGHT)
    # A plan that was never adopted by «approve» has nothing that git could tell of.
    assert "kompplan.checks.changed_after_adoption" in modules
    own = ("kompplan.git", "kompplan.diff", "kompplan.loading.fingerprint", "kompplan.editing")
    assert [name for name in modules if name.startswith(own)] == []


def test_help_imports_no_parser_and_no_model(workspace: Path) -> None:
    modules = _imported(workspace, "--help")
    assert modules & {"jinja2", "rich", "babel", "pydantic", "ruamel", "yaml"} == set()


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["schedule", "--help"]])
def test_what_reads_no_time_imports_nothing_of_the_time_language(
    arguments: list[str], workspace: Path
) -> None:
    modules = _modules(workspace, *arguments)
    assert [name for name in modules if name.startswith("kompplan.time_expressions")] == []


def test_explaining_a_finding_collects_no_form_of_time(workspace: Path) -> None:
    # The checks know what a time is, but none of the ways to write it.
    modules = _modules(workspace, "explain", "KP206")
    known = {name for name in modules if name.startswith("kompplan.time_expressions.")}
    assert known
    assert {name for name in known if ".core" not in name} == set()


def test_output_is_utf_8_whatever_the_terminal_says(workspace: Path) -> None:
    env = environment(LANG="C", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    done = run_python("-m", "kompplan", "schedule", RIGHT, cwd=workspace, env=env)
    assert done.returncode == 0
    assert "senest 3 uker før møtet → 14.10.2025" in done.stdout.decode("utf-8")


def test_the_reader_may_go_away(workspace: Path) -> None:
    rows = "".join(f"  a{n}: {{title: Møte, when: uke 54}}\n" for n in range(3000))
    text = f"kompplan: 1\nplan: {{id: lang, title: Lang, year: 2025/2026}}\nactivities:\n{rows}"
    (workspace / "plans/lang.yaml").write_text(text, "utf-8")
    process = subprocess.Popen(  # our own interpreter, fixed arguments
        [sys.executable, "-m", "kompplan", "validate", "--format", "concise", "plans/lang.yaml"],
        cwd=workspace,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    error = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=30) in (0, 1, 141)
    assert error == b""


@pytest.mark.parametrize(
    ("env", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colours_are_for_terminals_that_want_them(
    env: dict[str, str],
    coloured: bool,
    workspace: Path,
) -> None:
    leader, follower = os.openpty()
    base = environment(TERM="xterm")
    process = subprocess.Popen(  # noqa: S603  # our own interpreter, fixed arguments
        [sys.executable, "-m", "kompplan", "validate", WRONG],
        cwd=workspace, env={**base, **env}, stdin=follower, stdout=follower, stderr=follower,
    )  # fmt: skip
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
    assert process.wait(timeout=30) == 1
    assert b"KP204" in seen
    assert (b"\x1b[1;31m" in seen) is coloured


def test_a_pipe_gets_no_colours(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b" not in invoke(monkeypatch, workspace, "validate", WRONG).out


def test_tables_in_a_pipe_are_not_cut(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = workspace / RIGHT
    title = "En lang tittel som ingen skal måtte gjette slutten av, " * 2
    path.write_text(
        path.read_text("utf-8").replace("Samling for PPT", f"'{title.strip()}'"), "utf-8"
    )
    monkeypatch.setenv("COLUMNS", "40")
    out = invoke(monkeypatch, workspace, "schedule", RIGHT).out
    assert title.strip() in out


def test_control_characters_are_spelt_out() -> None:
    assert visible("a\x1b[31mb\r\nc\u202ed\udce5\x85") == r"a\x1b[31mb\x0d\x0ac\u202ed\udce5\x85"
    assert visible("á č đ ŋ š ŧ ž Ø 漢 👩") == "á č đ ŋ š ŧ ž Ø 漢 👩"


def test_json_keeps_its_line_feeds_and_escapes_the_rest() -> None:
    text = json_safe(json.dumps({"a": "\x1b\u202e\udce5\x7f"}, ensure_ascii=False, indent=2))
    assert text.count("\n") == 2
    assert text.isascii()
    assert json.loads(text) == {"a": "\x1b\u202e\udce5\x7f"}


def test_an_internal_fault_is_said_to_be_ours(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> int:
        raise ZeroDivisionError("deling på null")

    monkeypatch.setattr("kompplan.cli.validate.run_validate", fail)
    ran = invoke(monkeypatch, workspace, "validate", RIGHT)
    assert ran.status == 2
    assert ran.out == ""
    assert "ZeroDivisionError" in ran.err
    assert "Traceback" not in ran.err
