"""The calendar: every dated entry under its month and its ISO week."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.value import Value
from kompplan.views.core.labels import label_of, whom_of
from kompplan.views.core.placing import Place, Shelf, is_limit, monday_of, places_of
from kompplan.views.core.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kompplan.model import Plan
    from kompplan.schedule import Entry, Schedule
    from kompplan.time_expressions import When
    from kompplan.views.core.table import Label

EntryKind: TypeAlias = Literal["activity", "agenda", "parts", "deadlines"]

_THURSDAY = timedelta(days=3)
_SUNDAY = timedelta(days=6)


class CalendarEntry(Value):
    """Something in the calendar.

    Attributes:
        row: Id of the activity it is or belongs to.
        kind: The activity itself, an agenda slot, a part, or a deadline.
        shelf: Whether it stands on a day, or beside a whole week, a whole month, or a longer time.
        title: What it is.
        of: Title of the activity it belongs to; empty for an activity itself, and where both
            are called the same.
        written: Its time as written.
        when: What that means.
        day: Its day, the Monday of its week, the first of its month, or the first day of a longer
            time.
        until: Last day of what lasts several days; None otherwise.
        is_limit: Whether the day is the last one for something, so that its words must be shown.
        whom: Whom an activity is held for, where its title does not say so.
        label: Colour code or scheme of the activity; None when the plan does not say.
        slots: The activity's agenda, where it stands on a day.
    """

    row: str
    kind: EntryKind
    shelf: Shelf
    title: str
    of: str
    written: str
    when: When
    day: date
    until: date | None
    is_limit: bool
    whom: tuple[str, ...]
    label: Label | None
    slots: tuple[CalendarEntry, ...] = ()


class CalendarWeek(Value):
    """A week, or the part of it that lies in one month.

    Attributes:
        number: Its ISO number.
        monday: Its first day.
        sunday: Its last day.
        is_first: False where an earlier month holds the beginning of the week.
    """

    number: int
    monday: date
    sunday: date
    is_first: bool


class CalendarGroup(Value):
    """What is in one week, or beside all weeks.

    Attributes:
        week: The week; None for what is only known by its month, or lasts longer.
        entries: What is only known by its week first, then what is on its days, by day and clock.
    """

    week: CalendarWeek | None
    entries: tuple[CalendarEntry, ...]


class CalendarTable(Value):
    """A month with something in it, or all that lasts longer.

    Attributes:
        month: Its first day; None for what lasts longer or recurs.
        groups: What is only known by its month, then its weeks with something in them.
    """

    month: date | None
    groups: tuple[CalendarGroup, ...]


def build_calendar(plan: Plan, schedule: Schedule) -> tuple[CalendarTable, ...] | None:
    """Return all that is dated in a plan, by month and week; None where nothing is.

    What lasts longer or recurs comes last, by its first day.
    """
    months: dict[date, list[CalendarEntry]] = {}
    longer = []
    for entry in _entries(plan, schedule):
        if entry.shelf == "longer":
            longer.append(entry)
        else:
            months.setdefault(_month_of(entry), []).append(entry)
    seen: set[date] = set()
    tables = [CalendarTable(m, tuple(_groups(months[m], seen))) for m in sorted(months)]
    if longer:
        ordered = tuple(sorted(longer, key=lambda entry: entry.day))
        tables.append(CalendarTable(None, (CalendarGroup(None, ordered),)))
    return tuple(tables) or None


def _entries(plan: Plan, schedule: Schedule) -> Iterator[CalendarEntry]:
    for id_, entries in schedule.by_activity().items():
        about = _About.of(plan, id_)
        own = entries[None]
        places = _places(own)
        is_on_day = any(place.shelf == "day" for place in places)
        inside = [e for part, e in entries.items() if part and part.startswith("agenda/")]
        slots = (
            tuple(about.entry(e, p) for e in inside for p in _places(e)[:1]) if is_on_day else ()
        )
        for place in places:
            yield about.entry(own, place, slots if place.shelf == "day" else ())
        for part, entry in entries.items():
            if part and not (slots and entry in inside):
                yield from (about.entry(entry, place) for place in _places(entry))


def _places(entry: Entry) -> list[Place]:
    """Return where an entry stands; among the longer times only once, since it is told whole."""
    places = list(places_of(entry.when)) if entry.when else []
    longer = [place for place in places if place.shelf == "longer"]
    return [place for place in places if place not in longer[1:]]


class _About(Value):
    """What all entries of one activity have in common."""

    title: str
    whom: tuple[str, ...]
    label: Label | None

    @classmethod
    def of(cls, plan: Plan, id_: str) -> _About:
        activity = plan.activities[id_]
        return cls(activity.title, whom_of(plan, activity), label_of(plan, activity))

    def entry(
        self, entry: Entry, place: Place, slots: tuple[CalendarEntry, ...] = ()
    ) -> CalendarEntry:
        assert entry.expression and entry.when  # noqa: S101  # only dated ones come here
        return CalendarEntry(
            row=entry.activity,
            kind=_kind(entry.part),
            shelf=place.shelf,
            title=entry.title,
            of=self.title if entry.part and entry.title != self.title else "",
            written=entry.expression.text,
            when=entry.when,
            day=place.day,
            until=place.until,
            is_limit=_kind(entry.part) == "deadlines" or is_limit(entry.when),
            whom=self.whom,
            label=self.label,
            slots=slots,
        )


def _kind(part: str | None) -> EntryKind:
    kinds: dict[str, EntryKind] = {"agenda": "agenda", "parts": "parts", "deadlines": "deadlines"}
    return kinds[part.partition("/")[0]] if part else "activity"


def _month_of(entry: CalendarEntry) -> date:
    """A whole week belongs to the month of its Thursday, as its year does in ISO 8601."""
    day = entry.day + _THURSDAY if entry.shelf == "week" else entry.day
    return day.replace(day=1)


def _groups(entries: list[CalendarEntry], seen: set[date]) -> Iterator[CalendarGroup]:
    """Yield the groups of a month.

    Args:
        entries: What is in the month.
        seen: Mondays of the weeks that earlier months hold a part of; those of this one are added.
    """
    whole = tuple(entry for entry in entries if entry.shelf == "month")
    if whole:
        yield CalendarGroup(None, whole)
    weeks: dict[date, list[CalendarEntry]] = {}
    for entry in entries:
        if entry.shelf != "month":
            weeks.setdefault(monday_of(entry.day), []).append(entry)
    for monday in sorted(weeks):
        number = monday.isocalendar().week
        week = CalendarWeek(number, monday, monday + _SUNDAY, monday not in seen)
        yield CalendarGroup(week, tuple(sorted(weeks[monday], key=_by_day_and_clock)))
    seen.update(weeks)


def _by_day_and_clock(entry: CalendarEntry) -> tuple[bool, date, bool, str]:
    """The whole week comes before its days, and several days before what happens on them."""
    clock = entry.when.start_clock or ""
    is_word = bool(clock) and not clock[0].isdigit()
    is_day = entry.shelf == "day"
    return is_day, entry.day, entry.until is None, "12:00" if is_word else clock


VIEW = View(name="calendar", title="view-calendar", order=80, build=build_calendar)
