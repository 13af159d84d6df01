"""The stages together: what is sorted, what is read once, what is always the same."""

from __future__ import annotations

from hypothesis import given

from kompplan.loading.loader import Loader
from kompplan.pipeline import analyse
from tests.strategies import PlanData, as_yaml, plans
from tests.support import HEAD, NAME, MemoryFiles, analyse_text, findings_of


def test_findings_are_sorted_by_file_line_column_and_code() -> None:
    analysis = analyse_text(
        f"{HEAD}uses: [b.yaml, a.yaml]\nactivities:\n"
        "  x: {title: X, when: uke 54, particpants: ppt}\n  y: {title: Y, when: snart}\n",
        a="kompplan: 1\nactors: {p: {nam: P, name: P}}\n",
        b="kompplan: 1\nactors: {q: {nam: Q, name: Q}}\n",
    )
    keys = [d.sort_key() for d in analysis.diagnostics]
    assert keys == sorted(keys)
    assert [(d.fault.file, d.check.code) for d in analysis.diagnostics] == [
        ("plans/a.yaml", "KP102"),
        ("plans/b.yaml", "KP102"),
        ("plans/plan.yaml", "KP204"),
        ("plans/plan.yaml", "KP102"),
        ("plans/plan.yaml", "KP201"),
    ]


def test_a_library_of_many_plans_is_read_once() -> None:
    texts = {
        f"plans/{name}.yaml": (
            f"kompplan: 1\nuses: [felles.yaml]\nplan: {{id: {name}, title: T, year: 2025/2026}}\n"
        ).encode()
        for name in "abc"
    }
    files = MemoryFiles({**texts, "plans/felles.yaml": b"kompplan: 1\nactors: {p: {name: P}}\n"})
    loader = Loader(files)
    for name in texts:
        analysis = analyse(loader, name)
        assert analysis.plan is not None
        assert list(analysis.plan.actors) == ["p"]
    assert files.asked_for.count("plans/felles.yaml") == 1


def test_a_used_file_that_declares_an_id_first_does_not_hide_the_plans_own() -> None:
    analysis = analyse_text(
        f"{HEAD}uses: [a.yaml]\nactors: {{ppt: {{name: Vår PPT}}}}\n",
        a="kompplan: 1\nactors: {ppt: {name: Deres PPT}}\n",
    )
    assert analysis.plan is not None
    assert analysis.plan.actors["ppt"].name == "Vår PPT"


def test_a_library_is_no_plan_and_no_fault() -> None:
    analysis = analyse_text("kompplan: 1\nactors: {ppt: {name: PPT}}\n")
    assert analysis.loaded.is_library
    assert analysis.plan is None
    assert analysis.diagnostics == ()


def test_only_a_plan_without_errors_in_its_files_is_whole() -> None:
    assert analyse_text(HEAD).is_whole
    assert analyse_text(f"{HEAD}activities: {{a: {{title: A, when: uke 54}}}}\n").is_whole
    assert not analyse_text(f"{HEAD}activites: {{}}\n").is_whole


@given(plans())
def test_a_second_analysis_finds_the_same(data: PlanData) -> None:
    text = as_yaml(data)
    first, second = analyse_text(text), analyse_text(text)
    assert findings_of(first) == findings_of(second)
    assert first.plan == second.plan
    assert first.schedule == second.schedule


@given(plans())
def test_a_generated_plan_has_no_errors(data: PlanData) -> None:
    analysis = analyse_text(as_yaml(data))
    assert [d.check.name for d in analysis.diagnostics if d.severity == "error"] == []
    assert analysis.loaded.name == NAME
