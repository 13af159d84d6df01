"""The period a plan is for: school years from August to July, or calendar years."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Literal

from kompplan.value import Value

_YEARS = re.compile(
    "^(?:[^\\W0-9_]+ )?(?P<first>(?:19|20)[0-9]{2})"
    "(?: ?(?P<sign>[/\u2010-\u2015\u2212-]) ?(?P<last>[0-9]{4}|[0-9]{2}))?",
)


class PlanPeriod(Value):
    """The days a plan is for.

    Attributes:
        start: First day.
        end: Last day, included.
        kind: What the years are counted in.
        text: As written.
    """

    start: date
    end: date
    kind: Literal["school-year", "calendar-year"]
    text: str = ""

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"{self.end} is before {self.start}")

    @property
    def years(self) -> range:
        """Calendar years that hold some of its days."""
        return range(self.start.year, self.end.year + 1)


@lru_cache(maxsize=256)
def parse_plan_period(text: str) -> PlanPeriod | None:
    """Read the years of a plan, as written in its ``year`` field.

    «2025/2026», «2025/26» and «2025-2026» are one school year, 1 August to 31 July; «2021/2024» is
    three of them; «2018-2022» is five calendar years; «2024» is one. A word before the years, such
    as «skoleåret», is passed over.

    Returns:
        The period, or None when the text is none of these or runs backwards.
    """
    match = _YEARS.fullmatch(" ".join(text.split()))
    if match is None:
        return None
    first = int(match["first"])
    if match["last"] is None:
        return calendar_years(first, first, text)
    last = full_year(first, match["last"])
    if last <= first:
        return None
    if last == first + 1 or match["sign"] == "/":
        return school_years(first, last, text)
    return calendar_years(first, last, text)


def full_year(first: int, digits: str) -> int:
    """Return the second year of a pair, of which two digits may be written: 2025/26 is 2026."""
    if len(digits) == 4:
        return int(digits)
    century = first - first % 100
    year = century + int(digits)
    return year + 100 if year < first and int(digits) < 20 else year


def school_years(first: int, last: int, text: str = "") -> PlanPeriod:
    """Return the school years from autumn ``first`` to summer ``last``."""
    return PlanPeriod(date(first, 8, 1), date(last, 7, 31), "school-year", text)


def calendar_years(first: int, last: int, text: str = "") -> PlanPeriod:
    """Return the calendar years from ``first`` to ``last``, both included."""
    return PlanPeriod(date(first, 1, 1), date(last, 12, 31), "calendar-year", text)
