"""Months and working days."""

from datetime import date

from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from kompplan.calendars.arithmetic import add_months, add_working_days, is_working_day
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
