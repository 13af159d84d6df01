"""A clone that ``kompplan git install`` has set up: what git then shows, merges and leaves."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from kompplan.cli.git_install import FIRST_LINE
from kompplan.editing.plan_merge import OURS, THEIRS, is_clean_merge
from tests.git.support import TestRepository, make_repository
from tests.support import invoke, write_files

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support import Ran

PLAN = """\
kompplan: 1
plan: {id: p, title: Handlingsplan, year: 2025/2026}
activities:
  # avtalt
  samling:
    title: Samling for PPT
    when: uke 44
    venue: Vadsø
  fagdag: {title: Fagdag, when: 11. mai}
"""
FILE = "plans/p.yaml"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TestRepository:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("HOME", str(tmp_path))
    found = make_repository(tmp_path / "depot")
    found.commit("Plan", {FILE: PLAN, "notat.yaml": "a: 1\n"})
    return found


@pytest.fixture
def installed(repository: TestRepository, monkeypatch: pytest.MonkeyPatch) -> TestRepository:
    assert install(repository, monkeypatch).status == 0
    return repository


def install(repository: TestRepository, monkeypatch: pytest.MonkeyPatch, *more: str) -> Ran:
    return invoke(monkeypatch, repository.top, "git", "install", *more)


def merge(repository: TestRepository, ours: str, theirs: str) -> tuple[int, str]:
    """Change the plan on two branches, merge the other into ours, and return status and file."""
    repository.git("checkout", "-q", "-b", "annen")
    repository.commit("Deres", {FILE: theirs})
    repository.git("checkout", "-q", "main")
    repository.commit("Vårt", {FILE: ours})
    ended = subprocess.run(
        ["git", "-c", "user.name=x", "-c", "user.email=x", "merge", "-q", "annen", "-m", "Flett"],  # noqa: S607 # whichever git the user has
        cwd=repository.top, capture_output=True, check=False,
    )  # fmt: skip
    return ended.returncode, (repository.top / FILE).read_text(encoding="utf-8")


# What git shows


def test_git_diff_tells_in_words(installed: TestRepository) -> None:
    write_files(installed.top, {FILE: PLAN.replace("uke 44", "uke 45")})
    shown = installed.git("diff")
    assert shown.startswith("diff plans/p.yaml\n")
    assert "uke 45" in shown
    assert "@@" not in shown


def test_git_log_shows_lines_of_plain_text_with_what_times_mean(
    installed: TestRepository,
) -> None:
    installed.commit("Flyttet", {FILE: PLAN.replace("uke 44", "uke 45")})
    shown = installed.git("log", "-p", "-1").splitlines()
    assert "-    tidspunkt: uke 44 → uke 44 (27.–31. oktober 2025)" in shown
    assert "+    tidspunkt: uke 45 → uke 45 (3.–7. november 2025)" in shown
    assert [line for line in shown if line.startswith("@@")] != []


def test_how_a_plan_is_written_is_no_change(installed: TestRepository) -> None:
    text = PLAN.replace("title: Samling for PPT", "title: >\n      Samling\n      for PPT")
    installed.commit("Brettet", {FILE: text.replace("# avtalt", "# vedtatt")})
    assert "@@" not in installed.git("log", "-p", "-1")


def test_a_new_and_a_removed_plan_are_shown(installed: TestRepository) -> None:
    write_files(installed.top, {"plans/ny.yaml": PLAN.replace("id: p,", "id: ny,")})
    installed.git("add", "--intent-to-add", "plans/ny.yaml")
    (installed.top / FILE).unlink()
    moved = installed.git("diff")
    assert moved.startswith("diff plans/p.yaml → plans/ny.yaml\n")
    assert "«p»" in moved
    apart = installed.git("diff", "--no-renames").splitlines()
    assert [line for line in apart if line.startswith("diff ")] == [
        "diff plans/ny.yaml", "diff plans/p.yaml",
    ]  # fmt: skip


def test_what_is_no_plan_is_shown_line_by_line(installed: TestRepository) -> None:
    write_files(installed.top, {FILE: PLAN + "  ødelagt: [\n"})
    assert "+  ødelagt: [" in installed.git("diff")
    installed.commit("Ødelagt")
    assert "+  ødelagt: [" in installed.git("log", "-p", "-1")


def test_other_files_are_shown_as_before(installed: TestRepository) -> None:
    write_files(installed.top, {"notat.yaml": "a: 2\n"})
    assert "+a: 2" in installed.git("diff")


# What git merges


def test_neighbouring_lines_are_merged(installed: TestRepository) -> None:
    ours, theirs = PLAN.replace("uke 44", "uke 45"), PLAN.replace("Vadsø", "Tana")
    both = PLAN.replace("uke 44", "uke 45").replace("Vadsø", "Tana")
    assert merge(installed, ours, theirs) == (0, both)


def test_without_the_driver_git_calls_that_a_conflict(repository: TestRepository) -> None:
    ours, theirs = PLAN.replace("uke 44", "uke 45"), PLAN.replace("Vadsø", "Tana")
    assert merge(repository, ours, theirs)[0] == 1


def test_a_value_changed_twice_is_a_conflict_with_both_readings(
    installed: TestRepository,
) -> None:
    ours, theirs = PLAN.replace("uke 44", "uke 45"), PLAN.replace("uke 44", "uke 46")
    lines = f"<<<<<<< {OURS}\n    when: uke 45\n=======\n    when: uke 46\n>>>>>>> {THEIRS}\n"
    assert merge(installed, ours, theirs) == (1, PLAN.replace("    when: uke 44\n", lines))
    assert installed.git("diff", "--name-only", "--diff-filter=U") == FILE


def test_what_is_not_certain_is_merged_as_git_does(installed: TestRepository) -> None:
    base = PLAN + "  åpen: {title: &a Åpen}\n"
    installed.commit("Anker", {FILE: base})
    ours, theirs = base.replace("11. mai", "12. mai"), base.replace("avtalt", "vedtatt")
    both = base.replace("11. mai", "12. mai").replace("avtalt", "vedtatt")
    assert merge(installed, ours, theirs) == (0, both)


def test_where_kompplan_is_gone_git_merges_and_no_side_is_lost(
    installed: TestRepository,
) -> None:
    driver = installed.git("config", "merge.kompplan.driver")
    program = driver.partition(" -P ")[0]
    installed.git(
        "config", "merge.kompplan.driver", driver.replace(program, "/nonexistent/python", 1)
    )
    ours, theirs = PLAN.replace("uke 44", "uke 45"), PLAN.replace("uke 44", "uke 46")
    status, text = merge(installed, ours, theirs)
    assert status == 1
    assert "<<<<<<<" in text
    assert "uke 45" in text
    assert "uke 46" in text


def test_no_code_of_the_repository_is_run(installed: TestRepository) -> None:
    trap = "open('TRAP', 'w')\n"
    names = ("kompplan/__init__.py", "kompplan/__main__.py", "yaml.py", "typer.py", "difflib.py")
    installed.commit("Felle", dict.fromkeys(names, trap))
    merge(installed, PLAN.replace("uke 44", "uke 45"), PLAN.replace("Vadsø", "Tana"))
    write_files(installed.top, {FILE: PLAN.replace("uke 44", "uke 47")})
    installed.git("diff")
    installed.git("log", "-p")
    assert not (installed.top / "TRAP").exists()


def test_a_merge_of_lines_that_doubles_a_key_is_no_merge() -> None:
    new = "  ny: {title: Ny}\n"
    first = PLAN.replace("activities:\n", f"activities:\n{new}").encode()
    last = (PLAN + new).encode()
    both = PLAN.replace("activities:\n", f"activities:\n{new}") + new
    assert not is_clean_merge(both.encode(), PLAN.encode(), first, last)
    assert is_clean_merge(first, PLAN.encode(), first, PLAN.encode())


# What is set up, and taken away again

FOREIGN = ["", "*.txt text\n", "*.txt text", "\n", "*.yaml -diff\n\n"]


@pytest.mark.parametrize("foreign", FOREIGN)
def test_undo_leaves_everything_as_it_was(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch, foreign: str
) -> None:
    attributes, config = (repository.top / ".git" / n for n in ("info/attributes", "config"))
    if foreign:
        write_files(repository.top / ".git", {"info/attributes": foreign})
    repository.git("config", "diff.kompplan.binary", "false")
    before = config.read_bytes()
    once = [install(repository, monkeypatch).out, attributes.read_bytes(), config.read_bytes()]
    twice = [install(repository, monkeypatch).out, attributes.read_bytes(), config.read_bytes()]
    assert once == twice
    assert attributes.read_text().count(FIRST_LINE) == 1
    assert install(repository, monkeypatch, "--undo").status == 0
    assert config.read_bytes() == before
    assert (attributes.read_text() if attributes.exists() else "") == foreign
    assert install(repository, monkeypatch, "--undo").status == 0


def test_lines_behind_ours_are_left(
    installed: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    attributes = installed.top / ".git" / "info" / "attributes"
    attributes.write_text(f"*.a text\n{attributes.read_text()}*.b text\n")
    install(installed, monkeypatch, "--undo")
    assert attributes.read_text() == "*.a text\n*.b text\n"


def test_folders_with_odd_names_are_found(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = ["år 2025", 'a"b', "c[d]", "e\\f", "#g", "!h", "*"]
    write_files(repository.top, {f"{folder}/under/p.yaml": PLAN for folder in folders})
    assert install(repository, monkeypatch, *folders).status == 0
    for folder in folders:
        told = repository.git("check-attr", "-z", "diff", "--", f"{folder}/under/p.yaml")
        assert told.rstrip("\0").endswith("kompplan"), folder
    assert "unspecified" in repository.git("check-attr", "diff", "--", "plans/p.yaml")


def test_outside_a_repository_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = invoke(monkeypatch, tmp_path, "git", "install")
    assert (ran.status, ran.out) == (2, "")
    assert "hint:" in ran.err


def test_a_folder_outside_is_refused(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert install(repository, monkeypatch, "..").status == 2
    assert "diff.kompplan" not in repository.git("config", "--list", "--local")
