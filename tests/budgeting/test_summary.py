"""Sums over several plans: no order of plans changes them, and every krone is counted once."""

from __future__ import annotations

import random
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompplan.budgeting import COLUMNS, Sums, prove_budget
from kompplan.budgeting.lines import DIMENSIONS
from kompplan.budgeting.summary import Summary
from tests.strategies import as_yaml
from tests.support import analyse_text, concise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.budgeting.lines import Dimension
    from kompplan.model import Plan

SCHEMES = ("regional", "decentralised", "inclusion")
AMOUNTS = st.none() | st.integers(0, 2_000_000)
MEASURES = st.fixed_dictionaries(
    {
        "scheme": st.sampled_from(SCHEMES),
        "owner": AMOUNTS,
        "uh": AMOUNTS,
        "purpose": st.sampled_from(["assessment", "planning", "implementation"]),
        "terms": st.lists(
            st.sampled_from(["vår 2024", "høst 2024", "vår 2025"]), min_size=1, unique=True
        ),
    }
)
PLANS = st.lists(st.lists(MEASURES, min_size=1, max_size=4), min_size=1, max_size=3)


def plan_of(number: int, measures: Iterable[dict[str, Any]], **more: Any) -> Plan:
    """Return a needs notification with some measures, whose owner and university go by number."""
    data = {
        "kompplan": "1",
        "uses": ["kompplan:norway"],
        "plan": {
            "id": f"p{number}", "title": "P", "kind": "needs-notification", "year": "2023/2025",
            "grant_year": "2024",
        },
        "actors": {f"o{number % 5}": {"name": "Eier"}, f"u{number % 3}": {"name": "UH"}},
        "notification": {"owners": [f"o{number % 5}"], "uh": [f"u{number % 3}"]},
        "measures": {
            f"m{place}": {
                "title": f"M{place}",
                "scheme": it["scheme"],
                "purpose": it["purpose"],
                "terms": it["terms"],
                "amounts": {k: str(it[k]) for k in ("owner", "uh") if it[k] is not None},
            }
            for place, it in enumerate(measures)
        },
        **more,
    }  # fmt: skip
    analysis = analyse_text(as_yaml(data))
    assert analysis.plan is not None, concise(analysis)
    return analysis.plan


def summed(plans: Iterable[Plan], by: Dimension) -> Summary:
    """Return the sums of plans."""
    summary = Summary(by)
    for plan in plans:
        summary.add(plan, prove_budget(plan))
    return summary


def asked(summary: Summary) -> dict[tuple[str, ...], Sums]:
    """Return what is asked for in each group."""
    return {key: group.asked for key, group in summary.groups.items()}


@given(PLANS, st.sampled_from(DIMENSIONS), st.randoms(use_true_random=False))
def test_no_order_of_plans_changes_a_sum(
    given_: list[list[dict[str, Any]]], by: Dimension, rng: random.Random
) -> None:
    plans = [plan_of(number, measures) for number, measures in enumerate(given_)]
    shuffled = rng.sample(plans, len(plans))
    one, other = summed(plans, by), summed(shuffled, by)
    assert asked(one) == asked(other)
    assert one.asked == other.asked


@given(PLANS, st.sampled_from(DIMENSIONS))
def test_every_krone_is_in_one_group(given_: list[list[dict[str, Any]]], by: Dimension) -> None:
    plans = [plan_of(number, measures) for number, measures in enumerate(given_)]
    summary = summed(plans, by)
    for column in ("owner", "uh"):
        written = [it[column] for measures in given_ for it in measures if it[column] is not None]
        in_groups = [s for sums in asked(summary).values() if (s := sums.get(column)) is not None]
        assert sum(in_groups) == sum(written)
        # Nothing given is no zero.
        assert (summary.asked.get(column) is None) == (not written)


def test_totals_without_measures_are_kept_apart_and_added_once() -> None:
    measures = [{"scheme": "regional", "owner": 5, "uh": 7, "purpose": "planning", "terms": []}]
    declared = {
        "schemes": {
            "regional": {"owner": "5", "uh": "7", "total": "12"},
            "inclusion": {"owner": "1", "uh": "2", "total": "3"},
        },
        "total": {"owner": "6", "uh": "9", "total": "15"},
    }
    summary = summed([plan_of(n, measures, declared=declared) for n in range(3)], "scheme")
    assert summary.stated == Sums(3, 6, 9)
    assert summary.asked == Sums(18, 27, 45)
    regional, inclusion = summary.groups.values()
    assert (regional.status, inclusion.status, summary.whole.status) == (
        "proved",
        "stated",
        "partly",
    )


def test_a_total_that_one_plan_proves_and_another_only_states_is_partly_stated() -> None:
    measures = [{"scheme": "regional", "owner": 5, "uh": 7, "purpose": "planning", "terms": []}]
    total = {"schemes": {"regional": {"owner": "5", "uh": "7", "total": "12"}}}
    plans = [plan_of(1, measures, declared=total), plan_of(2, [], declared=total)]
    (group,) = summed(plans, "scheme").groups.values()
    assert (group.status, group.asked) == ("partly", Sums(10, 14, 24))


def test_a_wrong_total_of_one_plan_stays_wrong_among_others() -> None:
    measures = [{"scheme": "regional", "owner": 5, "uh": 7, "purpose": "planning", "terms": []}]
    totals = [{"owner": "5", "uh": "7", "total": text} for text in ("12", "13")]
    plans = [
        plan_of(n, measures, declared={"schemes": {"regional": total}})
        for n, total in enumerate(totals)
    ]
    (group,) = summed(plans, "scheme").groups.values()
    assert (group.status, group.asked.total, group.off) == ("wrong", 24, {"total": 1})


@pytest.mark.parametrize(
    ("by", "column"),
    [("scheme", "scheme"), ("owner", "owner"), ("payee", "payee"), ("purpose", "purpose")],
)
def test_the_sums_of_many_plans_are_those_of_a_query(by: Dimension, column: str) -> None:
    """The query knows nothing of plans: it sums the numbers that the plans were made of."""
    rng = random.Random(2024)  # noqa: S311  # made-up plans, always the same
    database = sqlite3.connect(":memory:")
    database.execute("create table line (scheme, owner, payee, purpose, party, amount integer)")
    plans = []
    for number in range(60):
        measures = [
            {
                "scheme": rng.choice(SCHEMES),
                "owner": rng.choice([None, rng.randrange(1, 500) * 1_000]),
                "uh": rng.randrange(500) * 1_000,
                "purpose": rng.choice(["assessment", "planning", "implementation"]),
                "terms": ["vår 2024"],
            }
            for _ in range(7)
        ]
        plans.append(plan_of(number, measures))
        owner, uh = f"o{number % 5}", f"u{number % 3}"
        for it in measures:
            for party, payee in (("owner", owner), ("uh", uh)):
                row = (it["scheme"], owner, payee, it["purpose"], party, it[party])
                database.execute("insert into line values (?, ?, ?, ?, ?, ?)", row)
    query = (
        f"select {column}, sum(amount) filter (where party = 'owner'), "  # noqa: S608  # a word of the test
        f"sum(amount) filter (where party = 'uh'), sum(amount) from line group by {column}"
    )
    expected = {row[0]: row[1:] for row in database.execute(query)}
    found = {
        key[0]: tuple(sums.get(each) for each in COLUMNS)
        for key, sums in asked(summed(plans, by)).items()
    }
    assert found == expected
