"""Days that are no public holidays, but on which something is celebrated or few are at work.

Source: 6 February is an official flag day by flaggforskriften § 4 (FOR-2004-12-03-1542); on
Christmas Eve holiday peace begins at 16 by helligdagsfredloven § 3. The others are custom.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, TypeAlias

from kompplan.calendars.public_holidays import easter_sunday

ObservedDay: TypeAlias = Literal[
    "sami-national-day", "before-christmas-eve", "christmas-eve", "romjul", "new-years-eve",
    "holy-week",
]  # fmt: skip

_FIXED: dict[tuple[int, int], ObservedDay] = {
    (2, 6): "sami-national-day",
    (12, 23): "before-christmas-eve",
    (12, 24): "christmas-eve",
    **{(12, day): "romjul" for day in range(27, 31)},
    (12, 31): "new-years-eve",
}
# Monday to Wednesday; the rest of Holy Week is public holidays.
_HOLY_WEEK = (timedelta(days=6), timedelta(days=4))


def observed_on(day: date) -> ObservedDay | None:
    """Return what a day is, were it a working day; None for an ordinary one.

    Public holidays, among them those of Christmas and Easter, have names of their own.
    """
    fixed = _FIXED.get((day.month, day.day))
    if fixed or day.month not in (3, 4):
        return fixed
    return "holy-week" if _is_in_holy_week(day) else None


def _is_in_holy_week(day: date) -> bool:
    until = easter_sunday(day.year) - day
    return _HOLY_WEEK[1] <= until <= _HOLY_WEEK[0]
