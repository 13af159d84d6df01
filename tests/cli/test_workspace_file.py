"""The workspace file: defaults for folders and language, and the weight of findings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.support import invoke, write_files

if TYPE_CHECKING:
    from pathlib import Path

PLAN = """\
kompplan: 1
plan: {id: prøve, title: Prøveplan, year: 2025/2026}
activities:
  fagdag: {title: Fagdag, when: 15. november}
"""


@pytest.mark.parametrize(
    ("severity", "status", "counts"),
    [("error", 1, (1, 0, 0)), ("warning", 0, (0, 1, 0)), ("info", 0, (0, 0, 1))],
)
def test_the_workspace_says_how_much_a_finding_weighs(
    severity: str,
    status: int,
    counts: tuple[int, int, int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings = f"severity: {{weekend: {severity}}}\n"
    write_files(tmp_path, {"kompplan.yaml": settings, "plans/p.yaml": PLAN})
    ran = invoke(monkeypatch, tmp_path, "validate", "--format", "json")
    summary = json.loads(ran.out)["summary"]
    assert ran.status == status
    assert (summary["errors"], summary["warnings"], summary["infos"]) == counts


def test_a_finding_may_be_silenced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(tmp_path, {"kompplan.yaml": "severity: {KP401: silent}\n", "plans/p.yaml": PLAN})
    ran = invoke(monkeypatch, tmp_path, "validate")
    assert ran.out == "1 plan: ingen funn\n"


def test_what_cannot_be_read_is_an_error_whatever_the_workspace_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = "severity: {missing-key: silent}\n"
    write_files(
        tmp_path, {"kompplan.yaml": settings, "plans/p.yaml": "kompplan: 1\nplan: {id: p}\n"}
    )
    ran = invoke(monkeypatch, tmp_path, "validate")
    assert ran.status == 1
    assert "KP101" in ran.out


def test_folders_and_language_come_from_the_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = "plans: planar\nout: ferdig\nlanguage: nn\n"
    write_files(tmp_path, {"kompplan.yaml": settings, "planar/p.yaml": PLAN})
    validated = invoke(monkeypatch, tmp_path, "validate")
    assert validated.out.endswith("1 plan: 1 åtvaring\n")
    rendered = invoke(monkeypatch, tmp_path, "render")
    assert rendered.out == "ferdig/prøve.html\n"
    assert (tmp_path / "ferdig" / "prøve.html").is_file()


@pytest.mark.parametrize("folder", ["../ute", "/ute/av/mappen", "~/ute", "C:\\ute"])
def test_a_workspace_file_cannot_send_documents_elsewhere(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path / "w", {"kompplan.yaml": f"out: '{folder}'\n", "plans/p.yaml": PLAN})
    ran = invoke(monkeypatch, tmp_path / "w", "render")
    assert ran.out == "build/prøve.html\n"
    assert "KP121" in invoke(monkeypatch, tmp_path / "w", "validate").out


def test_a_broken_workspace_file_is_told_and_the_plans_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, {"kompplan.yaml": "severety: {}\n", "plans/p.yaml": PLAN})
    ran = invoke(monkeypatch, tmp_path, "validate", "--format", "concise")
    assert "kompplan.yaml:1:1: error[KP102] ukjent nøkkel «severety»" in ran.out
    assert "KP401" in ran.out


def test_accepted_findings_are_counted_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiver = "waivers:\n  - {finding: weekend, at: fagdag, reason: helgesamling, by: styret}\n"
    write_files(tmp_path, {"plans/p.yaml": PLAN + waiver})
    ran = invoke(monkeypatch, tmp_path, "validate")
    assert ran.out == "1 plan: 1 godtatt\n"
    found = json.loads(invoke(monkeypatch, tmp_path, "validate", "--format", "json").out)
    assert [f["waived"] for f in found["findings"]] == [True]
    assert found["summary"]["waived"] == 1


@pytest.mark.parametrize(("level", "status"), [("error", 0), ("warning", 1), ("info", 1)])
def test_fail_on_says_which_findings_fail(
    level: str, status: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, {"plans/p.yaml": PLAN})
    assert invoke(monkeypatch, tmp_path, "validate", "--fail-on", level).status == status
