"""``kompplan changelog``: the life of plans, newest first, by the decisions that adopted them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from kompplan.loading.loader import Loader
from tests.cli.test_life_of_a_plan import NAME, life
from tests.git.support import TestRepository, make_repository
from tests.support import Ran, invoke

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["life"]

LOG = """\
Handlingsplan for Nordkyst 2021/2022

Etter siste vedtak

  3. februar 2022: Flett tittel (#)
    – Fagdag om gode relasjoner: tittel endret fra «Fagdag om relasjoner» til
      «Fagdag om gode relasjoner»

  2. februar 2022: Sted for evalueringen (#)
    – Evalueringssamling: sted lagt til: «Kulturhuset»

  22. januar 2022: Ny rekkefølge (#)
    – Aktiviteter: rekkefølgen er endret: «Fagdag om relasjoner» står nå først

  21. januar 2022: Bedre id (#)
    – Evalueringssamling: har fått ny id, evalueringssamling (var evaluering)

  20. januar 2022: Mer til universitetet (#)
    – Nettverk for ledere: UHs del økt fra 174 000 kr til 200 000 kr
      (+26 000 kr), sum økt fra 224 000 kr til 250 000 kr (+26 000 kr);
      ordningen er nå på 250 000 kr

  1 revisjon uten endret innhold

Endret 6. januar 2022 av styret, etter avtale med eierne

  6. januar 2022: Endret etter avtale med eierne (#)
    – Læringskaravane: møteform lagt til: digitalt
    – Læringskaravane: deltakere endret: PPT lagt til

  1. desember 2021: Karavanen flyttes (#)
    – Læringskaravane: flyttet fra torsdag 20. til torsdag 27. januar, én uke
      senere

  20. august 2021: Rett uke for fagdagen (#)
    – Fagdag om relasjoner: flyttet fra uke 44 til uke 45, én uke senere

Vedtatt 15. mars 2021 av styret

  16. februar 2021: På høring (#)
    – Planen: status endret fra utkast til på høring
    – Historikken: hendelse lagt til: Sendt på høring 16. februar 2021, med
      frist 10. mars 2021

  20. januar 2021: Utkast (#)
    – Handlingsplan for Nordkyst 2021/2022: ny plan med 4 aktiviteter
"""


def without_hashes(ran: Ran) -> str:
    assert (ran.status, ran.err) == (0, "")
    return re.sub(r"\([0-9a-f]{7}\)", "(#)", ran.out)


def test_the_life_of_a_plan_is_told(life: TestRepository, monkeypatch: pytest.MonkeyPatch) -> None:
    assert without_hashes(invoke(monkeypatch, life.top, "changelog")) == LOG
    assert without_hashes(invoke(monkeypatch, life.top, "changelog", "HEAD")) == LOG
    assert without_hashes(invoke(monkeypatch, life.top, "changelog", "--", NAME)) == LOG


def test_a_range_leaves_out_its_old_end(
    life: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = invoke(monkeypatch, life.top, "changelog", "2022-01-06..2022-01-21")
    start, end = LOG.index("  21. januar 2022"), LOG.index("\n  1 revisjon")
    head = LOG[: LOG.index("  3. februar 2022")]
    assert without_hashes(ran) == head + LOG[start:end]
    ran = invoke(monkeypatch, life.top, "changelog", "2021-03-15")
    head = LOG[: LOG.index("Etter siste")]
    assert without_hashes(ran) == head + LOG[LOG.index("Vedtatt 15.") :]


def test_only_what_touches_somebody_is_told(
    life: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Staff come to the study day alone; the network and the caravan are for others.
    told = invoke(monkeypatch, life.top, "changelog", "--for", "alle ansatte", NAME).out
    assert "flyttet fra uke 44 til uke 45" in told
    assert "Læringskaravane" not in told and "Nettverk" not in told
    unknown = invoke(monkeypatch, life.top, "changelog", "--for", "ingen", NAME)
    assert (unknown.status, unknown.out) == (2, "") and "ingen" in unknown.err


def test_the_same_is_told_in_json(life: TestRepository, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = invoke(monkeypatch, life.top, "changelog", "--format", "json")
    [plan] = json.loads(ran.out)["plans"]
    assert (plan["plan"], plan["file"]) == ("nordkyst-2021", NAME)
    latest, amended, adopted = plan["versions"]
    assert latest["decision"] is None
    assert latest["silent"] == 1
    assert amended["decision"].pop("fingerprint").startswith("sha256:")
    assert amended["decision"] == {
        "event": "amended",
        "date": "2022-01-06",
        "by": "styret",
        "note": "etter avtale med eierne",
    }
    assert [r["subject"] for r in adopted["revisions"]] == ["På høring", "Utkast"]
    assert [r["date"] for r in adopted["revisions"]] == ["2021-02-16", "2021-01-20"]
    assert adopted["revisions"][1]["changes"][0]["kind"] == "added"


@pytest.fixture
def small(tmp_path: Path) -> TestRepository:
    """Return a repository with a plan of two revisions, the second by somebody hostile."""
    made = make_repository(tmp_path / "repo")
    plan = (
        "kompplan: 1\nplan: {id: prøve, title: Prøveplan, year: 2025/2026}\n"
        "activities: {samling: {title: Samling, when: uke 44}}\n"
    )
    made.commit("Utkast", {"plans/plan.yaml": plan}, day="2025-06-01")
    evil = plan.replace("title: Samling", 'title: "<script>@alle</script> #1 -->"')
    made.commit(
        "<img src=x> @alle #1 \x1b[31m ::error::", {"plans/plan.yaml": evil}, day="2025-06-02"
    )
    return made


def test_what_others_wrote_is_never_markup(
    small: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    html = invoke(monkeypatch, small.top, "changelog", "--format", "html").out
    assert "<img" not in html
    assert "<script" not in html
    assert "\x1b" not in html
    md = invoke(monkeypatch, small.top, "changelog", "--format", "md").out
    assert re.search(r"(?<!\\)<", md) is None  # each one is escaped
    assert "@alle" not in md
    assert "-->" not in md
    text = invoke(monkeypatch, small.top, "changelog").out
    assert "\x1b" not in text
    assert r"\x1b[31m" in text


SECTION = """\
<!-- kompplan:changelog -->

## Prøveplan 2025/2026

### Ikke vedtatt

- **1. juni 2025** Utkast (#)
  - Prøveplan 2025/2026: ny plan med 1 aktivitet

<!-- /kompplan:changelog -->
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("# Endringer\n\nTil styret.\n\n", "\nSlutt, uten linjeskift"),
        ("# Endringer\r\n\r\n", "\r\nSlutt\r\n"),
    ],
)
def test_a_section_of_a_file_is_kept_current(
    small: TestRepository, monkeypatch: pytest.MonkeyPatch, before: str, after: str
) -> None:
    target = small.top / "ENDRINGER.md"
    old = "<!-- kompplan:changelog -->gammelt<!-- /kompplan:changelog -->"
    if before:
        target.write_bytes((before + old + after).encode())
    for _ in range(2):
        ran = invoke(monkeypatch, small.top, "changelog", "2025-06-01", "--write", "ENDRINGER.md")
        assert ran == (0, "ENDRINGER.md\n", "")
        section = SECTION.replace("\n", "\r\n") if "\r" in before else SECTION
        section = section.rstrip() if before else section
        written = re.sub(r"\([0-9a-f]{7}\)", "(#)", target.read_bytes().decode())
        assert written == before + section + after


@pytest.mark.parametrize(
    "text",
    [
        "# Endringer\n",
        "<!-- kompplan:changelog -->\n",
        "<!-- /kompplan:changelog -->\n<!-- kompplan:changelog -->\n",
        "<!-- kompplan:changelog --><!-- /kompplan:changelog -->\n" * 2,
    ],
)
def test_a_file_without_one_section_is_left_alone(
    small: TestRepository, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    target = small.top / "ENDRINGER.md"
    target.write_text(text, "utf-8")
    ran = invoke(monkeypatch, small.top, "changelog", "--write", "ENDRINGER.md")
    assert ran.status == 2
    assert ran.err.startswith("kompplan: ENDRINGER.md har ikke ett avsnitt å skrive i\n")
    assert target.read_text("utf-8") == text


def test_a_plan_that_could_not_be_read_for_a_while_is_told_when_it_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_repository(tmp_path / "repo")
    plan = (
        "kompplan: 1\nplan: {id: p, title: P, year: 2025/2026}\n"
        "activities: {a: {title: A, when: uke 44}}\n"
    )
    made.commit("Utkast", {"plans/p.yaml": plan}, day="2025-06-01")
    made.commit("Feil", {"plans/p.yaml": plan + "a: ["}, day="2025-06-02")
    made.commit("Rettet", {"plans/p.yaml": plan.replace("44", "45")}, day="2025-06-03")
    told = invoke(monkeypatch, made.top, "changelog").out
    assert "Rettet" in told
    assert "A: flyttet fra uke 44 til uke 45, én uke senere" in told
    assert "Feil" not in told
    assert "tatt ut" not in told


def test_a_file_with_a_new_name_keeps_its_life(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_repository(tmp_path / "repo")
    plan = (
        "kompplan: 1\nplan: {id: p, title: P, year: 2025/2026}\n"
        "activities: {a: {title: A, when: uke 44}}\n"
    )
    made.commit("Utkast", {"plans/p.yaml": plan}, day="2025-06-01")
    made.git("mv", "plans/p.yaml", "plans/q.yaml")
    made.commit("Nytt navn", {"plans/q.yaml": plan.replace("44", "45")}, day="2025-06-02")
    [life_of] = json.loads(invoke(monkeypatch, made.top, "changelog", "--format", "json").out)[
        "plans"
    ]
    assert life_of["file"] == "plans/q.yaml"
    told = [c["sentence"] for r in life_of["versions"][0]["revisions"] for c in r["changes"]]
    assert told == [
        "A: flyttet fra uke 44 til uke 45, én uke senere",
        "P 2025/2026: ny plan med 1 aktivitet",
    ]


def test_a_repository_without_plans_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_repository(tmp_path / "repo")
    made.commit("Tomt", {"LES-MEG.md": "x\n"})
    ran = invoke(monkeypatch, made.top, "changelog")
    assert ran == (0, "ingen revisjon har endret noen plan\n", "")


def test_only_plans_with_new_content_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_repository(tmp_path / "repo")
    plan = "kompplan: 1\nplan: {id: %s, title: P, year: 2025/2026}\n"
    made.commit("Utkast", {f"plans/{id_}.yaml": plan % id_ for id_ in "abcde"})
    for number in range(20):
        made.commit(
            f"Nr. {number}", {"plans/a.yaml": plan % "a" + f"# {number}\n", "x": f"{number}"}
        )
    read: list[str] = []
    load = Loader.load

    def counted(self: Loader, name: str) -> object:
        read.append(name)
        return load(self, name)

    monkeypatch.setattr(Loader, "load", counted)
    assert invoke(monkeypatch, made.top, "changelog").status == 0
    assert read.count("plans/a.yaml") == 21
    assert [read.count(f"plans/{id_}.yaml") for id_ in "bcde"] == [1, 1, 1, 1]
