"""The life of a plan in git, and what each step of it is told as.

The plan, its places and its people are made up; that it was adopted in the spring, heard, and then
amended on 6 January 2022 by agreement with the owners is how plans of this kind live.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from tests.git.support import TestRepository, make_repository
from tests.support import invoke

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PLAN = """\
kompplan: 1
uses: [felles/aktører.yaml]

plan:
  id: nordkyst-2021
  title: Handlingsplan for Nordkyst
  year: 2021/2022
  status: draft
  history:
    - {date: 2021-01-20, event: drafted, by: regionkoordinator}

sections:
  høst: {title: Høst 2021, when: høst 2021}
  vår: {title: Vår 2022, when: vår 2022}

activities:
  oppstart:
    section: høst
    when: 1. september kl. 9-15
    title: Oppstartssamling
    participants: [styrere, ppt]

  fagdag:
    section: høst
    when: uke 44
    title: Fagdag om relasjoner
    participants: [ansatte]

  karavane:
    section: vår
    when: 20. januar
    title: Læringskaravane
    participants: [styrere]
    deadlines:
      påmelding: {when: senest 2 uker før møtet, title: Påmelding}

  evaluering:
    section: vår
    when: 8. juni
    title: Evalueringssamling
    participants: [styrere, ppt]

measures:
  nettverk:
    title: Nettverk for ledere
    amounts: {owner: 50 000, uh: 174 000, total: 224 000}

declared:
  total: {owner: 50 000, uh: 174 000, total: 224 000}
"""
ACTORS = """\
kompplan: 1
actors:
  ansatte: {name: alle ansatte}
  ppt: {name: PPT}
  styrere: {name: styrere}
"""
NAME = "plans/nordkyst.yaml"


def edited(*pairs: tuple[str, str]) -> Callable[[str], str]:
    """Return what makes some changes to a text, each of which must meet exactly one place."""

    def edit(text: str) -> str:
        for old, new in pairs:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        return text

    return edit


def reordered(text: str) -> str:
    """Put the autumn's second row in front of its first, and nothing else."""
    first, second = text.index("  oppstart:"), text.index("  fagdag:")
    end = text.index("  karavane:")
    return text[:first] + text[second:end] + text[first:second] + text[end:]


@dataclass
class Step:
    """One revision.

    Attributes:
        subject: What is said of it.
        day: When it is made.
        edit: What it does to the plan.
        sentences: What ``diff`` tells of it, in bokmål.
        approve: The options with which it is adopted; empty for none.
    """

    subject: str
    day: str
    edit: Callable[[str], str]
    sentences: list[str]
    approve: tuple[str, ...] = field(default=())


ADDED = "Historikken: hendelse lagt til:"

HEARING = "{date: 2021-02-16, event: hearing, deadline: 2021-03-10}"

AMOUNT = (
    "Nettverk for ledere: UHs del økt fra 174 000 kr til 200 000 kr (+26 000 kr), sum økt "
    "fra 224 000 kr til 250 000 kr (+26 000 kr); ordningen er nå på 250 000 kr"
)

STEPS = [
    Step(
        "På høring",
        "2021-02-16",
        edited(
            ("status: draft", "status: hearing"),
            (
                "by: regionkoordinator}\n",
                f"by: regionkoordinator}}\n    - {HEARING}\n",
            ),
        ),
        [
            "Planen: status endret fra utkast til på høring",
            f"{ADDED} Sendt på høring 16. februar 2021, med frist 10. mars 2021",
        ],
    ),
    Step(
        "Vedtatt",
        "2021-03-15",
        lambda text: text,
        [
            "Planen: status endret fra på høring til vedtatt",
            f"{ADDED} Vedtatt 15. mars 2021 av styret",
        ],
        ("--by", "styret", "--on", "2021-03-15"),
    ),
    Step(
        "Rett uke for fagdagen",
        "2021-08-20",
        edited(("when: uke 44", "when: uke 45")),
        ["Fagdag om relasjoner: flyttet fra uke 44 til uke 45, én uke senere"],
    ),
    Step(
        "Karavanen flyttes",
        "2021-12-01",
        # The deadline is told from the meeting: it moves along, and is told of there only.
        edited(("when: 20. januar", "when: 27. januar")),
        ["Læringskaravane: flyttet fra torsdag 20. til torsdag 27. januar, én uke senere"],
    ),
    Step(
        "Endret etter avtale med eierne",
        "2022-01-06",
        edited(
            ("participants: [styrere]", "participants: [styrere, ppt]"),
            ("title: Læringskaravane\n", "title: Læringskaravane\n    mode: digital\n"),
        ),
        [
            f"{ADDED} Endret 6. januar 2022 av styret, etter avtale med eierne",
            "Læringskaravane: møteform lagt til: digitalt",
            "Læringskaravane: deltakere endret: PPT lagt til",
        ],
        ("--by", "styret", "--on", "2022-01-06", "--note", "etter avtale med eierne"),
    ),
    Step(
        "Mer til universitetet",
        "2022-01-20",
        edited(
            (
                "amounts: {owner: 50 000, uh: 174 000, total: 224 000}",
                "amounts: {owner: 50 000, uh: 200 000, total: 250 000}",
            ),
            (
                "total: {owner: 50 000, uh: 174 000, total: 224 000}",
                "total: {owner: 50 000, uh: 200 000, total: 250 000}",
            ),
        ),
        [AMOUNT],
    ),
    Step(
        "Bedre id",
        "2022-01-21",
        edited(("  evaluering:\n", "  evalueringssamling:\n")),
        ["Evalueringssamling: har fått ny id, evalueringssamling (var evaluering)"],
    ),
    Step(
        "Ny rekkefølge",
        "2022-01-22",
        reordered,
        ["Aktiviteter: rekkefølgen er endret: «Fagdag om relasjoner» står nå først"],
    ),
    Step(
        "Notat og anførselstegn",
        "2022-01-23",
        edited(
            ("activities:\n", "# Radene står i den rekkefølgen styret ønsket.\nactivities:\n"),
            ("title: Oppstartssamling", 'title: "Oppstartssamling"'),
        ),
        [],
    ),
]


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> TestRepository:
    """Return a repository in which the plan has lived its life, and two branches were merged."""
    made = make_repository(tmp_path_factory.mktemp("liv") / "repo")
    made.commit("Utkast", {NAME: PLAN, "plans/felles/aktører.yaml": ACTORS}, day="2021-01-20")
    with pytest.MonkeyPatch.context() as patch:
        for step in STEPS:
            path = made.top / NAME
            path.write_text(step.edit(path.read_text("utf-8")), "utf-8")
            if step.approve:
                ran = invoke(patch, made.top, "approve", NAME, *step.approve)
                assert ran.status == 0, ran.err
            made.commit(step.subject, day=step.day)
    text = (made.top / NAME).read_text("utf-8")
    made.git("checkout", "-q", "-b", "tittel")
    title = edited(("title: Fagdag om relasjoner", "title: Fagdag om gode relasjoner"))
    made.commit("Ny tittel", {NAME: title(text)}, day="2022-02-01")
    made.git("checkout", "-q", "main")
    venue = edited(("    when: 8. juni\n", "    when: 8. juni\n    venue: Kulturhuset\n"))
    made.commit("Sted for evalueringen", {NAME: venue(text)}, day="2022-02-02")
    made.git("merge", "-q", "-m", "Flett tittel", "tittel", date="2022-02-03T12:00:00+0100")
    return made


def changes(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch, *arguments: str
) -> list[dict[str, Any]]:
    ran = invoke(monkeypatch, repository.top, "diff", "--format", "json", *arguments)
    assert ran.status == 0, ran.err
    found: list[dict[str, Any]] = json.loads(ran.out.replace("\u00a0", " "))["changes"]
    return found


def sentences(
    repository: TestRepository, monkeypatch: pytest.MonkeyPatch, *arguments: str
) -> list[str]:
    return [change["sentence"] for change in changes(repository, monkeypatch, *arguments)]


@pytest.mark.parametrize(
    ("place", "step"), list(enumerate(STEPS)), ids=[step.subject for step in STEPS]
)
def test_each_step_is_told(
    life: TestRepository, monkeypatch: pytest.MonkeyPatch, place: int, step: Step
) -> None:
    # The last of the steps is followed by the venue and the merge on the own line.
    back = len(STEPS) - place + 2
    told = sentences(life, monkeypatch, f"HEAD~{back}", f"HEAD~{back - 1}")
    assert told == step.sentences


def test_what_follows_a_moved_anchor_is_told_there_only(
    life: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    [moved] = changes(life, monkeypatch, "2021-11-30", "2021-12-01")
    assert moved["kind"] == "moved"
    assert [follower["path"] for follower in moved["followers"]] == [
        ["activities", "karavane", "deadlines", "påmelding", "when"]
    ]
    assert "6. januar" in moved["followers"][0]["sentence"]
    assert "13. januar" in moved["followers"][0]["sentence"]


@pytest.mark.parametrize(
    ("arguments", "significances"),
    [
        (("2021-03-15", "2021-08-20"), ["decision"]),  # a week
        (("2022-01-06", "2022-01-20"), ["decision"]),  # an amount
        (("2022-01-20", "2022-01-21"), ["editorial"]),  # an id
        (("2022-01-21", "2022-01-22"), ["editorial"]),  # an order
    ],
)
def test_what_the_board_decides_is_told_apart(
    life: TestRepository,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    significances: list[str],
) -> None:
    found = changes(life, monkeypatch, *arguments)
    assert [change["significance"] for change in found] == significances


TITLE = (
    "Fagdag om gode relasjoner: tittel endret fra «Fagdag om relasjoner» til "
    "«Fagdag om gode relasjoner»"
)
VENUE = "Evalueringssamling: sted lagt til: «Kulturhuset»"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("HEAD~1..HEAD",), [TITLE]),
        (("HEAD~1",), [TITLE]),
        (("HEAD^2", "HEAD"), [VENUE]),
        (("main~1..tittel",), [TITLE, VENUE.replace("lagt til", "tatt ut")]),
        (("main~1...tittel",), [TITLE]),
        (("tittel~1", "--", NAME), [VENUE, TITLE]),
        (("--since", "2022-02-01"), [VENUE, TITLE]),
        (("--since", "2022-02-02"), [TITLE]),
        (("HEAD",), []),
        ((), []),
    ],
)
def test_revisions_are_named_as_in_git(
    life: TestRepository,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    told: list[str],
) -> None:
    assert sorted(sentences(life, monkeypatch, *arguments)) == sorted(told)


@pytest.mark.parametrize(
    ("arguments", "compared"),
    [
        (("HEAD~2", "HEAD"), "Fra HEAD~2 (23. januar 2022) til HEAD (3. februar 2022)"),
        (("HEAD~1",), "Fra HEAD~1 (2. februar 2022) til arbeidskopien"),
        (("tittel~1", "--lang", "en"), "From tittel~1 (23 January 2022) to the working tree"),
        (("tittel~1", "--lang", "nn"), "Frå tittel~1 (23. januar 2022) til arbeidskopien"),
    ],
)
def test_people_are_told_what_is_compared(
    life: TestRepository,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    compared: str,
) -> None:
    text = invoke(monkeypatch, life.top, "diff", *arguments).out.replace("\u00a0", " ")
    assert text.startswith(f"{compared}\n\n")
    html = invoke(monkeypatch, life.top, "diff", "--format", "html", *arguments).out
    assert f">{compared}.</p>" in html.replace("\u00a0", " ")
    md = invoke(monkeypatch, life.top, "diff", "--format", "md", *arguments).out
    assert md.replace("\\", "").replace("\u00a0", " ").startswith(f"{compared}.\n\n## ")


def test_a_day_and_a_hash_are_told_as_the_revision_that_was_found(
    life: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    hash_ = life.git("rev-parse", "HEAD^1").strip()
    for name in ("2022-02-02", hash_):
        ran = invoke(monkeypatch, life.top, "diff", name)
        assert ran.out.startswith(f"Fra {hash_[:7]} (2.")


def test_the_working_tree_is_held_against_the_last_revision(
    life: TestRepository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    life.git("clone", "-q", str(life.top), str(tmp_path / "klone"))
    clone = TestRepository(tmp_path / "klone")
    path = clone.top / NAME
    path.write_text(path.read_text("utf-8").replace("uke 45", "uke 46"), "utf-8")
    moved = ["Fagdag om gode relasjoner: flyttet fra uke 45 til uke 46, én uke senere"]
    assert sentences(clone, monkeypatch) == moved
    assert sentences(clone, monkeypatch, NAME) == moved
    monkeypatch.chdir(clone.top / "plans")
    within = invoke(monkeypatch, clone.top / "plans", "diff", "HEAD", "nordkyst.yaml")
    assert "flyttet fra uke 45 til uke 46" in within.out
    assert invoke(monkeypatch, clone.top, "diff", "--exit-code").status == 1
    assert invoke(monkeypatch, clone.top, "diff", "HEAD~1", "HEAD", "--exit-code").status == 1
    assert invoke(monkeypatch, clone.top, "diff", "HEAD", "HEAD", "--exit-code").status == 0


def test_a_shared_file_is_told_of_in_the_plans_it_reaches(
    life: TestRepository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    life.git("clone", "-q", str(life.top), str(tmp_path / "klone"))
    clone = TestRepository(tmp_path / "klone")
    shared = clone.top / "plans/felles/aktører.yaml"
    shared.write_text(ACTORS.replace("{name: PPT}", "{name: PP-tjenesten}"), "utf-8")
    [change] = changes(clone, monkeypatch)
    assert change["plan"] == "nordkyst-2021"
    assert (change["before"], change["after"]) == ("PPT", "PP-tjenesten")


SINCE_AMENDED = [
    AMOUNT,
    "Evalueringssamling: har fått ny id, evalueringssamling (var evaluering)",
    "Aktiviteter: rekkefølgen er endret",
    TITLE,
    VENUE,
]


def test_what_has_changed_since_it_was_adopted(
    life: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sorted(sentences(life, monkeypatch, "--since", "adopted")) == sorted(SINCE_AMENDED)
    ran = invoke(monkeypatch, life.top, "diff", "--since", "adopted", NAME)
    told = "vedtatt 6. januar 2022, funnet i revisjon"
    assert ran.err.startswith(f"{NAME}: {told} ")
    assert ran.err.endswith(" fra 6. januar 2022 etter fingeravtrykket\n")


def test_what_was_adopted_is_found_after_a_rebase(
    life: TestRepository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    life.git("clone", "-q", str(life.top), str(tmp_path / "klone"))
    clone = TestRepository(tmp_path / "klone")
    old = set(clone.git("rev-list", "HEAD").split())
    clone.git("checkout", "-q", "--orphan", "ny")
    clone.commit("Noe annet først", {"LES-MEG.md": "# Planer\n"}, day="2020-12-01")
    clone.git("rm", "-rqf", "plans")
    clone.commit("Uten planer", day="2020-12-02")
    # Every revision is made anew, with another date, on top of another one.
    clone.git("checkout", "-q", "main")
    clone.git("rebase", "-q", "--root", "--onto", "ny", "-X", "theirs", date="2022-03-01T12:00:00Z")
    assert old.isdisjoint(clone.git("rev-list", "main").split())
    assert sorted(sentences(clone, monkeypatch, "--since", "adopted")) == sorted(SINCE_AMENDED)


def test_an_adopted_version_that_is_not_in_git_is_told(
    life: TestRepository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    life.git("clone", "-q", "--depth=1", f"file://{life.top}", str(tmp_path / "grunn"))
    ran = invoke(monkeypatch, tmp_path / "grunn", "diff", "--since", "adopted")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        f"kompplan: ingen revisjon har {NAME} slik den ble vedtatt 6. januar 2022\n"
        "  hint: klonen har ikke hele historien; hent resten med git fetch --unshallow\n"
    )


AMENDED = "planen er endret etter vedtaket 6. januar 2022"


def test_validate_lists_what_has_changed(
    life: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = invoke(monkeypatch, life.top, "validate", "--format", "json", NAME)
    [message] = [f["message"] for f in json.loads(ran.out)["findings"] if f["code"] == "KP760"]
    # The board's own first, and no more than fit on a line.
    assert message.replace("\u00a0", " ").startswith(f"{AMENDED}: {VENUE}; {AMOUNT}; og")
    assert message.endswith("; og 3 til")
    elsewhere = invoke(monkeypatch, life.top.parent, "validate", f"repo/{NAME}")
    assert f"{AMENDED}: {VENUE}; Nettverk for ledere" in elsewhere.out


@pytest.mark.parametrize("reason", ["no git", "no repository"])
def test_without_git_only_the_fact_is_told(
    life: TestRepository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, reason: str
) -> None:
    folder = life.top
    if reason == "no git":
        monkeypatch.setenv("PATH", str(tmp_path))
    else:
        folder = tmp_path
        for name in (NAME, "plans/felles/aktører.yaml"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((life.top / name).read_bytes())
    ran = invoke(monkeypatch, folder, "validate", "--format", "concise", NAME)
    [line] = [line for line in ran.out.splitlines() if "KP760" in line]
    assert line.endswith(f"info[KP760] {AMENDED}")
    page = invoke(monkeypatch, folder, "render", "--format", "md", "--out", "-", NAME).out
    assert (
        "- **Endret etter vedtak:**\n  - Planen er endret etter vedtaket 6. januar 2022.\n" in page
    )


def test_the_page_lists_what_has_changed(
    life: TestRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = invoke(monkeypatch, life.top, "render", "--out", "-", NAME).out
    start = page.index("<dt>Endret etter vedtak</dt>")
    lines = page[start : page.index("</div>", start)].splitlines()
    assert lines[1] == "<dd>Planen er endret etter vedtaket 6. januar 2022."
    assert f"<li>{VENUE}</li>" in lines
    assert sum(line.startswith("<li>") for line in lines) == len(SINCE_AMENDED)
    before = invoke(monkeypatch, life.top, "render", "--out", "-", NAME, "--lang", "nn").out
    assert "<dt>Endra etter vedtak</dt>" in before
