"""Goals, themes, strategies, roles, matrices and what else a plan says in words and tables."""

from __future__ import annotations

import pytest

from kompplan.exporters.core.words import say_phrase
from kompplan.locales import locale_of
from tests.views.support import build


def test_goals_keep_their_levels_and_their_sources() -> None:
    goals = build(
        "goals",
        "goals:\n  a: {title: A, source: 'Rammeplan, s. 15', link: 'https://example.no', goals: "
        "{b: B, c: {title: C, text: Om C, goals: {d: D}}}}\n  e: E\n",
    )
    assert [goal.title for goal in goals] == ["A", "E"]
    assert (goals[0].source.title, goals[0].source.link) == (
        "Rammeplan, s. 15",
        "https://example.no",
    )
    assert [(goal.title, goal.text) for goal in goals[0].goals] == [("B", ""), ("C", "Om C")]
    assert goals[0].goals[1].goals[0].title == "D"
    assert goals[1].source is None


def test_a_theme_tells_its_cohorts_with_their_units_and_units_outside_them() -> None:
    (theme,) = build(
        "themes",
        "actors: {r: {name: rektorer}}\n"
        "units:\n  u: {name: U, kind: school, municipality: nes}\n  v: {name: V, kind: school}\n"
        "  x: {name: X, kind: kindergarten, municipality: ås}\n"
        "  y: {name: Y, kind: kindergarten, municipality: nes}\n"
        "municipalities: {nes: {name: Nes}, ås: {name: Ås}}\n"
        "cohorts: {p: {name: Pulje 1, period: høst 2025, units: [u, y, x]}}\nthemes:\n  lek:\n"
        "    number: 2\n    title: Lek\n    period: vår 2026\n    responsible: r\n"
        "    cohorts: [p, borte]\n"
        "    units: [v]\n    groups: {n: {title: Nøkler, points: [Spør]}}\n",
    )
    assert (theme.number, theme.moment.written, theme.responsible) == (2, "vår 2026", ("rektorer",))
    told = [(c.name, c.moment.written if c.moment else "") for c in theme.cohorts]
    # A cohort that nobody declared is shown by its id; a check tells of it.
    assert told == [("Pulje 1", "høst 2025"), ("borte", ""), ("", "")]
    # Most units lie in Nes; of the others, the municipality is told.
    assert [[(units.kind, units.names) for units in c.units] for c in theme.cohorts] == [
        [("school", ("U",)), ("kindergarten", ("Y", "X (Ås)"))],
        [],
        [("school", ("V",))],
    ]
    assert [(group.title, group.points) for group in theme.groups] == [("Nøkler", ("Spør",))]


def test_a_strategy_has_its_own_columns_in_its_own_order() -> None:
    (strategy,) = build(
        "strategies",
        "strategies:\n  s:\n    title: S\n    columns: [area, who]\n"
        "    rows: {a: {who: [X, Y], area: Lek, focus: skjult}, b: {who: Z}}\n",
    )
    assert strategy.columns == ("area", "who")
    assert strategy.rows == ((("Lek",), ("X", "Y")), ((), ("Z",)))


@pytest.mark.parametrize(
    ("size", "words"),
    [
        ("{min: 5, max: 7, of: deltakere, per: gruppe}", "5–7 deltakere per gruppe"),
        ("{min: 2, of: møter}", "minst 2 møter"),
        ("{max: 3}", "høyst 3"),
        ("{min: 4, max: 4, of: møter}", "4 møter"),
    ],
)
def test_a_size_is_told_in_words(size: str, words: str) -> None:
    (role,) = build(
        "roles", f"roles: {{r: {{title: R, duties: {{d: {{text: D, size: {size}}}}}}}}}\n"
    )
    assert say_phrase(role.duties[0].size, locale_of("nb")) == words


def test_duties_tell_how_often_and_how_long() -> None:
    (role,) = build(
        "roles",
        "actors: {l: {name: ledere}}\nroles:\n  r:\n    title: Leder\n    who: l\n    duties:\n"
        "      møter: {text: Møter, when: minst 4 møter hvert semester, duration: 90 minutter}\n"
        "      dialog: Dialog\n",
    )
    meetings, talk = role.duties
    assert (role.who, meetings.moment.written) == (("ledere",), "minst 4 møter hvert semester")
    assert meetings.moment.when.recurrence is not None
    assert meetings.duration.written == "90 minutter"
    assert (talk.text, talk.moment, talk.duration, talk.size) == ("Dialog", None, None, None)


def test_a_matrix_has_a_cell_for_each_year_and_loses_none() -> None:
    (matrix,) = build(
        "matrix",
        "packages: {p: {title: Pakke}}\nmatrices:\n  m:\n    title: M\n"
        "    years: [2025/2026, 2026/2027]\n"
        "    rows:\n"
        "      a: {title: A, cells: {2026/2027: {package: p, open: ['Tema?']}, 2030: Utenfor}}\n",
    )
    assert matrix.years == ("2025/2026", "2026/2027", "2030")
    first, second, third = matrix.rows[0].cells
    assert first is None
    assert (second.package, second.open) == ("Pakke", ("Tema?",))
    assert third.text == "Utenfor"


def test_what_units_plans_must_hold() -> None:
    asked = build(
        "local-plans",
        "units: {u: {name: U, kind: school}}\nlocal_plans:\n  for: [u]\n"
        "  required: [mapping, goals]\n"
        "  reporting: to ganger i året\n  text: [Kort.]\n",
    )
    assert (asked.units, asked.required, asked.text) == (("U",), ("mapping", "goals"), ("Kort.",))
    assert asked.reporting.written == "to ganger i året"


def test_where_a_unit_stands_and_what_is_attached() -> None:
    found = build("assessment", "assessment: {mapping: [Funn], analysis: Mening}\n")
    assert (found.mapping, found.analysis) == (("Funn",), ("Mening",))
    (attached,) = build("attachments", "attachments: {a: Årshjul}\n")
    assert (attached.title, attached.link) == ("Årshjul", "")


def test_a_chapter_keeps_its_paragraphs_lists_and_sources() -> None:
    (chapter,) = build(
        "chapters",
        "chapters:\n  f:\n    title: Forord\n    text: [Én., To.]\n    points: [x]\n"
        "    groups: {g: {title: G, points: [y]}}\n    resources: [Bok]\n    updated: 2025-05-01\n",
    )
    assert (chapter.id, chapter.paragraphs, chapter.points) == ("f", ("Én.", "To."), ("x",))
    assert [(group.title, group.points) for group in chapter.groups] == [("G", ("y",))]
    assert [source.title for source in chapter.sources] == ["Bok"]
    assert say_phrase(chapter.updated, locale_of("nb")) == "Sist endret 1. mai 2025"
