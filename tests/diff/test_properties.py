"""What must hold of every two plans: nothing unseen, nothing twice, and back again."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompplan.diff import Change, diff, undo
from kompplan.diff.compare import compare
from kompplan.diff.context import Context
from kompplan.diff.fields import fields_of
from kompplan.diff.sentences import sentence_of
from kompplan.locales import LANGUAGES, locale_of
from kompplan.model import Plan
from kompplan.model.base import PlanModel
from kompplan.model.files import SHARED_KINDS
from kompplan.schedule import build_schedule
from tests.diff.edits import KEYS, Edit, edits_of, rearranged
from tests.exporters.everything import Filler
from tests.strategies import as_flow_yaml, as_yaml, plans
from tests.support import FULL_PLAN, ROOT, analyse_bytes, analyse_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kompplan.pipeline import Analysis
    from tests.strategies import PlanData

REAL = sorted((*(ROOT / "plans").glob("*.yaml"), *(ROOT / "examples").glob("*.yaml"), FULL_PLAN))


@cache
def analysis_of(name: str) -> Analysis:
    """Return what comes of a real plan; its files are read from the checkout."""
    path = next(path for path in REAL if str(path) == name)
    files = {
        str(file.relative_to(path.parent)): file.read_bytes()
        for file in path.parent.rglob("*.yaml")
    }
    return analyse_bytes(path.read_bytes(), files, name=path.name)


@cache
def edits(name: str) -> tuple[Edit, ...]:
    plan = analysis_of(name).plan
    assert plan is not None
    return tuple(edits_of(plan))


@cache
def rearrangements(name: str) -> tuple[Edit, ...]:
    plan = analysis_of(name).plan
    assert plan is not None
    return tuple(edit for _, edit in rearranged(plan))


def contexts(name: str, plan: Plan) -> tuple[Context, Context]:
    """Return a real plan and an edited copy of it as the two sides of a comparison."""
    analysis = analysis_of(name)
    assert analysis.plan is not None
    assert analysis.schedule is not None
    old = Context(analysis.plan, analysis.schedule, analysis.loaded, plan)
    return old, Context(plan, build_schedule(plan), analysis.loaded, analysis.plan)


def flat(changes: Iterable[Change]) -> Iterator[str]:
    """Yield what changes and their followers say, so that two tellings can be compared."""
    for change in changes:
        paths = [side.path if side else None for side in (change.old, change.new)]
        yield str((change.kind, paths, change.before, change.after, change.significance))
        yield from flat(change.followers)


names = st.sampled_from([str(path) for path in REAL])
edited_plans = names.flatmap(lambda name: st.tuples(st.just(name), st.sampled_from(edits(name))))
rearranged_plans = names.flatmap(
    lambda name: st.tuples(st.just(name), st.sampled_from(rearrangements(name)))
)


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_a_real_plan_does_not_differ_from_itself(path: Any) -> None:
    again = analysis_of.__wrapped__(str(path))
    assert diff(analysis_of(str(path)), again) == ()


@given(plans())
def test_a_plan_does_not_differ_from_itself(data: PlanData) -> None:
    assert diff(analyse_text(as_yaml(data)), analyse_text(as_yaml(data))) == ()


@given(plans())
def test_quoting_flow_style_and_comments_are_no_changes(data: PlanData) -> None:
    lines = as_yaml(data).splitlines()
    block = "\n".join(f"{line}  # {place}\n\n" for place, line in enumerate(lines))
    assert diff(analyse_text(as_flow_yaml(data)), analyse_text(block)) == ()


def unfolded(value: Any) -> Any:
    """Return plain values with every text's blanks as they are read; order counts."""
    if isinstance(value, dict):
        return [(key, unfolded(item)) for key, item in value.items()]
    if isinstance(value, list):
        return [unfolded(item) for item in value]
    return " ".join(value.split())


@given(plans(), plans())
def test_any_two_plans_that_differ_have_changes_and_they_can_be_undone(
    one: PlanData, other: PlanData
) -> None:
    old, new = analyse_text(as_yaml(one)), analyse_text(as_yaml(other))
    changes = diff(old, new)
    assert bool(changes) == (unfolded(one) != unfolded(other))
    assert sorted(flat(undo(changes))) == sorted(flat(diff(new, old)))


def is_reached(edit: Edit) -> bool:
    """What files declare that plans share is told only where a plan names it."""
    return edit.path[0] not in SHARED_KINDS


@given(edited_plans)
def test_every_edit_is_reported_exactly_once(edit_of: tuple[str, Edit]) -> None:
    name, edit = edit_of
    changes = compare(*contexts(name, edit.plan))
    assert len(changes) == 1 or (not changes and not is_reached(edit))


@given(rearranged_plans)
def test_whatever_is_removed_or_swapped_is_reported_exactly_once(edit_of: tuple[str, Edit]) -> None:
    name, edit = edit_of
    changes = compare(*contexts(name, edit.plan))
    assert len(changes) == 1 or (not changes and not is_reached(edit))


@given(st.one_of(edited_plans, rearranged_plans))
def test_a_difference_undone_is_the_difference_the_other_way(edit_of: tuple[str, Edit]) -> None:
    old, new = contexts(edit_of[0], edit_of[1].plan)
    assert sorted(flat(undo(compare(old, new)))) == sorted(flat(compare(new, old)))


@given(st.one_of(edited_plans, rearranged_plans), st.sampled_from(LANGUAGES))
def test_every_change_is_told_on_one_line(edit_of: tuple[str, Edit], language: str) -> None:
    for change in compare(*contexts(edit_of[0], edit_of[1].plan)):
        sentence = sentence_of(change, locale_of(language))
        assert "\n" not in sentence
        assert len(sentence) > len(change.side.label[0])
        assert "{" not in sentence.replace(str(change.before), "").replace(str(change.after), "")


def test_no_field_of_the_model_can_change_unseen() -> None:
    analysis = analyse_text(as_yaml(Filler("x").plan()))
    plan, schedule = analysis.plan, analysis.schedule
    assert plan is not None
    assert schedule is not None
    seen: set[tuple[str | int, ...]] = set()
    for edit in edits_of(plan):
        old = Context(plan, schedule, analysis.loaded, edit.plan)
        changes = compare(old, Context(edit.plan, build_schedule(edit.plan), analysis.loaded, plan))
        assert len(changes) == 1, (edit, changes)
        seen.add(edit.path)
    filled = {path for path in _filled(plan) if path[0] != "waivers"}
    assert filled - seen == set()


def _filled(plan: Plan) -> Iterator[tuple[str | int, ...]]:
    for name in Plan.__struct_fields__:
        yield from _leaves(getattr(plan, name), (KEYS.get(name, name),))


def _leaves(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    if isinstance(value, PlanModel):
        for of in fields_of(type(value)):
            yield from _leaves(getattr(value, of.name), (*path, of.key))
    elif isinstance(value, dict | tuple):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in pairs:
            yield from _leaves(item, (*path, key))
    elif value not in (None, ""):
        yield path
