"""Listing the views, and which of them plans have data for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from kompplan.cli.views import about_of, title_of
from kompplan.locales import LANGUAGES, locale_of
from kompplan.views import views
from tests.support import ROOT, invoke

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_view_has_a_title_and_says_what_it_shows(language: str) -> None:
    locale = locale_of(language)
    told = [about_of(view, locale) for view in views().values()]
    assert len(set(told)) == len(told)
    assert all(title_of(view, locale)[0].isupper() for view in views().values())


def test_every_view_has_a_template_for_each_format() -> None:
    made = {path.name for path in (ROOT / "templates/views").iterdir()}
    assert made == {f"{name}{suffix}" for name in views() for suffix in (".html.j2", ".md.j2")}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ([], "Aktivitetene i planens egen rekkefølge"),
        (["--lang", "nn"], "Aktivitetane i rekkjefølgja"),
        (["--lang", "en"], "The activities in the order"),
    ],
)
def test_the_views_are_listed_in_the_language_of_the_reader(
    language: list[str], words: str, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = invoke(monkeypatch, workspace, "views", *language)
    assert (ran.status, ran.err) == (0, "")
    (line,) = [line for line in ran.out.splitlines() if line.split()[:1] == ["action-plan"]]
    assert words in line


def test_the_list_is_json_where_a_program_asks(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = invoke(monkeypatch, workspace, "views", "--format", "json")
    listed = json.loads(ran.out)["views"]
    assert {each["view"] for each in listed} == set(views())
    assert set(listed[0]) == {"view", "title", "about"}


def test_a_plan_shows_what_it_has_data_for(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = invoke(monkeypatch, workspace, "views", "plans/riktig.yaml")
    named = [line.split()[0] for line in ran.out.splitlines() if line.strip()]
    assert "action-plan" in named
    assert "chapters" not in named


def test_plans_are_listed_as_json_with_their_files(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = invoke(monkeypatch, workspace, "views", "--format", "json", "plans")
    assert ran.status == 0
    plans = {each["plan"]: each for each in json.loads(ran.out)["plans"]}
    assert set(plans) == {"riktig", "feil"}
    assert plans["riktig"]["file"] == "plans/riktig.yaml"
    assert "action-plan" in plans["riktig"]["views"]


def test_a_missing_file_is_told(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = invoke(monkeypatch, workspace, "views", "plans/mangler.yaml")
    assert ran.status == 2
    assert "plans/mangler.yaml" in ran.err
