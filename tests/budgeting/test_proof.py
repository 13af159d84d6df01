"""Sums held against what is declared: proved, wrong, or only stated; absent is never zero."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompplan.budgeting import Budget, Sums, prove_budget
from tests.strategies import AMOUNTS, as_yaml, written_amount
from tests.support import analyse_text, concise

# A needs notification: 50 + 174 = 224, 120 + 125 = 245, 75 + 114 = 189, 50 + 241 = 291,
# 90 + 90 = 180, 50 + 50 = 100, 70 + 0 = 70 thousand.
# The owners get 50 + 120 + 75 + 50 + 90 + 50 + 70 = 505, the university 174 + 125 + 114 + 241 +
# 90 + 50 = 794, together 1 299.
OWNER = [50, 120, 75, 50, 90, 50, 70]
UH: list[int | None] = [174, 125, 114, 241, 90, 50, None]


def _thousands(number: int) -> str:
    return written_amount(number * 1000)


def notification() -> dict[str, Any]:
    """Return a needs notification in which every sum is right."""
    measures = {}
    for number, (owner, uh) in enumerate(zip(OWNER, UH, strict=True), start=1):
        amounts = {"owner": _thousands(owner), "total": _thousands(owner + (uh or 0))}
        if uh is not None:
            amounts["uh"] = _thousands(uh)
        measures[f"tiltak-{number}"] = {
            "title": f"T{number}",
            "scheme": "regional",
            "amounts": amounts,
        }
    return {
        "kompplan": "1",
        "uses": ["kompplan:norway"],
        "plan": {"id": "p", "title": "P", "year": "2025/2026", "kind": "needs-notification"},
        "measures": measures,
        "declared": {
            "schemes": {
                "regional": {"owner": "505 000", "uh": "794 000", "total": "1 299 000"},
                "decentralised": {"owner": "625 000", "uh": "919 000", "total": "1 544 000"},
                "inclusion": {"owner": "300 000", "uh": "280 000", "total": "580 000"},
            },
            "total": {"owner": "1 430 000", "uh": "1 993 000", "total": "3 423 000"},
            "measures": "7",
        },
    }


def budget_of(data: dict[str, Any]) -> Budget:
    """Return the proved budget of a plan."""
    analysis = analyse_text(as_yaml(data))
    assert analysis.plan is not None, concise(analysis)
    return prove_budget(analysis.plan)


def row(sums: Sums) -> tuple[int | None, int | None, int | None]:
    """Return the three columns of a row."""
    return (sums.owner, sums.uh, sums.total)


def test_a_right_notification_has_no_discrepancy() -> None:
    budget = budget_of(notification())
    assert budget.discrepancies == ()
    assert [(s.scheme, s.status) for s in budget.schemes] == [
        ("regional", "proved"),
        ("decentralised", "stated"),
        ("inclusion", "stated"),
    ]
    assert row(budget.schemes[0].computed) == (505_000, 794_000, 1_299_000)
    assert row(budget.grand.computed) == (1_430_000, 1_993_000, 3_423_000)


def test_a_grand_total_with_parts_that_are_only_stated_is_only_stated() -> None:
    assert budget_of(notification()).grand.status == "stated"


def test_a_grand_total_whose_schemes_are_all_proved_is_proved() -> None:
    data = notification()
    for scheme in ("decentralised", "inclusion"):
        del data["declared"]["schemes"][scheme]
    data["declared"]["total"] = {"total": "1 299 000"}
    assert budget_of(data).grand.status == "proved"


def test_an_absent_amount_is_none_and_not_zero() -> None:
    budget = budget_of(notification())
    last = budget.rows[-1]
    assert row(last.computed) == (70_000, None, 70_000)
    assert row(budget.schemes[1].computed) == (None, None, None)


def test_a_zero_that_is_written_is_zero() -> None:
    data = notification()
    data["measures"]["tiltak-7"]["amounts"]["uh"] = "0"
    assert row(budget_of(data).rows[-1].computed) == (70_000, 0, 70_000)


def test_a_measure_that_gives_only_its_total_keeps_it() -> None:
    data = notification()
    data["measures"] = {"a": {"title": "A", "scheme": "regional", "amounts": {"total": "5 000"}}}
    data["declared"] = {}
    assert row(budget_of(data).rows[0].computed) == (None, None, 5_000)


def test_a_measure_that_gives_only_its_total_leaves_the_parts_of_its_scheme_open() -> None:
    data = notification()
    data["measures"]["tiltak-1"]["amounts"] = {"total": "224 000"}
    budget = budget_of(data)
    assert budget.discrepancies == ()
    assert row(budget.schemes[0].computed) == (None, None, 1_299_000)
    assert budget.schemes[0].status == "stated"
    data["declared"] |= {"schemes": {"regional": {"total": "1 299 000"}}, "total": {}}
    assert budget_of(data).schemes[0].status == "proved"


def test_a_scheme_that_states_only_its_total_leaves_the_parts_of_the_grand_total_open() -> None:
    data = notification()
    data["declared"]["schemes"]["inclusion"] = {"total": "580 000"}
    budget = budget_of(data)
    assert (budget.discrepancies, budget.grand.status) == ((), "stated")
    assert row(budget.grand.computed) == (None, None, 3_423_000)


def test_measures_without_a_scheme_have_a_total_of_their_own() -> None:
    data = notification()
    data["measures"]["tiltak-8"] = {"title": "T8", "amounts": {"owner": "10 000"}}
    budget = budget_of(data)
    assert (budget.schemes[-1].scheme, row(budget.schemes[-1].computed)) == (
        None,
        (10_000, None, 10_000),
    )
    assert budget.grand.computed.total == 3_433_000


def test_a_wrong_measure_is_named_with_both_numbers() -> None:
    data = notification()
    data["measures"]["tiltak-1"]["amounts"]["total"] = "225 000"
    (wrong,) = budget_of(data).discrepancies
    assert (wrong.level, wrong.id, wrong.column) == ("measure", "tiltak-1", "total")
    assert (wrong.stated, wrong.computed) == (225_000, 224_000)


def test_a_wrong_scheme_lists_the_lines_behind_it() -> None:
    data = notification()
    data["declared"]["schemes"]["regional"]["uh"] = "749 000"
    found = budget_of(data)
    wrong = found.discrepancies[0]
    assert (wrong.level, wrong.id, wrong.column) == ("scheme", "regional", "uh")
    assert (wrong.stated, wrong.computed) == (749_000, 794_000)
    assert wrong.behind == tuple(f"tiltak-{n}" for n in range(1, 8))
    assert found.schemes[0].status == "wrong"


def test_a_row_without_lines_is_held_against_itself() -> None:
    data = notification()
    data["declared"]["schemes"]["inclusion"]["total"] = "590 000"
    wrong = budget_of(data).discrepancies[0]
    assert (wrong.level, wrong.id, wrong.column) == ("row", "inclusion", "total")
    assert (wrong.stated, wrong.computed) == (590_000, 580_000)


def test_a_wrong_grand_total_lists_the_schemes_behind_it() -> None:
    data = notification()
    data["declared"]["total"]["owner"] = "1 403 000"
    found = budget_of(data)
    wrong = found.discrepancies[0]
    assert (wrong.level, wrong.id, wrong.column) == ("grand", None, "owner")
    assert (wrong.stated, wrong.computed) == (1_403_000, 1_430_000)
    assert wrong.behind == ("regional", "decentralised", "inclusion")
    assert found.grand.status == "wrong"


def test_a_grand_total_that_follows_a_wrong_scheme_is_not_told_again() -> None:
    data = notification()
    data["declared"]["schemes"]["regional"]["owner"] = "515 000"
    data["declared"]["schemes"]["regional"]["total"] = "1 309 000"
    data["declared"]["total"] = {"owner": "1 440 000", "uh": "1 993 000", "total": "3 433 000"}
    (wrong,) = budget_of(data).discrepancies
    assert (wrong.level, wrong.column) == ("scheme", "owner")


def test_a_grand_total_with_nothing_beneath_it_is_only_stated() -> None:
    data = notification()
    data["measures"] = {}
    data["declared"] = {"total": {"owner": "1 430 000", "uh": "1 993 000", "total": "3 423 000"}}
    budget = budget_of(data)
    assert budget.discrepancies == ()
    assert budget.grand.status == "stated"


def test_a_grand_total_with_nothing_beneath_it_is_held_against_itself() -> None:
    data = notification()
    data["measures"] = {}
    data["declared"] = {"total": {"owner": "1 430 000", "uh": "1 993 000", "total": "3 432 000"}}
    assert [(d.stated, d.computed) for d in budget_of(data).discrepancies] == [
        (3_432_000, 3_423_000)
    ]


def test_a_plan_without_amounts_has_empty_sums() -> None:
    data = notification()
    data["measures"] = {}
    data["declared"] = {}
    budget = budget_of(data)
    assert (budget.rows, budget.schemes, budget.discrepancies) == ((), (), ())
    assert row(budget.grand.computed) == (None, None, None)


def _declared_amounts() -> list[tuple[str, ...]]:
    """Return the path of every amount in the notification."""
    data = notification()
    paths = [
        ("measures", id_, "amounts", column)
        for id_, measure in data["measures"].items()
        for column in measure["amounts"]
    ]
    paths += [
        ("declared", "schemes", id_, column)
        for id_, scheme in data["declared"]["schemes"].items()
        for column in scheme
    ]
    return paths + [("declared", "total", column) for column in data["declared"]["total"]]


@pytest.mark.parametrize("change", [1, -1])
@pytest.mark.parametrize("path", _declared_amounts(), ids="/".join)
def test_changing_any_one_amount_by_one_krone_is_found(path: tuple[str, ...], change: int) -> None:
    data = notification()
    holder = data
    for step in path[:-1]:
        holder = holder[step]
    amount = int(holder[path[-1]].replace(" ", ""))
    holder[path[-1]] = written_amount(amount + change)
    assert budget_of(data).discrepancies


@given(st.permutations(range(7)))
def test_sums_do_not_depend_on_the_order_of_the_measures(order: list[int]) -> None:
    data = notification()
    rows = list(data["measures"].items())
    data["measures"] = dict(rows[at] for at in order)
    assert budget_of(data).schemes == budget_of(notification()).schemes
    assert budget_of(data).grand == budget_of(notification()).grand


ROWS = st.lists(st.tuples(st.none() | AMOUNTS, st.none() | AMOUNTS), max_size=6)


@given(ROWS)
def test_a_scheme_is_the_exact_sum_of_what_is_given(
    rows: list[tuple[int | None, int | None]],
) -> None:
    data = deepcopy(notification())
    data["declared"] = {}
    data["measures"] = {
        f"m{number}": {
            "title": "M",
            "scheme": "regional",
            "amounts": {
                key: written_amount(amount)
                for key, amount in (("owner", owner), ("uh", uh))
                if amount is not None
            },
        }
        for number, (owner, uh) in enumerate(rows)
    }
    budget = budget_of(data)
    owners = [owner for owner, _ in rows if owner is not None]
    uhs = [uh for _, uh in rows if uh is not None]
    both = owners + uhs
    expected = tuple(sum(given) if given else None for given in (owners, uhs, both))
    assert row(budget.grand.computed) == expected
    assert budget.discrepancies == ()


@given(st.lists(st.integers(10**14 - 3, 10**14 - 1), min_size=2, max_size=4))
def test_sums_are_exact_where_floats_are_not(amounts: list[int]) -> None:
    data = notification()
    data["declared"] = {}
    data["measures"] = {
        f"m{n}": {"title": "M", "amounts": {"owner": str(amount)}}
        for n, amount in enumerate(amounts)
    }
    assert budget_of(data).grand.computed.owner == sum(amounts)
