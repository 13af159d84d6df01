"""What always holds of the three-way merge."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kompplan.editing.plan_merge import THEIRS, Merged, merge_plans
from kompplan.loading.reader import read_tree
from kompplan.source import SourceFile
from tests.editing.generated import Edit, are_apart, as_text, edits_of, plans

FILES = st.one_of(plans().map(lambda plan: as_text(plan).encode()), st.binary(max_size=60))


@st.composite
def three_sides(draw: st.DrawFn, *, apart: bool) -> tuple[Any, list[Edit], list[Edit]]:
    """Return a plan, and what each side changes in it, one change after the other.

    A side makes one change in a list: where an item is replaced by two, nobody can say which of
    them was added.
    """
    plan = draw(plans())
    sides: list[list[Edit]] = [[], []]
    for number, side in enumerate("ot"):
        for edit in draw(st.lists(st.sampled_from(edits_of(plan, side)), unique=True, max_size=4)):
            others = sides[0] if number else []
            lists = [own.of_list for own in sides[number] if own.of_list]
            if edit.of_list in lists:
                continue
            if all(are_apart(edit, own) for own in sides[number]) and (
                not apart or all(are_apart(edit, other) for other in others)
            ):
                sides[number].append(edit)
    assume(all(sides))
    return plan, *sides


def changed(plan: Any, edits: list[Edit]) -> Any:
    for edit in sorted(edits, key=lambda edit: str(edit.path), reverse=True):
        plan = edit.apply(plan)
    return plan


def merged(base: Any, ours: Any, theirs: Any) -> Merged | None:
    return merge_plans(*(as_text(side).encode() for side in (base, ours, theirs)))


@settings(max_examples=300)
@given(three_sides(apart=True))
def test_the_merge_of_changes_apart_does_both(sides: tuple[Any, list[Edit], list[Edit]]) -> None:
    plan, own, others = sides
    found = merged(plan, changed(plan, own), changed(plan, others))
    assert found is not None
    # Ours first, then theirs: two additions at one spot stand in that order.
    both = as_text(changed(changed(plan, own), others))
    assert (found.data.decode(), found.conflicts) == (both, 0)


@given(three_sides(apart=True))
def test_sides_may_be_swapped_but_for_the_order_of_additions(
    sides: tuple[Any, list[Edit], list[Edit]],
) -> None:
    plan, own, others = sides
    ours, theirs = changed(plan, own), changed(plan, others)
    one, other = merged(plan, ours, theirs), merged(plan, theirs, ours)
    assert one is not None
    assert other is not None
    assert (one.conflicts, other.conflicts) == (0, 0)
    assert values_of(one) == values_of(other)


def values_of(found: Merged) -> object:
    tree, _ = read_tree(SourceFile("", found.data.decode()))
    assert tree is not None
    return _unordered(tree.value)


def _unordered(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _unordered(item) for key, item in value.items()}
    if isinstance(value, list):
        return sorted(json.dumps(_unordered(item), sort_keys=True) for item in value)
    return value


@settings(max_examples=300)
@given(three_sides(apart=False))
def test_no_change_is_ever_lost(sides: tuple[Any, list[Edit], list[Edit]]) -> None:
    plan, own, others = sides
    found = merged(plan, changed(plan, own), changed(plan, others))
    if found is None:
        return  # git's own merge is asked
    text = found.data.decode()
    words = {edit.word for edit in (*own, *others) if edit.word}
    assert [word for word in words if word not in text] == []
    assert text.count(THEIRS) == found.conflicts


@given(FILES, FILES)
def test_a_side_that_did_nothing_changes_nothing(base: bytes, side: bytes) -> None:
    assert merge_plans(base, side, base) == Merged(side, 0)
    assert merge_plans(base, base, side) == Merged(side, 0)
    assert merge_plans(base, side, side) == Merged(side, 0)


@given(FILES, FILES, FILES, st.integers(1, 40))
def test_whatever_the_files_hold_nothing_but_a_result_comes_out(
    base: bytes, ours: bytes, theirs: bytes, marker_size: int
) -> None:
    found = merge_plans(base, ours, theirs, marker_size)
    assert found is None or isinstance(found.data, bytes)
