"""A decision is put into the history, and no other line or comment changes."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

import pytest

from kompplan.editing.adoption import Decision, record_decision
from kompplan.loading.reader import read_tree
from kompplan.source import SourceFile, decode
from tests.support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

KEYS = {"date": "2025-06-11", "event": "adopted", "by": "styret", "note": "", "fingerprint": "f1"}
EVENT = "{date: 2025-06-11, event: adopted, by: styret, fingerprint: f1}"


def record(text: str | bytes, keys: dict[str, str] = KEYS, onto: int | None = None) -> str | None:
    data = text if isinstance(text, bytes) else text.encode()
    source = decode("plan.yaml", data)
    assert isinstance(source, SourceFile)
    tree, faults = read_tree(source)
    assert tree is not None
    assert not faults
    changed = record_decision(data, tree, Decision(keys, onto))
    return None if changed is None else changed.decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "plan:\n  id: p\n  status: hearing  # ute\n  history:\n"
            "    - {event: drafted}  # først\n    # sist\nactivities: {}\n",
            "plan:\n  id: p\n  status: adopted  # ute\n  history:\n"
            f"    - {{event: drafted}}  # først\n    - {EVENT}\n    # sist\nactivities: {{}}\n",
            id="a list of rows",
        ),
        pytest.param(
            "plan:\n  status: draft\n  history:\n  - event: drafted\n    note: >-\n      lang\n"
            "      tekst\n\n\nactivities: {}\n",
            "plan:\n  status: adopted\n  history:\n  - event: drafted\n    note: >-\n      lang\n"
            f"      tekst\n  - {EVENT}\n\n\nactivities: {{}}\n",
            id="a folded text at the end",
        ),
        pytest.param(
            "plan:\n  id: p\n  history: [{event: drafted}]\n",
            f"plan:\n  id: p\n  status: adopted\n  history: [{{event: drafted}}, {EVENT}]\n",
            id="a list in brackets, and no status",
        ),
        pytest.param(
            "plan:\n  id: p\n  history: []\n  status: in-use\n",
            f"plan:\n  id: p\n  history: [{EVENT}]\n  status: in-use\n",
            id="an empty list, and a plan in use",
        ),
        pytest.param(
            "kompplan: 1\nplan:\n    id: p\n    title: P   # navnet\n\n# rader\nactivities: {}",
            "kompplan: 1\nplan:\n    id: p\n    title: P   # navnet\n    status: adopted\n"
            f"    history:\n      - {EVENT}\n\n# rader\nactivities: {{}}",
            id="neither status nor history",
        ),
        pytest.param(
            "plan: {id: p, title: P}\nactivities: {}\n",
            f"plan: {{id: p, title: P, status: adopted, history: [{EVENT}]}}\nactivities: {{}}\n",
            id="all in braces",
        ),
        pytest.param(
            "plan: {id: p, history: [{event: drafted}], title: P}\n",
            f"plan: {{id: p, status: adopted, history: [{{event: drafted}}, {EVENT}], title: P}}\n",
            id="all in braces with a history",
        ),
        pytest.param(
            "activities: {}\nplan:\n  id: p\n  status: 'draft'",
            f"activities: {{}}\nplan:\n  id: p\n  status: adopted\n  history:\n    - {EVENT}",
            id="at the end of a file without a last line feed",
        ),
    ],
)
def test_a_decision_is_put_in(before: str, after: str) -> None:
    assert record(before) == after


def test_a_decision_written_by_hand_is_given_what_it_lacks() -> None:
    flow = "plan:\n  status: adopted\n  history:\n    - {date: 2025-06-11, event: adopted}\n"
    assert record(flow, onto=0) == flow.replace("adopted}", "adopted, by: styret, fingerprint: f1}")
    block = (
        "plan:\n  status: adopted\n  history:\n    - date: 2025-06-11\n      event: adopted  # nå\n"
    )
    assert record(block, onto=0) == f"{block}      by: styret\n      fingerprint: f1\n"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("styret: RSK", "'styret: RSK'"),
        ("med justeringer, som avtalt", "'med justeringer, som avtalt'"),
        ("sak #4", "'sak #4'"),
        ("«styret»", "'«styret»'"),
        ("det var Kari's forslag", "'det var Kari''s forslag'"),
        ("- ja", "'- ja'"),
        ("styre- og evalueringsmøte", "styre- og evalueringsmøte"),
        ("{}", "'{}'"),
        ("*alias &anker !merke", "'*alias &anker !merke'"),
        ("null", "'null'"),
    ],
)
def test_a_text_is_quoted_where_yaml_would_misread_it(written: str, read: str) -> None:
    changed = record("plan:\n  id: p\n  status: adopted\n", {**KEYS, "by": written})
    assert changed is not None
    assert f"by: {read}, fingerprint" in changed


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_byte_order_mark_stay(end: str) -> None:
    text = "plan:\n  id: p\n  status: draft\n  history:\n    - {event: drafted}\n"
    after = text.replace("draft\n", "adopted\n").replace(
        "drafted}\n", f"drafted}}\n    - {EVENT}\n"
    )
    data = b"\xef\xbb\xbf" + text.replace("\n", end).encode()
    assert record(data) == "\ufeff" + after.replace("\n", end)


def test_what_cannot_be_put_in_for_certain_is_left_to_the_author() -> None:
    # A dash on a line of its own, and a comma in front of the closing brace.
    assert record("plan:\n  status: draft\n  history:\n    -\n      event: drafted\n") is not None
    assert record("plan: {id: p, status: draft, }\n") is None


@pytest.mark.parametrize("path", sorted((ROOT / "plans").glob("*.yaml")), ids=lambda p: p.stem)
def test_in_a_real_plan_one_line_is_added_and_the_status_set(path: Path) -> None:
    before = path.read_text("utf-8")
    after = record(before)
    assert after is not None
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    marked = [line for line in lines if line[0] in "+-"]
    added = [line[2:].strip() for line in marked if line[0] == "+"]
    removed = [line[2:].strip() for line in marked if line[0] == "-"]
    assert f"- {EVENT}" in added
    assert set(added) - {f"- {EVENT}"} <= {"status: adopted", "history:"}
    assert all(line.startswith("status: ") for line in removed)
