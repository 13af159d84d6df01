"""Identity numbers are found wherever they stand, and are never printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.no import fodselsnummer

from kompplan.loading.private_data import masked, private_data
from kompplan.source import SourceFile
from tests.support import analyse_text, invoke, national_number

if TYPE_CHECKING:
    from pathlib import Path

NUMBER = national_number("010100", 123)
GAPS = ("", " ", "-", "\u00a0")


def names_in(text: str) -> list[str]:
    return [fault.name for fault in private_data(SourceFile("plan.yaml", text), text.encode())]


def test_numbers_are_made_as_the_register_makes_them() -> None:
    assert fodselsnummer.is_valid(NUMBER)
    assert NUMBER.startswith("010100")


@given(
    st.text("ab 1.:-#\n{}«»", max_size=12), st.sampled_from(GAPS), st.text(" .,:)#\n", max_size=4)
)
def test_a_number_is_found_in_any_surroundings(before: str, gap: str, after: str) -> None:
    if before[-1:] in "ab1.:- " and before:
        before += "\n"
    text = f"{before}{NUMBER[:6]}{gap}{NUMBER[6:]}{after}"
    assert names_in(text) == ["national-identity-number"]
    hidden = masked(text)
    assert len(hidden) == len(text)
    assert NUMBER not in hidden.replace(gap, "") if gap else NUMBER not in hidden


@given(st.text("0123456789 .-:/\n", max_size=60))
def test_what_is_found_has_eleven_digits_and_the_rest_is_left_alone(text: str) -> None:
    hidden = masked(text)
    assert all(a == b or (a.isdigit() and b == "•") for a, b in zip(text, hidden, strict=True))
    assert hidden.count("•") % 9 == 0


def test_a_file_that_is_no_yaml_is_looked_through_too() -> None:
    found = {d.check.name for d in analyse_text(f"kompplan: [1\n# {NUMBER}\n").diagnostics}
    assert "national-identity-number" in found


@pytest.mark.parametrize("format_", ["text", "concise", "json"])
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_no_output_repeats_a_number_and_no_document_is_made(
    format_: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As a key, as a participant, as an unknown key, and within a time that cannot be read.
    plan = (
        "kompplan: 1\nplan: {id: p, title: Plan, year: 2025/2026}\nactivities:\n"
        f"  {NUMBER}:\n    title: Møte\n    when: ring {NUMBER}\n    participants: {NUMBER}\n"
        f"    {NUMBER[:6]}-{NUMBER[6:]}: ja\n"
    )
    (tmp_path / "p.yaml").write_text(plan, "utf-8")
    ran = invoke(
        monkeypatch, tmp_path, "validate", "--format", format_, "--lang", language, "p.yaml"
    )
    assert ran.status == 1
    assert ran.out.count("KP801") == 4
    assert NUMBER[6:] not in ran.out
    made = invoke(monkeypatch, tmp_path, "render", "--out", "ut", "p.yaml")
    assert made.status == 2
    assert NUMBER[6:] not in made.err
    assert not (tmp_path / "ut").exists()
