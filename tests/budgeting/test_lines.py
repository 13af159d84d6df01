"""Every krone once, sorted and added up; a division that no plan gives is not made up."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompplan.budgeting import Sums, coordinator_money
from kompplan.budgeting.lines import DIMENSIONS, Dimension, Line, budget_lines, merge, pivot
from kompplan.budgeting.terms import term_in
from tests.strategies import AMOUNTS, as_yaml, written_amount
from tests.support import analyse_text, concise

if TYPE_CHECKING:
    from kompplan.model import Plan

HEAD = """
kompplan: 1
uses: [kompplan:norway]
plan: {id: p, title: P, year: 2024/2025, grant_year: 2024, kind: needs-notification}
actors:
  solvik: {name: Solvik kommune}
  granvik: {name: Granvik kommune}
  uh: {name: Høgskolen}
notification: {schemes: [regional], owners: [solvik, granvik], uh: uh}
measures:
  nettverk:
    title: Nettverk
"""


def plan_of(text: str) -> Plan:
    analysis = analyse_text(text)
    assert analysis.plan is not None, concise(analysis)
    return analysis.plan


def sums(text: str, by: Dimension, stage: str = "asked") -> dict[tuple[str, ...], Sums]:
    """Return what a plan with one measure is asked for, or has of another stage."""
    lines = budget_lines(plan_of(HEAD + text), by)
    return pivot((line for line in lines if line.stage == stage), by)


SEVERAL = """
    amounts: {owner: 60 000, uh: 100 000}
    funding:
      regional: {owner: 60 000, uh: 40 000}
      inclusion: {uh: 60 000}
"""


def test_a_measure_of_several_schemes_is_counted_once_per_krone() -> None:
    assert sums(SEVERAL, "scheme") == {
        ("regional",): Sums(60_000, 40_000, 100_000),
        ("inclusion",): Sums(None, 60_000, 60_000),
    }
    assert sums(SEVERAL, "measure") == {("p", "nettverk"): Sums(60_000, 100_000, 160_000)}


def test_what_runs_in_several_terms_is_not_divided_between_them() -> None:
    text = "    amounts: {owner: 60 000}\n    terms: Vår 2024 ☐ Høst 2024 ☒ Vår 2025 ☒\n"
    assert sums(text, "term") == {("2024-autumn", "2025-spring"): Sums(60_000, None, 60_000)}


def test_a_plan_may_divide_its_amounts_by_term() -> None:
    text = """
    amounts: {owner: 60 000, uh: 100 000}
    terms: [høst 2024, vår 2025]
    by_term: {Høst 2024: {owner: 35 000}, Vår 2025: {owner: 25 000}}
"""
    assert sums(text, "term") == {
        ("2024-autumn",): Sums(35_000, None, 35_000),
        ("2025-spring",): Sums(25_000, None, 25_000),
        # Of the university's part the plan does not say it.
        ("2024-autumn", "2025-spring"): Sums(None, 100_000, 100_000),
    }


def test_who_is_paid_is_who_the_plan_says_and_else_the_partnership() -> None:
    text = "    amounts: {owner: 60 000, uh: 100 000}\n"
    both = {
        ("solvik", "granvik"): Sums(60_000, None, 60_000),
        ("uh",): Sums(None, 100_000, 100_000),
    }
    assert sums(text, "payee") == both
    one = sums(text + "    paid_to: {owner: solvik}\n", "payee")
    assert [*one] == [("solvik",), ("uh",)]
    parts = sums(
        text + "    payees: {solvik: {owner: 45 000}, granvik: {owner: 15 000}}\n", "payee"
    )
    assert parts == {
        ("solvik",): Sums(45_000, None, 45_000),
        ("granvik",): Sums(15_000, None, 15_000),
        ("uh",): Sums(None, 100_000, 100_000),
    }


def test_costs_are_told_by_kind_and_the_rest_stays_open() -> None:
    text = """
    amounts: {owner: 60 000, uh: 100 000}
    costs: {travel: {owner: 20 000}, substitutes: {owner: 40 000}}
"""
    assert sums(text, "cost") == {
        ("travel",): Sums(20_000, None, 20_000),
        ("substitutes",): Sums(40_000, None, 40_000),
        (): Sums(None, 100_000, 100_000),
    }


def test_stages_are_kept_apart() -> None:
    text = """
    amounts: {owner: 60 000}
    granted: {owner: 40 000}
    revised: {owner: 30 000}
    forecast: {Høst 2025: {owner: {amount: 10 000}}, "2026": {uh: {amount: 1,5 mill.}}}
"""
    text = text.replace("1,5 mill.", '"1,5 mill."')
    assert sums(text, "year") == {("2024",): Sums(60_000, None, 60_000)}
    assert sums(text, "year", "granted") == {("2024",): Sums(40_000, None, 40_000)}
    assert sums(text, "year", "revised") == {("2024",): Sums(30_000, None, 30_000)}
    assert sums(text, "year", "forecast") == {
        ("2025",): Sums(10_000, None, 10_000),
        ("2026",): Sums(None, 1_500_000, 1_500_000),
    }


def test_nothing_is_not_nought() -> None:
    assert sums("    amounts: {owner: 0}\n", "measure") == {("p", "nettverk"): Sums(0, None, 0)}
    assert sums("    amounts: {}\n", "measure") == {}


def test_a_total_alone_stays_undivided() -> None:
    assert sums("    amounts: {total: 5 000}\n", "payee") == {(): Sums(None, None, 5_000)}


@pytest.mark.parametrize(
    ("written", "term"),
    [
        ("høst 2024", "2024-autumn"), ("Haust 2024", "2024-autumn"), ("H24", "2024-autumn"),
        ("vår 2025", "2025-spring"), ("2026", "2026"), ("etter avtale", "etter avtale"),
    ],
)  # fmt: skip
def test_a_term_has_one_name_however_it_is_written(written: str, term: str) -> None:
    assert term_in(written) == term


def test_coordinators_share_is_told_for_each_scheme_and_for_all() -> None:
    # 10 of 100 is 10 %, 5 of 60 is 8,3 %, 15 of 160 is 9,4 %.
    plan = plan_of(f"""{HEAD}
    scheme: inclusion
    amounts: {{owner: 60 000}}
    coordinator: {{needed: true, amount: 5 000}}
  annet: {{title: Annet, scheme: regional, amounts: {{owner: 90 000}}}}
  koordinator: {{title: Koordinator, scheme: regional, amounts: {{owner: 10 000}}}}
""")
    found = coordinator_money(plan)
    assert found is not None
    told = [(s.scheme, s.amount, s.of, s.tenths) for s in (*found.schemes, found.all)]
    assert told == [
        ("inclusion", 5_000, 60_000, 83),
        ("regional", 10_000, 100_000, 100),
        (None, 15_000, 160_000, 94),
    ]


def test_a_plan_without_a_coordinator_has_no_share() -> None:
    assert coordinator_money(plan_of(HEAD + "    amounts: {owner: 1}\n")) is None


@st.composite
def some_lines(draw: st.DrawFn, plan: str = "p") -> Line:
    names = st.sampled_from(["a", "b", "c"])
    several = st.lists(names, unique=True, max_size=2).map(tuple)
    return Line(
        plan=plan,
        measure=draw(names),
        party=draw(st.sampled_from(["owner", "uh", "both"])),
        stage="asked",
        amount=draw(AMOUNTS),  # type: ignore[arg-type] # a strategy of kroner
        path=(),
        schemes=draw(several),
        owners=draw(several),
        payees=draw(several),
        purpose=draw(st.none() | names),
        terms=draw(several),
        year=draw(names),
        cost=draw(st.none() | names),
    )


@given(
    st.lists(st.lists(some_lines(), max_size=4), max_size=4),
    st.sampled_from(DIMENSIONS),
    st.randoms(use_true_random=False),
)
def test_sums_are_associative_over_files_and_order(
    files: list[list[Line]], by: Dimension, random: Any
) -> None:
    together = pivot([line for lines in files for line in lines], by)
    shuffled = [line for lines in files for line in lines]
    random.shuffle(shuffled)
    assert pivot(shuffled, by) == together
    left = reduce(merge, (pivot(lines, by) for lines in files), {})
    right: dict[tuple[str, ...], Sums] = {}
    for lines in reversed(files):
        right = merge(pivot(lines, by), right)
    assert left == right == together


AMOUNT = st.none() | AMOUNTS
MEASURE = st.fixed_dictionaries(
    {
        "owner": AMOUNT,
        "uh": AMOUNT,
        "scheme": st.sampled_from(["regional", "inclusion", None]),
    }
)


@settings(max_examples=50)
@given(st.lists(MEASURE, max_size=5))
def test_each_krone_counts_once_whatever_it_is_counted_by(measures: list[dict[str, Any]]) -> None:
    data: dict[str, Any] = {
        "kompplan": "1",
        "uses": ["kompplan:norway"],
        "plan": {"id": "p", "title": "P", "year": "2024/2025"},
        "measures": {},
    }
    for number, measure in enumerate(measures):
        amounts = {k: written_amount(v) for k in ("owner", "uh") if (v := measure[k]) is not None}
        own = {"title": "T", "amounts": amounts}
        data["measures"][f"m{number}"] = own | (
            {"scheme": measure["scheme"]} if measure["scheme"] else {}
        )
    plan = plan_of(as_yaml(data))
    given_amounts = [m[k] for m in measures for k in ("owner", "uh") if m[k] is not None]
    for by in DIMENSIONS:
        groups = pivot(budget_lines(plan, by), by).values()
        assert sum(group.total or 0 for group in groups) == sum(given_amounts)
