"""``kompplan schema``: where it goes, whose ids it offers, and how it ends."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.support import HEAD, invoke, write_files

if TYPE_CHECKING:
    from pathlib import Path

    from pytest import MonkeyPatch

PLAN = HEAD + (
    "uses: [felles.yaml]\n"
    "actors: {styrere: {name: styrerne}}\n"
    "sections: {høst: {title: Høst, sections: {oktober: {title: Oktober}}}}\n"
    "activities: {samling: {title: Samling, when: uke 44}}\n"
)
SHARED = "kompplan: 1\nactors: {ppt: {name: PPT}}\nmunicipalities: {indre: {name: Indre}}\n"


def test_it_offers_the_ids_of_a_plan_and_of_what_it_uses(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    write_files(tmp_path, {"plan.yaml": PLAN, "felles.yaml": SHARED})
    ran = invoke(monkeypatch, tmp_path, "schema", "plan.yaml")
    assert (ran.status, ran.err) == (0, "")
    kinds = json.loads(ran.out)["$defs"]
    offered = {
        kind: kinds[kind]["anyOf"][0]["enum"] for kind in ("party", "section", "activity", "place")
    }
    assert offered == {
        "party": ["indre", "ppt", "styrere"],
        "section": ["høst", "oktober"],
        "activity": ["samling"],
        "place": ["indre"],
    }
    assert "theme" not in kinds


def test_without_a_plan_it_is_the_format_alone(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    write_files(tmp_path, {"plans/plan.yaml": PLAN})
    ran = invoke(monkeypatch, tmp_path, "schema")
    assert ran.status == 0
    assert "styrere" not in ran.out
    assert json.loads(ran.out)["required"] == ["kompplan"]


def test_out_names_the_file_and_a_hyphen_is_standard_output(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    ran = invoke(monkeypatch, tmp_path, "schema", "--out", "mappe/kompplan.schema.json")
    assert ran == (0, "mappe/kompplan.schema.json\n", "")
    written = (tmp_path / "mappe" / "kompplan.schema.json").read_text("utf-8")
    assert invoke(monkeypatch, tmp_path, "schema", "--out", "-").out == written


def test_a_plan_with_faults_still_gives_its_ids(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    write_files(tmp_path, {"plan.yaml": HEAD + "actors: {ppt: {name: PPT, kin: gruppe}}\n"})
    ran = invoke(monkeypatch, tmp_path, "schema", "plan.yaml")
    assert (ran.status, ran.err) == (0, "")
    assert json.loads(ran.out)["$defs"]["party"]["anyOf"][0] == {"enum": ["ppt"]}


def test_a_file_that_cannot_be_read_is_told_and_the_others_count(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    files = {"plan.yaml": PLAN, "felles.yaml": SHARED, "halv.yaml": "kompplan: [\n"}
    write_files(tmp_path, files)
    ran = invoke(monkeypatch, tmp_path, "schema", "plan.yaml", "halv.yaml", "ukjent.yaml")
    assert ran.status == 2
    assert "styrere" in ran.out
    assert "error[KP014]" in ran.err
    assert "halv.yaml:1:11" in ran.err
    assert "error[KP001] finner ikke filen" in ran.err


def test_libraries_alone_are_no_plans(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    write_files(tmp_path, {"felles.yaml": SHARED})
    ran = invoke(monkeypatch, tmp_path, "schema", "felles.yaml")
    assert (ran.status, ran.out) == (2, "")
    assert "ingen av filene er en plan" in ran.err
