"""Weeks as ISO 8601 numbers them: Monday to Sunday, week 1 holds the year's first Thursday."""

from __future__ import annotations

from datetime import date, timedelta


def week_days(year: int, week: int) -> tuple[date, date] | None:
    """Return Monday and Sunday of a week, or None where the week-year has no such week."""
    if not 1 <= week <= weeks_in_year(year):
        return None
    monday = date.fromisocalendar(year, week, 1)
    return (monday, monday + timedelta(days=6))


def weeks_in_year(year: int) -> int:
    """Return 52 or 53: the week number of 28 December, which always lies in the last week."""
    return date(year, 12, 28).isocalendar().week


def week_of(day: date) -> tuple[int, int]:
    """Return the week-year and week of a day; 3 January 2021 is in week 53 of 2020."""
    found = day.isocalendar()
    return (found.year, found.week)


def weeks_touched(first: date, last: date) -> tuple[tuple[int, int], ...]:
    """Return the weeks, as week-year and week, that some day from ``first`` to ``last`` is in."""
    monday = first - timedelta(days=first.weekday())
    count = (last - monday).days // 7 + 1
    return tuple(week_of(monday + timedelta(weeks=number)) for number in range(count))
