"""Which words of ``diff`` and ``changelog`` name revisions, and which name files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kompplan.cli.revision_arguments import Asked, read_arguments, two_files
from kompplan.git.names import is_unsafe
from kompplan.git.problem import GitProblemError
from tests.git.support import TestRepository, make_repository
from tests.support import invoke

if TYPE_CHECKING:
    from collections.abc import Sequence

PLAN = (
    "kompplan: 1\nplan: {id: prøve, title: Prøveplan, year: 2025/2026}\n"
    "activities: {a: {title: A, when: uke 44}}\n"
)


class Known:
    """A repository that knows ``main``, ``v1`` and ``HEAD``."""

    def knows(self, name: str) -> bool:
        """Refuse what a repository refuses."""
        if is_unsafe(name):
            raise GitProblemError("revision-unsafe", text=name)
        return name in ("main", "v1", "HEAD", "plans")

    def names(self) -> list[str]:
        """Return what may be proposed."""
        return ["main", "v1"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with plans, a folder that is called like a branch, and a file ``-x``."""
    for name in ("a.yaml", "b.yaml", "plans/c.yaml", "-x"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(PLAN, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "paths", "old", "new", "files"),
    [
        ([], None, "HEAD", None, []),
        (["main"], None, "main", None, []),
        (["main", "v1"], None, "main", "v1", []),
        (["main", "a.yaml"], None, "main", None, ["a.yaml"]),
        (["main", "v1", "a.yaml", "b.yaml"], None, "main", "v1", ["a.yaml", "b.yaml"]),
        (["a.yaml"], None, "HEAD", None, ["a.yaml"]),
        (["main..v1"], None, "main", "v1", []),
        (["v1..", "a.yaml"], None, "v1", "HEAD", ["a.yaml"]),
        (["main"], ["a.yaml"], "main", None, ["a.yaml"]),
        ([], ["plans"], "HEAD", None, ["plans"]),
        (["plans"], [], "plans", None, []),
        ([], ["-x"], "HEAD", None, ["-x"]),
        (["main", "plans/gone.yaml"], None, "main", None, ["plans/gone.yaml"]),
    ],
)
def test_words_are_told_apart_as_git_does(
    words: list[str], paths: list[str] | None, old: str, new: str | None, files: list[str]
) -> None:
    asked = Asked(old, new, tuple(Path(file) for file in files))
    assert read_arguments(words, paths, Known()) == asked


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["plans"], "ambiguous-argument"),
        (["main", "plans"], "ambiguous-argument"),
        (["mian"], "unknown-argument"),
        (["main", "mian"], "unknown-argument"),
        (["main", "v1", "HEAD"], "too-many-revisions"),
        (["main..v1", "HEAD"], "too-many-revisions"),
        (["main\n"], "revision-unsafe"),
        (["--output=x"], "revision-unsafe"),
    ],
)
def test_what_cannot_be_told_is_refused(words: list[str], problem: str) -> None:
    with pytest.raises(GitProblemError) as caught:
        read_arguments(words, None, Known())
    assert caught.value.name == problem


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "paths", "expected"),
    [
        (["a.yaml", "b.yaml"], None, True),
        (["a.yaml", "b.yaml"], [], False),
        (["a.yaml"], None, False),
        (["a.yaml", "plans"], None, False),
        (["main", "a.yaml"], None, False),
    ],
)
def test_two_files_are_held_against_each_other(
    words: Sequence[str], paths: Sequence[str] | None, expected: bool
) -> None:
    assert (two_files(words, paths) is not None) is expected


@pytest.fixture
def repository(tmp_path: Path) -> TestRepository:
    """Return a repository of two revisions."""
    made = make_repository(tmp_path / "repo")
    made.commit("Utkast", {"plans/plan.yaml": PLAN}, day="2025-06-01")
    made.commit("Flyttet", {"plans/plan.yaml": PLAN.replace("44", "45")}, day="2025-06-02")
    return made


@pytest.mark.parametrize("command", ["diff", "changelog"])
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--output=x"], "det finnes ikke noe valg «--output»"),
        (["--", "--output=x"], "--output=x finnes ikke i "),
        (["HEAD\n--output=x"], r"«HEAD\x0a--output=x» kan ikke være navnet på en revisjon"),
        (["\x1b[2J"], r"«\x1b[2J» kan ikke være navnet på en revisjon"),
        (["HEAD; touch x"], "«HEAD; touch x» er verken en revisjon eller en fil"),
        (["$(touch x)"], "«$(touch x)» er verken en revisjon eller en fil"),
        (["x" * 300], f"«{'x' * 40}…» er for langt til å være navnet på en revisjon"),
        (["maim"], "«maim» er verken en revisjon eller en fil"),
        (["HEAD", "plans/plam.yaml"], "plans/plam.yaml finnes ikke i "),
        (["2025-05-01"], "ingen revisjon er så gammel som 1. mai 2025; den eldste er fra 1. juni"),
        (["HEAD~9"], "«HEAD~9» er verken en revisjon eller en fil"),
        (["a..b..c"], "«a..b..c» er verken en revisjon eller en fil"),
    ],
)
def test_a_bad_argument_is_told_and_nothing_is_made(
    repository: TestRepository,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    arguments: list[str],
    message: str,
) -> None:
    ran = invoke(monkeypatch, repository.top, command, *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"kompplan: {message}")
    assert sorted(path.name for path in repository.top.iterdir()) == [".git", "plans"]


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["diff", "maim"], "mente du «main»?"),
        (["diff", "--", "plans/plam.yaml"], "mente du «plans/plan.yaml»?"),
    ],
)
def test_the_nearest_name_is_proposed(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch, arguments: list[str], hint: str
) -> None:
    assert invoke(monkeypatch, repository.top, *arguments).err.endswith(f"  hint: {hint}\n")


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_problems_are_told_in_the_language_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    folder = {
        "nb": "ligger ikke i noe git-lager",
        "nn": "ligg ikkje i noko git-lager",
        "en": "does not lie in a git repository",
    }
    ran = invoke(monkeypatch, tmp_path, "diff", "--lang", language)
    assert ran.status == 2
    assert ran.err.startswith(f"kompplan: {tmp_path} {folder[language]}\n")


def test_a_plan_that_came_and_one_that_went_are_told(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository.top / "plans/plan.yaml").unlink()
    new = PLAN.replace("prøve", "ny").replace("Prøveplan", "Ny plan")
    repository.commit("Ny", {"plans/ny.yaml": new})
    told = invoke(monkeypatch, repository.top, "diff", "HEAD~1", "HEAD").out
    assert "ny plan med 1 aktivitet" in told
    assert "Prøveplan 2025/2026" in told
    gone = invoke(monkeypatch, repository.top, "diff", "HEAD~1", "HEAD", "plans/plan.yaml")
    assert gone.status == 0
    assert "Ny plan" not in gone.out


def test_a_side_with_faults_is_compared_as_far_as_it_can_be(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    faulty = PLAN.replace("a: {title: A", "b: {titel: B}, a: {title: A").replace("44", "46")
    repository.commit("Feil", {"plans/plan.yaml": faulty})
    repository.commit("Rettet", {"plans/plan.yaml": PLAN.replace("44", "47")})
    ran = invoke(monkeypatch, repository.top, "diff", "HEAD~1", "HEAD")
    assert "A: flyttet" in ran.out.replace("  A\n    – ", "A: ")
    head, _, rest = ran.err.partition("\n")
    assert head.startswith("I revisjon ")
    assert "error[KP" in rest


def test_a_side_that_cannot_be_read_is_not_told_as_gone_or_new(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit("Knekt", {"plans/plan.yaml": PLAN + "a: ["})
    for arguments in (("HEAD~1", "HEAD"), ("HEAD", "HEAD~1")):
        ran = invoke(monkeypatch, repository.top, "diff", "--format", "json", *arguments)
        assert ran.status == 2
        assert json.loads(ran.out)["changes"] == []
        assert "error[KP" in ran.err


def test_the_settings_of_a_revision_are_its_own(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = "kompplan: 1\nplans: planer\n"
    repository.git("mv", "plans", "planer")
    repository.commit("Annen mappe", {"kompplan.yaml": settings})
    ran = invoke(monkeypatch, repository.top, "diff", "HEAD~1", "HEAD", "--format", "json")
    assert ran.status == 0
    assert '"removed"' not in ran.out.replace('"kind": "added"', "")
