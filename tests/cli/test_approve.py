"""``kompplan approve``: the decision is recorded once, with what was decided."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from tests.support import invoke, write_files

if TYPE_CHECKING:
    from pathlib import Path

PLAN = """\
kompplan: 1
plan:
  id: prøve
  title: Prøveplan
  year: 2025/2026
  status: hearing
  history:
    - {date: 2025-05-01, event: hearing}
activities:
  samling: {title: Samling, when: uke 44}
"""
# Taken with sha256sum, as in tests/checks/cases/KP760-changed-after-adoption.yaml.
PRINT = "sha256:5b714d0e780dd75e9f2fceb0004120ce"
ADOPTED = PLAN.replace("status: hearing", "status: adopted").replace(
    "activities:",
    f"    - {{date: 2025-06-11, event: adopted, by: styret, fingerprint: {PRINT}}}\nactivities:",
)
OPTIONS = ("--by", "styret", "--on", "2025-06-11")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a plan that is out on a hearing."""
    write_files(tmp_path, {"plan.yaml": PLAN, "felles.yaml": "kompplan: 1\n"})
    return tmp_path


def text(folder: Path) -> str:
    return (folder / "plan.yaml").read_bytes().decode()


@pytest.mark.parametrize("day", ["2025-06-11", "11. juni 2025", "11.06.2025"])
def test_the_decision_is_recorded(folder: Path, monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    ran = invoke(monkeypatch, folder, "approve", "plan.yaml", "--by", "styret", "--on", day)
    assert ran == (
        0,
        f"plan.yaml: vedtatt 11. juni 2025 av styret, med fingeravtrykk {PRINT}\n",
        "",
    )
    assert text(folder) == ADOPTED
    assert sorted(path.name for path in folder.iterdir()) == ["felles.yaml", "plan.yaml"]


def test_the_same_content_is_adopted_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    invoke(monkeypatch, folder, "approve", "plan.yaml", *OPTIONS)
    (folder / "plan.yaml").write_text(ADOPTED + "# et notat\n", "utf-8")
    ran = invoke(
        monkeypatch, folder, "approve", "plan.yaml", "--by", "nemnda", "--on", "2025-07-01"
    )
    assert ran.status == 0
    told = "plan.yaml: alt vedtatt slik den er, 11. juni 2025 av styret; filen er ikke endret\n"
    assert ran.out == told
    assert text(folder) == ADOPTED + "# et notat\n"


def test_what_is_adopted_later_is_an_amendment(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "plan.yaml").write_text(ADOPTED.replace("uke 44", "uke 45"), "utf-8")
    ran = invoke(
        monkeypatch, folder, "approve", "plan.yaml", "--by", "styret", "--on", "2026-01-06",
        "--note", "etter avtale med eierne",
    )  # fmt: skip
    assert ran.out.startswith("plan.yaml: endringene vedtatt 6. januar 2026 av styret, med ")
    events = [line for line in text(folder).splitlines() if "event:" in line]
    assert len(events) == 3
    start = "    - {date: 2026-01-06, event: amended, by: styret, note: etter avtale med eierne, "
    assert events[-1].startswith(start)
    assert invoke(monkeypatch, folder, "validate", "plan.yaml").out == "1 plan: ingen funn\n"


def test_a_decision_of_that_day_gets_its_fingerprint(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_hand = ADOPTED.replace(f", fingerprint: {PRINT}", "")
    (folder / "plan.yaml").write_text(by_hand, "utf-8")
    assert invoke(monkeypatch, folder, "approve", "plan.yaml", *OPTIONS).status == 0
    assert text(folder) == ADOPTED


def test_a_plan_with_faults_is_not_adopted_unless_asked(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    faulty = PLAN.replace("uke 44", "uke 54")
    (folder / "plan.yaml").write_text(faulty, "utf-8")
    ran = invoke(monkeypatch, folder, "approve", "plan.yaml", *OPTIONS)
    assert ran.status == 2
    assert "KP207" in ran.err or "error[" in ran.err
    assert "kompplan: plan.yaml har 1 feil, og er ikke ført opp som vedtatt\n" in ran.err
    assert text(folder) == faulty
    assert (
        invoke(monkeypatch, folder, "approve", "plan.yaml", *OPTIONS, "--with-errors").status == 0
    )
    assert "event: adopted" in text(folder)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--by", "styret", "--on", "juni 2025"), "«juni 2025» er ikke en dag"),
        (("--by", "styret", "--on", "i går"), "«i går» er ikke en dag"),
        (("--by", "styret", "--on", "2025-02-30"), "«2025-02-30» er ikke en dag"),
        (("--by", "", "--on", "2025-06-11"), "--by må være tekst på én linje"),
        (("--by", "styret\nx: y", "--on", "2025-06-11"), "--by må være tekst på én linje"),
        (("--by", "\x1b[31m", "--on", "2025-06-11"), "--by må være tekst på én linje"),
        ((*OPTIONS, "--note", "\u202e"), "--note må være tekst på én linje"),
        (("--by", "styret"), "--on mangler"),
    ],
)
def test_a_decision_that_cannot_be_recorded_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], message: str
) -> None:
    ran = invoke(monkeypatch, folder, "approve", "plan.yaml", *options)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"kompplan: {message}\n")
    assert text(folder) == PLAN


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (".", "kompplan: . er ikke én plan"),
        ("felles.yaml", "kompplan: felles.yaml er ikke én plan"),
        ("plam.yaml", "error[KP001] finner ikke filen"),
    ],
)
def test_what_is_no_plan_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, message: str
) -> None:
    ran = invoke(monkeypatch, folder, "approve", name, *OPTIONS)
    assert ran.status == 2
    assert ran.err.startswith(message)


def test_an_older_decision_and_a_superseded_plan_are_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "plan.yaml").write_text(ADOPTED.replace("uke 44", "uke 45"), "utf-8")
    ran = invoke(monkeypatch, folder, "approve", "plan.yaml", "--by", "x", "--on", "2025-06-10")
    assert "10. juni 2025 er før det siste vedtaket, 11. juni 2025" in ran.err
    (folder / "plan.yaml").write_text(PLAN.replace("hearing\n", "superseded\n"), "utf-8")
    ran = invoke(monkeypatch, folder, "approve", "plan.yaml", *OPTIONS)
    assert "plan.yaml er erstattet av en nyere plan" in ran.err


def test_the_file_keeps_its_rights_and_its_link(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "plan.yaml").rename(folder / "egentlig.yaml")
    (folder / "egentlig.yaml").chmod(0o640)
    (folder / "plan.yaml").symlink_to("egentlig.yaml")
    assert invoke(monkeypatch, folder, "approve", "plan.yaml", *OPTIONS).status == 0
    assert (folder / "plan.yaml").is_symlink()
    assert (folder / "egentlig.yaml").read_text("utf-8") == ADOPTED
    assert stat.S_IMODE((folder / "egentlig.yaml").stat().st_mode) == 0o640


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.chmod(0o555)
    ran = invoke(monkeypatch, folder, "approve", "plan.yaml", *OPTIONS)
    folder.chmod(0o755)
    assert ran.status == 2
    assert "kan ikke skrive plan.yaml" in ran.err
    assert text(folder) == PLAN
