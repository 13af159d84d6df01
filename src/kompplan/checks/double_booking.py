"""Two activities with common participants run at the same time.

Groups are compared with all their members; participants that the plan itself doubts are left out.
An activity without hours of its own takes those of its agenda and its parts.

Example:
    nyansatte-barnehage: {title: Opplæring, when: 18. august kl. 12-14, participants: [ppt]}
    nyansatte-skole: {title: Oppstart, when: 18. august kl. 13-15, participants: [ppt]}

Instead:
    nyansatte-barnehage: {title: Opplæring, when: 18. august kl. 12-14, participants: [ppt]}
    nyansatte-skole: {title: Oppstart, when: 18. august kl. 14-16, participants: [ppt]}
"""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import groupby
from typing import TYPE_CHECKING

from kompplan.checks.core.clocked import Session, common_hours, sessions_of, written_hours
from kompplan.checks.core.groups import everyone_in, outermost
from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from kompplan.checks.core.context import CheckContext
    from kompplan.model import Plan


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every pair of activities that clash, once each, at the lower one."""
    plan = context.plan
    by_day = {d: held for d, held in _sessions_by_day(context).items() if len(held) > 1}
    meeting = {session.entry.activity for sessions in by_day.values() for session in sessions}
    people = {id_: everyone_in(plan, plan.activities[id_]) for id_ in meeting}
    order = {id_: place for place, id_ in enumerate(plan.activities)}
    told: set[tuple[str, str]] = set()
    for sessions in by_day.values():
        for pair in _clashes(plan, people, sessions):
            upper, lower = sorted(pair, key=lambda session: order[session.entry.activity])
            ids = (upper.entry.activity, lower.entry.activity)
            if ids not in told:
                told.add(ids)
                common = outermost(plan, [id_ for id_ in people[ids[0]] if id_ in people[ids[1]]])
                values = _values(upper, lower, [plan.party_name(id_) for id_ in common])
                related = (Related(upper.entry.path, "other-row"),)
                yield Finding("double-booking", lower.entry.path, values, related=related)


def _values(upper: Session, lower: Session, groups: list[str]) -> dict[str, object]:
    titles = (upper.entry.title, lower.entry.title)
    is_same = titles[0] == titles[1]
    return {
        "groups": groups,
        **({"same_title": titles[0]} if is_same else {"title": titles[0], "other": titles[1]}),
        "date": lower.day,
        **written_hours(*(common_hours(upper, lower) or (lower.start, lower.end))),
    }


def _sessions_by_day(context: CheckContext) -> dict[date, list[Session]]:
    """Return the sessions of each day in the author's order."""
    by_day: dict[date, list[Session]] = {}
    for _, group in groupby(context.schedule.entries, key=lambda entry: entry.activity):
        entries = [entry for entry in group if not (entry.part or "").startswith("deadlines/")]
        own = sessions_of(entries[0])
        inner = (session for entry in entries[1:] for session in sessions_of(entry))
        for session in own or inner:
            by_day.setdefault(session.day, []).append(session)
    return by_day


def _clashes(
    plan: Plan, people: dict[str, dict[str, None]], sessions: Iterable[Session]
) -> Iterator[tuple[Session, Session]]:
    """Yield each session of a day with one that it clashes with."""
    running: dict[str, list[tuple[str, bool, int, Session]]] = {}
    for place, session in enumerate(sorted(sessions, key=lambda session: session.start)):
        clash: Session | None = None
        for person in people[session.entry.activity]:
            heap = running.setdefault(person, [])
            while heap and heap[0][:2] <= (session.start, False):
                heappop(heap)
            if clash is None:
                clash = next((o for *_, o in heap if _collide(plan, o, session)), None)
            # Lone starts sort behind what ends at their hour: they meet what starts then.
            heappush(heap, (session.end, session.start == session.end, place, session))
        if clash is not None:
            yield clash, session


def _collide(plan: Plan, first: Session, second: Session) -> bool:
    is_meant = _may_coincide(plan, first.entry.activity, second.entry.activity)
    return not is_meant and common_hours(first, second) is not None


def _may_coincide(plan: Plan, first: str, second: str) -> bool:
    one, other = plan.activities[first], plan.activities[second]
    if second in (first, one.instance_of) or other.instance_of == first:
        return True
    return second in one.parallel_with or first in other.parallel_with


CHECK = Check(
    code="KP406",
    name="double-booking",
    severity="warning",
    message=Text(
        nb=(
            "{groups} har [«{title}» og «{other}»|«{same_title}» to ganger] samtidig, {date} "
            "kl. {clock_nb}"
        ),
        nn=(
            "{groups} har [«{title}» og «{other}»|«{same_title}» to gonger] samtidig, {date} "
            "kl. {clock_nn}"
        ),
        en=(
            "{groups} cannot be at [both “{title}” and “{other}”|“{same_title}” twice] at the "
            "same time, {date} at {clock_en}"
        ),
    ),
    hint=Text(
        nb="flytt den ene, del gruppen, eller skriv parallel_with hvis det er meningen",
        nn="flytt den eine, del gruppa, eller skriv parallel_with dersom det er meininga",
        en="move one of them, divide the group, or write parallel_with if it is meant so",
    ),
    about=Text(
        nb="Ingen kan være to steder samtidig.",
        nn="Ingen kan vere to stader samtidig.",
        en="Nobody can be in two places at once.",
    ),
    find=find,
)
