"""Plans that are the same on both sides, with all they lead to, are passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kompplan.cli.files import Disk
from kompplan.cli.revision_source import source_of
from kompplan.cli.same_content import SameContent
from kompplan.git.repository import Repository
from tests.git.support import TestRepository, make_repository
from tests.support import write_files

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "kompplan: 1\nplan: {id: p, title: P, year: 2025/2026%s}\n"
FILES = {
    "plans/plan.yaml": "uses: felles/a.yaml\n" + HEAD % "",
    "plans/enhet.yaml": HEAD % ", under: plan.yaml",
    "plans/neste.yaml": HEAD % ", follows: [plan.yaml]",
    "plans/annen.yaml": HEAD % "",
    "plans/felles/a.yaml": "kompplan: 1\nuses: [b.yaml]\n",
    "plans/felles/b.yaml": "kompplan: 1\nuses: [a.yaml]\n",
}


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TestRepository:
    """Stand in a repository of one revision."""
    made = make_repository(tmp_path / "repo")
    made.commit("Planer", FILES)
    monkeypatch.chdir(made.top)
    return made


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({}, set()),
        ({"plans/annen.yaml": HEAD % "" + "# nytt\n"}, {"annen"}),
        ({"plans/annen.yaml": (HEAD % "").replace("\n", "\r\n")}, set()),
        ({"plans/plan.yaml": FILES["plans/plan.yaml"] + "# nytt\n"}, {"plan", "enhet", "neste"}),
        ({"plans/felles/b.yaml": "kompplan: 1\n"}, {"plan", "enhet", "neste"}),
        ({"kompplan.yaml": "kompplan: 1\n"}, {"plan", "enhet", "neste", "annen"}),
        ({"LES-MEG.md": "x\n"}, set()),
    ],
)
def test_a_plan_differs_when_any_file_it_leads_to_does(
    repository: TestRepository, changed: dict[str, str], told: set[str]
) -> None:
    write_files(repository.top, changed)
    with Repository(repository.top) as opened:
        same = SameContent(source_of(opened, opened.resolve("HEAD")), Disk())
        names = ("plan", "enhet", "neste", "annen")
        assert {name for name in names if not same.holds_for(f"plans/{name}.yaml")} == told
