"""Public holidays against the holidays package, and facts worked out by hand."""

from datetime import date

import holidays
import pytest

from kompplan.calendars.public_holidays import (
    easter_sunday,
    public_holidays,
    public_holidays_between,
)


@pytest.mark.parametrize("year", range(1990, 2061))
def test_holidays_are_those_of_the_holidays_package(year: int) -> None:
    oracle = holidays.country_holidays("NO", years=year)
    assert set(public_holidays(year)) == set(oracle)


def test_easter_2026_is_5_april() -> None:
    assert easter_sunday(2026) == date(2026, 4, 5)


def test_two_holidays_on_one_day_keep_both_names() -> None:
    # Whit Monday 2027 is 17 May.
    assert public_holidays(2027)[date(2027, 5, 17)] == "2. pinsedag, grunnlovsdagen"


def test_holidays_between_days_include_both_ends() -> None:
    found = public_holidays_between(date(2025, 12, 25), date(2026, 1, 1))
    assert list(found) == [date(2025, 12, 25), date(2025, 12, 26), date(2026, 1, 1)]
