"""``kompplan review``: what the reviewer of a change is told, and in which order."""

from __future__ import annotations

import json
import os
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
from markdown_it import MarkdownIt

from tests.cli.test_finding_formats import is_obeyed
from tests.git.support import TestRepository, make_repository
from tests.support import invoke, write_files

if TYPE_CHECKING:
    from pathlib import Path

FILE = "plans/p.yaml"
PLAN = """\
kompplan: 1
uses: [kompplan:norway]
plan: {id: p, title: Handlingsplan, year: 2025/2026, grant_year: 2025}
actors: {ppt: {name: PPT}, sepu: {name: SePU}}
activities:
  samling: {title: Samling, when: 14. oktober kl. 9-11, participants: [ppt]}
  fagdag: {title: Fagdag, when: 16. oktober kl. 9-11, participants: [ppt, sepu]}
  møte: {title: Møte, when: uke 54}
measures:
  nettverk: {title: Nettverk, scheme: regional, amounts: {owner: 50 000, uh: 150 000}}
"""
"""One error from before: KP204."""


class Reviewer:
    def __init__(self, repository: TestRepository, monkeypatch: pytest.MonkeyPatch) -> None:
        self.repository, self.monkeypatch = repository, monkeypatch

    def change(self, *changes: tuple[str, str]) -> None:
        text = PLAN
        for old, new in changes:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        write_files(self.repository.top, {FILE: text})

    def __call__(self, *arguments: str, status: int = 0) -> str:
        ran = invoke(self.monkeypatch, self.repository.top, "review", *arguments)
        assert ran.status == status, ran.err
        return ran.out.replace("\u00a0", " ")

    def json(self, *arguments: str) -> Any:
        return json.loads(self("--format", "json", *arguments))


@pytest.fixture
def review(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reviewer:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    repository = make_repository(tmp_path / "depot")
    repository.commit("Plan", {FILE: PLAN})
    return Reviewer(repository, monkeypatch)


SATURDAY = ("14. oktober", "11. oktober")
SAME_TIME = ("14. oktober", "16. oktober")
DEARER = ("uh: 150 000", "uh: 176 000")


def test_what_breaks_the_calendar_comes_first(review: Reviewer) -> None:
    review.change(SAME_TIME, DEARER, ("uke 54", "uke 53"))
    headings = [line for line in review().splitlines() if line and line[0] != " "]
    assert headings[0] == "Endringer i planene til gjennomgang"
    order = ["Konflikter i kalenderen som endringen skaper", "Handlingsplan 2025/2026",
             "Budsjett før og etter", "Hvem endringene berører", "Løste funn"]  # fmt: skip
    assert [line for line in headings if line in order] == order


def test_a_new_double_booking_is_told_with_its_place(review: Reviewer) -> None:
    review.change(SAME_TIME)
    found = review.json()
    assert [f["code"] for f in found["conflicts"]] == ["KP406"]
    assert (found["new"], found["solved"]) == ([], [])
    assert found["summary"]["known"] == 1
    assert "1 funn fra før er ikke vist" in review()


def test_other_new_findings_are_told_apart(review: Reviewer) -> None:
    review.change(SATURDAY, ("[ppt, sepu]", "[ppt, spu]"))
    found = review.json()
    assert [f["code"] for f in found["conflicts"]] == ["KP401"]
    assert "KP301" in [f["code"] for f in found["new"]]
    assert "Andre nye funn" in review()


def test_a_finding_that_is_gone_is_told_without_advice(review: Reviewer) -> None:
    review.change(("uke 54", "uke 52"))
    assert [f["code"] for f in review.json()["solved"]] == ["KP204"]
    solved = review().partition("Løste funn")[2]
    assert "linje 8: møte (KP204)" in solved
    assert "→" not in solved


def test_sums_stand_before_and_after(review: Reviewer) -> None:
    review.change(DEARER)
    regional = "Regional ordning for kompetanseutvikling i barnehage"
    assert review.json()["budgets"] == [
        {
            "plan": "p",
            "amounts": [
                {"scheme": regional, "column": "uh", "before": 150000, "after": 176000},
                {"scheme": regional, "column": "total", "before": 200000, "after": 226000},
                {"scheme": None, "column": "uh", "before": 150000, "after": 176000},
                {"scheme": None, "column": "total", "before": 200000, "after": 226000},
            ],
        }
    ]
    text = review()
    assert "budsjettet øker med 26 000 kr" in " ".join(text.split())
    assert "    200 000 kr → 226 000 kr (+26 000 kr)" in text
    review.repository.commit("Dyrere")
    review.change()
    assert "budsjettet går ned med 26 000 kr" in " ".join(review("HEAD").split())


def test_whom_a_change_touches_is_counted(review: Reviewer) -> None:
    review.change(("16. oktober", "15. oktober"), ("14. oktober", "13. oktober"))
    assert review.json()["affected"] == [
        {"name": "PPT", "changes": 2}, {"name": "SePU", "changes": 1},
    ]  # fmt: skip


def test_a_new_id_makes_no_finding_new(review: Reviewer) -> None:
    review.change(("  møte:", "  hovedmøte:"))
    found = review.json()
    assert (found["conflicts"], found["new"], found["solved"]) == ([], [], [])
    assert [change["kind"] for change in found["changes"]] == ["renamed"]


def test_a_change_of_nothing_says_so(review: Reviewer) -> None:
    review.change((PLAN[:12], f"# et notat\n{PLAN[:12]}"))
    text = " ".join(review().split())
    assert "ingen nye funn" in text
    assert review.json()["changes"] == []


def test_a_plan_that_can_no_longer_be_read_is_a_new_finding(review: Reviewer) -> None:
    review.change(("[ppt, sepu]", "[ppt, sepu"))
    found = review.json()
    assert [f["code"] for f in found["new"]] == ["KP014"]
    # It is not gone, and what can no longer be seen is not solved.
    assert (found["changes"], found["solved"], found["budgets"]) == ([], [], [])


def test_a_branch_is_reviewed_from_where_it_left_main(review: Reviewer) -> None:
    git = review.repository.git
    git("checkout", "-q", "-b", "endring")
    review.change(SATURDAY)
    review.repository.commit("Mitt")
    git("checkout", "-q", "main")
    review.change(DEARER)
    review.repository.commit("Siden")
    git("checkout", "-q", "endring")
    assert review.json()["summary"]["changes"] == 1
    assert review.json("main...endring")["summary"]["changes"] == 1
    assert review.json("main", "endring")["summary"]["changes"] == 2
    assert review.json("HEAD")["summary"]["changes"] == 0


def test_two_files_are_reviewed_without_git(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path / "x", {"gammel.yaml": PLAN, "ny.yaml": PLAN.replace(*SAME_TIME)})
    ran = invoke(
        monkeypatch, tmp_path / "x", "review", "gammel.yaml", "ny.yaml", "--format", "json"
    )
    found = json.loads(ran.out)
    assert [f["code"] for f in found["conflicts"]] == ["KP406"]
    assert (len(found["changes"]), len(found["new"]), len(found["solved"])) == (1, 0, 0)


@pytest.mark.parametrize(
    ("lang", "heading"),
    [("nb", "Hvem endringene berører"), ("nn", "Kven endringane vedkjem"),
     ("en", "Whom the changes touch")],
)  # fmt: skip
@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_a_review_comes_in_three_languages(
    review: Reviewer, lang: str, heading: str, form: str
) -> None:
    review.change(SATURDAY)
    assert heading in review("--lang", lang, "--format", form)


def test_no_line_is_wider_than_eighty_columns(review: Reviewer) -> None:
    review.change(SATURDAY, DEARER, ("title: Fagdag", f"title: {'Lang tittel om språk ' * 9}"))
    assert max(map(len, review().splitlines())) <= 80


HOSTILE = (
    "'<script>x</script> @navn #1 ::error::x ##[error]y [l](javascript:x) | **f** https://a.no'"
)


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


@pytest.mark.parametrize("form", ["text", "md", "html", "json"])
def test_nothing_in_a_plan_is_obeyed(review: Reviewer, form: str) -> None:
    review.change(
        ("title: Samling", f"title: {HOSTILE}"),
        ("14. oktober", "18. oktober"),
        ("name: SePU", f"name: {HOSTILE}"),
        ("title: Handlingsplan", f"title: {HOSTILE}"),
        DEARER,
    )
    out = review("--format", form)
    assert [line for line in out.splitlines() if is_obeyed(line)] == []
    if form in ("text", "json"):
        return
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(out)
    page = Tags(out if form == "html" else html)
    assert page.tags & {"script", "a", "img", "iframe"} == set()
    assert not any(name.startswith("on") for name in page.attributes)
    if form == "md":
        assert not re.search(r"(?<![\w\\])@navn|(?<!\\)#1", out)


def test_what_is_asked_for_and_not_there_is_told(review: Reviewer) -> None:
    review("finnes-ikke", status=2)
    review("--", "plans/finnes-ikke.yaml", status=2)
