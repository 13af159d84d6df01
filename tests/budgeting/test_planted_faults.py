"""Every amount of the real notification changed in turn, and faults planted in others.

Whatever makes a plan inconsistent is found, at the right place, and what went wrong is named
wherever arithmetic can tell.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kompplan.budgeting import Budget, prove_budget
from kompplan.budgeting.slips import slip_between
from kompplan.cli.budget import SUM_CHECKS
from kompplan.locales.core.numbers import Kroner
from tests.strategies import as_yaml, written_amount
from tests.support import ROOT, analyse_bytes, analyse_text, concise

if TYPE_CHECKING:
    from collections.abc import Callable

    from kompplan.pipeline import Analysis

FOLDER = ROOT / "plans"
REAL: dict[str, Any] = yaml.load(
    (FOLDER / "ytre-helgeland-behov-2024.yaml").read_text("utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506  # it makes only text
)
Path = tuple[str, ...]


def amounts_of(data: dict[str, Any]) -> dict[Path, int]:
    """Return every amount of a notification by its place."""
    rows: list[tuple[Path, dict[str, str]]] = [
        (("measures", id_, "amounts"), measure["amounts"])
        for id_, measure in data["measures"].items()
    ]
    rows += [
        (("declared", "schemes", id_), row) for id_, row in data["declared"]["schemes"].items()
    ]
    rows.append((("declared", "total"), data["declared"]["total"]))
    digits = {
        (*path, key): "".join(filter(str.isdigit, text))
        for path, row in rows
        for key, text in row.items()
    }
    return {path: int(text) for path, text in digits.items() if text}


AMOUNTS = amounts_of(REAL)


def changed(data: dict[str, Any], path: Path, text: str | None) -> dict[str, Any]:
    """Return a plan with one amount written otherwise, or taken out."""
    copy = deepcopy(data)
    row = copy
    for step in path[:-1]:
        row = row[step]
    if text is None:
        del row[path[-1]]
    else:
        row[path[-1]] = text
    return copy


def with_swapped_digits(amount: int) -> int:
    """Return an amount with its first two unlike neighbours in each other's place."""
    text = str(amount)
    at = next(n for n in range(len(text) - 1) if text[n] != text[n + 1])
    return int(text[:at] + text[at + 1] + text[at] + text[at + 2 :])


def analysed(data: dict[str, Any]) -> tuple[Analysis, Budget]:
    analysis = analyse_bytes(as_yaml(data).encode(), SHARED)
    assert analysis.plan is not None, concise(analysis)
    return analysis, prove_budget(analysis.plan)


SHARED = {
    f"plans/{name}": (FOLDER / name).read_bytes()
    for name in ("regions/ytre-helgeland.yaml", "actors/ytre-helgeland.yaml")
}
"""The files that the real notification uses."""


def sum_findings(analysis: Analysis) -> list[str]:
    return [d.check.name for d in analysis.diagnostics if d.check.name in SUM_CHECKS]


def test_every_amount_of_the_document_is_among_those_changed() -> None:
    # Seven measures of three amounts less one that is not filled in, three schemes, and the sum.
    assert len(AMOUNTS) == 7 * 3 - 1 + 3 * 3 + 3
    analysis, budget = analysed(REAL)
    assert (budget.discrepancies, sum_findings(analysis)) == ((), [])


CHANGES = {
    "a krone more": lambda amount: amount + 1,
    "a krone less": lambda amount: amount - 1,
    "two digits swapped": with_swapped_digits,
    "ten times": lambda amount: amount * 10,
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("path", AMOUNTS, ids="/".join)
def test_a_changed_amount_is_found_at_its_place_and_its_right_value_named(
    path: Path, change: str
) -> None:
    right = AMOUNTS[path]
    wrong = CHANGES[change](right)
    analysis, budget = analysed(changed(REAL, path, written_amount(wrong)))
    (found,) = budget.discrepancies
    assert found.path == path
    ((cause),) = found.candidates
    assert (cause.path, cause.now, cause.then) == (path, wrong, right)
    # 50 000 with its first two digits swapped is 5 000 too.
    shorter = "thousands" if wrong * 10 == right else "digits"
    expected = {"two digits swapped": shorter, "ten times": "thousands"}
    assert cause.slip == expected.get(change, "amount")
    assert len(sum_findings(analysis)) == 1


UNSAID = {path for path in AMOUNTS if path[-1] == "total" or path[1] == "total"} | {
    ("measures", "koordinator", "amounts", "owner")
}
"""Amounts without which all still agrees: totals, and a part that nothing stands beside."""


@pytest.mark.parametrize("path", AMOUNTS, ids="/".join)
def test_an_amount_taken_out_is_found_and_what_would_fit_is_named(path: Path) -> None:
    analysis, budget = analysed(changed(REAL, path, None))
    if path in UNSAID:
        assert (budget.discrepancies, sum_findings(analysis)) == ((), [])
        return
    (found,) = budget.discrepancies
    (cause,) = found.candidates
    assert (cause.slip, cause.path, cause.now, cause.then) == ("blank", path, None, AMOUNTS[path])
    assert found.path == found.total_path
    assert len(sum_findings(analysis)) == 1


PARTS = st.integers(1, 900).map(lambda thousands: thousands * 1000)


@st.composite
def notifications(draw: st.DrawFn) -> dict[str, Any]:
    """Return a needs notification of some measures in two schemes in which every sum is right."""
    measures = {}
    rows: dict[str, list[tuple[int, int]]] = {"regional": [], "inclusion": []}
    # No two measures ask for the same, which could not be told apart by their amounts.
    asked = draw(st.lists(st.tuples(PARTS, PARTS), min_size=3, max_size=7, unique_by=max))
    for number, (owner, uh) in enumerate(asked):
        scheme = draw(st.sampled_from(sorted(rows)))
        rows[scheme].append((owner, uh))
        measures[f"m{number}"] = {
            "title": f"Tiltak {number}", "scheme": scheme, "amounts": row_of(owner, uh),
        }  # fmt: skip
    rows["decentralised"] = [(draw(PARTS), draw(PARTS))]
    sums = {s: tuple(map(sum, zip(*own, strict=True))) for s, own in rows.items() if own}
    total = tuple(map(sum, zip(*sums.values(), strict=True)))
    return {
        "kompplan": "1",
        "uses": ["kompplan:norway"],
        "plan": {"id": "p", "title": "P", "year": "2024/2025", "grant_year": "2024"},
        "measures": measures,
        "declared": {
            "schemes": {scheme: row_of(*row) for scheme, row in sums.items()},
            "total": row_of(*total),
            "measures": str(len(measures)),
        },
    }


def row_of(owner: int, uh: int) -> dict[str, str]:
    amounts = {"owner": owner, "uh": uh, "total": owner + uh}
    return {key: written_amount(amount) for key, amount in amounts.items()}


def budget_of(data: dict[str, Any]) -> Budget:
    analysis = analyse_text(as_yaml(data))
    assert analysis.plan is not None, concise(analysis)
    return prove_budget(analysis.plan)


@settings(max_examples=60)
@given(notifications())
def test_a_right_notification_is_never_found_fault_with(data: dict[str, Any]) -> None:
    analysis = analyse_text(as_yaml(data))
    assert sum_findings(analysis) == []
    assert not {d.check.code for d in analysis.diagnostics} & {"KP506", "KP515", "KP520", "KP521"}


@settings(max_examples=100)
@given(notifications(), st.data())
def test_any_changed_amount_is_found_at_its_place(
    data: dict[str, Any], draw: st.DataObject
) -> None:
    amounts = amounts_of(data)
    path = draw.draw(st.sampled_from(sorted(amounts)))
    wrong = draw.draw(st.integers(0, 2_000_000).filter(lambda n: n != amounts[path]))
    found = budget_of(changed(data, path, written_amount(wrong))).discrepancies
    assert any(c.path == path and c.then == amounts[path] for d in found for c in d.candidates)
    if len(found) == 1 and len(found[0].candidates) == 1:
        assert found[0].path == path


@settings(max_examples=60)
@given(notifications(), st.data())
def test_a_measure_that_is_missing_is_told_with_its_amount(
    data: dict[str, Any], draw: st.DataObject
) -> None:
    id_ = draw.draw(st.sampled_from(sorted(data["measures"])))
    gone = data["measures"][id_]
    if sum(m["scheme"] == gone["scheme"] for m in data["measures"].values()) == 1:
        return  # the scheme is then only stated
    copy = deepcopy(data)
    del copy["measures"][id_]
    (found,) = budget_of(copy).discrepancies
    assert (found.level, found.id) == ("scheme", gone["scheme"])
    (cause,) = found.candidates
    assert cause.slip == "missing"
    assert written_amount(cause.then or 0) == gone["amounts"]["total"]


@settings(max_examples=60)
@given(notifications(), st.data())
def test_a_measure_that_is_listed_twice_is_named(data: dict[str, Any], draw: st.DataObject) -> None:
    id_ = draw.draw(st.sampled_from(sorted(data["measures"])))
    copy = deepcopy(data)
    copy["measures"]["igjen"] = deepcopy(data["measures"][id_])
    (found,) = budget_of(copy).discrepancies
    assert found.level == "scheme"
    place = ("measures", "igjen", "amounts")
    assert ("repeated", place) in {(cause.slip, cause.path) for cause in found.candidates}


@settings(max_examples=60)
@given(notifications(), st.data())
def test_exchanged_columns_are_named(data: dict[str, Any], draw: st.DataObject) -> None:
    id_ = draw.draw(st.sampled_from(sorted(data["measures"])))
    copy = deepcopy(data)
    amounts = copy["measures"][id_]["amounts"]
    if amounts["owner"] == amounts["uh"]:
        return
    amounts["owner"], amounts["uh"] = amounts["uh"], amounts["owner"]
    (found,) = budget_of(copy).discrepancies
    assert ("columns", ("measures", id_, "amounts")) in {(c.slip, c.path) for c in found.candidates}


@settings(max_examples=60)
@given(notifications(), st.data())
def test_a_scheme_row_that_counts_a_measure_twice_is_named(
    data: dict[str, Any], draw: st.DataObject
) -> None:
    id_ = draw.draw(st.sampled_from(sorted(data["measures"])))
    measure = data["measures"][id_]
    copy = deepcopy(data)
    row = copy["declared"]["schemes"][measure["scheme"]]
    for column in row:
        twice = int(row[column].replace(" ", "")) + int(measure["amounts"][column].replace(" ", ""))
        row[column] = written_amount(twice)
    found = budget_of(copy).discrepancies
    assert any(
        ("twice", ("measures", id_, "amounts")) == (c.slip, c.path)
        for d in found
        for c in d.candidates
    )


@pytest.mark.parametrize(
    ("now", "then", "slip"),
    [
        (None, 5, "blank"), (50_000, 500_000, "thousands"), (5_000_000, 5_000, "thousands"),
        (749_000, 794_000, "digits"), (417_000, 714_000, "digits"), (100, 101, "amount"),
        (12_345, 54_321, "amount"), (0, 10, "amount"),
    ],
)  # fmt: skip
def test_a_slip_of_the_pen_is_told_from_another_amount(
    now: int | None, then: int, slip: str
) -> None:
    assert slip_between(None if now is None else Kroner(now), Kroner(then)) == slip


def _moved(data: dict[str, Any]) -> None:
    data["measures"]["nettverk"]["scheme"] = "inclusion"


def _two_slips(data: dict[str, Any]) -> None:
    data["measures"]["nettverk"]["amounts"]["owner"] = "125 000"
    data["measures"]["magisk-måned"]["amounts"]["owner"] = "51 000"


def _listed_again(data: dict[str, Any]) -> None:
    data["measures"]["igjen"] = deepcopy(data["measures"]["nettverk"])


def _row_exchanged(data: dict[str, Any]) -> None:
    data["declared"]["schemes"]["regional"] |= {"owner": "794 000", "uh": "505 000"}


def _row_and_total(data: dict[str, Any]) -> None:
    data["declared"]["schemes"]["regional"] |= {"owner": "515 000", "total": "1 309 000"}


def _grand_row(data: dict[str, Any]) -> None:
    data["declared"]["total"] |= {"uh": "1 939 000", "total": "3 369 000"}


def _swapped_and_ten_times(data: dict[str, Any]) -> None:
    # 505 and 550 in one row, a digit too many in another: the grand total knows of both.
    data["declared"]["schemes"]["regional"]["owner"] = "550 000"
    data["declared"]["schemes"]["inclusion"]["total"] = "5 800 000"


def _twice_and_exchanged(data: dict[str, Any]) -> None:
    # The row counts «nettverk» (120 + 125) twice, and its columns are exchanged.
    row = {"owner": "919 000", "uh": "625 000", "total": "1 544 000"}
    data["declared"]["schemes"]["regional"] = row
    data["declared"]["total"] = {"owner": "1 550 000", "uh": "2 118 000", "total": "3 668 000"}


def _four_in_one(data: dict[str, Any]) -> None:
    _two_slips(data)
    data["measures"]["kompetansedag"]["amounts"]["total"] = "1"
    data["declared"]["total"]["uh"] = "1 939 000"


def _column_left_out(data: dict[str, Any]) -> None:
    # 505 less the 120 of «nettverk»; the row's total and the grand total still count it.
    data["declared"]["schemes"]["regional"]["owner"] = "385 000"


SCENES = [
    (_swapped_and_ten_times, [("digits", "declared/schemes/regional/owner"),
                              ("thousands", "declared/schemes/inclusion/total")]),
    (_twice_and_exchanged, [("twice", "declared/schemes/regional/owner"),
                            ("columns", "declared/schemes/regional")]),
    (_four_in_one, [("amount", "measures/nettverk/amounts/owner"),
                    ("amount", "measures/kompetansedag/amounts/total"),
                    ("amount", "measures/magisk-måned/amounts/owner"),
                    ("digits", "declared/total/uh")]),
    (_column_left_out, [("left-out", "declared/schemes/regional/owner")]),
    # A measure of 120 + 125 under the wrong scheme, of which no other measure is here.
    (_moved, [("elsewhere", "measures/nettverk/scheme")]),
    # Together they make the owner's column 6 000 too large; each has its own total to tell by.
    (_two_slips, [("amount", "measures/nettverk/amounts/owner"),
                  ("amount", "measures/magisk-måned/amounts/owner")]),
    (_listed_again, [("repeated", "measures/igjen/amounts")]),
    (_row_exchanged, [("columns", "declared/schemes/regional")]),
    (_row_and_total, [("amount", "declared/schemes/regional/owner")]),
    # 1 993 with its middle digits swapped, and a total that follows: 1 430 + 1 939 = 3 369.
    (_grand_row, [("digits", "declared/total/uh")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("plant", "expected"), SCENES, ids=lambda value: getattr(value, "__name__", "")
)
def test_a_fault_in_the_document_is_told_once_and_named(
    plant: Callable[[dict[str, Any]], None], expected: list[tuple[str, str]]
) -> None:
    data = deepcopy(REAL)
    plant(data)
    _, budget = analysed(data)
    told = [
        (cause.slip, "/".join(map(str, wrong.path)))
        for wrong in budget.discrepancies
        for cause in wrong.candidates
    ]
    assert told == expected
    assert len(budget.discrepancies) == len(expected)


def test_slips_that_more_than_three_amounts_would_explain_name_none() -> None:
    data = deepcopy(REAL)
    for measure in data["measures"].values():
        del measure["amounts"]["total"]
    data["measures"]["nettverk"]["amounts"]["uh"] = "125 001"
    _, budget = analysed(data)
    (wrong,) = budget.discrepancies
    assert (wrong.level, wrong.column, wrong.candidates) == ("scheme", "uh", ())
    assert wrong.path == ("declared", "schemes", "regional", "uh")
    assert len(wrong.behind) == 7
