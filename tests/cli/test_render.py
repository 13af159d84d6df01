"""Writing documents: whole or not at all, and never over somebody else's."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support import REAL_PLAN, ROOT, invoke, run_python

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

RIGHT, WRONG = "plans/riktig.yaml", "plans/feil.yaml"


def _files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_document_is_named_after_the_plan(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = invoke(monkeypatch, workspace, "render", "--out", "ut", RIGHT)
    assert (ran.status, ran.out) == (0, "ut/riktig.html\n")
    assert _files(workspace / "ut") == ["riktig.html"]
    page = (workspace / "ut/riktig.html").read_text("utf-8")
    assert page.startswith("<!doctype html>")
    assert page.endswith("</html>\n")


def test_markdown_has_its_own_ending(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = invoke(monkeypatch, workspace, "render", "--format", "md", "--out", "ut", RIGHT)
    assert ran.out == "ut/riktig.md\n"
    assert (workspace / "ut/riktig.md").read_text("utf-8").startswith("# Riktig plan 2025/2026\n")


def test_the_folder_is_made_and_defaults_to_build(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert invoke(monkeypatch, workspace, "render", RIGHT).status == 0
    assert _files(workspace / "build") == ["riktig.html"]


def test_a_dash_writes_the_document_and_nothing_else_to_standard_output(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = invoke(monkeypatch, workspace, "render", "--out", "-", RIGHT)
    assert ran.out.startswith("<!doctype html>")
    assert ran.out.endswith("</html>\n")
    assert not (workspace / "build").exists()
    assert not (workspace / "-").exists()


def test_the_same_plan_gives_the_same_bytes_in_another_process() -> None:
    pages = []
    for seed in ("1", "2"):
        done = run_python(
            "-m", "kompplan", "render", "--out", "-", str(REAL_PLAN),
            cwd=ROOT, env={"PYTHONHASHSEED": seed, "PYTHONDONTWRITEBYTECODE": "1", "LANG": "C"},
        )  # fmt: skip
        pages.append(done.stdout)
    assert pages[0] == pages[1]
    assert "Øst-Finnmark".encode() in pages[0]


def test_a_plan_with_a_fault_is_not_written_but_the_others_are(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace / "plans/brutt.yaml").write_text("kompplan: 1\nplan: {id: x\n", "utf-8")
    ran = invoke(monkeypatch, workspace, "render", "--out", "ut", "plans/brutt.yaml", RIGHT)
    assert ran.status == 2
    assert _files(workspace / "ut") == ["riktig.html"]
    assert "plans/brutt.yaml" in ran.err
    assert "KP014" in ran.err


def test_a_plan_with_a_wrong_time_is_written_and_its_findings_counted(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = invoke(monkeypatch, workspace, "render", "--out", "ut", WRONG)
    assert ran.status == 0
    assert _files(workspace / "ut") == ["feil.html"]
    assert ran.err == "1 plan: 2 feil, 1 advarsel, 1 merknad\n"


def test_two_plans_with_one_id_do_not_overwrite_each_other(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (workspace / RIGHT).read_text("utf-8")
    (workspace / "plans/kopi.yaml").write_text(text.replace("Riktig plan", "Kopi"), "utf-8")
    ran = invoke(monkeypatch, workspace, "render", "--out", "ut", RIGHT, "plans/kopi.yaml")
    assert ran.status == 2
    for name in (RIGHT, "plans/kopi.yaml", "«riktig»"):
        assert name in ran.err
    assert _files(workspace / "ut") == ["riktig.html"]
    assert "<title>Riktig plan" in (workspace / "ut/riktig.html").read_text("utf-8")


def _no_space(*_: object) -> int:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


class _FullDisk:
    """A file that can be opened but not written to."""

    def __init__(self, descriptor: int, _mode: str) -> None:
        os.close(descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is left to close."""

    write = staticmethod(_no_space)


def _full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kompplan.cli.files.os.fdopen", _FullDisk)


def _full_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kompplan.cli.files.Path.replace", _no_space)


@pytest.mark.parametrize("break_disk", [_full_disk, _full_at_the_end])
def test_a_full_disk_leaves_the_old_file_and_no_other(
    break_disk: Callable[[pytest.MonkeyPatch], None],
    workspace: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = workspace / "ut"
    out.mkdir()
    (out / "riktig.html").write_text("gammel", "utf-8")
    with monkeypatch.context() as patch:
        break_disk(patch)
        ran = invoke(monkeypatch, workspace, "render", "--out", "ut", RIGHT)
    assert ran.status == 2
    assert "No space left on device" in ran.err
    assert _files(out) == ["riktig.html"]
    assert (out / "riktig.html").read_text("utf-8") == "gammel"


def test_an_output_folder_that_is_a_file_is_told(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace / "ut").write_text("en fil", "utf-8")
    ran = invoke(monkeypatch, workspace, "render", "--out", "ut", RIGHT)
    assert ran.status == 2
    assert "ut" in ran.err
    assert (workspace / "ut").read_text("utf-8") == "en fil"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_leave_to_write_is_told(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace / "ut").mkdir(mode=0o500)
    ran = invoke(monkeypatch, workspace, "render", "--out", "ut", RIGHT)
    assert ran.status == 2
    assert _files(workspace / "ut") == []


def test_a_full_standard_output_is_told(workspace: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    code = (
        "import os, runpy, sys; full = os.open('/dev/full', os.O_WRONLY); os.dup2(full, 1);"
        "sys.argv[0] = 'kompplan'; runpy.run_module('kompplan', run_name='__main__')"
    )
    done = run_python("-c", code, "render", "--out", "-", RIGHT, cwd=workspace)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert b"No space left on device" in done.stderr


def test_nothing_is_written_through_a_link(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = workspace / "ut"
    out.mkdir()
    (workspace / "viktig.txt").write_text("viktig", "utf-8")
    (out / "riktig.html").symlink_to(workspace / "viktig.txt")
    assert invoke(monkeypatch, workspace, "render", "--out", "ut", RIGHT).status == 0
    assert (workspace / "viktig.txt").read_text("utf-8") == "viktig"
    assert not (out / "riktig.html").is_symlink()


def test_a_written_file_has_the_rights_of_any_new_file(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert invoke(monkeypatch, workspace, "render", "--out", "ut", RIGHT).status == 0
    (workspace / "ny").write_text("", "utf-8")
    written = (workspace / "ut/riktig.html").stat().st_mode
    assert written == (workspace / "ny").stat().st_mode


def test_a_workspace_may_bring_a_template_of_its_own(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace / "templates").mkdir()
    (workspace / "templates/page.md.j2").write_text("{{ page.title|md }}!", "utf-8")
    ran = invoke(monkeypatch, workspace, "render", "--format", "md", "--out", "-", RIGHT)
    assert ran.out == "Riktig plan!\n"


@pytest.mark.parametrize(
    "template",
    ["{{ page.nope }}", "{{ 1/0 }}", "{% if %}", "{{ page.title|nope }}",
     "{{ ''.__class__.__mro__[1].__subclasses__() }}", "{% include 'mangler.j2' %}",
     "{{ data.groups[99].rows }}", "{{ t('mangler') }}", "{% include '../../etc/passwd' %}"],
)  # fmt: skip
def test_a_fault_in_a_template_is_told_and_runs_nothing(
    template: str, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace / "templates/views").mkdir(parents=True)
    (workspace / "templates/views/action-plan.md.j2").write_text(template, "utf-8")
    ran = invoke(monkeypatch, workspace, "render", "--format", "md", "--out", "ut", RIGHT)
    assert ran.status == 2
    assert "intern feil" not in ran.err
    assert ran.err.startswith("kompplan: ")
    assert ("views/action-plan.md.j2" in ran.err) == ("include" not in template)
    assert not (workspace / "ut").exists()


def test_a_workspace_may_bring_the_template_of_one_view(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace / "templates/views").mkdir(parents=True)
    own = "{% for row in data.groups[0].rows %}- {{ row.title|md }}\n{% endfor %}"
    (workspace / "templates/views/action-plan.md.j2").write_text(own, "utf-8")
    ran = invoke(
        monkeypatch, workspace,
        "render", "--format", "md", "--view", "action-plan", "--out", "-", RIGHT,
    )  # fmt: skip
    assert ran.out.startswith("# Riktig plan 2025/2026\n")
    assert ran.out.endswith("\n## Aktiviteter\n\n- Samling for PPT\n")


def test_only_the_views_that_are_asked_for_are_shown(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = workspace / "plans/riktig.yaml"
    plan.write_text(plan.read_text("utf-8") + "chapters: {f: {title: Forord}}\n", "utf-8")
    asked = ["render", "--format", "md", "--out", "-", RIGHT]
    both = invoke(monkeypatch, workspace, *asked, "--view", "action-plan", "--view", "chapters")
    assert both.out.index("## Forord") < both.out.index("## Aktiviteter")
    one = invoke(monkeypatch, workspace, *asked, "--view", "chapters")
    assert "## Forord" in one.out
    assert "Aktiviteter" not in one.out


def test_a_view_nobody_made_is_refused_with_the_nearest_one(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = invoke(monkeypatch, workspace, "render", "--view", "actionplan", "--out", "ut", RIGHT)
    assert (ran.status, ran.out) == (2, "")
    assert "det finnes ingen visning «actionplan»" in ran.err
    assert "mente du «action-plan»?" in ran.err
    assert not (workspace / "ut").exists()


def test_a_plan_without_anything_for_a_view_is_passed_over_and_told(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace / "plans/bok.yaml").write_text(
        "kompplan: 1\nplan: {id: bok, title: Bok, year: 2025/2026}\n"
        "chapters: {f: {title: Forord}}\n", "utf-8",
    )  # fmt: skip
    asked = ["render", "--view", "chapters", "--out", "ut"]
    ran = invoke(monkeypatch, workspace, *asked, "plans/bok.yaml", RIGHT)
    assert (ran.status, ran.out) == (0, "ut/bok.html\n")
    assert "plans/riktig.yaml: ikke laget, fordi planen ikke har noe for visningen" in ran.err
    alone = invoke(monkeypatch, workspace, *asked, RIGHT)
    assert (alone.status, alone.out) == (2, "")
