"""The examples teach what they say they teach, and made-up plans have nothing to find."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from benchmarks.plans import make_plan, write_folder
from kompplan.cli.files import DiskFiles
from kompplan.loading.loader import Loader
from kompplan.pipeline import analyse
from tests.support import ROOT

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES = sorted(path.name for path in (ROOT / "examples").glob("*.yaml"))


def _findings(plan: Path) -> list[tuple[str, str]]:
    """Return the severity and the name of each finding, as the program tells them."""
    done = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-m", "kompplan", "validate", "--format", "json", str(plan)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    findings = json.loads(done.stdout)["findings"]
    return [(finding["severity"], finding["name"]) for finding in findings]


@pytest.mark.parametrize("name", EXAMPLES)
def test_only_the_wrong_budget_has_an_error(name: str) -> None:
    errors = [
        found for severity, found in _findings(ROOT / "examples" / name) if severity == "error"
    ]
    assert errors == (["scheme-sum-wrong"] if name == "budget-wrong.yaml" else [])


def test_a_plan_of_another_region_needs_nothing_but_its_file() -> None:
    plan = ROOT / "examples" / "fjordregionen-2026.yaml"
    assert _findings(plan) == []
    analysis = analyse(Loader(DiskFiles(ROOT)), str(plan))
    assert analysis.plan is not None
    assert analysis.schedule is not None
    assert len(analysis.plan.activities) >= 25
    assert all(entry.when is not None for entry in analysis.schedule.entries)


def test_the_two_budgets_differ_in_one_amount() -> None:
    right, wrong = (
        (ROOT / "examples" / f"budget-{kind}.yaml").read_text(encoding="utf-8").splitlines()
        for kind in ("right", "wrong")
    )
    pairs = [(a, b) for a, b in zip(right, wrong, strict=True) if a != b and not a.startswith("#")]
    assert [(a.strip(), b.strip()) for a, b in pairs] == [
        ("id: behovsmelding-lykkeland-2025", "id: behovsmelding-lykkeland-2025-feil"),
        (
            "regional: {owner: 85 000, uh: 215 000, total: 300 000}",
            "regional: {owner: 85 000, uh: 215 000, total: 310 000}",
        ),
    ]


@pytest.mark.parametrize("rows", [1, 80, 400])
def test_a_made_up_plan_has_nothing_to_find(rows: int, tmp_path: Path) -> None:
    """Else a benchmark would measure the writing of findings."""
    write_folder(tmp_path, 1)
    plan = tmp_path / "plans" / "plan-00000.yaml"
    plan.write_text(make_plan(3, rows), encoding="utf-8")
    assert _findings(plan) == []


def test_the_same_number_makes_the_same_plan() -> None:
    assert make_plan(7) == make_plan(7) != make_plan(8)
