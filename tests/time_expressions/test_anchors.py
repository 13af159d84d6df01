"""Times that hang on other activities."""

from __future__ import annotations

from datetime import date

from kompplan.time_expressions import parse_time
from tests.time_expressions.support import activities, context, days, faults, read, row

FIVE = activities(workshop_1="2018-01-18 2018-01-19 2018-01-22 2018-01-23 2018-02-02")


def test_the_names_that_an_expression_needs() -> None:
    assert parse_time("før Workshop 1").anchors == ("Workshop 1",)
    assert parse_time("senest 3 uker før møtet").anchors == ()
    assert parse_time("Uke 8 - 25 Etter fagdag 4 og ut skoleåret").anchors == ("fagdag 4",)


def test_before_several_the_first_one_counts_and_after_them_the_last() -> None:
    within = context("2017/2018", **FIVE)
    assert days("Før workshop 1", within) == ["..2018-01-17"]
    assert days("Etter workshop 1", within) == ["2018-02-03.."]
    assert faults("Etter workshop 1", within) == ["anchor-ambiguous"]


def test_a_distance_from_the_row_itself() -> None:
    within = context("2020/2021", row=row(date(2021, 1, 13)))
    assert days("senest 3 uker før møtet", within) == ["..2020-12-23"]
    assert days("ei uke i forkant", within) == ["2021-01-06..2021-01-06"]
    assert days("dagen etter samlingen", within) == ["2021-01-14..2021-01-14"]
    assert days("2-3 uker etter møtet", within) == ["2021-01-27..2021-02-03"]


def test_working_days_pass_over_holidays() -> None:
    within = context("2025/2026", row=row(date(2026, 4, 8)))
    assert days("3 virkedager før møtet", within) == ["2026-03-31..2026-03-31"]


def test_the_derivation_tells_anchor_and_distance() -> None:
    when = read("senest 3 uker før møtet", context("2020/2021", row=row(date(2021, 1, 13)))).when
    assert when is not None
    assert [(step.name, step.text) for step in when.derivation] == [
        ("anchor", "møtet"),
        ("distance", "-P3W"),
    ]


def test_an_activity_without_a_date_leaves_the_time_open() -> None:
    within = context("2017/2018", **activities(modul_fire=""))
    assert days("Etter modul fire", within) == []
    assert faults("Etter modul fire", within) == ["anchor-undated"]


def test_a_time_after_the_name_stands_in_for_the_activity() -> None:
    assert days("Etter veiledningsrunden vår 2024") == ["2024-08-01.."]


def test_the_week_beside_a_feast() -> None:
    # Palm Sunday is 29 March, the last day of week 13; Easter Monday the first of week 15.
    assert days("uka før påske") == ["2026-03-23..2026-03-29"]
    assert days("uka etter påske") == ["2026-04-06..2026-04-12"]
    # Christmas Eve is a Wednesday: three of the working days of week 52 are of the feast.
    assert days("uka før jul") == ["2025-12-15..2025-12-21"]
