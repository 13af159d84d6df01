"""Picks out of a schedule what lies in some days and concerns somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.schedule.parties import Parties
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.model import Activity, Plan
    from kompplan.schedule.entries import Entry, Schedule
    from kompplan.schedule.parties import Attendance
    from kompplan.time_expressions import Interval, When


class Selection(Value):
    """What is asked for.

    Attributes:
        spans: Days, both ends of each included, None for an open end; empty for all days.
        party: Id of the actor, municipality, region, unit or cohort; empty for everybody.
    """

    spans: tuple[Interval, ...] = ()
    party: str = ""


class Selected(Value):
    """One entry of the schedule that was asked for.

    Attributes:
        entry: The entry.
        uncertain: Whether the plan itself doubts that who was asked for takes part.
    """

    entry: Entry
    uncertain: bool = False


def select(plan: Plan, schedule: Schedule, wanted: Selection) -> Iterator[Selected]:
    """Yield what is asked for, in the author's order.

    An entry counts when some day of its time may lie in the days asked for; open ends count, and a
    time that is unknown does not. A part that counts brings its activity with it, so that it is
    seen where it belongs. A part without a time of its own goes with its activity. What is no
    activity, such as a role's duty, comes last.
    """
    parties = Parties(plan)
    for id_, entries in schedule.by_activity().items():
        attendance = _attendance(parties, plan.activities[id_], wanted.party)
        if attendance is not None:
            for entry in _in_spans([*entries.values()], wanted.spans):
                yield Selected(entry, attendance == "uncertain")
    for entry in schedule.others:
        is_in = not wanted.spans or lies_in(entry.when, wanted.spans)
        if is_in and (not wanted.party or parties.is_meant_by(entry.path, wanted.party)):
            yield Selected(entry)


def _attendance(parties: Parties, activity: Activity, party: str) -> Attendance | None:
    return parties.attendance(activity, party) if party else "sure"


def activity_of(plan: Plan, entry: Entry) -> Activity | None:
    """Return the activity that an entry belongs to; None for a duty, a module and the like."""
    return plan.activities[entry.activity] if entry.path[0] == "activities" else None


def _in_spans(entries: list[Entry], spans: tuple[Interval, ...]) -> list[Entry]:
    """Return those of an activity's entries, itself first, that lie in the days asked for."""
    if not spans:
        return entries
    own, *parts = entries
    is_in = lies_in(own.when, spans)
    kept = [p for p in parts if (lies_in(p.when, spans) if p.expression else is_in)]
    return [own, *kept] if is_in or kept else []


def lies_in(when: When | None, spans: tuple[Interval, ...]) -> bool:
    """Tell whether some day of a time may lie in some spans of days; open ends count."""
    if when is None or when.kind == "history":
        return False
    return any(_meet(interval, span) for interval in when.intervals for span in spans)


def _meet(one: Interval, other: Interval) -> bool:
    return not (
        (one.end and other.start and one.end < other.start)
        or (other.end and one.start and other.end < one.start)
    )
