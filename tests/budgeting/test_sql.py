"""A thousand needs notifications summed as a database sums them."""

from __future__ import annotations

import sqlite3
from functools import reduce

import pytest

from benchmarks import notifications
from kompplan.budgeting.lines import Dimension, budget_lines, merge, pivot
from kompplan.loading.loader import Loader
from tests.support import MemoryFiles

COUNT = 1000


@pytest.fixture(scope="module")
def database() -> sqlite3.Connection:
    """The amounts as they are made, one row a measure, before any plan is written of them."""
    connection = sqlite3.connect(":memory:")
    connection.execute("create table amounts (owners, uh, scheme, measure, owner_part, uh_part)")
    for number in range(COUNT):
        owner, university = notifications.parties(number)
        for place in range(1, notifications.MEASURES + 1):
            scheme, own, theirs = notifications.amounts(number, place)
            row = (owner, university, scheme, f"tiltak-{place}", own, theirs)
            connection.execute("insert into amounts values (?, ?, ?, ?, ?, ?)", row)
    return connection


@pytest.fixture(scope="module")
def pivots() -> dict[Dimension, dict[tuple[str, ...], tuple[int | None, ...]]]:
    """The sums of all the plans, each read from its text and then merged file by file."""
    texts = {
        f"plans/{number}.yaml": notifications.make_notification(number).encode()
        for number in range(COUNT)
    }
    shared = {"plans/shared/parties.yaml": notifications.SHARED.encode()}
    loader = Loader(MemoryFiles({**texts, **shared}))
    plans = [loader.load(name).plan for name in texts]
    assert all(plans)
    wanted: tuple[Dimension, ...] = ("scheme", "owner", "payee")
    merged = {
        by: reduce(merge, (pivot(budget_lines(plan, by), by) for plan in plans if plan))
        for by in wanted
    }
    return {
        by: {key: (row.owner, row.uh, row.total) for key, row in groups.items()}
        for by, groups in merged.items()
    }


def test_by_scheme(
    database: sqlite3.Connection,
    pivots: dict[Dimension, dict[tuple[str, ...], tuple[int | None, ...]]],
) -> None:
    rows = database.execute(
        "select scheme, sum(owner_part), sum(uh_part), sum(owner_part) + sum(uh_part)"
        " from amounts group by scheme"
    )
    assert pivots["scheme"] == {(scheme,): tuple(sums) for scheme, *sums in rows}


def test_by_owner(
    database: sqlite3.Connection,
    pivots: dict[Dimension, dict[tuple[str, ...], tuple[int | None, ...]]],
) -> None:
    rows = database.execute(
        "select owners, sum(owner_part), sum(uh_part), sum(owner_part) + sum(uh_part)"
        " from amounts group by owners"
    )
    assert pivots["owner"] == {(owner,): tuple(sums) for owner, *sums in rows}


def test_by_who_is_paid(
    database: sqlite3.Connection,
    pivots: dict[Dimension, dict[tuple[str, ...], tuple[int | None, ...]]],
) -> None:
    to_owners = database.execute("select owners, sum(owner_part) from amounts group by owners")
    to_uh = database.execute("select uh, sum(uh_part) from amounts group by uh")
    expected = {(owner,): (amount, None, amount) for owner, amount in to_owners}
    expected |= {(uh,): (None, amount, amount) for uh, amount in to_uh}
    assert pivots["payee"] == expected
