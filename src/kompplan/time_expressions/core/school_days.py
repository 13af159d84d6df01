"""Days that the calendars of schools and kindergartens give: holidays, first and last days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kompplan.time_expressions.core.values import AS_WRITTEN, Interval, Step, TimeFault, When
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.nodes import Side
    from kompplan.time_expressions.core.values import Extent, Kind, Part

_DAY = timedelta(days=1)
# In a longer plan each holiday comes several times; the year must be written then.
_ONE_YEAR = 366


class Asked(Value):
    """What the calendars are asked for.

    Attributes:
        name: Key of the holiday or day, such as ``autumn`` or ``school-start``.
        text: What people call it.
        kind: The kind of time it is.
        year: The year it begins in; None when not written.
        part: Where it stands in the text.
    """

    name: str
    text: str
    kind: Kind
    year: int | None = None
    part: Part = (0, 0)


def school_days(asked: Asked, context: TimeContext, side: Side | None) -> When:
    """Return the days that the calendars of the places concerned give.

    Args:
        asked: What is looked for.
        context: Knows the places and their calendars.
        side: ``first`` for the earliest of all places, which is safe for what comes before it;
            ``last`` for the latest, safe for what comes after it; None for all of them.

    Returns:
        The days; where calendars differ or are missing, the faults that say so.
    """
    found: dict[Interval, list[str]] = {}
    missing: list[str] = []
    for place in context.school(asked.name):
        stretches = _meant(place.days, asked.year, context, side)
        if len(stretches) > 1:
            return When(asked.kind, faults=(_several_years(asked, stretches),))
        for stretch in stretches:
            found.setdefault(stretch, []).append(place.place)
        if not stretches or (side is None and None in (stretches[0].start, stretches[0].end)):
            missing.append(place.place)
    faults = tuple(_faults(asked, found, missing))
    if not found:
        return When(asked.kind, faults=faults)
    if side is not None:
        return replace(_safe(asked, found, side), faults=faults)
    days = tuple(sorted(found, key=_order))
    is_one_day = len(days) == 1 and days[0].start == days[0].end
    extent: Extent = "throughout" if is_one_day else "sometime-in"
    return When(asked.kind, "day", extent, days, faults=faults)


def _safe(asked: Asked, found: dict[Interval, list[str]], side: Side) -> When:
    """Return the stretch whose end on one side is safe; the other end may be unknown."""
    if side == "first":
        days = min(found, key=lambda stretch: stretch.start or date.max)
    else:
        days = max(found, key=lambda stretch: stretch.end or date.min)
    known = Interval(days.start or days.end, days.end or days.start)
    text = f"{asked.text} ({', '.join(found[days])})"
    step = Step("safe" if len(found) > 1 else "anchor", text, known)
    return When(asked.kind, "day", intervals=(known,), derivation=(step,))


def _faults(
    asked: Asked, found: dict[Interval, list[str]], missing: list[str]
) -> Iterator[TimeFault]:
    text: dict[str, object] = {"text": AS_WRITTEN}
    if missing or not found:
        yield TimeFault("needs-school-calendar", {**text, "places": missing}, asked.part)
    if len(found) > 1:
        first, second = sorted(found, key=_order)[:2]
        values = {
            **text,
            **_spoken("first", first),
            "first_places": found[first],
            **_spoken("second", second),
            "second_places": found[second],
        }
        yield TimeFault("school-days-differ", values, asked.part)


def _order(days: Interval) -> tuple[date, date]:
    return (days.start or date.min, days.end or date.max)


def _spoken(name: str, days: Interval) -> dict[str, object]:
    """Return a stretch as the message fills it in; of a summer perhaps only one end."""
    if days.start is None or days.end is None:
        return {f"{name}_ends": days.end, f"{name}_begins": days.start}
    return {name: days.start if days.start == days.end else (days.start, days.end)}


def _several_years(asked: Asked, stretches: list[Interval]) -> TimeFault:
    years = tuple(str(_year_of(stretch)) for stretch in stretches)
    return TimeFault("no-year", {"text": AS_WRITTEN, "years": years}, asked.part)


def _meant(
    days: tuple[Interval, ...], year: int | None, context: TimeContext, side: Side | None
) -> list[Interval]:
    """Return the stretch of the year written, the heading or the plan; several in a long plan."""
    edges = [(stretch, edge) for stretch in days if (edge := _edge(stretch, side))]
    if year is not None:
        return [stretch for stretch, _ in edges if _year_of(stretch) == year][:1]
    for start, end in _windows(context):
        inside = [stretch for stretch, e in edges if e[0] <= end and e[1] >= start]
        if inside and (end - start).days <= _ONE_YEAR:
            return [max(inside, key=lambda stretch: _overlap(stretch, start, end))]
        if inside:
            return inside
    return []


def _year_of(days: Interval) -> int | None:
    """Return the year that a stretch begins in; Christmas holidays end in the next one."""
    day = days.start or days.end
    return day.year if day else None


def _edge(days: Interval, side: Side | None) -> tuple[date, date] | None:
    """Return what must lie in the plan: the day beside the end that counts, or the stretch."""
    if side == "first":
        return (days.start - _DAY, days.start - _DAY) if days.start else None
    if side == "last":
        return (days.end + _DAY, days.end + _DAY) if days.end else None
    first, last = days.start or days.end, days.end or days.start
    return (first, last) if first and last else None


def _windows(context: TimeContext) -> Iterator[tuple[date, date]]:
    """Yield the stretches to look in: headings from the nearest outwards, then the plan's own."""
    for heading in context.headings:
        if heading.start and heading.end:
            yield heading.start, heading.end
    if context.period is not None:
        yield context.period.start, context.period.end


def _overlap(days: Interval, start: date, end: date) -> int:
    first, last = max(days.start or start, start), min(days.end or end, end)
    return (last - first).days
