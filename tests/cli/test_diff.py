"""``kompplan diff`` of two files or folders: its formats, its exit status, and for whom."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from tests.diff.support import PLAN, edited
from tests.support import Ran, invoke, write_files

if TYPE_CHECKING:
    from pathlib import Path

SAMLING = ("when: 14. oktober kl. 9-11", "when: 15. oktober kl. 9-11")
TEXT = ("notatene fra forrige samling", "notatene fra første samling")


def run(
    monkeypatch: pytest.MonkeyPatch, folder: Path, *arguments: str, new: str, old: str = PLAN
) -> Ran:
    write_files(folder, {"gammel.yaml": old, "ny.yaml": new})
    return invoke(monkeypatch, folder, "diff", "gammel.yaml", "ny.yaml", *arguments)


def test_the_text_is_grouped_by_what_the_board_decides(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ran = run(monkeypatch, tmp_path, new=edited(SAMLING, TEXT))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        "Prøveplan 2026/2027\n"
        "\n"
        "Styret må ta stilling til\n"
        "\n"
        "  Samling for PPT\n"
        "    – flyttet fra onsdag 14. til torsdag 15. oktober, samme uke\n"
        "      følger med: Samling for PPT, «Saker meldes inn»: flyttet fra senest 7.\n"
        "      oktober til senest 8. oktober, samme uke\n"
        "      følger med: Oppfølging: flyttet fra onsdag 28. til torsdag 29. oktober,\n"
        "      samme uke\n"
        "      berører: SePU og PPT\n"
        "\n"
        "Redaksjonelt og praktisk\n"
        "\n"
        "  Samling for PPT\n"
        "    – tekst endret: «forrige» er blitt «første»\n"
        "\n"
        "2 endringer: 1 må styret ta stilling til, 1 er redaksjonell eller praktisk\n"
    )


def test_json_has_the_promised_keys(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    ran = run(monkeypatch, tmp_path, "--format", "json", new=edited(SAMLING))
    told = json.loads(ran.out)
    assert set(told) == {"changes", "summary"}
    (change,) = told["changes"]
    followers = change.pop("followers")
    assert change == {
        "kind": "moved",
        "plan": "prøve",
        "path": ["activities", "samling", "when"],
        "old_path": ["activities", "samling", "when"],
        "label": "Samling for PPT",
        "before": "14. oktober kl. 9-11",
        "after": "15. oktober kl. 9-11",
        "sentence": ("Samling for PPT: flyttet fra onsdag 14. til torsdag 15. oktober, samme uke"),
        "significance": "decision",
        "touches": ["SePU", "PPT"],
    }
    assert [follower["path"][1] for follower in followers] == ["samling", "oppfølging"]
    assert told["summary"] == {
        "changes": 1,
        "decision": 1,
        "editorial": 0,
        "kinds": {"moved": 1},
        "plans": 1,
        "text": "1 endring: 1 må styret ta stilling til",
    }


@pytest.mark.parametrize(
    ("new", "status", "summary"),
    [
        (PLAN, 0, "ingen endringer"),
        (
            f"# Ny kommentar\n{PLAN}",
            0,
            "ingen endringer i innholdet; bare kommentarer og oppsett er endret",
        ),
        (edited(SAMLING), 1, "1 endring: 1 må styret ta stilling til"),
    ],
)
def test_the_exit_code_says_whether_something_changed(
    new: str, status: int, summary: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ran = run(monkeypatch, tmp_path, "--exit-code", new=new)
    assert ran.status == status
    assert ran.out.splitlines()[-1] == summary
    assert run(monkeypatch, tmp_path, new=new).status == 0


def test_only_what_touches_somebody_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    new = edited(SAMLING, ("when: uke 44", "when: uke 45"), ("status: hearing", "status: adopted"))

    def paths(actor: str) -> list[str]:
        ran = run(monkeypatch, tmp_path, "--format", "json", "--for", actor, new=new)
        return ["/".join(map(str, change["path"])) for change in json.loads(ran.out)["changes"]]

    # Teachers are among all staff, and come to what follows the meeting.
    assert paths("lærere") == ["activities/samling/when", "activities/karavane/when"]
    assert paths("SePU") == ["activities/samling/when"]
    nobody = run(monkeypatch, tmp_path, "--for", "alle", new=edited(("venue: Vadsø", "venue: X")))
    assert "berører" in nobody.out  # PPT is among all staff
    nothing = run(monkeypatch, tmp_path, "--for", "sepu", new=edited(("uke 44", "uke 45")))
    assert nothing.out.splitlines()[-1] == "ingen endringer som gjelder sepu"


def test_an_unknown_actor_is_refused_with_the_nearest(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ran = run(monkeypatch, tmp_path, "--for", "lærer", new=edited(SAMLING))
    assert ran.status == 2
    assert "lærere" in ran.err


def test_somebody_who_was_taken_out_is_touched(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    new = edited(("participants: [ppt, sepu]", "participants: [lærere]"))
    ran = run(monkeypatch, tmp_path, "--for", "ppt", new=new)
    assert "deltakere endret: lærere lagt til; PPT og SePU tatt ut" in ran.out


def test_a_side_that_cannot_be_opened_ends_with_2(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_files(tmp_path, {"gammel.yaml": PLAN})
    ran = invoke(monkeypatch, tmp_path, "diff", "gammel.yaml", "finnes-ikke.yaml")
    assert ran.status == 2
    assert "finnes-ikke.yaml" in ran.err
    assert ran.out == ""


@pytest.mark.parametrize("new", ["plan: [", "kompplan: 2\nplan: {id: a}\n", "bare tekst\n"])
def test_a_side_that_is_no_plan_is_not_told_as_gone(
    new: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ran = run(monkeypatch, tmp_path, new=new)
    assert ran.status == 2
    assert ran.out.splitlines()[-1] == (
        "kan ikke sammenlignes: den ene utgaven kan ikke leses som en plan"
    )
    assert "ny.yaml" in ran.err


def test_a_side_that_is_not_whole_is_told_as_far_as_it_goes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    new = edited(SAMLING, ("owner: 50 000", "owner: 5o ooo"))
    ran = run(monkeypatch, tmp_path, "--exit-code", new=new)
    assert ran.status == 1
    assert "flyttet fra onsdag 14. til torsdag 15. oktober" in ran.out
    assert "beløp kan ikke lenger leses: «5o ooo»; se funnene" in ran.out
    assert "5o ooo" in ran.err


def test_an_unknown_key_is_no_mere_layout(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    ran = run(monkeypatch, tmp_path, new=edited(("venue: Vadsø", "venue: Vadsø\n    stad: Tana")))
    assert ran.out.splitlines()[-1] == (
        "ingen endringer som kan leses; én av utgavene har feil, se funnene"
    )
    assert "stad" in ran.err


def test_folders_are_compared_plan_by_plan(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shared = "kompplan: 1\nactors: {ppt: {name: PPT}, alle: {name: alle}}\n"
    rest = "activities: {a: {title: Samling, when: uke 40, participants: [%s]}}\n"
    plan = "kompplan: 1\nuses: [felles.yaml]\nplan: {id: %s, title: %s, year: 2026/2027}\n" + rest
    for folder, name in (("før", "PPT"), ("nå", "PP-tjenesten")):
        write_files(
            tmp_path,
            {
                f"{folder}/felles.yaml": shared.replace("PPT", name),
                f"{folder}/en.yaml": plan % ("en", "En", "ppt"),
                f"{folder}/to.yaml": plan % ("to", "To", "alle"),
                f"{folder}/{'gammel' if folder == 'før' else 'ny'}.yaml": plan
                % (folder.replace("å", "aa"), "Tre", "alle"),
            },
        )
    ran = invoke(monkeypatch, tmp_path, "diff", "før", "nå", "--format", "json")
    assert ran.err == ""
    assert [(c["kind"], c["plan"]) for c in json.loads(ran.out)["changes"]] == [
        ("text", "en"),
        ("added", "naa"),
        ("removed", "før"),
    ]


def test_two_libraries_are_compared(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    old = "kompplan: 1\nactors: {ppt: {name: PPT}}\n"
    ran = run(monkeypatch, tmp_path, old=old, new=old.replace("PPT", "PP-tjenesten"))
    assert "navn endret fra «PPT» til «PP-tjenesten»" in ran.out


HOSTILE = (
    "<script>alert(1)</script> @ola #12 [x](http://x.no) | ![y](z) https://x.no www.x.no "
    "::error::x `k` *f* deadbeefdeadbeef"
)


@pytest.fixture
def hostile() -> dict[str, str]:
    quoted = json.dumps(HOSTILE, ensure_ascii=False)
    long = json.dumps(f"{HOSTILE} " * 2, ensure_ascii=False)
    old = edited(("title: Samling for PPT", f"title: {quoted}"), ("name: SePU", f"name: {quoted}"))
    new = edited(("venue: Vadsø", f"venue: {quoted}"), SAMLING, plan=old)
    new = edited(("title: Fagdag", f"title: {long}"), plan=new)
    return {"old": old, "new": new}


def test_markdown_of_strangers_is_no_markup(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, hostile: dict[str, str]
) -> None:
    ran = run(monkeypatch, tmp_path, "--format", "md", **hostile)
    assert ran.out
    for raw in ("<script", "@ola", "#12", "](http", "https://x", "::error::", "`k", "*f"):
        assert not re.search(rf"(?<!\\){re.escape(raw)}", ran.out), raw
    assert not re.search(r"(?<!\\)\|", ran.out)
    assert "deadbeefdeadbeef" not in ran.out
    assert not any(line.startswith("::") for line in ran.out.splitlines())


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not any(name.startswith("on") or name in ("href", "src") for name, _ in attrs)


def test_the_page_holds_no_script_and_no_link(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, hostile: dict[str, str]
) -> None:
    ran = run(monkeypatch, tmp_path, "--format", "html", **hostile)
    parser = _Tags()
    parser.feed(ran.out)
    assert set(parser.tags) <= {
        "html", "head", "meta", "title", "body", "main", "section", "h1", "h2", "h3", "h4", "p",
        "ul", "li", "div", "span", "del", "ins",
    }  # fmt: skip


def test_deleted_and_inserted_words_are_told_without_colour(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = run(monkeypatch, tmp_path, "--format", "html", new=edited(TEXT)).out
    assert re.search(r"<del[^>]*><span[^>]*>\[strøket:</span> forrige", page)
    assert re.search(r"<ins[^>]*><span[^>]*>\[nytt:</span> første", page)
    markdown = run(monkeypatch, tmp_path, "--format", "md", new=edited(TEXT)).out
    assert "<del>forrige</del> <ins>første</ins>" in markdown


@pytest.mark.parametrize("format_", ["text", "md", "html", "json"])
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_format_speaks_every_language(
    format_: str, language: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    new = edited(SAMLING, TEXT)
    ran = run(monkeypatch, tmp_path, "--format", format_, "--lang", language, new=new)
    assert {"nb": "flyttet fra", "nn": "flytta frå", "en": "moved from"}[language] in ran.out


def test_one_side_alone_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    write_files(tmp_path, {"gammel.yaml": PLAN})
    assert invoke(monkeypatch, tmp_path, "diff", "gammel.yaml").status == 2
