"""Who is in what: gaps stay visible, and a larger place covers the smaller ones in it."""

from __future__ import annotations

from tests.views.support import build

PLACES = (
    "municipalities: {a: {name: Aby}, b: {name: Bby}, c: {name: Cby}}\n"
    "regions: {nord: {name: Nord, municipalities: [a, b]}, sør: {name: Sør, municipalities: [c]}}\n"
)


def test_a_municipality_that_is_not_named_is_a_gap() -> None:
    (table,) = build(
        "coverage",
        f"{PLACES}activities:\n  x: {{title: X, when: uke 40, rounds: {{for: [a, c]}}}}\n"
        "  y: {title: Y, when: uke 41, participants: [a]}\n  z: {title: Z, when: uke 42}\n",
    )
    assert (table.kind, table.of, table.columns) == (
        "municipality",
        "activity",
        ("Aby", "Bby", "Cby"),
    )
    assert [(row.title, [len(cell) for cell in row.cells]) for row in table.rows] == [
        ("X", [1, 0, 1]),
        ("Y", [1, 0, 0]),
    ]
    assert table.counts == (2, 0, 1)


def test_instances_of_one_activity_share_a_row_in_which_each_has_its_own_time() -> None:
    (table,) = build(
        "coverage",
        f"{PLACES}activities:\n  w: {{title: W, when: januar 2026}}\n"
        "  w-nord: {instance_of: w, for: nord, when: 18. januar 2026}\n"
        "  w-sør: {instance_of: w, for: sør, when: 2. februar 2026}\n",
    )
    assert (table.kind, table.columns) == ("region", ("Nord", "Sør"))
    (row,) = table.rows
    marks = [(mark.row, mark.moment.written) for cell in row.cells for mark in cell]
    assert (row.row, marks) == ("w", [("w-nord", "18. januar 2026"), ("w-sør", "2. februar 2026")])


def test_a_region_covers_its_municipalities_where_these_are_named_too() -> None:
    tables = build(
        "coverage",
        f"{PLACES}activities:\n  x: {{title: X, when: uke 40, for: nord}}\n"
        "  y: {title: Y, when: uke 41, for: c}\n",
    )
    by_kind = {table.kind: table for table in tables}
    cells = {row.title: [len(c) for c in row.cells] for row in by_kind["municipality"].rows}
    assert cells == {"X": [1, 1, 0], "Y": [0, 0, 1]}
    # The only municipality of the south is the whole of it.
    cells = {row.title: [len(c) for c in row.cells] for row in by_kind["region"].rows}
    assert cells == {"X": [1, 0], "Y": [0, 1]}


def test_a_region_takes_part_where_all_its_municipalities_do() -> None:
    (table, _) = build(
        "coverage",
        f"{PLACES}activities:\n  w: {{title: W, when: januar 2026}}\n"
        "  w1: {instance_of: w, for: a, when: 18. januar 2026}\n"
        "  w2: {instance_of: w, for: [b], when: 19. januar 2026}\n"
        "  x: {title: X, when: uke 40, for: sør}\n  y: {title: Y, when: uke 41, for: [a]}\n",
    )
    marks = {row.title: [[mark.row for mark in c] for c in row.cells] for row in table.rows}
    assert marks == {"W": [["w1", "w2"], []], "X": [[], ["x"]]}


def test_a_region_of_regions_has_a_column_only_where_it_is_named() -> None:
    activity = "activities:\n  x: {title: X, when: uke 40, for: nord}\n"
    whole = PLACES + "  alt: {name: Alt, regions: [nord, sør]}\n"
    whole = whole.replace("regions: {nord", "regions:\n  nord").replace("]}, sør", "]}\n  sør")
    whole = whole.replace("[c]}}", "[c]}")
    assert build("coverage", whole + activity)[0].columns == ("Nord", "Sør")
    named = f"{activity}  y: {{title: Y, when: uke 41, for: alt}}\n"
    assert build("coverage", whole + named)[0].columns == ("Nord", "Sør", "Alt")


def test_units_are_in_a_theme_by_name_or_by_cohort() -> None:
    (table,) = build(
        "coverage",
        "units:\n  u: {name: U, kind: school}\n  v: {name: V, kind: school}\n"
        "  w: {name: W, kind: kindergarten}\ncohorts: {p: {name: Pulje, units: [u]}}\n"
        "themes:\n  lek: {title: Lek, cohorts: [p]}\n  språk: {title: Språk, units: [u, v]}\n",
    )
    assert (table.kind, table.of, table.columns) == ("unit", "theme", ("Lek", "Språk"))
    cells = {row.title: [len(cell) for cell in row.cells] for row in table.rows}
    assert cells == {"U": [1, 1], "V": [0, 1], "W": [0, 0]}


def test_a_plan_that_names_no_place_has_no_coverage() -> None:
    activity = "activities: {x: {title: X, when: uke 40}}\n"
    assert build("coverage", PLACES + activity) is None
    assert build("coverage", "municipalities: {a: {name: A}}\nactivities:\n"
                 "  x: {title: X, when: uke 40, for: a}\n") is None  # fmt: skip
