"""Two slots of an agenda run at the same time.

A slot that lies inside another counts. What is held side by side belongs into one slot, as its
points.

Example:
    agenda:
      - {at: "08.30-15.00", title: Resultater}
      - {at: "11.30-12.00", title: Lunsj}
      - {at: "12.00-15.00", title: Arbeid i grupper}

Instead:
    agenda:
      - {at: "08.30-11.30", title: Resultater}
      - {at: "11.30-12.00", title: Lunsj}
      - {at: "12.00-15.00", title: Arbeid i grupper}
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from kompplan.checks.core.clocked import Session, common_hours, sessions_of
from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kompplan.checks.core.context import CheckContext

_MOST_NAMED = 5


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every slot that others begin in, with those."""
    slots = (e for e in context.schedule.entries if (e.part or "").startswith("agenda/"))
    for _, entries in groupby(slots, key=lambda entry: entry.activity):
        by_day: dict[date, list[Session]] = {}
        for session in (session for entry in entries for session in sessions_of(entry)):
            by_day.setdefault(session.day, []).append(session)
        for sessions in by_day.values():
            for slot, hits in _overlaps(sessions):
                others = hits[:_MOST_NAMED]
                related = tuple(Related(other.entry.path, "other-slot") for other in others)
                values = _values(slot, others)
                yield Finding("overlapping-agenda", slot.entry.path, values, related=related)


def _overlaps(sessions: list[Session]) -> list[tuple[Session, list[Session]]]:
    """Return the slots that others begin in; each slot counts for the one that lasts longest."""
    found: list[tuple[Session, list[Session]]] = []
    for session in sorted(sessions, key=lambda session: session.start):
        if found and _collide(found[-1][0], session):
            found[-1][1].append(session)
        if not found or session.end > found[-1][0].end:
            found.append((session, []))
    return [(slot, others) for slot, others in found if others]


def _collide(slot: Session, other: Session) -> bool:
    """Tell whether two slots overlap; a lone start does where it lies inside the other."""
    hours = common_hours(slot, other)
    return hours is not None and (hours[0] < hours[1] or slot.start < other.start)


def _values(slot: Session, others: list[Session]) -> dict[str, object]:
    follower = others[0].start
    suggestion = f"{slot.start}-{follower}".replace(":", ".") if slot.start < follower else ""
    return {
        "title": slot.entry.title,
        "slot": _written(slot),
        "others": [_written(other) for other in others],
        "suggestion": suggestion,
    }


def _written(session: Session) -> str:
    return session.entry.expression.text if session.entry.expression else session.start


CHECK = Check(
    code="KP410",
    name="overlapping-agenda",
    severity="error",
    message=Text(
        nb="«{title}», {slot}, overlapper {others}",
        nn="«{title}», {slot}, overlappar {others}",
        en="“{title}”, {slot}, overlaps {others}",
    ),
    hint=Text(
        nb=(
            "[mente du «{suggestion}»?|rett klokkeslettene; det som går samtidig, kan stå som "
            "points i én post]"
        ),
        nn=(
            "[meinte du «{suggestion}»?|rett klokkesletta; det som går samtidig, kan stå som "
            "points i éin post]"
        ),
        en=(
            "[did you mean “{suggestion}”?|correct the hours; what runs side by side may stand "
            "as points of one slot]"
        ),
    ),
    about=Text(
        nb="Deltakerne vet ikke hvor de skal være.",
        nn="Deltakarane veit ikkje kvar dei skal vere.",
        en="Participants do not know where to be.",
    ),
    find=find,
)
