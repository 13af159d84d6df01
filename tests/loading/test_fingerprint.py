"""The fingerprint of a plan: of what it says, however it is written."""

from __future__ import annotations

from hashlib import sha256

import pytest

from kompplan.loading.fingerprint import fingerprint
from tests.support import analyse_text

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
