"""Public holidays against two independent sets of data, and facts worked out by hand."""

from datetime import date
from pathlib import Path

import holidays
import pytest

from kompplan.calendars.public_holidays import (
    easter_sunday,
    public_holidays,
    public_holidays_between,
)

TABLE = Path(__file__).parents[1] / "data" / "calendars" / "date-holidays-no.tsv"


def _rows() -> list[tuple[int, date, set[date]]]:
    """Return year, Palm Sunday and public holidays of each line of the table."""
    rows = []
    for line in TABLE.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            year, palm, days = line.split("\t")
            of_year = {date.fromisoformat(f"{year}-{day}") for day in days.split()}
            rows.append((int(year), date.fromisoformat(f"{year}-{palm}"), of_year))
    return rows


ROWS = _rows()


@pytest.mark.parametrize("year", range(1990, 2061))
def test_holidays_are_those_of_the_holidays_package(year: int) -> None:
    oracle = holidays.country_holidays("NO", years=year)
    assert set(public_holidays(year)) == set(oracle)


@pytest.mark.parametrize(("year", "palm_sunday", "days"), ROWS, ids=lambda value: str(value)[:4])
def test_holidays_are_those_of_date_holidays(year: int, palm_sunday: date, days: set[date]) -> None:
    assert set(public_holidays(year)) == days
    assert (easter_sunday(year) - palm_sunday).days == 7


def test_the_table_covers_the_years_1990_to_2060() -> None:
    assert [year for year, *_ in ROWS] == list(range(1990, 2061))


def test_easter_2026_is_5_april() -> None:
    assert easter_sunday(2026) == date(2026, 4, 5)


def test_two_holidays_on_one_day_keep_both_names() -> None:
    # Whit Monday 2027 is 17 May.
    assert public_holidays(2027)[date(2027, 5, 17)] == "2. pinsedag, grunnlovsdagen"


def test_holidays_between_days_include_both_ends() -> None:
    found = public_holidays_between(date(2025, 12, 25), date(2026, 1, 1))
    assert list(found) == [date(2025, 12, 25), date(2025, 12, 26), date(2026, 1, 1)]
