"""``kompplan when`` explains one time, or reads many as JSON lines."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest

from kompplan.cli.when import Surroundings, parse_anchors, run_when
from kompplan.cli.when_lines import run_lines
from kompplan.diagnostics import KompplanError
from kompplan.time_expressions.core.forms import all_forms
from tests.support import invoke

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any


def _ask(capsys: pytest.CaptureFixture[str], **asked: Any) -> dict[str, Any]:
    assert run_lines(io.StringIO(json.dumps(asked) + "\n"), language=None) == 0
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return answer


def test_a_relative_time_shows_the_way_there(capsys: pytest.CaptureFixture[str]) -> None:
    # Three weeks before Wednesday 13 January 2021 is Wednesday 23 December 2020.
    around = Surroundings("2020/2021", anchors=parse_anchors(["workshop 1=2021-01-13"]))
    assert run_when(["senest 3 uker før workshop 1"], around, language=None) == 0
    assert "→ 13.01.2021 → 23.12.2020" in capsys.readouterr().out


EXPLAINED = [
    (
        "senest 3 uker før workshop 1",
        "nb",
        """\
senest 3 uker før workshop 1
  lest som   senest 23. desember 2025
  slags tid  frist
  utledet    senest 3 uker før workshop 1 → 13.01.2026 → 23.12.2025
  dato       til og med tirsdag 23. desember 2025
  uke        52 (2025)
  presisjon  dag, siste dag eller før
""",
    ),
    (
        "uke 44",
        "nn",
        """\
uke 44
  lese som     veke 44 (27.–31. oktober 2025)
  slags tid    veke
  dato         måndag 27. oktober til søndag 2. november 2025
  veke         44 (2025)
  presisjon    veke, ein gong i løpet av tida
  året er frå  planåret 2025/2026
""",
    ),
    (
        "29. desember - 2. januar 2026",
        "en",
        """\
29. desember - 2. januar 2026
  read as       29 December 2025–2 January 2026
  kind of time  day
  date          Monday 29 December 2025 to Friday 2 January 2026
  week          1 (2026)
  precision     day, all the time
  year is from  the other end and what is written
""",
    ),
    (
        "uke 51-1",
        "nb",
        """\
uke 51-1
  lest som     uke 51–1 (15. desember 2025–2. januar 2026)
  slags tid    uke
  dato         mandag 15. desember 2025 til søndag 4. januar 2026
  uke          51 (2025) til 1 (2026)
  presisjon    uke, hele tiden
  året er fra  planåret 2025/2026 og den andre enden
""",
    ),
    (
        "uke 43, 5. november",
        "nb",
        """\
uke 43, 5. november
  lest som     5. november 2025
  slags tid    dag
  dato         onsdag 5. november 2025
  uke          45 (2025)
  presisjon    dag
  året er fra  planåret 2025/2026
  error[KP206] uke 43 og 5. november 2025 stemmer ikke overens: 5. november 2025 er i uke 45
    hint: skriv «uke 45», eller «22. oktober 2025» for samme ukedag i uke 43
""",
    ),
    ("(2t)", "nn", "(2t)\n  lese som   2 timar\n  slags tid  varigheit\n"),
]


@pytest.mark.parametrize(("text", "language", "expected"), EXPLAINED)
def test_a_time_is_explained_line_by_line(
    text: str, language: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    around = Surroundings("2025/2026", anchors=parse_anchors(["workshop 1=2026-01-13"]))
    run_when([text], around, language=language)
    assert capsys.readouterr().out == expected


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("section", ["", "høst 2025"])
def test_every_example_of_a_form_can_be_explained(
    language: str, section: str, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = [example for form in all_forms() for example in form.examples]
    run_when(texts, Surroundings("2025/2026", section), language=language)
    out = capsys.readouterr().out
    assert out.startswith(f"{texts[0]}\n")
    assert len(out.split("\n\n")) == len(texts)


def test_a_refused_time_ends_with_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_when(["snart"], Surroundings("2025/2026"), language=None) == 1
    assert "error[KP201]" in capsys.readouterr().out


def test_a_line_is_answered_by_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    answer = _ask(capsys, id="a", text="mai", year="2025/2026")
    assert (answer["id"], answer["start"], answer["end"]) == ("a", "2026-05-01", "2026-05-31")
    assert (answer["precision"], answer["findings"]) == ("month", [])


def test_a_clock_takes_the_day_of_its_row(capsys: pytest.CaptureFixture[str]) -> None:
    answer = _ask(capsys, text="08.30-11.30", row_day="2020-09-09")
    assert (answer["start"], answer["start_clock"], answer["end_clock"]) == (
        "2020-09-09",
        "08:30",
        "11:30",
    )


def test_a_heading_gives_the_year(capsys: pytest.CaptureFixture[str]) -> None:
    assert _ask(capsys, text="3. juni", section="MAI – JUNI - 2020")["start"] == "2020-06-03"


def test_a_refused_text_has_no_days_and_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    answer = _ask(capsys, text="uke 54", year="2025/2026")
    assert (answer["start"], answer["end"]) == (None, None)
    assert [finding["name"] for finding in answer["findings"]] == ["no-such-week"]


NUMERAL = "1" * 5000
UNUSABLE = [
    ("uke 44", "linjen er ikke JSON"),
    ("[" * 100_000, "linjen er ikke JSON"),
    (f'{{"text": "uke 44", "id": {NUMERAL}}}', "linjen er ikke JSON"),
    ("[]", "linjen er ikke et objekt"),
    ('{"year": "2025/2026"}', "«text» mangler"),
    ('{"text": null}', "«text» mangler"),
    ('{"text": 44}', "«text» er ikke en tekst"),
    ('{"text": "x", "id": NaN}', "«id» kan ikke gjengis"),
    ('{"text": "x", "id": 1e999}', "«id» kan ikke gjengis"),
    ('{"text": "x", "id": {"a": 1}}', "«id» kan ikke gjengis"),
    ('{"text": "x", "section": ["høst"]}', "«section» er ikke en tekst"),
    ('{"text": "x", "year": false}', "«year» er ikke en tekst"),
    ('{"text": "x", "year": "x"}', "«x» er ikke et planår"),
    (f'{{"text": "x", "year": "{NUMERAL}"}}', f"«{'1' * 60}…» er ikke et planår"),
    ('{"text": "x", "row_day": "i går"}', "«i går» er ikke en dato som «row_day» kan ha"),
    ('{"text": "x", "row_day": 20250101}', "«row_day» er ikke en tekst"),
    ('{"text": "x", "anchors": [1]}', "«anchors» er ikke et objekt"),
    ('{"text": "x", "anchors": {"a": "2025-01-01"}}',
     "«a» i «anchors» er ikke en liste med datoer"),
    ('{"text": "x", "anchors": {"a": [1]}}', "«a» i «anchors» er ikke en liste med datoer"),
    ('{"text": "x", "anchors": {"a": ["i går"]}}', "«i går» er ikke en dato som «a» kan ha"),
    # No plan has the year 1, and two weeks before its first day there is no day at all.
    ('{"text": "2 uker før a", "anchors": {"a": ["0001-01-01"]}}',
     "«0001-01-01» er ikke en dato som «a» kan ha"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "error"), UNUSABLE)
def test_a_line_that_cannot_be_used_is_answered_and_stops_nothing(
    line: str, error: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = ['{"id": 1, "text": "mai 2026"}', line, '{"id": 3, "text": "mai 2026"}']
    assert run_lines(lines, language=None) == 1
    first, refused, last = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["id"], last["id"], last["end"]) == (1, 3, "2026-05-31")
    assert (refused["line"], refused["error"]) == (2, error)
    assert refused["hint"]


def test_an_unusable_line_is_told_by_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_lines(['{"id": "b", "text": "x", "year": "x"}'], language=None) == 1
    assert json.loads(capsys.readouterr().out)["id"] == "b"


def test_a_stream_may_begin_with_a_byte_order_mark(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_lines(['\ufeff{"text": "mai", "year": 2026}'], language=None) == 0
    assert json.loads(capsys.readouterr().out)["start"] == "2026-05-01"


def test_an_anchor_that_is_no_day_is_refused() -> None:
    with pytest.raises(KompplanError, match="«i går» er ikke en dato som «møtet» kan ha"):
        parse_anchors(["møtet=i går"])


def test_a_byte_that_is_not_utf8_spoils_its_own_line_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = b'{"id": 1, "text": "\xff"}\n{"id": 2, "text": "mai 2026"}\n'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="ascii"))
    ran = invoke(monkeypatch, tmp_path, "when", "--jsonl")
    spoilt, whole = map(json.loads, ran.out.splitlines())
    assert [found["name"] for found in spoilt["findings"]] == ["unreadable-time"]
    assert (ran.status, whole["id"], whole["start"]) == (0, 2, "2026-05-01")


def test_without_standard_input_there_is_nothing_to_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    ran = invoke(monkeypatch, tmp_path, "when", "--jsonl")
    assert (ran.status, ran.out, ran.err) == (0, "", "")
