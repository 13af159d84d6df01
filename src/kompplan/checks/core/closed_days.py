"""Days on which nobody, or hardly anybody, is at work: which they are, and their words."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from kompplan.calendars.arithmetic import add_working_days
from kompplan.calendars.observed_days import observed_on
from kompplan.calendars.public_holidays import public_holidays, public_holidays_between
from kompplan.locales.core.wording import Term

if TYPE_CHECKING:
    from datetime import date

_TERMS = {
    "1. nyttårsdag": "holiday-new-year",
    "skjærtorsdag": "holiday-maundy-thursday",
    "langfredag": "holiday-good-friday",
    "1. påskedag": "holiday-easter-sunday",
    "2. påskedag": "holiday-easter-monday",
    "arbeidernes dag": "holiday-labour-day",
    "grunnlovsdagen": "holiday-constitution-day",
    "Kristi himmelfartsdag": "holiday-ascension",
    "1. pinsedag": "holiday-whit-sunday",
    "2. pinsedag": "holiday-whit-monday",
    "1. juledag": "holiday-christmas-day",
    "2. juledag": "holiday-boxing-day",
}

_DAY = timedelta(days=1)

# Longer than any run of days off, so that the working day before one is always found.
_LONGEST_BREAK = timedelta(days=14)


def holidays_on(day: date) -> list[Term]:
    """Return the names of the public holidays on a day; empty on any other day."""
    names = public_holidays(day.year).get(day)
    return [Term(_TERMS[name]) for name in names.split(", ")] if names else []


def is_weekend(day: date) -> bool:
    """Tell whether a day is a Saturday or a Sunday."""
    return day.isoweekday() > 5


def weekend_day(day: date) -> Term:
    """Return the word for the Saturday or Sunday that a day is."""
    return Term("saturday" if day.isoweekday() == 6 else "sunday")


def is_closed(day: date) -> bool:
    """Tell whether a day is a weekend day or a public holiday."""
    return is_weekend(day) or bool(holidays_on(day))


@lru_cache(maxsize=4096)
def is_ordinary(first: date, last: date) -> bool:
    """Tell whether all days of a stretch are plain working days, with no holiday beside them."""
    days = [first + _DAY * number for number in range(-1, (last - first).days + 2)]
    return not any(is_closed(day) or observed_on(day) for day in days[1:-1]) and not any(
        holidays_on(day) for day in (days[0], days[-1])
    )


def observed(day: date) -> Term | None:
    """Return the word for what is observed on a working day, with its preposition."""
    name = None if is_closed(day) else observed_on(day)
    return Term(f"on-{name}") if name else None


def working_day_before(day: date) -> date:
    """Return the last working day before a day."""
    holidays = public_holidays_between(day - _LONGEST_BREAK, day)
    return add_working_days(day, -1, holidays.keys())
