"""Revisions by name and by day, and what is said of those that cannot be had."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from kompplan.git.names import split_range
from kompplan.git.objects import parse_commit
from kompplan.git.problem import GitProblemError
from kompplan.git.repository import Repository
from kompplan.git.revision_files import RevisionTree
from tests.git.support import TestRepository, make_repository

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def repository(tmp_path: Path) -> TestRepository:
    """Return three revisions of June 2025 on one branch, the first of them tagged."""
    made = make_repository(tmp_path / "repo")
    made.commit("Utkast", {"plans/plan.yaml": "1\n"}, day="2025-06-01")
    made.git("tag", "utkast")
    made.commit("Vedtak", {"plans/plan.yaml": "2\n"}, day="2025-06-11")
    made.commit("Retting", {"plans/plan.yaml": "3\n"}, day="2025-06-20")
    return made


def subject_of(repository: TestRepository, name: str) -> str:
    with Repository(repository.top) as opened:
        return opened.resolve(name).subject


def problem_of(repository: TestRepository, name: str) -> GitProblemError:
    with Repository(repository.top) as opened, pytest.raises(GitProblemError) as caught:
        opened.resolve(name)
    return caught.value


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("HEAD", "Retting"),
        ("main", "Retting"),
        ("HEAD~2", "Utkast"),
        ("utkast", "Utkast"),
        ("2025-06-11", "Vedtak"),
        ("2025-06-19", "Vedtak"),
        ("2025-06-10", "Utkast"),
        ("2030-01-01", "Retting"),
    ],
)
def test_a_revision_is_found_by_its_name_or_by_a_day(
    repository: TestRepository, name: str, subject: str
) -> None:
    assert subject_of(repository, name) == subject


def test_a_day_ends_at_midnight_where_the_revision_was_made(tmp_path: Path) -> None:
    made = make_repository(tmp_path / "repo")
    made.commit("Før", {"a": "1"}, day="2025-06-10")
    # 23:30 in Norway is 21:30 in Greenwich; 00:30 the day after is still the 11th there.
    made.git("commit", "--allow-empty", "-qm", "Sent", date="2025-06-11T23:30:00+0200")
    made.git("commit", "--allow-empty", "-qm", "Etter midnatt", date="2025-06-12T00:30:00+0200")
    assert subject_of(made, "2025-06-11") == "Sent"


def test_a_branch_named_like_a_day_goes_before_the_day(repository: TestRepository) -> None:
    repository.git("branch", "2025-06-19", "HEAD~2")
    assert subject_of(repository, "2025-06-19") == "Utkast"


def test_a_day_before_the_first_revision_is_told(repository: TestRepository) -> None:
    problem = problem_of(repository, "2025-05-31")
    assert problem.name == "no-revision-by"
    assert problem.values["oldest"] == date(2025, 6, 1)


def test_the_nearest_branch_is_proposed(repository: TestRepository) -> None:
    problem = problem_of(repository, "mian")
    assert (problem.name, problem.values["suggestion"]) == ("unknown-revision", "main")


@pytest.mark.parametrize(
    "name",
    [
        "--output=x",
        "-h",
        "--help",
        "--all",
        "-",
        "HEAD\n--output=x",
        "HEAD\x00",
        "\x1b[31mHEAD",
        "HEAD\x7f",
        "HEAD\x9b",
        "\u202eDAEH",
    ],
)
def test_what_git_could_take_for_something_else_is_refused(
    repository: TestRepository, name: str
) -> None:
    assert problem_of(repository, name).name == "revision-unsafe"
    assert not (repository.top / "x").exists()


@pytest.mark.parametrize("name", ["HEAD; rm -rf .", "$(touch x)", "`touch x`", "HEAD:plans", "|ls"])
def test_a_name_is_never_a_command(repository: TestRepository, name: str) -> None:
    assert problem_of(repository, name).name == "unknown-revision"
    assert not (repository.top / "x").exists()


def test_a_repository_without_revisions_is_told(tmp_path: Path) -> None:
    assert problem_of(make_repository(tmp_path / "tom"), "HEAD").name == "git-no-revisions"


def test_a_folder_outside_any_repository_is_told(tmp_path: Path) -> None:
    with pytest.raises(GitProblemError) as caught:
        Repository(tmp_path)
    assert caught.value.name == "git-not-a-repository"


def test_a_machine_without_git_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitProblemError) as caught:
        Repository(tmp_path)
    assert caught.value.name == "git-not-installed"


def test_a_shallow_clone_says_that_it_is_one(repository: TestRepository) -> None:
    source = f"file://{repository.top}"
    repository.git("clone", "--quiet", "--depth=1", source, str(repository.top.parent / "grunn"))
    with Repository(repository.top.parent / "grunn") as opened:
        assert opened.is_shallow
        with pytest.raises(GitProblemError) as caught:
            opened.resolve("HEAD~1")
    assert caught.value.values["shallow"]


def test_history_goes_by_the_own_line_when_asked(repository: TestRepository) -> None:
    repository.git("checkout", "-qb", "tillegg", "HEAD~1")
    repository.commit("Tillegg", {"b": "1"}, day="2025-06-21")
    repository.git("checkout", "-q", "main")
    repository.git("merge", "-q", "-m", "Flett", "tillegg", date="2025-06-22T12:00:00+0200")
    with Repository(repository.top) as opened:
        tip = opened.resolve("HEAD")
        own = [c.subject for c in opened.history(tip, own_line=True)]
        every = [c.subject for c in opened.history(tip)]
        since = [c.subject for c in opened.history(tip, since=opened.resolve("2025-06-11"))]
        fork = opened.fork_of(opened.resolve("HEAD^1"), opened.resolve("tillegg"))
    assert own == ["Flett", "Retting", "Vedtak", "Utkast"]
    assert every == ["Flett", "Tillegg", "Retting", "Vedtak", "Utkast"]
    assert since == ["Flett", "Tillegg", "Retting"]
    assert fork.subject == "Vedtak"


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("main..tillegg", ("main", "tillegg", False)),
        ("main..", ("main", "HEAD", False)),
        ("..tillegg", ("HEAD", "tillegg", False)),
        ("main...tillegg", ("main", "tillegg", True)),
        ("2025-06-01..2025-06-11", ("2025-06-01", "2025-06-11", False)),
        ("main", None),
        ("..", None),
        ("../plan.yaml", None),
    ],
)
def test_a_range_is_two_ends(text: str, ends: tuple[str, str, bool] | None) -> None:
    assert split_range(text) == ends


def test_the_variables_of_a_hook_do_not_mislead(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Git hands a hook its own idea of where everything is, relative to another folder.
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"):
        monkeypatch.setenv(name, "/nowhere")
    assert subject_of(repository, "HEAD") == "Retting"


def test_a_second_working_tree_is_a_repository_too(repository: TestRepository) -> None:
    other = repository.top.parent / "annet"
    repository.git("worktree", "add", "-q", str(other), "utkast")
    assert subject_of(TestRepository(other), "HEAD") == "Utkast"


def test_long_hashes_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "repo"
    folder.mkdir()
    made = TestRepository(folder)
    made.git("init", "--quiet", "--object-format=sha256", "--initial-branch=main")
    made.commit("Utkast", {"plans/plan.yaml": "1\n"})
    with Repository(folder) as opened:
        tree = RevisionTree(opened.objects, opened.resolve("HEAD"))
        assert tree.read(("plans", "plan.yaml"), 10) == b"1\n"


@pytest.mark.parametrize(
    ("content", "day", "subject"),
    [
        (
            b"tree t\nauthor A <a> 0 +0000\ncommitter C <c> 1749679200 +0200\n\nTittel\n\nx",
            date(2025, 6, 12),
            "Tittel",
        ),
        (
            b"tree t\ncommitter C <c> 1749679199 +0200\n\n\n  Innrykk  \n",
            date(2025, 6, 11),
            "Innrykk",
        ),
        (b"tree t\ncommitter C <c> 0 -0130\n\n", date(1969, 12, 31), ""),
        (b"tree t\ncommitter C <c> 1 +0000\nencoding ISO-8859-1\n\n\xe6", date(1970, 1, 1), "æ"),
        (b"tree t\ncommitter C <c> 1 +0000\nencoding nonsense\n\n\xc3\xa6", date(1970, 1, 1), "æ"),
        (b"tree t\ncommitter C <c> 99999999999999999999 +9999\n\nx", date(1970, 1, 1), "x"),
        (b"tree t\ncommitter\n\nx", date(1970, 1, 1), "x"),
    ],
)
def test_a_revision_is_read_as_it_was_written(content: bytes, day: date, subject: str) -> None:
    commit = parse_commit("id", content)
    assert (commit.day, commit.subject, commit.tree) == (day, subject, "t")
