"""Norwegian public holidays.

Source: lov 24. februar 1995 nr. 12 om helligdager og helligdagsfred, section 2 (the church's days),
and lov 26. april 1947 nr. 1 om 1. og 17. mai som høgtidsdager, section 1.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_FIXED = {
    (1, 1): "1. nyttårsdag",
    (5, 1): "arbeidernes dag",
    (5, 17): "grunnlovsdagen",
    (12, 25): "1. juledag",
    (12, 26): "2. juledag",
}

# Days from Easter Sunday.
_MOVABLE = {
    -3: "skjærtorsdag",
    -2: "langfredag",
    0: "1. påskedag",
    1: "2. påskedag",
    39: "Kristi himmelfartsdag",
    49: "1. pinsedag",
    50: "2. pinsedag",
}


@lru_cache(maxsize=256)
def easter_sunday(year: int) -> date:
    """Return Easter Sunday of the western church, 1583–4099."""
    # dateutil is only needed where a holiday is; most expressions never ask.
    from dateutil.easter import easter  # noqa: PLC0415

    return easter(year)


@lru_cache(maxsize=256)
def public_holidays(year: int) -> Mapping[date, str]:
    """Return the public holidays of a year, Sundays that are named days among them.

    Two holidays may fall on one day, as on 17 May 2027 (2. pinsedag); both names are given then.

    Returns:
        Names in bokmål by day, in order of time.
    """
    easter = easter_sunday(year)
    days = [(date(year, month, day), name) for (month, day), name in _FIXED.items()]
    days += [(easter + timedelta(days=offset), name) for offset, name in _MOVABLE.items()]
    found: dict[date, str] = {}
    for day, name in sorted(days):
        found[day] = f"{found[day]}, {name}" if day in found else name
    return found


def public_holidays_between(first: date, last: date) -> Mapping[date, str]:
    """Return the public holidays from ``first`` to ``last``, both included."""
    return {
        day: name
        for year in range(first.year, last.year + 1)
        for day, name in public_holidays(year).items()
        if first <= day <= last
    }
