"""Days that are no public holidays but that many observe."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompplan.calendars.observed_days import observed_on
from tests.calendars.test_public_holidays import ROWS


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2026-02-06", "sami-national-day"),
        ("2025-12-22", None),
        ("2025-12-23", "before-christmas-eve"),
        ("2025-12-24", "christmas-eve"),
        ("2025-12-25", None),
        ("2025-12-27", "romjul"),
        ("2025-12-30", "romjul"),
        ("2025-12-31", "new-years-eve"),
        ("2026-01-01", None),
        # Easter Sunday 2026 is 5 April, 2021 4 April, 2008 23 March.
        ("2026-03-29", None),
        ("2026-03-30", "holy-week"),
        ("2026-04-01", "holy-week"),
        ("2026-04-02", None),
        ("2021-03-31", "holy-week"),
        ("2008-03-17", "holy-week"),
    ],
)
def test_a_day_is_observed_by_name(day: str, name: str | None) -> None:
    assert observed_on(date.fromisoformat(day)) == name


@pytest.mark.parametrize(("year", "palm_sunday", "days"), ROWS, ids=lambda value: str(value)[:4])
def test_holy_week_is_the_three_days_after_palm_sunday(
    year: int, palm_sunday: date, days: set[date]
) -> None:
    first = date(year, 1, 1)
    year_round = [first + timedelta(days=number) for number in range(365)]
    found = [day for day in year_round if observed_on(day) == "holy-week"]
    assert found == [palm_sunday + timedelta(days=number) for number in (1, 2, 3)]
    assert not days & set(found)


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)))
def test_only_a_dozen_days_a_year_are_observed(day: date) -> None:
    assert observed_on(day) is None or day.month in (2, 3, 4, 12)
