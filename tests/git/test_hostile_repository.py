"""A stranger's repository: nothing that it set up is run, and nothing outside it is read."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kompplan.cli.revision_source import RevisionFiles, source_of
from kompplan.git.problem import GitProblemError
from kompplan.git.repository import Repository
from kompplan.source import MAX_BYTES
from tests.git.support import TestRepository, make_repository
from tests.support import invoke

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAN = "kompplan: 1\nplan: {id: prøve, title: Prøveplan, year: 2025/2026}\n"
EVENT = "{date: 2025-01-01, event: adopted, fingerprint: sha256:00112233445566778899aabbccddeeff}"


@pytest.fixture
def repository(tmp_path: Path) -> TestRepository:
    """Return a repository with one plan."""
    made = make_repository(tmp_path / "repo")
    made.commit("Utkast", {"plans/plan.yaml": PLAN})
    return made


@pytest.fixture
def sentinel(repository: TestRepository) -> Path:
    """Return a file that is made when a program of the repository is run by anything."""
    program = repository.top / "evil.sh"
    program.write_text(f"#!/bin/sh\necho ran >> {repository.top.parent}/ran\ncat\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return repository.top.parent / "ran"


@pytest.fixture
def opened(repository: TestRepository, monkeypatch: pytest.MonkeyPatch) -> Iterator[Repository]:
    """Return the repository as kompplan reads it, standing in its top folder."""
    monkeypatch.chdir(repository.top)
    with Repository(repository.top) as found:
        yield found


def read(opened: Repository, name: str, revision: str = "HEAD") -> bytes:
    source = source_of(opened, opened.resolve(revision))
    return RevisionFiles(source, source.workspace_of(Path(name))).read(name)


SETTINGS = {
    "alias.cat-file": "!{evil}",
    "alias.rev-list": "!{evil}",
    "alias.rev-parse": "!{evil}",
    "core.alternateRefsCommand": "{evil}",
    "core.askPass": "{evil}",
    "core.editor": "{evil}",
    "core.fsmonitor": "{evil}",
    "core.gitProxy": "{evil}",
    "core.hooksPath": "{hooks}",
    "core.pager": "{evil}",
    "core.sshCommand": "{evil}",
    "credential.helper": "!{evil}",
    "diff.external": "{evil}",
    "diff.evil.command": "{evil}",
    "diff.evil.textconv": "{evil}",
    "filter.evil.clean": "{evil}",
    "filter.evil.process": "{evil}",
    "filter.evil.required": "true",
    "filter.evil.smudge": "{evil}",
    "gpg.program": "{evil}",
    "interactive.diffFilter": "{evil}",
    "log.showSignature": "true",
    "merge.evil.driver": "{evil}",
    "pager.cat-file": "{evil}",
    "pager.rev-list": "{evil}",
    "protocol.ext.allow": "always",
    "sequence.editor": "{evil}",
    "uploadpack.packObjectsHook": "{evil}",
}
"""Every setting of git-config(1) that names a command and could be met while reading."""


def set_trap(repository: TestRepository) -> None:
    evil, hooks = repository.top / "evil.sh", repository.top / "hooks"
    hooks.mkdir()
    for hook in ("post-checkout", "reference-transaction", "post-index-change", "pre-commit"):
        (hooks / hook).symlink_to(evil)
        inner = repository.top / ".git/hooks" / hook
        inner.unlink(missing_ok=True)
        inner.symlink_to(evil)
    for key, value in SETTINGS.items():
        repository.git("config", key, value.format(evil=evil, hooks=hooks))


def test_nothing_that_a_repository_sets_up_is_run(
    repository: TestRepository,
    sentinel: Path,
    opened: Repository,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    attributes = "* filter=evil diff=evil merge=evil\n"
    repository.commit("Felle", {".gitattributes": attributes, "plans/to.yaml": PLAN})
    set_trap(repository)
    (repository.top / ".git/info/attributes").write_text(attributes)
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", str(repository.top / "evil.sh"))
    monkeypatch.setenv("GIT_PAGER", str(repository.top / "evil.sh"))
    monkeypatch.setenv("GIT_SSH_COMMAND", str(repository.top / "evil.sh"))

    tip = opened.resolve("HEAD")
    assert read(opened, "plans/to.yaml") == PLAN.encode()
    assert [c.subject for c in opened.history(tip)] == ["Felle", "Utkast"]
    assert opened.names() == ["main"]
    assert opened.fork_of(tip, opened.resolve("2025-01-01")).id == tip.id
    assert not sentinel.exists()


def test_the_trap_is_a_trap(repository: TestRepository, sentinel: Path) -> None:
    # The proof that the test above could fail: git status runs what is set up.
    set_trap(repository)
    repository.git("config", "--unset", "core.hooksPath")
    repository.git("status")
    assert sentinel.exists()


@pytest.mark.parametrize("address", ["ext::{evil} %S", "{evil}", "ssh://example.invalid/x", "file"])
def test_a_missing_object_is_told_and_not_fetched(
    repository: TestRepository, sentinel: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    evil = repository.top / "evil.sh"
    whole = repository.top.parent / "hel"
    repository.git("clone", "--quiet", "--bare", str(repository.top), str(whole))
    blob = repository.git("rev-parse", "HEAD:plans/plan.yaml")
    url = f"file://{whole}" if address == "file" else address.format(evil=evil)
    for key, value in {
        "core.repositoryFormatVersion": "1",
        "core.sshCommand": str(evil),
        "extensions.partialClone": "origin",
        "protocol.ext.allow": "always",
        "protocol.file.allow": "always",
        "remote.origin.url": url,
        "remote.origin.promisor": "true",
        "remote.origin.uploadpack": str(evil),
    }.items():
        repository.git("config", key, value)
    (repository.top / ".git/objects" / blob[:2] / blob[2:]).unlink()

    monkeypatch.chdir(repository.top)
    with Repository(repository.top) as opened, pytest.raises(GitProblemError) as caught:
        read(opened, "plans/plan.yaml")
    assert caught.value.name == "git-object-missing"
    assert not sentinel.exists()


def test_replaced_objects_are_not_believed(repository: TestRepository, opened: Repository) -> None:
    old = repository.git("rev-parse", "HEAD:plans/plan.yaml")
    other = repository.top / "annet.yaml"
    other.write_text("noe annet\n")
    repository.git("replace", old, repository.git("hash-object", "-w", str(other)))
    tip = repository.git("rev-parse", "HEAD")
    forged = repository.commit("Forfalsket", {"x": "1"})
    repository.git("reset", "-q", "--hard", tip)
    repository.git("replace", tip, forged)
    assert read(opened, "plans/plan.yaml") == PLAN.encode()
    assert [c.subject for c in opened.history(opened.resolve("HEAD"))] == ["Utkast"]


def test_grafted_history_is_not_believed(repository: TestRepository, opened: Repository) -> None:
    first = repository.git("rev-parse", "HEAD")
    tip = repository.commit("Neste", {"x": "1"})
    (repository.top / ".git/info/grafts").write_text(f"{tip}\n")
    assert [c.id for c in opened.history(opened.resolve("HEAD"))] == [tip, first]


@pytest.mark.parametrize(
    ("target", "error"),
    [
        ("/etc/passwd", PermissionError),
        ("../../etc/passwd", PermissionError),
        ("../../../secret.yaml", PermissionError),
        ("nothing.yaml", FileNotFoundError),
        ("link.yaml", OSError),
        ("plan.yaml/../plan.yaml", FileNotFoundError),
    ],
)
def test_a_link_that_leads_nowhere_good_is_not_followed(
    repository: TestRepository, opened: Repository, target: str, error: type[Exception]
) -> None:
    (repository.top.parent / "secret.yaml").write_text("hemmelig\n")
    (repository.top / "plans/link.yaml").symlink_to(target)
    repository.commit("Lenke")
    with pytest.raises(error):
        read(opened, "plans/link.yaml")


def test_a_link_inside_the_workspace_is_followed(
    repository: TestRepository, opened: Repository
) -> None:
    (repository.top / "plans/link.yaml").symlink_to("plan.yaml")
    (repository.top / "mappe").symlink_to("plans")
    repository.commit("Lenker")
    assert read(opened, "plans/link.yaml") == PLAN.encode()
    assert read(opened, "mappe/link.yaml") == PLAN.encode()


def test_a_link_out_of_the_workspace_is_not_followed(
    repository: TestRepository, opened: Repository
) -> None:
    repository.commit("To", {"a/kompplan.yaml": "kompplan: 1\n", "a/plan.yaml": PLAN})
    (repository.top / "a/ut.yaml").symlink_to("../plans/plan.yaml")
    repository.commit("Ut")
    source = source_of(opened, opened.resolve("HEAD"))
    files = RevisionFiles(source, repository.top.resolve() / "a")
    assert files.read("a/plan.yaml") == PLAN.encode()
    with pytest.raises(PermissionError):
        files.read("a/ut.yaml")
    with pytest.raises(PermissionError):
        files.read("plans/plan.yaml")


@pytest.mark.parametrize("name", ["../utenfor.yaml", "/etc/passwd", "plans/../../utenfor.yaml"])
def test_a_path_out_of_the_repository_is_not_read(opened: Repository, name: str) -> None:
    with pytest.raises(PermissionError):
        source_of(opened, opened.resolve("HEAD")).files_of(Path("/")).read(name)


def test_a_huge_file_is_cut_where_the_loader_refuses_it(
    repository: TestRepository, opened: Repository
) -> None:
    repository.commit("Stor", {"plans/stor.yaml": "x" * 3_000_000})
    assert len(read(opened, "plans/stor.yaml")) == MAX_BYTES + 1
    assert read(opened, "plans/plan.yaml") == PLAN.encode()


def test_a_folder_of_endless_folders_is_not_walked(
    repository: TestRepository, opened: Repository
) -> None:
    # A «git bomb»: ten names for one folder, ten deep, are ten thousand million files.
    inner = repository.git("rev-parse", "HEAD:plans")
    for _ in range(10):
        rows = "".join(f"040000 tree {inner}\tf{n}\n" for n in range(10))
        inner = repository.git("mktree", given=rows)
    bomb = repository.git("commit-tree", inner, "-m", "Bombe")
    repository.git("update-ref", "refs/heads/bombe", bomb)
    with pytest.raises(GitProblemError) as caught:
        source_of(opened, opened.resolve("bombe")).plan_files(Path())
    assert caught.value.name == "git-too-many-files"


@pytest.mark.parametrize(
    "arguments",
    [
        ("diff",),
        ("diff", "HEAD~1", "HEAD"),
        ("diff", "HEAD~1...HEAD", "--format", "md"),
        ("diff", "--since", "adopted"),
        ("changelog",),
        ("changelog", "--write", "ENDRINGER.md"),
        ("validate", "plans"),
        ("render", "plans", "--out", "ut"),
    ],
)
def test_no_command_runs_anything(
    repository: TestRepository,
    sentinel: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
) -> None:
    attributes = "* filter=evil diff=evil merge=evil\n"
    adopted = PLAN.replace("2025/2026", f"2025/2026, status: adopted, history: [{EVENT}]")
    files = {".gitattributes": attributes, "plans/plan.yaml": adopted}
    # A template and a plan of the revision that would do harm if they were run or followed.
    files["templates/page.html.j2"] = "{{ ''.__class__.__mro__[1].__subclasses__() }}"
    repository.commit("Felle", files)
    set_trap(repository)
    (repository.top / ".git/info/attributes").write_text(attributes)
    for name in ("GIT_EXTERNAL_DIFF", "GIT_PAGER", "PAGER", "GIT_EDITOR", "GIT_SSH_COMMAND"):
        monkeypatch.setenv(name, str(repository.top / "evil.sh"))
    ran = invoke(monkeypatch, repository.top, *arguments)
    assert ran.status in (0, 2)
    assert "Traceback" not in ran.err
    assert "intern feil" not in ran.err
    assert not sentinel.exists()
