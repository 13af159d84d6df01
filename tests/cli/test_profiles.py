"""Whom a document is for: numbers, addresses and telephones stay out of what anyone may read."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from kompplan.cli import options
from kompplan.model.profiles import Profile
from tests.support import invoke

if TYPE_CHECKING:
    from pathlib import Path

# Made up; the check digits hold. The account is the one that python-stdnum's manual uses.
SECRET = ("999 888 771", "8601 11 17947", "post@solvik.example", "70 00 00 00")

PLAN = f"""\
kompplan: 1
plan: {{id: behov, title: Behov, kind: needs-notification, year: 2025/2026, grant_year: 2025}}
notification:
  contacts:
    eier:
      of: owner
      role: Koordinator
      organisation_number: "{SECRET[0]}"
      account: {SECRET[1]}
      email: {SECRET[2]}
      telephone: {SECRET[3]}
      mark: Prosjekt 12
"""


def test_the_command_knows_every_profile() -> None:
    assert {profile.value for profile in options.Profile} == set(get_args(Profile))


@pytest.mark.parametrize("format_", ["html", "md"])
@pytest.mark.parametrize("profile", ["", "public", "authority", "internal"])
def test_numbers_and_addresses_stand_only_outside_the_public_profile(
    format_: str, profile: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "behov.yaml").write_text(PLAN, "utf-8")
    asked = ["--profile", profile] if profile else []
    ran = invoke(
        monkeypatch, tmp_path, "render", "--format", format_, "--out", "-", *asked, "behov.yaml"
    )
    assert ran.status == 0, ran.err
    assert "Prosjekt 12" in ran.out
    is_shown = profile in ("authority", "internal")
    assert [secret in ran.out for secret in SECRET] == [is_shown] * len(SECRET)
    # What is withheld is told from what nobody has filled in.
    assert "Kontonummer" in ran.out
    assert ran.out.count("ikke vist her") == (0 if is_shown else len(SECRET))


def test_a_profile_that_nobody_made_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "behov.yaml").write_text(PLAN, "utf-8")
    ran = invoke(monkeypatch, tmp_path, "render", "--profile", "alle", "behov.yaml")
    assert ran.status == 2
    assert not (tmp_path / "build").exists()
