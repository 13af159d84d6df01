"""Short ways to read and resolve a text in a plan."""

from __future__ import annotations

from datetime import date

from kompplan.time_expressions import (
    AnchorDate,
    Interval,
    Resolution,
    TimeContext,
    When,
    parse_plan_period,
    parse_time,
    resolve_time,
)


def context(year: str = "2025/2026", **fields: object) -> TimeContext:
    return TimeContext(period=parse_plan_period(year), **fields)  # type: ignore[arg-type] # of mixed types


def read(text: str, within: TimeContext | None = None) -> Resolution:
    return resolve_time(parse_time(text), within or context())


def heading(text: str, year: str = "2025/2026") -> When:
    found = resolve_time(parse_time(text), context(year, heading=True)).when
    assert found is not None
    return found


def row(day: date, last: date | None = None) -> When:
    return When("day", "day", intervals=(Interval(day, last or day),), text=str(day))


def days(text: str, within: TimeContext | None = None) -> list[str]:
    """Return the intervals as «start..end» in ISO form."""
    when = read(text, within).when
    assert when is not None, text
    return [f"{span.start or ''}..{span.end or ''}" for span in when.intervals]


def faults(text: str, within: TimeContext | None = None) -> list[str]:
    return [fault.name for fault in read(text, within).faults]


def activities(**dates: str) -> dict[str, object]:
    """Return the search for activities: names with «_» for blanks, days separated by blanks."""
    known = {
        name.replace("_", " "): tuple(
            AnchorDate(name, date.fromisoformat(day), date.fromisoformat(day))
            for day in text.split()
        )
        or (AnchorDate(name, None, None),)
        for name, text in dates.items()
    }
    return {"anchors": lambda text: known.get(text.lower(), ())}
