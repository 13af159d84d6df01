"""Competence packages: modules over time, parts, and who works with them."""

from __future__ import annotations

from datetime import date

from tests.views.support import build

MODULES = (
    "    modules:\n      '1': {title: En, when: september 2025}\n"
    "      '2': {title: To, pedagogical_analysis: true}\n      '3': {title: Tre}\n"
    "    parts:\n      analyse: {title: Analysedel, modules: ['1', '2'], when: høst 2025}\n"
    "      strategi: {modules: ['3'], when: januar 2026, until: mars 2026}\n"
)


def test_modules_know_their_part_their_activities_and_pedagogical_analysis() -> None:
    (package,) = build(
        "packages",
        f"packages:\n  p:\n    title: P\n{MODULES}"
        "activities:\n  a: {title: A, when: uke 41, package: p, modules: ['1', '2']}\n"
        "  b: {title: B, when: uke 42, package: p}\n  c: {title: C, when: uke 43}\n",
    )
    told = [(m.id, m.part, m.uses_analysis, [a.row for a in m.activities]) for m in package.modules]
    assert told == [
        ("1", "Analysedel", False, ["a"]),
        ("2", "Analysedel", True, ["a"]),
        ("3", "", False, []),
    ]
    assert [a.row for a in package.activities] == ["b"]
    parts = [(part.title, part.modules, part.moment.written) for part in package.parts]
    assert parts == [("Analysedel", ("En", "To"), "høst 2025"), ("", ("Tre",), "januar 2026")]
    assert package.parts[1].until.written == "mars 2026"


def test_a_module_without_a_period_shows_that_of_its_part_and_how_far_it_stretches() -> None:
    (package,) = build("packages", f"packages:\n  p:\n    title: P\n{MODULES}")
    periods = [(m.moment.written, m.until.written if m.until else "") for m in package.modules]
    assert periods == [("september 2025", ""), ("høst 2025", ""), ("januar 2026", "mars 2026")]


def test_a_part_is_told_by_its_modules_where_it_has_no_title_and_they_no_period() -> None:
    (package,) = build(
        "packages",
        "packages:\n  p:\n    title: P\n"
        "    modules: {a: {title: A}, b: {title: B, when: uke 44}}\n"
        "    parts:\n      x: {modules: [a], when: uke 43}\n"
        "      y: {modules: [b], when: høst 2025}\n"
        "      z: {title: Z, modules: [a], when: uke 45}\n",
    )
    assert [part.is_told for part in package.parts] == [True, False, False]


def test_a_package_that_is_only_a_name_in_a_matrix_is_shown_there() -> None:
    packages = (
        "packages: {p: {title: P, text: Om lek}, q: {title: Q}, r: {title: R, text: Om mat}}\n"
    )
    matrix = (
        "matrices:\n  m:\n    title: M\n    years: [2024/2025, 2025/2026]\n"
        "    rows: {a: {title: A, cells: {2024/2025: {package: q}, 2025/2026: {package: p}}}}\n"
    )
    assert [package.title for package in build("packages", packages + matrix)] == ["P"]


def test_a_module_without_a_period_has_that_of_its_part_on_the_timeline() -> None:
    (package,) = build("packages", f"packages:\n  p:\n    title: P\n{MODULES}")
    line = package.timeline
    # The autumn term begins in August; module 3 is in January.
    assert (line.step, line.columns[0], line.columns[-1]) == (
        "month", date(2025, 8, 1), date(2026, 1, 1),
    )  # fmt: skip
    assert line.rows == (
        (False, True, False, False, False, False),
        (True, True, True, True, True, False),
        (False, False, False, False, False, True),
    )


def test_several_years_are_told_in_half_years() -> None:
    (package,) = build(
        "packages",
        "packages:\n  p:\n    title: P\n    modules:\n      a: {title: A, when: oktober 2025}\n"
        "      b: {title: B, when: februar 2027}\n",
        head="kompplan: 1\nplan: {id: p, title: P, year: 2025/2027}\n",
    )
    assert package.timeline.step == "half-year"
    assert package.timeline.columns == (
        date(2025, 7, 1), date(2026, 1, 1), date(2026, 7, 1), date(2027, 1, 1),
    )  # fmt: skip
    assert package.timeline.rows == ((True, False, False, False), (False, False, False, True))


def test_packages_of_shared_files_that_nothing_speaks_of_are_left_out() -> None:
    packages = "packages: {p: {title: P}, q: {title: Q}}\n"
    named = f"{packages}activities: {{a: {{title: A, when: uke 44, package: q}}}}\n"
    assert [package.title for package in build("packages", named)] == ["Q"]
    assert [package.title for package in build("packages", packages)] == ["P", "Q"]
