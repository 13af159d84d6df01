"""``kompplan when`` explains one time, or reads many as JSON lines."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from kompplan.cli.when import Surroundings, parse_anchors, run_lines, run_when
from kompplan.diagnostics import KompplanError

if TYPE_CHECKING:
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


@pytest.mark.parametrize(
    "line",
    ["uke 44", "[]", '{"id": 1}', '{"text": "x", "row_day": "i går"}', '{"text": "x", "year": "x"}',
     '{"text": "x", "anchors": [1]}', '{"text": "x", "anchors": {"a": ["i går"]}}'],
)  # fmt: skip
def test_a_line_that_cannot_be_used_is_told(line: str) -> None:
    with pytest.raises(KompplanError):
        run_lines([line], language=None)
