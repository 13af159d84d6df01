"""Findings for build servers: what GitHub, GitLab and other readers of reports make of them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompplan.cli.visible import json_safe, visible
from tests.judges import ask
from tests.support import invoke, write_files

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support import Ran

HEAD = "kompplan: 1\nplan: {id: p, title: T, year: 2025/2026}\n"
WEEK = HEAD + "activities:\n  samling: {title: Samling, when: uke 54}\n"
"""One error, KP204, at the time of line 4, columns 35 to 40."""

WAIVED = WEEK.replace("uke 54", "lørdag 15. november") + (
    "waivers:\n  - {finding: weekend, reason: Ønsket av alle, by: styret}\n"
)
HOSTILE = HEAD + (
    'activities:\n  a: {title: A, when: "uke 54 ::error::x %0A ##[error]y, z"}\n'
    '  b: {title: B, participants: ["::stop-commands::x"], when: uke 3}\n'
)
NAMES = ("plans/a b,c%:d#å.yaml", "plans/::error::x.yaml", "::warning::y.yaml", "##[error]z.yaml")
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""XML 1.0, section 2.2: everything but «Char»."""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    def validate(format_: str, text: str | dict[str, str], *more: str) -> Ran:
        files = text if isinstance(text, dict) else {"plans/p.yaml": text}
        write_files(tmp_path, files)
        return invoke(monkeypatch, tmp_path, "validate", "--format", format_, *more)

    return validate


def parsed(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314  # written by our own program


def is_obeyed(line: str) -> bool:
    """Whether the runner of GitHub or the agent of Azure takes a line of a log for a command.

    After ``ActionCommand.cs`` of actions/runner: a line is trimmed and begins with ``::``, or holds
    ``##[`` anywhere; Azure's agent asks for ``##vso[`` and TeamCity for ``##teamcity[``.
    """
    words = re.match(r"::([A-Za-z-]+)", line.strip())
    return bool(words) or bool(re.search(r"##[A-Za-z]*\[", line))


# SARIF


def test_sarif_is_valid_by_the_schema_of_oasis(run: Any) -> None:
    both = run("sarif", {"plans/a.yaml": WEEK, "plans/b.yaml": WAIVED})
    broken = run("sarif", {"plans/c.yaml": "kompplan: [", "plans/d.yaml": HOSTILE})
    missing = run("sarif", {}, "plans/e.yaml", "--lang", "en")
    logs = [json.loads(ran.out) for ran in (both, broken, missing)]
    assert ask("sarif.mjs", [*logs, {"version": "2.1.0"}]) == [
        [], [], [], [" must have required property 'runs'"],
    ]  # fmt: skip
    assert [log["runs"][0]["invocations"] for log in logs] == [
        [{"executionSuccessful": True}],
        [{"executionSuccessful": True}],
        [{"executionSuccessful": False}],
    ]


def test_sarif_says_where_in_characters(run: Any) -> None:
    text = WEEK.replace("title: Samling", 'title: "😀 Sámi"')
    log = json.loads(run("sarif", text).out)["runs"][0]
    assert log["columnKind"] == "unicodeCodePoints"
    (result,) = log["results"]
    (place,) = result["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "plans/p.yaml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 4, "startColumn": 36, "endLine": 4, "endColumn": 42},
    }
    assert place["logicalLocations"] == [{"fullyQualifiedName": "activities/samling/when"}]
    assert result["level"] == "error"
    rule = log["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert (rule["id"], rule["name"]) == ("KP204", "NoSuchWeek")
    assert "helpUri" not in rule


def test_sarif_quotes_names_of_files_as_addresses(run: Any) -> None:
    log = json.loads(run("sarif", {NAMES[0]: WEEK}).out)["runs"][0]
    uri = log["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"[A-Za-z0-9/._%-]+", uri)
    assert unquote(uri) == NAMES[0]


def test_what_a_plan_accepts_is_suppressed_in_sarif_and_skipped_in_junit(run: Any) -> None:
    (result,) = json.loads(run("sarif", WAIVED).out)["runs"][0]["results"]
    assert result["suppressions"] == [{"kind": "inSource", "status": "accepted"}]
    suites = parsed(run("junit", WAIVED).out)
    assert (suites.get("tests"), suites.get("skipped"), suites.get("failures")) == ("1", "1", "0")
    assert run("github", WAIVED).out == ""
    assert json.loads(run("gitlab", WAIVED).out) == []


def test_a_fingerprint_outlives_moves_and_dies_with_its_value(run: Any) -> None:
    def mark(text: str) -> list[str]:
        results = json.loads(run("sarif", text).out)["runs"][0]["results"]
        return [result["partialFingerprints"]["kompplanPlace/v1"] for result in results]

    one = mark(WEEK)
    assert mark("# et notat\n\n" + WEEK) == one
    assert mark(WEEK.replace("when: uke 54", "when:    'uke 54'")) == one
    assert mark(WEEK.replace("54", "55")) != one
    assert len({*mark(WEEK + "  møte: {title: Møte, when: uke 54}\n")}) == 2


# GitHub


def test_github_marks_the_line(run: Any) -> None:
    ran = run("github", WEEK)
    assert ran.status == 1
    head, _, message = ran.out.rstrip("\n").removeprefix("::").partition("::")
    assert head == (
        "error file=plans/p.yaml,line=4,endLine=4,col=35,endColumn=41,title=KP204 no-such-week"
    )
    said, _, hint = message.partition("%0A")
    assert "54" in said
    assert hint.startswith("hint: ")


def test_github_gives_no_columns_over_several_lines(run: Any) -> None:
    text = WEEK.replace(" when: uke 54", "\n    when: uke\n      54")
    assert ",col=11,title=" in run("github", text).out
    assert "endColumn" not in run("github", text).out


@pytest.mark.parametrize("name", NAMES)
def test_no_plan_can_make_a_workflow_command_of_its_own(run: Any, name: str) -> None:
    lines = run("github", {name: HOSTILE}, ".").out.splitlines()
    assert len(lines) == 2
    for line in lines:
        found = re.fullmatch(r"::(error|warning|notice) ([^:\r\n]*)::([^\r\n]*)", line)
        assert found, line
        keys = [part.partition("=")[0] for part in found[2].split(",")]
        assert keys[:2] == ["file", "line"]
        assert keys[-1] == "title"
        assert not is_obeyed(found[3].replace("%0A", " "))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "command",
    ["validate", "validate --format concise", "validate --format json", "schedule",
     "schedule --format json"],
)  # fmt: skip
def test_no_output_for_people_can_be_a_command_in_a_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, command: str
) -> None:
    section = "sections: {s: {title: '::add-mask::x'}}\n"
    hostile = HOSTILE.replace("title: A", "title: '##vso[x]', section: s") + section
    write_files(tmp_path, {name: hostile})
    ran = invoke(monkeypatch, tmp_path, *command.split(), ".")
    lines = [*ran.out.splitlines(), *ran.err.splitlines()]
    assert len(lines) >= 2
    assert [line for line in lines if is_obeyed(line)] == []


@given(
    st.lists(st.sampled_from(["::", ":", "##", "#", "[", "error", " ", "x", "]", "vso"])),
    st.integers(0, 20),
)
def test_a_text_is_no_command_even_if_cut(pieces: list[str], at: int) -> None:
    text = "".join(pieces)
    assert not is_obeyed(visible(text))
    if not text[:at].endswith("#") or text[:at].endswith("##"):
        assert "##[" not in visible(text[:at]) + visible(text[at:])
    assert json.loads(json_safe(json.dumps(text))) == text


# JUnit and GitLab


def test_junit_has_a_suite_for_each_plan_and_a_test_for_each_finding(run: Any) -> None:
    ran = run("junit", {"plans/a.yaml": WEEK, "plans/b.yaml": HEAD, "plans/c.yaml": HOSTILE})
    top = parsed(ran.out)
    suites = {suite.get("name"): suite for suite in top}
    assert list(suites) == ["plans/a.yaml", "plans/b.yaml", "plans/c.yaml"]
    assert top.get("failures") == str(len(top.findall(".//failure")))
    (case,) = suites["plans/a.yaml"]
    assert (case.get("name"), case.get("line")) == (
        "KP204 no-such-week activities/samling/when", "4",
    )  # fmt: skip
    (failure,) = case
    assert (failure.text or "").startswith("plans/a.yaml:4:35: error[KP204] ")
    (clean,) = suites["plans/b.yaml"]
    assert (clean.get("name"), len(clean)) == ("ingen funn", 0)


def test_junit_fails_from_the_weight_that_is_asked_for(run: Any) -> None:
    saturday = WEEK.replace("uke 54", "lørdag 15. november")
    (case,) = parsed(run("junit", saturday).out)[0]
    assert [child.tag for child in case] == ["system-out"]
    (case,) = parsed(run("junit", saturday, "--fail-on", "info").out)[0]
    assert [child.tag for child in case] == ["failure"]


@pytest.mark.parametrize(
    "sign", ["\ufffe", "\uffff", "\\u0001", "\\e", "]]>", "<b>", "&amp;", "\\uD800"]
)
def test_junit_is_well_formed_whatever_a_plan_holds(run: Any, sign: str) -> None:
    ran = run("junit", HEAD + f'activities:\n  a: {{title: A, when: "uke {sign} 54"}}\n')
    assert not NOT_XML.search(ran.out)
    (suite,) = parsed(ran.out)
    assert suite.get("failures") != "0"


def test_gitlab_gives_each_finding_its_own_fingerprint(run: Any) -> None:
    found = json.loads(run("gitlab", WEEK + "  møte: {title: Møte, when: uke 54}\n").out)
    assert [(f["severity"], f["location"]) for f in found] == [
        ("major", {"path": "plans/p.yaml", "lines": {"begin": 4, "end": 4}}),
        ("major", {"path": "plans/p.yaml", "lines": {"begin": 5, "end": 5}}),
    ]
    assert len({f["fingerprint"] for f in found}) == 2
