"""The fingerprint of a plan: of what it says, however it is written."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompplan.loading.fingerprint import fingerprint
from kompplan.loading.reader import read_tree
from kompplan.loading.syntax_tree import SyntaxTree
from kompplan.source import SourceFile
from tests.support import FULL_PLAN, analyse_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.loading.syntax_tree import Plain

PLAN = """\
kompplan: 1
uses: [felles.yaml]
plan: {id: prøve, title: Prøveplan, year: 2025/2026, region: nord}
activities:
  samling: {title: Samling, when: uke 44, participants: [ppt]}
  fagdag: {title: Fagdag, when: uke 45}
"""
SHARED = """\
kompplan: 1
actors: {ppt: {name: PPT}, sepu: {name: SePU}}
municipalities: {tana: {name: Tana}, alta: {name: Alta}}
regions: {nord: {name: Nord, municipalities: [tana]}}
calendars:
  skole: {for: tana, sector: school, school_year: 2025/2026, planning_days: 14. november, source: x}
"""


def print_of(plan: str = PLAN, shared: str = SHARED) -> str:
    return fingerprint(analyse_text(plan, felles=shared).loaded.trees)


def changed(old: str, new: str, *, plan: str = PLAN, shared: str = SHARED) -> bool:
    assert (old in plan) != (old in shared)
    return print_of() != print_of(plan.replace(old, new), shared.replace(old, new))


def test_it_is_taken_of_the_documented_form() -> None:
    # As docs/reference/fingerprint.md describes it, written out by hand.
    form = (
        '{"content":{"activities":{"fagdag":{"title":"Fagdag","when":"uke 45"},'
        '"samling":{"participants":"ppt","title":"Samling","when":"uke 44"}},'
        '"plan":{"id":"prøve","region":"nord","title":"Prøveplan","year":"2025/2026"}},'
        '"order":{"activities":["samling","fagdag"]},'
        '"shared":{"actors":{"ppt":{"name":"PPT"}},'
        '"calendars":{"skole":{"for":"tana","planning_days":"14. november",'
        '"school_year":"2025/2026","sector":"school","source":"x"}},'
        '"municipalities":{"tana":{"name":"Tana"}},'
        '"regions":{"nord":{"municipalities":"tana","name":"Nord"}}}}'
    )
    assert print_of() == f"sha256:{sha256(form.encode()).hexdigest()[:32]}"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Samling,", "title: 'Samling',"),
        ("title: Samling,", 'title: "Samling",'),
        ("kompplan: 1\nuses", "# et notat\nkompplan: 1\n\n\nuses"),
        ("{title: Fagdag, when: uke 45}", "{when: uke 45, title: Fagdag}"),
        ("{title: Fagdag, when: uke 45}", "\n    title: >-\n      Fagdag\n    when: uke 45"),
        ("participants: [ppt]", "participants: ppt"),
        ("participants: [ppt]", "participants: {who: ppt}"),
        ("region: nord}", "region: nord, status: adopted}"),
        ("region: nord}", "region: nord, history: [{date: 2025-06-11, event: adopted}]}"),
        ("activities:", "waivers: [{finding: weekend, reason: r, by: b}]\nactivities:"),
        ("uses: [felles.yaml]", "uses: [felles.yaml, 'kompplan:norway']"),
        ("sepu: {name: SePU}", "sepu: {name: Senter for praksisrettet utdanning}"),
        ("sepu: {name: SePU}", "sepu: {name: SePU}, udir: {name: Udir}"),
        ("alta: {name: Alta}", "alta: {name: Altá}"),
        (
            "calendars:\n",
            "calendars:\n  neste: {for: tana, sector: school, school_year: 2026/2027, source: x}\n",
        ),
        (
            "calendars:\n",
            "calendars:\n  annet: {for: alta, sector: school, school_year: 2025/2026, source: x}\n",
        ),
    ],
)
def test_what_means_the_same_has_the_same(old: str, new: str) -> None:
    assert not changed(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("when: uke 44", "when: uke 43"),
        ("title: Fagdag", "title: Fagdagen"),
        ("title: Prøveplan", "title: Prøveplanen"),
        ("participants: [ppt]", "participants: [ppt, sepu]"),
        ("participants: [ppt]", 'participants: ["ppt?"]'),
        ("  fagdag:", "  dagen:"),
        ("ppt: {name: PPT}", "ppt: {name: Pedagogisk-psykologisk tjeneste}"),
        ("tana: {name: Tana}", "tana: {name: Deatnu}"),
        ("municipalities: [tana]", "municipalities: [tana, alta]"),
        ("planning_days: 14. november", "planning_days: 21. november"),
    ],
)
def test_what_says_something_else_has_another(old: str, new: str) -> None:
    assert changed(old, new)


def test_the_order_of_rows_counts() -> None:
    lines = PLAN.splitlines(keepends=True)
    assert print_of("".join([*lines[:4], lines[5], lines[4]])) != print_of()


def test_what_is_moved_to_a_shared_file_is_the_same() -> None:
    own = PLAN.replace("activities:", "actors: {lag: {name: Laget}}\nactivities:")
    own = own.replace("[ppt]", "[ppt, lag]")
    moved = PLAN.replace("[ppt]", "[ppt, lag]")
    library = SHARED.replace("actors: {", "actors: {lag: {name: Laget}, ")
    assert print_of(own) == print_of(moved, library)


def test_paragraphs_count_and_line_breaks_inside_them_do_not() -> None:
    def text(written: str) -> str:
        return PLAN.replace("fagdag: {title: Fagdag", f'fagdag: {{text: "{written}", title: Fagdag')

    assert print_of(text(r"Én setning.\nEn til.")) == print_of(text("Én setning. En til."))
    assert print_of(text(r"Én setning.\n\nEn til.")) != print_of(text("Én setning. En til."))


FULL = analyse_text(FULL_PLAN.read_text("utf-8")).loaded.trees
LEFT_OUT = (("kompplan",), ("uses",), ("waivers",), ("plan", "status"), ("plan", "history"))


def leaves(value: Plain, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(value, str):
        yield path
    for key, inner in (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    ):
        yield from leaves(inner, (*path, key))


def with_other(value: Any, path: tuple[str | int, ...]) -> Any:
    if not path:
        return f"{value} ekstra"
    copy = value.copy()
    copy[path[0]] = with_other(value[path[0]], path[1:])
    return copy


def test_every_value_of_a_plan_counts() -> None:
    old = fingerprint(FULL)
    paths = list(leaves(FULL[0].value))
    assert len(paths) > 200
    for path in paths:
        changed = SyntaxTree(FULL[0].source, with_other(FULL[0].value, path), FULL[0].find_place)
        is_left_out = any(path[: len(left)] == left for left in LEFT_OUT)
        assert (fingerprint((changed, *FULL[1:])) == old) is is_left_out, path


@st.composite
def written_otherwise(draw: st.DrawFn) -> str:
    """Return the full plan in another layout: quotes, braces, order of keys, comments, blanks."""
    return "\n".join(_lines(draw, FULL[0].value, 0)) + "\n"


def _lines(draw: st.DrawFn, value: Plain, depth: int) -> Iterator[str]:
    indent = "  " * depth
    if isinstance(value, list):
        for item in value:
            nothing = f"{indent}  {'{}' if isinstance(item, dict) else '[]'}"
            first, *rest = _lines(draw, item, depth + 1) if item else [nothing]
            yield f"{indent}- {first[len(indent) + 2 :]}"
            yield from rest
        return
    if isinstance(value, str):
        yield indent + _text(draw, value)
        return
    keys = list(value)
    # The order of rows is seen; that of the keys in one is not. Rows stand two or more levels down.
    if depth == 2 and draw(st.booleans()) and not any(isinstance(value[k], dict) for k in keys):
        keys = draw(st.permutations(keys))
    for key in keys:
        if depth < 2 and draw(st.integers(0, 9)) == 0:
            yield from ("", f"{indent}# {draw(st.sampled_from(['et notat', 'når: uke 3']))}")
        inner = value[key]
        if isinstance(inner, str):
            yield f"{indent}{_text(draw, key, is_key=True)}: {_text(draw, inner)}"
        elif not inner:
            yield f"{indent}{key}: {'{}' if isinstance(inner, dict) else '[]'}"
        elif draw(st.booleans()) and depth:
            yield f"{indent}{key}: {json.dumps(inner, ensure_ascii=False)}"
        else:
            yield f"{indent}{_text(draw, key, is_key=True)}:"
            yield from _lines(draw, inner, depth + 1)


def _text(draw: st.DrawFn, text: str, *, is_key: bool = False) -> str:
    style = draw(st.sampled_from(["double", "single", "plain"]))
    if style == "plain" and (is_key or text.replace(" ", "").isalnum()):
        return text
    if style == "single" and "\n" not in text:
        return "'" + text.replace("'", "''") + "'"
    return json.dumps(text, ensure_ascii=False)


@given(written_otherwise())
@settings(max_examples=25)
def test_the_same_plan_in_any_layout_has_the_same(text: str) -> None:
    tree, faults = read_tree(SourceFile("plan.yaml", text))
    assert tree is not None
    assert not faults
    assert fingerprint([tree]) == fingerprint(FULL)
