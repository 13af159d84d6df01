"""``kompplan schedule`` in part: by days, weeks and actors, and as CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompplan.cli.csv_file import safe_cell, write_csv
from tests.support import Ran, invoke, write_files

if TYPE_CHECKING:
    from pathlib import Path

PLAN = """\
kompplan: 1
uses: [kompplan:norway]
plan: {id: prøve, title: Prøveplan, year: 2025/2026}
actors:
  ppt: {name: PPT}
  lærere: {name: lærere}
  alle: {name: alle ansatte, members: [lærere, ppt]}
activities:
  kartlegging: {title: Kartlegging, when: uke 44, participants: [alle]}
  dag: {title: Fagdag, when: 5. november kl. 9-11, participants: ["alle?"], scheme: inclusion}
  vår: {title: Vårsamling, when: mai, participants: [lærere]}
"""
NAME = "plans/prøve.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_files(tmp_path, {NAME: PLAN})
    return tmp_path


def ask(monkeypatch: pytest.MonkeyPatch, folder: Path, *arguments: str) -> Ran:
    return invoke(monkeypatch, folder, "schedule", *arguments, NAME)


def ids(monkeypatch: pytest.MonkeyPatch, folder: Path, *arguments: str) -> list[str]:
    ran = ask(monkeypatch, folder, "--format", "json", *arguments)
    assert (ran.status, ran.err) == (0, "")
    return [row["activity"] for row in json.loads(ran.out)]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], ["kartlegging", "dag", "vår"]),
        (["--week", "44"], ["kartlegging"]),
        (["--week", "uke 44"], ["kartlegging"]),
        (["--week", "2025-W45"], ["dag"]),
        (["--week", "44-46"], ["kartlegging", "dag"]),
        (["--week", "44, 19"], ["kartlegging", "vår"]),
        (["--week", "51-1"], []),
        # Monday of week 44 is 27 October, its Sunday 2 November 2025.
        (["--from", "2025-11-02"], ["kartlegging", "dag", "vår"]),
        (["--from", "2025-11-03"], ["dag", "vår"]),
        (["--to", "2025-10-27"], ["kartlegging"]),
        (["--to", "26. oktober"], []),
        (["--from", "uke 44", "--to", "uke 44"], ["kartlegging"]),
        (["--from", "høst 2025", "--to", "høst 2025"], ["kartlegging", "dag"]),
        (["--from", "1. mai"], ["vår"]),
        (["--for", "ppt"], ["kartlegging", "dag"]),
        (["--for", "PPT", "--week", "45"], ["dag"]),
        (["--for", "lærere", "--from", "2026"], ["vår"]),
    ],
    ids=" ".join,
)
def test_only_what_is_chosen_is_shown(
    arguments: list[str],
    expected: list[str],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert ids(monkeypatch, folder, *arguments) == expected


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (
            ["--for", "ptp"],
            "ingen aktør, kommune, region, enhet eller pulje heter «ptp»",
            "mente du «PPT»?",
        ),
        (["--from", "snart"], "--from: «snart» er ikke et tidspunkt som kan leses", "skriv"),
        (["--to", "uke 53"], "--to: ", "uke"),
        (["--week", "mai"], "«mai» er ikke en uke", "44-46"),
        (["--week", "44", "--to", "mai"], "--week kan ikke stå sammen med", "enten"),
        (["--from", "mai", "--to", "uke 44"], "2. november 2025 er før 1. mai 2026", "bytt om"),
        (["--from", "2 timer"], "«2 timer» sier ikke hvilke dager det er", "skriv en dag"),
        (["--from", "senest 1. mai"], "«senest 1. mai» har ingen første dag", ""),
        (["--to", "fra mai"], "«fra mai» har ingen siste dag", ""),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_means_nothing_is_refused_with_a_way_out(
    arguments: list[str],
    message: str,
    hint: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ran = ask(monkeypatch, folder, *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"kompplan: {message}"), ran.err
    assert hint in ran.err


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("nn", "kompplan: ingen aktør, kommune, region, eining eller pulje heiter «x»"),
        ("en", "kompplan: no actor, municipality, region, unit or cohort is called “x”"),
    ],
)
def test_a_refusal_is_in_the_language_asked_for(
    language: str, message: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = ask(monkeypatch, folder, "--for", "x", "--lang", language)
    assert ran.err.splitlines()[0] == message


def test_an_actor_must_be_known_to_one_of_the_plans_only(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = "kompplan: 1\nplan: {id: annen, title: Annen plan, year: 2025/2026}\n"
    write_files(folder, {"plans/annen.yaml": other})
    ran = invoke(monkeypatch, folder, "schedule", "--for", "ppt")
    assert (ran.status, ran.err) == (0, "")
    assert "Kartlegging" in ran.out
    assert "Annen plan" not in ran.out


def test_a_table_says_what_was_chosen_and_marks_what_is_doubtful(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = ask(monkeypatch, folder, "--week", "45", "--for", "ppt").out
    assert out.startswith("Prøveplan 2025/2026 (3.–9. november 2025, PPT)\n")
    assert "Fagdag (usikkert)" in out


def test_nothing_chosen_is_said_and_is_no_fault(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = ask(monkeypatch, folder, "--week", "2")
    assert ran == Ran(0, "", "ingen aktiviteter i utvalget\n")


def rows_of(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    assert text.endswith("\r\n")
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), delimiter=";"))


def test_csv_has_a_row_for_each_entry(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = rows_of(ask(monkeypatch, folder, "--format", "csv").out)
    assert [row["activity"] for row in rows] == ["kartlegging", "dag", "vår"]
    assert rows[1] == {
        "plan": "prøve",
        "activity": "dag",
        "part": "",
        "title": "Fagdag",
        "section": "",
        "written": "5. november kl. 9-11",
        "resolved": "5. november 2025 kl. 9.00–11.00",
        "start": "2025-11-05",
        "end": "2025-11-05",
        "start_clock": "09:00",
        "end_clock": "11:00",
        "intervals": "2025-11-05/2025-11-05",
        "precision": "minute",
        "extent": "throughout",
        "responsible": "",
        "participants": "alle?",
        "target_group": "",
        "scheme": "inclusion",
        "derivation": "",
    }


def test_an_open_end_is_two_stops(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(folder, {NAME: PLAN.replace("when: mai", "when: senest 1. mai")})
    row = rows_of(ask(monkeypatch, folder, "--format", "csv").out)[-1]
    assert (row["start"], row["end"], row["intervals"]) == ("", "2026-05-01", "../2026-05-01")


def test_a_title_is_no_formula(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(folder, {NAME: PLAN.replace("title: Fagdag", 'title: "=1+1;\\"x"')})
    out = ask(monkeypatch, folder, "--format", "csv").out
    assert rows_of(out)[1]["title"] == "'=1+1;\"x"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_never_begins_as_a_formula(start: str) -> None:
    assert safe_cell(f"{start}SUM(A1)").startswith("'")


@given(st.lists(st.lists(st.text(max_size=20), min_size=2, max_size=2), max_size=4))
def test_a_spreadsheet_gets_every_cell_on_one_line(rows: list[list[str]]) -> None:
    text = write_csv(["a", "b"], rows)
    assert text.count("\n") == text.count("\r\n") == len(rows) + 1
    read = list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=";"))
    assert read[1:] == [[safe_cell(cell) for cell in row] for row in rows]
    assert all(
        not cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in read for cell in row
    )


@pytest.mark.parametrize(
    ("head", "heading"),
    [
        ("title: Prøveplan, year: 2025/2026", "Prøveplan 2025/2026"),
        ("title: Plan for hausten 2026, year: hausten 2026", "Plan for hausten 2026"),
        ("title: Plan for 2025-2026, year: 2025/2026", "Plan for 2025-2026"),
        ("title: Plan nr. 2025, year: 2025/2026", "Plan nr. 2025 2025/2026"),
    ],
)
@pytest.mark.parametrize("command", ["schedule", "budget", "views"])
def test_a_heading_names_the_year_once(
    command: str, head: str, heading: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = "activities: {a: {title: A, when: 2. november 2026}}\nmeasures: {t: {title: T}}\n"
    write_files(tmp_path, {"p.yaml": f"kompplan: 1\nplan: {{id: p, {head}}}\n{rows}"})
    assert invoke(monkeypatch, tmp_path, command, "p.yaml").out.splitlines()[0] == heading
