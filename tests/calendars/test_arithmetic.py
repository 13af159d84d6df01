"""Months and working days."""

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from kompplan.calendars.arithmetic import (
    Policy,
    add_months,
    add_working_days,
    is_working_day,
    to_working_day,
)
from kompplan.calendars.public_holidays import public_holidays

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@given(DAYS, st.integers(-36, 36))
def test_months_are_added_as_dateutil_adds_them(day: date, months: int) -> None:
    assert add_months(day, months) == day + relativedelta(months=months)


def test_working_days_pass_over_easter() -> None:
    # Holy Week 2026: Wednesday 1 April, then holidays until Easter Monday 6 April.
    assert add_working_days(date(2026, 4, 1), 1, public_holidays(2026).keys()) == date(2026, 4, 7)


def test_working_days_may_be_counted_backwards() -> None:
    assert add_working_days(date(2026, 4, 7), -1, public_holidays(2026).keys()) == date(2026, 4, 1)


@given(DAYS, st.integers(1, 60))
def test_the_day_reached_is_a_working_day(day: date, days: int) -> None:
    assert is_working_day(add_working_days(day, days, frozenset()), frozenset())


def _is_off(day: date) -> bool:
    return not is_working_day(day, public_holidays(day.year).keys())


# In 2026, 2–6 April are holidays and a weekend; 24 May is Whit Sunday, 25 May Whit Monday.
@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        ("2026-04-01", "2026-04-01", "2026-04-01"),
        ("2026-04-04", "2026-04-01", "2026-04-07"),
        ("2026-05-24", "2026-05-22", "2026-05-26"),
        ("2025-12-25", "2025-12-24", "2025-12-29"),
        ("2026-01-01", "2025-12-31", "2026-01-02"),
    ],
)
def test_a_day_off_becomes_the_working_day_before_or_after_it_or_nothing(
    day: str, before: str, after: str
) -> None:
    given_day = date.fromisoformat(day)
    assert to_working_day(given_day, "before", _is_off) == date.fromisoformat(before)
    assert to_working_day(given_day, "after", _is_off) == date.fromisoformat(after)
    assert to_working_day(given_day, "skip", _is_off) == (given_day if before == after else None)


_CLOSURES = st.lists(DAYS, max_size=8).map(set)


@given(DAYS, _CLOSURES, st.sampled_from(["before", "after", "skip"]))
def test_the_working_day_found_is_the_nearest_on_its_side(
    day: date, closed: set[date], policy: Policy
) -> None:
    def is_off(other: date) -> bool:
        return other in closed or _is_off(other)

    found = to_working_day(day, policy, is_off)
    if found is None:
        assert policy == "skip"
        assert is_off(day)
        return
    assert (found <= day) if policy == "before" else (found >= day)
    first, last = sorted((found, day))
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    assert [other for other in days if not is_off(other)] == [found]
