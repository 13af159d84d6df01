"""ISO weeks against dateutil's rules and facts worked out by hand."""

from datetime import date, timedelta

import pytest
from dateutil.rrule import MO, WEEKLY, rrule

from kompplan.calendars.weeks import week_days, week_of, weeks_in_year, weeks_touched


@pytest.mark.parametrize(("year", "weeks"), [(2020, 53), (2025, 52), (2026, 53), (2032, 53)])
def test_week_53_exists_only_in_long_years(year: int, weeks: int) -> None:
    assert weeks_in_year(year) == weeks


def test_week_44_of_2025_is_the_last_of_october() -> None:
    assert week_days(2025, 44) == (date(2025, 10, 27), date(2025, 11, 2))


@pytest.mark.parametrize("week", [0, 53, 54])
def test_a_week_that_does_not_exist_has_no_days(week: int) -> None:
    assert week_days(2025, week) is None


def test_3_january_2021_is_in_week_53_of_2020() -> None:
    assert week_of(date(2021, 1, 3)) == (2020, 53)


@pytest.mark.parametrize("year", range(1990, 2061, 7))
def test_mondays_of_all_weeks_are_those_of_dateutil(year: int) -> None:
    weeks = tuple(range(1, weeks_in_year(year) + 1))
    start = week_days(year, 1)
    assert start is not None
    mondays = rrule(WEEKLY, byweekday=MO, dtstart=start[0], count=len(weeks))
    assert [week_days(year, week)[0] for week in weeks] == [day.date() for day in mondays]  # type: ignore[index] # all exist


def test_a_stretch_touches_every_week_it_has_a_day_in() -> None:
    first = date(2020, 10, 5)
    touched = weeks_touched(first, first + timedelta(days=53))
    assert [week for _, week in touched] == [41, 42, 43, 44, 45, 46, 47, 48]
