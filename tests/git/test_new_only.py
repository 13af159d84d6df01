"""``validate --new-only``: what a change brings, and not what was there before."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from tests.git.support import TestRepository, make_repository
from tests.support import invoke, write_files

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support import Ran

FILE = "plans/p.yaml"
PLAN = """\
kompplan: 1
plan: {id: p, title: Plan, year: 2025/2026}
activities:
  samling: {title: Samling, when: uke 54}
  kurs: {title: Kurs, when: uke 44}
"""
"""One error from before, KP204."""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TestRepository:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    found = make_repository(tmp_path / "depot")
    found.commit("Plan", {FILE: PLAN})
    return found


@pytest.fixture
def run(repository: TestRepository, monkeypatch: pytest.MonkeyPatch) -> Runner:
    return Runner(repository, monkeypatch)


class Runner:
    def __init__(self, repository: TestRepository, monkeypatch: pytest.MonkeyPatch) -> None:
        self.repository, self.monkeypatch = repository, monkeypatch

    def __call__(self, *arguments: str) -> Ran:
        return invoke(self.monkeypatch, self.repository.top, "validate", *arguments)

    def new(self, text: str = "", *arguments: str) -> list[str]:
        """Return codes and last steps of the new findings, after writing the plan anew."""
        if text:
            write_files(self.repository.top, {FILE: text})
        ran = self("--new-only", "--format", "json", *arguments)
        findings = json.loads(ran.out)["findings"]
        assert ran.status == int(any(f["severity"] == "error" for f in findings))
        return [f"{f['code']} {f['path'][-2]}" for f in findings]


def test_what_was_there_before_is_not_told(run: Runner) -> None:
    assert run.new() == []
    ran = run("--new-only")
    assert (ran.status, ran.out) == (0, "1 plan: ingen nye funn; 1 fra før\n")
    assert run("--new-only", "--lang", "en").out == "1 plan: no new findings; 1 from before\n"
    assert run("--new-only", "--format", "github").out == ""
    assert run().status == 1


def test_a_finding_that_moved_to_another_line_is_not_new(run: Runner) -> None:
    above = "activities:\n  ny: {title: Ny, when: uke 42}\n  # et notat\n"
    assert run.new(PLAN.replace("activities:\n", above)) == []
    as_block = "samling:\n    when: 'uke 54'\n    title: Samling"
    assert run.new(PLAN.replace("samling: {title: Samling, when: uke 54}", as_block)) == []


def test_what_the_change_brings_is_told(run: Runner) -> None:
    assert run.new(PLAN.replace("uke 44", "uke 55")) == ["KP204 kurs"]
    ran = run("--new-only")
    assert ran.status == 1
    assert ran.out.endswith("1 plan: 1 feil; 1 fra før\n")
    assert run("--new-only", "--format", "github").out.count("::error ") == 1


def test_another_value_makes_it_another_finding(run: Runner) -> None:
    assert run.new(PLAN.replace("uke 54", "uke 55")) == ["KP204 samling"]


def test_the_same_finding_twice_is_new_once(run: Runner) -> None:
    rows = "    parts: [{title: A, when: uke 54}, {title: B, when: uke 54}]\n"
    base = PLAN.replace("{title: Kurs, when: uke 44}", f"\n    title: Kurs\n{rows}")
    run.repository.commit("Deler", {FILE: base})
    more = base.replace("[{title: A", "[{title: C, when: uke 54}, {title: A")
    assert run.new(more) == ["KP204 2"]


def test_a_finding_that_is_no_longer_accepted_is_new(run: Runner) -> None:
    waiver = "waivers: [{finding: no-such-week, reason: Prøve, by: styret}]\n"
    run.repository.commit("Godtatt", {FILE: PLAN + waiver})
    assert run.new(PLAN) == ["KP204 samling"]


def test_a_renamed_file_brings_nothing(run: Runner) -> None:
    (run.repository.top / FILE).unlink()
    write_files(run.repository.top, {"plans/q.yaml": PLAN})
    assert run.new() == []


def test_a_new_plan_brings_all_it_has(run: Runner) -> None:
    write_files(run.repository.top, {"plans/q.yaml": PLAN.replace("id: p,", "id: q,")})
    assert run.new() == ["KP204 samling"]


def test_a_branch_is_measured_where_it_left_main(run: Runner) -> None:
    git = run.repository.git
    git("checkout", "-q", "-b", "endring")
    run.repository.commit("Mitt", {FILE: PLAN.replace("uke 44", "uke 55")})
    git("checkout", "-q", "main")
    both = PLAN.replace("uke 44", "uke 55").replace("uke 54", "uke 43")
    run.repository.commit("Siden", {FILE: both})
    git("checkout", "-q", "endring")
    assert run.new() == ["KP204 kurs"]
    assert run.new("", "--base", "main") == ["KP204 kurs"]
    assert run.new("", "--base", "HEAD") == []


def test_base_alone_asks_for_new_findings(run: Runner) -> None:
    assert run("--base", "HEAD").out == "1 plan: ingen nye funn; 1 fra før\n"


@pytest.mark.parametrize("base", ["finnes-ikke", "--output=x", "a\x1bb"])
def test_a_base_that_is_none_is_told(run: Runner, base: str) -> None:
    ran = run("--new-only", f"--base={base}")
    assert (ran.status, ran.out) == (2, "")
    assert "kompplan: " in ran.err
    assert not (run.repository.top / "x").exists()


def test_outside_a_repository_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(tmp_path / "annet", {FILE: PLAN})
    assert invoke(monkeypatch, tmp_path / "annet", "validate", "--new-only").status == 2
