"""Checks of money are passed over for plans that ask for none: they would find nothing there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.model import Plan
from tests.checks.test_cases import ALL_CASES, diagnose

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_checks_of_money_find_nothing_where_no_money_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without = [case for case in ALL_CASES if "paths" not in case.given]
    usual = [diagnose(case.given, tmp_path, monkeypatch) for case in without]
    monkeypatch.setattr(Plan, "asks_for_money", True)
    assert [diagnose(case.given, tmp_path, monkeypatch) for case in without] == usual


def test_only_plans_with_measures_a_notification_or_totals_ask_for_money(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [case.given for case in ALL_CASES if case.code == "KP503" and "plan" in case.given]
    monkeypatch.setattr(Plan, "asks_for_money", False)
    assert all(
        d.check.code != "KP503" for given in asked for d in diagnose(given, tmp_path, monkeypatch)
    )
