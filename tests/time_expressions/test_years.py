"""Which year a text without one is in, and where that was found."""

from __future__ import annotations

from datetime import date

import pytest

from kompplan.time_expressions import TimeContext, parse_plan_period
from tests.time_expressions.support import context, days, faults, heading, read

PERIODS = [
    ("2025/2026", date(2025, 8, 1), date(2026, 7, 31)),
    ("2025/26", date(2025, 8, 1), date(2026, 7, 31)),
    ("2025–2026", date(2025, 8, 1), date(2026, 7, 31)),
    ("skoleåret 2025/2026", date(2025, 8, 1), date(2026, 7, 31)),
    ("2021/2024", date(2021, 8, 1), date(2024, 7, 31)),
    ("2018-2022", date(2018, 1, 1), date(2022, 12, 31)),
    ("2024", date(2024, 1, 1), date(2024, 12, 31)),
]


@pytest.mark.parametrize(("text", "start", "end"), PERIODS)
def test_the_period_of_a_plan(text: str, start: date, end: date) -> None:
    period = parse_plan_period(text)
    assert period is not None
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize("text", ["2025-20", "2025/2025", "snart", "", "25/26", "2026/2025"])
def test_what_is_no_period(text: str) -> None:
    assert parse_plan_period(text) is None


SOURCES = [
    ("15. november 2021", "expression", "2021-11-15..2021-11-15"),
    ("15. november", "plan-year", "2025-11-15..2025-11-15"),
    ("15. mai", "plan-year", "2026-05-15..2026-05-15"),
]


@pytest.mark.parametrize(("text", "source", "expected"), SOURCES)
def test_where_the_year_came_from(text: str, source: str, expected: str) -> None:
    when = read(text).when
    assert when is not None
    assert [found.source for found in when.provenance] == [source]
    assert days(text) == [expected]


def test_the_other_end_of_a_range_comes_before_the_heading() -> None:
    within = context("2020/2021", headings=(heading("VÅREN 2021", "2020/2021"),))
    assert days("05.10 – 27.11.20", within) == ["2020-10-05..2020-11-27"]


def test_the_nearest_heading_gives_the_year() -> None:
    within = context("2020/2021", headings=(heading("MAI – JUNI - 2020", "2020/2021"),))
    assert days("14.mai", within) == ["2020-05-14..2020-05-14"]
    assert days("Uke 25", within) == ["2020-06-15..2020-06-21"]


def test_a_plan_of_several_years_needs_a_heading() -> None:
    assert faults("11. mai", context("2021/2024")) == ["no-year"]
    within = context("2021/2024", headings=(heading("Vår 2023", "2021/2024"),))
    assert days("11. mai", within) == ["2023-05-11..2023-05-11"]


def test_without_a_plan_there_is_no_year() -> None:
    assert faults("11.mai", TimeContext()) == ["no-year"]


def test_week_53_is_found_in_the_long_year() -> None:
    assert days("uke 53", context("2020/2021")) == ["2020-12-28..2021-01-03"]
    assert faults("uke 53", context("2024/2025")) == ["no-such-week"]


def test_week_1_of_a_calendar_year_is_not_next_years() -> None:
    assert days("uke 1", context("2024")) == ["2024-01-01..2024-01-07"]
