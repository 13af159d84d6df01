"""The schema and the models accept the same; ajv, in strict mode, reads the schema.

Only two things can be told by ``validate`` alone: whether a text is a length of time, and what is
wrong with a file before its values are looked at.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from pydantic import ValidationError

from kompplan.model import values
from kompplan.model.base import adapter_of
from kompplan.model.files import PLAN_KEYS, LibraryFile, PlanFile
from kompplan.schema import build_schema
from tests.checks.test_cases import ALL_CASES
from tests.judges import ask
from tests.schema.generated import NEAR, RIGHT, of_model, with_a_change
from tests.support import ROOT

if TYPE_CHECKING:
    from hypothesis import strategies as st

    from tests.strategies import PlanData

KINDS = {kind: name for name, kind in vars(values).items() if kind in [*RIGHT] and kind is not str}

IN_USE = {"party": ["ppt"], "scheme": ["regional"], "activity": ["samling"], "section": ["høst"]}
"""Ids that are offered; the plans below use others."""

NOT_A_DURATION = "KP113"


def examples_of(strategy: st.SearchStrategy[Any], count: int) -> list[Any]:
    """Return what a strategy makes, the same in each run."""
    made: list[Any] = []

    @settings(
        max_examples=count, database=None, deadline=None, derandomize=True,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(strategy)
    def collect(example: Any) -> None:
        made.append(example)

    collect()
    return made


def fits(plan: PlanData) -> bool:
    """Whether the loader can bind a file's values without a finding."""
    model = PlanFile if PLAN_KEYS & plan.keys() else LibraryFile
    return is_read(model, plan)


def is_read(kind: Any, value: object) -> bool:
    try:
        adapter_of(kind).validate_python(value)
    except ValidationError:
        return False
    return True


def faults_by_ajv(**question: object) -> Any:
    (found,) = ask("ajv.mjs", [{"schema": build_schema(IN_USE), **question}])
    return found


@cache
def files_and_changes() -> list[tuple[PlanData, PlanData]]:
    return [
        pair
        for model in (PlanFile, LibraryFile)
        for key in model.model_fields
        for pair in examples_of(with_a_change(of_model(model, wanted=frozenset({key}))), 6)
    ]


def test_what_is_made_from_the_models_is_accepted_by_both() -> None:
    files = [file for file, _ in files_and_changes()]
    assert [file for file in files if not fits(file)] == []
    found = faults_by_ajv(values=files)["values"]
    assert [(faults, file) for faults, file in zip(found, files, strict=True) if faults] == []


def test_one_careless_change_gets_the_same_verdict_from_both() -> None:
    files = [changed for _, changed in files_and_changes()]
    found = faults_by_ajv(values=files)["values"]
    verdicts = [(fits(f), not faults, f) for faults, f in zip(found, files, strict=True)]
    assert [file for own, ajv, file in verdicts if own != ajv] == []
    assert {own for own, _, _ in verdicts} == {True, False}


def test_a_text_gets_the_same_verdict_from_its_reader_and_from_its_shape() -> None:
    texts = {kind: sorted({*examples_of(NEAR[kind] | RIGHT[kind], 150)}) for kind in NEAR}
    questions = [
        {"schema": adapter_of(kind).json_schema(), "values": near} for kind, near in texts.items()
    ]
    for (kind, near), found in zip(texts.items(), ask("ajv.mjs", questions), strict=True):
        verdicts = [
            (is_read(kind, text), not faults, text)
            for faults, text in zip(found["values"], near, strict=True)
        ]
        assert [text for own, ajv, text in verdicts if own != ajv] == [], KINDS[kind]
        assert {own for own, _, _ in verdicts} == {True, False}, KINDS[kind]


FILES = sorted([*(ROOT / "plans").rglob("*.yaml"), *(ROOT / "examples").rglob("*.yaml")])


def test_the_plans_and_examples_are_accepted() -> None:
    found = faults_by_ajv(texts=[path.read_text("utf-8") for path in FILES])["texts"]
    assert {str(path.relative_to(ROOT)): f for path, f in zip(FILES, found, strict=True) if f} == {}
    assert len(FILES) > 10


def test_what_no_check_finds_fault_with_is_accepted() -> None:
    cases = [case for case in ALL_CASES if not case.is_fault and "plan" in case.given]
    found = faults_by_ajv(texts=[case.given["plan"] for case in cases])["texts"]
    assert {case.title: f for case, f in zip(cases, found, strict=True) if f} == {}


def test_values_that_do_not_fit_are_refused() -> None:
    cases = [case for case in ALL_CASES if case.is_fault and re.match("KP1[01]", case.code)]
    found = faults_by_ajv(texts=[case.given["plan"] for case in cases])["texts"]
    missed = {case.title for case, faults in zip(cases, found, strict=True) if not faults}
    assert missed == {case.title for case in cases if case.code == NOT_A_DURATION}
