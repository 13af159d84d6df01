"""What was adopted, found by the fingerprint, or by what the history says where it has none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.git.support import TestRepository, make_repository
from tests.support import Ran, invoke

if TYPE_CHECKING:
    from pathlib import Path

NAME = "plans/plan.yaml"
APPROVE = ("approve", NAME, "--by", "styret", "--on", "2025-06-11")


def plan(week: int, *events: str, status: str = "adopted") -> str:
    history = "".join(f"    - {event}\n" for event in events)
    return (
        f"kompplan: 1\nplan:\n  id: p\n  title: P\n  year: 2025/2026\n  status: {status}\n"
        f"{f'  history:{chr(10)}{history}' if history else ''}"
        f"activities:\n  a: {{title: A, when: uke {week}}}\n"
    )


TOLD = "vedtatt 11. juni 2025, i revisjon"
UNKNOWN = (
    f"kompplan: historikken i {NAME} sier ikke hvilken revisjon som ble vedtatt 11. juni 2025\n"
    "  hint: alle revisjoner er yngre enn vedtaket; oppgi en revisjon selv\n"
)
ADOPTED = "{date: 2025-06-11, event: adopted, by: styret}"


@pytest.fixture
def repository(tmp_path: Path) -> TestRepository:
    """Return an empty repository."""
    return make_repository(tmp_path / "repo")


def since(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch, *paths: str
) -> tuple[str, str, int]:
    ran: Ran = invoke(monkeypatch, repository.top, "diff", "--since", "adopted", *paths)
    moved = re.search("uke [0-9]+ til uke [0-9]+", ran.out)
    return moved[0] if moved else "", re.sub("[0-9a-f]{7} ", "# ", ran.err), ran.status


def test_the_revision_that_recorded_the_decision_counts(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit("Utkast", {NAME: plan(40, status="draft")}, day="2025-06-01")
    repository.commit("Siste utkast", {NAME: plan(41, status="draft")}, day="2025-06-10")
    # The board adjusted it, and it was put in two days later.
    repository.commit("Vedtatt", {NAME: plan(42, ADOPTED)}, day="2025-06-13")
    repository.commit("Flyttet", {NAME: plan(43, ADOPTED)}, day="2025-08-01")
    assert since(repository, monkeypatch) == (
        "uke 42 til uke 43",
        f"{NAME}: {TOLD} # fra 13. juni 2025, der vedtaket ble ført opp\n",
        0,
    )


def test_a_revision_that_the_decision_names_counts_first(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit("Utkast", {NAME: plan(40, status="draft")}, day="2025-06-01")
    repository.git("tag", "styret-2025")
    event = "{date: 2025-06-11, event: adopted, note: utgave styret-2025 med bilag}"
    repository.commit("Vedtatt", {NAME: plan(42, event)}, day="2025-06-13")
    moved, told, _ = since(repository, monkeypatch)
    assert moved == "uke 40 til uke 42"
    assert told.endswith("i revisjon # fra 1. juni 2025, som vedtaket nevner\n")


def test_a_history_that_came_with_the_plan_goes_by_the_day(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit("Lagt inn", {NAME: plan(40, ADOPTED)}, day="2025-06-10")
    repository.commit("Flyttet", {NAME: plan(41, ADOPTED)}, day="2025-08-01")
    moved, told, _ = since(repository, monkeypatch)
    assert moved == "uke 40 til uke 41"
    assert told.endswith("fra 10. juni 2025, den siste til og med den dagen\n")


def test_what_was_adopted_before_git_is_not_guessed(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit("Lagt inn", {NAME: plan(40, ADOPTED)}, day="2025-08-01")
    repository.commit("Flyttet", {NAME: plan(41, ADOPTED)}, day="2025-08-02")
    assert since(repository, monkeypatch) == (
        "",
        UNKNOWN,
        2,
    )


def test_a_plan_without_a_decision_is_told_when_asked_for(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit("Utkast", {NAME: plan(40, status="draft")}, day="2025-06-01")
    assert since(repository, monkeypatch)[1:] == ("", 0)
    _, told, status = since(repository, monkeypatch, NAME)
    assert status == 2
    assert told.startswith(f"kompplan: {NAME} har ikke noe vedtak i historikken\n")


def test_the_fingerprint_finds_the_plan_under_another_name(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit("Utkast", {NAME: plan(40, status="draft")}, day="2025-06-01")
    assert invoke(monkeypatch, repository.top, *APPROVE).status == 0
    repository.commit("Vedtatt", day="2025-06-11")
    repository.git("mv", NAME, "plans/ny.yaml")
    repository.commit("Nytt navn", day="2025-06-12")
    path = repository.top / "plans/ny.yaml"
    path.write_text(path.read_text("utf-8").replace("uke 40", "uke 41"), "utf-8")
    repository.commit("Flyttet", day="2025-06-13")
    assert since(repository, monkeypatch)[0] == "uke 40 til uke 41"


def test_a_decision_that_was_never_committed_is_found_in_what_was(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit("Utkast", {NAME: plan(40, status="draft")}, day="2025-06-01")
    assert invoke(monkeypatch, repository.top, *APPROVE).status == 0
    path = repository.top / NAME
    path.write_text(path.read_text("utf-8").replace("uke 40", "uke 41"), "utf-8")
    # The adopted content is that of the draft, and the only revision has it.
    assert since(repository, monkeypatch)[0] == "uke 40 til uke 41"
    # The decision is what the changes are counted from, and no change itself.
    ran = invoke(monkeypatch, repository.top, "diff", "--since", "adopted")
    assert "\n1 endring:" in ran.out
    assert "Historikken" not in ran.out and "status" not in ran.out


def test_findings_of_plans_that_are_not_compared_are_not_told(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = plan(40, status="draft").replace("id: p", "id: q").replace("uke 40", "noe uleselig")
    files = {NAME: plan(40, status="draft"), "plans/annen.yaml": other}
    repository.commit("Utkast", files, day="2025-06-01")
    assert invoke(monkeypatch, repository.top, *APPROVE).status == 0
    assert "KP201" not in since(repository, monkeypatch)[1]


def test_a_plan_that_is_only_spelt_otherwise_is_not_changed_after_adoption(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit("Utkast", {NAME: plan(40, status="draft")}, day="2025-06-01")
    assert invoke(monkeypatch, repository.top, *APPROVE).status == 0
    repository.commit("Vedtatt", day="2025-06-11")
    path = repository.top / NAME
    adopted = path.read_text("utf-8")
    for written, is_changed in (("Uke 40", False), ("uke 40?", True), ("uke 41", True)):
        path.write_text(adopted.replace("uke 40", written), "utf-8")
        told = invoke(monkeypatch, repository.top, "validate", NAME).out
        page = invoke(monkeypatch, repository.top, "render", "--out", "-", NAME).out
        assert ("KP760" in told, "Endret etter vedtak" in page) == (is_changed, is_changed), written


def test_content_that_git_never_had_is_told(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit("Utkast", {NAME: plan(40, status="draft")}, day="2025-06-01")
    (repository.top / NAME).write_text(plan(41, status="draft"), "utf-8")
    assert invoke(monkeypatch, repository.top, *APPROVE).status == 0
    path = repository.top / NAME
    repository.commit("Alt på én gang", {NAME: path.read_text("utf-8").replace("uke 41", "uke 42")})
    _, told, status = since(repository, monkeypatch)
    assert status == 2
    assert told.startswith(
        f"kompplan: ingen revisjon har {NAME} slik den ble vedtatt 11. juni 2025\n"
    )


def test_in_a_folder_what_cannot_be_found_stands_in_no_others_way(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit("Utkast", {NAME: plan(40, status="draft")}, day="2025-06-01")
    assert invoke(monkeypatch, repository.top, *APPROVE).status == 0
    other = plan(40, ADOPTED).replace("id: p", "id: x")
    repository.commit("Vedtatt", {"plans/x.yaml": other}, day="2025-07-01")
    path = repository.top / NAME
    path.write_text(path.read_text("utf-8").replace("uke 40", "uke 41"), "utf-8")
    moved, told, status = since(repository, monkeypatch)
    assert (moved, status) == ("uke 40 til uke 41", 0)
    assert "historikken i plans/x.yaml sier ikke hvilken revisjon" in told
