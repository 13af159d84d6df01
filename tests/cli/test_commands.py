"""The commands as a reader runs them: exit statuses, formats, languages."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from kompplan.checks import all_checks
from tests.support import invoke, write_files

if TYPE_CHECKING:
    from pathlib import Path

FINDING_KEYS = {
    "code": str, "name": str, "severity": str, "message": str, "hint": str, "file": str,
    "line": int, "column": int, "end_line": int, "end_column": int, "path": list, "related": list,
    "waived": bool,
}  # fmt: skip
"""The stable shape of a finding in JSON."""

FORMATS = ("text", "concise", "json", "sarif", "github", "gitlab", "junit")

SCHEDULE_KEYS = {
    "plan", "activity", "part", "title", "section", "written", "start", "end", "start_clock",
    "end_clock", "intervals", "precision", "extent", "responsible", "participants", "target_group",
    "scheme", "derivation",
}  # fmt: skip

RIGHT, WRONG, LIBRARY = "plans/riktig.yaml", "plans/feil.yaml", "plans/felles/aktører.yaml"


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["validate", RIGHT], 0),
        (["validate", WRONG], 1),
        (["validate", RIGHT, WRONG], 1),
        (["validate"], 1),
        (["validate", LIBRARY], 0),
        (["validate", "plans/mangler.yaml"], 2),
        (["validate", "plans/mangler.yaml", RIGHT], 2),
        (["render", RIGHT], 0),
        (["render", LIBRARY], 2),
        (["render", "plans/mangler.yaml"], 2),
        (["render", "--format", "docm", RIGHT], 2),
        (["budget", RIGHT], 0),
        (["budget", WRONG], 1),
        (["budget", "plans/mangler.yaml"], 2),
        (["budget", LIBRARY], 2),
        (["schedule", RIGHT], 0),
        (["schedule", WRONG], 0),
        (["schedule", "plans/mangler.yaml"], 2),
        (["explain", "KP204"], 0),
        (["explain", "no-such-week"], 0),
        (["explain", "KP999"], 2),
        (["explain"], 0),
        (["explain", "--all"], 0),
        (["validat"], 2),
        (["validate", "--format", "xml"], 2),
        (["validate", "--lang", "sv"], 2),
        (["--help"], 0),
        (["validate", "--help"], 0),
        (["--version"], 0),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
def test_the_exit_status_says_clean_found_or_could_not_run(
    arguments: list[str], status: int, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = invoke(monkeypatch, workspace, *arguments)
    assert ran.status == status, ran
    assert "Traceback" not in ran.out + ran.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["validate", "--format", "xml"],
         "«xml» er ikke en gyldig verdi for --format; velg mellom "
         + ", ".join(f"'{form}'" for form in FORMATS)),
        (["validate", "--lan", "nb"], "det finnes ikke noe valg «--lan»"),
        (["validate", "--format"], "«--format» mangler en verdi"),
        (["validat"], "det finnes ingen kommando «validat»"),
        (["explain", "a", "b\nc"], "for mange argumenter: b\\x0ac"),
    ],
)  # fmt: skip
def test_a_call_that_is_not_understood_is_told_in_norwegian(
    arguments: list[str], message: str, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = invoke(monkeypatch, workspace, *arguments)
    assert ran.err.splitlines()[0] == f"kompplan: {message}"


def _validate_json(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, *arguments: str
) -> dict[str, Any]:
    ran = invoke(monkeypatch, workspace, "validate", "--format", "json", *arguments)
    assert ran.err == ""
    report: dict[str, Any] = json.loads(ran.out)
    return report


def test_json_has_its_stable_shape(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = _validate_json(workspace, monkeypatch, WRONG)
    assert set(report) == {"findings", "summary"}
    assert report["summary"] == {"errors": 2, "warnings": 1, "infos": 1, "waived": 0, "plans": 1}
    assert [finding["code"] for finding in report["findings"]] == [
        "KP204",
        "KP224",
        "KP701",
        "KP502",
    ]
    for finding in report["findings"]:
        assert {key: type(value) for key, value in finding.items()} == FINDING_KEYS
        for place in finding["related"]:
            kinds = {key: type(value) for key, value in place.items()}
            assert kinds == {"file": str, "line": int, "column": int, "label": str}


def test_json_says_where_and_what(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _validate_json(workspace, monkeypatch, WRONG)["findings"][0]
    assert first == {
        "code": "KP204",
        "name": "no-such-week",
        "severity": "error",
        "message": "uke 54 finnes ikke",
        "hint": "skriv en uke fra 1 til 53",
        "file": WRONG,
        "line": 4,
        "column": 35,
        "end_line": 4,
        "end_column": 41,
        "path": ["activities", "samling", "when"],
        "related": [],
        "waived": False,
    }


def test_json_without_findings_is_json(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = _validate_json(workspace, monkeypatch, RIGHT)
    assert report["findings"] == []
    assert report["summary"] == {"errors": 0, "warnings": 0, "infos": 0, "waived": 0, "plans": 1}


def test_concise_is_one_line_for_each_finding(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = invoke(monkeypatch, workspace, "validate", "--format", "concise", WRONG)
    assert ran.out.replace("\N{NO-BREAK SPACE}", " ").splitlines() == [
        f"{WRONG}:4:35: error[KP204] uke 54 finnes ikke",
        f"{WRONG}:5:33: info[KP224] «innen» er lest som til og med 15. august 2025",
        f"{WRONG}:6:3: warning[KP701] «Møte» har ikke noe tidspunkt",
        (
            f"{WRONG}:8:76: error[KP502] summen for «Nettverk» er oppgitt til 225 000 kr, "
            "men eier og UH gir 224 000 kr"
        ),
    ]


def test_text_shows_the_line_with_a_caret_under_the_fault(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = invoke(monkeypatch, workspace, "validate", WRONG).out.splitlines()
    assert lines[:6] == [
        "error[KP204] uke 54 finnes ikke",
        f"  --> {WRONG}:4:35",
        "  |",
        "4 |   samling: {title: Samling, when: uke 54}",
        "  |                                   ^^^^^^",
        "  = hint: skriv en uke fra 1 til 53",
    ]
    assert lines[-1] == "1 plan: 2 feil, 1 advarsel, 1 merknad"


def test_text_shows_the_other_places(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (workspace / "plans/to.yaml").write_text(
        "kompplan: 1\nplan: {id: to, title: To, year: 2025/2026}\n"
        "actors:\n  ppt: {name: PPT}\n  ppt: {name: PPT}\n",
        "utf-8",
    )
    lines = invoke(monkeypatch, workspace, "validate", "plans/to.yaml").out.splitlines()
    assert "  ::: plans/to.yaml:4:3 står først her" in lines


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nb", "error[KP204] uke 54 finnes ikke"),
        ("nn", "error[KP204] veke 54 finst ikkje"),
        ("en", "error[KP204] there is no week 54"),
    ],
)
def test_messages_come_in_the_language_asked_for(
    language: str, line: str, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = invoke(monkeypatch, workspace, "validate", "--lang", language, WRONG)
    assert ran.out.splitlines()[0] == line


def test_messages_come_in_the_language_of_the_plan(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workspace / WRONG
    path.write_text(path.read_text("utf-8").replace("2026}", "2026, language: nn}", 1), "utf-8")
    ran = invoke(monkeypatch, workspace, "validate", WRONG)
    assert ran.out.splitlines()[0] == "error[KP204] veke 54 finst ikkje"


def test_a_library_that_two_plans_use_is_told_once(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace / "plans/felles/aktører.yaml").write_text(
        "kompplan: 1\nactors: {a: {nam: A}}\n", "utf-8"
    )
    for name in ("a", "b"):
        head = f"plan: {{id: {name}, title: T, year: 2025/2026}}"
        text = f"kompplan: 1\nuses: [felles/aktører.yaml]\n{head}\n"
        (workspace / f"plans/{name}.yaml").write_text(text, "utf-8")
    files = ["plans/a.yaml", "plans/b.yaml", LIBRARY]
    report = _validate_json(workspace, monkeypatch, *files)
    told = [f for f in report["findings"] if f["file"] == LIBRARY and f["code"] == "KP102"]
    assert len(told) == 1


def test_without_a_path_all_plans_of_the_folder_are_read_in_order(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = _validate_json(workspace, monkeypatch)
    assert report["summary"]["plans"] == 2
    assert {finding["file"] for finding in report["findings"]} == {WRONG}


def test_schedule_has_its_stable_shape(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = invoke(monkeypatch, workspace, "schedule", "--format", "json", RIGHT)
    rows = json.loads(ran.out)
    assert [set(row) for row in rows] == [SCHEDULE_KEYS] * 2
    meeting, deadline = rows
    assert meeting | {"intervals": None} == {
        "plan": "riktig",
        "activity": "samling",
        "part": None,
        "title": "Samling for PPT",
        "section": None,
        "written": "14. oktober kl. 9-11.30",
        "start": "2025-10-14",
        "end": "2025-10-14",
        "start_clock": "09:00",
        "end_clock": "11:30",
        "intervals": None,
        "precision": "minute",
        "extent": "throughout",
        "responsible": [],
        "participants": ["ppt", "ppt?"],
        "target_group": [],
        "scheme": "inclusion",
        "derivation": None,
    }
    assert meeting["intervals"] == [{"start": "2025-10-14", "end": "2025-10-14"}]
    # 14 October less 21 days is 23 September.
    assert (deadline["part"], deadline["start"], deadline["end"]) == (
        "deadlines/saker",
        None,
        "2025-09-23",
    )
    assert deadline["derivation"] == "senest 3 uker før møtet → 14.10.2025 → 23.09.2025"


def test_schedule_shows_both_what_is_written_and_what_it_means(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = invoke(monkeypatch, workspace, "schedule", RIGHT).out.replace("\N{NO-BREAK SPACE}", " ")
    assert "14. oktober kl. 9-11.30" in out
    assert "14. oktober 2025 kl. 9.00–11.30" in out
    assert "senest 3 uker før møtet → 14.10.2025 → 23.09.2025" in out


def test_budget_has_its_stable_shape(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = invoke(monkeypatch, workspace, "budget", "--format", "json", RIGHT)
    amounts = {"owner": 50_000, "uh": 174_000, "total": 224_000}
    nothing = dict.fromkeys(amounts)
    found = json.loads(ran.out)
    assert found["plans"] == [
        {
            "plan": "riktig",
            "lines": [{"measure": "nettverk", "scheme": "regional", **amounts}],
            "schemes": [{"scheme": "regional", **amounts, "declared": amounts, "status": "proved"}],
            "grand": {
                **amounts,
                "declared": {"owner": None, "uh": None, "total": 224_000},
                "status": "proved",
                "only_stated": 0,
            },
            "discrepancies": [],
            "stated": [],
            "coordinator": None,
            "findings": [],
        }
    ]
    stages = {"asked": amounts, **dict.fromkeys(("granted", "revised", "forecast"), nothing)}
    assert found["sums"] == {
        "by": "measure",
        "groups": [
            {
                "key": ["riktig", "nettverk"],
                "name": "Nettverk",
                **stages,
                "stated": nothing,
                "declared": nothing,
                "status": None,
            }
        ],
        "in_all": {**stages, "stated": nothing},
        "requested_again": [],
        "units": [],
    }


def test_budget_shows_a_wrong_sum_beside_the_right_one(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = invoke(monkeypatch, workspace, "budget", WRONG)
    assert "225 000 ≠ 224 000" in ran.out.replace("\N{NO-BREAK SPACE}", " ")
    assert "error[KP502]" in ran.err
    assert "KP204" not in ran.err


def test_an_amount_that_a_comma_cuts_off_is_an_unreadable_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = """\
kompplan: 1
plan: {id: p, title: P, year: 2025/2026}
measures:
  a: {title: A, amounts: {owner: 1,3 mill., uh: 50 000}}
  b: {title: B, terms: høst 2025, amounts: {owner: 50 000}}
"""
    write_files(tmp_path, {"p.yaml": text})
    ran = invoke(monkeypatch, tmp_path, "budget", "p.yaml")
    assert ran.status == 1
    assert "error[KP018]" in ran.err
    assert "1,3 mill." in ran.err
    write_files(tmp_path, {"p.yaml": text.replace("1,3 mill.", '"1,3 mill."')})
    ran = invoke(monkeypatch, tmp_path, "budget", "p.yaml")
    assert (ran.status, ran.err) == (0, "")
    assert "1 300 000" in ran.out.replace("\N{NO-BREAK SPACE}", " ")


def test_explain_shows_what_to_write_instead(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_code = invoke(monkeypatch, workspace, "explain", "kp204").out
    by_name = invoke(monkeypatch, workspace, "explain", "no-such-week").out
    assert by_code == by_name
    assert by_code.startswith("KP204 no-such-week (")
    for part in ("Eksempel", "uke 54", "Skriv heller", "uke 44", "ISO 8601", "torsdag"):
        assert part in by_code
    english = invoke(monkeypatch, workspace, "explain", "KP204", "--lang", "en").out
    assert "Week 1 holds the first Thursday of the year." in english


def test_explain_suggests_the_nearest_name(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = invoke(monkeypatch, workspace, "explain", "no-such-weak")
    assert (ran.status, ran.out) == (2, "")
    assert "no-such-week" in ran.err


def test_explain_all_has_a_page_for_every_check(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for language in ("nb", "nn", "en"):
        out = invoke(monkeypatch, workspace, "explain", "--all", "--lang", language).out
        for check in all_checks():
            assert f"{check.code} {check.name} (" in out


def test_findings_of_other_commands_go_to_standard_error(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for command in ("schedule", "budget"):
        ran = invoke(monkeypatch, workspace, command, "--format", "json", WRONG)
        json.loads(ran.out)
        assert "error[KP" in ran.err
