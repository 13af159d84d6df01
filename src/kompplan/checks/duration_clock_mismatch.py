"""A stated duration disagrees with the clock.

The duration may stand under ``duration`` or in brackets in the time («kl. 9-12 (2 t)»). Of four
hours or more, up to one may be a break. Half a day is two to five hours, a day four to twelve. Of
several days it may be the hours of each or of all. An agenda must have room for what its activity
lasts.

Example:
    when: 1. oktober kl. 09.00-11.30
    duration: á 3 timer

Instead:
    when: 1. oktober kl. 09.00-12.00
    duration: á 3 timer
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from kompplan.checks.core.clocked import Session, sessions_of, written_hours
from kompplan.diagnostics import Check, Finding, Text
from kompplan.locales import locale_of
from kompplan.locales.core.wording import join_words
from kompplan.time_expressions import TimeContext, parse_time, resolve_time
from kompplan.time_expressions.core.wording_of_rules import format_duration
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import KeyPath
    from kompplan.model import Activity
    from kompplan.schedule import Entry
    from kompplan.time_expressions import TimeExpression

_CODE = re.compile("P(T?)([0-9.]+)([A-Z])")
_MINUTES = {"TM": 1, "TH": 60}
_HALF_DAY, _WHOLE_DAY = (2 * 60, 5 * 60), (4 * 60, 12 * 60)
_WITH_BREAKS, _LONGEST_BREAK = 4 * 60, 60


class _Stated(Value):
    """A duration as the plan states it.

    Attributes:
        code: ISO 8601, such as ``PT2H``.
        path: Where it stands.
        part: Which characters of the value there; None for all of it.
    """

    code: str
    path: KeyPath
    part: tuple[int, int] | None = None

    def fits(self, minutes: int, days: int) -> bool:
        """Tell whether so many minutes on each of some days may be what is meant."""
        match = _CODE.fullmatch(self.code)
        clocked, count, unit = match.groups() if match else ("", "", "")
        factor = _MINUTES.get(clocked + unit)
        if factor is None:
            least, most = {"P0.5D": _HALF_DAY, "P1D": _WHOLE_DAY}.get(self.code, (0, 24 * 60))
            return least <= minutes <= most
        length = round(float(count) * factor)
        longest_break = _LONGEST_BREAK if minutes >= _WITH_BREAKS else 0
        return any(0 <= total - length <= longest_break for total in (minutes, minutes * days))


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every stated duration that the hours of its row, part or slot do not have."""
    for id_, group in groupby(context.schedule.entries, key=lambda entry: entry.activity):
        entries = list(group)
        activity = context.plan.activities[id_]
        for entry in entries:
            for stated in _stated(entry, activity):
                sessions = [s for s in sessions_of(entry) if s.start < s.end]
                if sessions:
                    yield from _compare(stated, sessions[0], len(sessions))
                elif entry.part is None:
                    yield from _compare_with_agenda(stated, entry, entries)


def _compare(stated: _Stated, session: Session, days: int) -> Iterator[Finding]:
    minutes = _minutes_of(session)
    if not stated.fits(minutes, days):
        yield from _mismatch(stated, session)


def _compare_with_agenda(stated: _Stated, row: Entry, entries: list[Entry]) -> Iterator[Finding]:
    """Only what is too long for the whole agenda is wrong: slots may be for different people."""
    slots = [s for e in entries if _is_slot(e) for s in sessions_of(e)]
    if not slots or len({slot.day for slot in slots}) > 1:
        return
    start, end = min(slot.start for slot in slots), max(slot.end for slot in slots)
    whole = Session(row, slots[0].day, start, end)
    is_longer = not any(stated.fits(shorter, 1) for shorter in range(1, _minutes_of(whole) + 1))
    if is_longer:
        yield from _mismatch(stated, whole)


def _is_slot(entry: Entry) -> bool:
    return (entry.part or "").startswith("agenda/")


def _mismatch(stated: _Stated, session: Session) -> Iterator[Finding]:
    values = {
        "title": session.entry.title,
        **_in_each_language("duration", stated.code),
        **_in_each_language("length", *_codes(_minutes_of(session))),
        **written_hours(session.start, session.end),
    }
    yield Finding("duration-clock-mismatch", stated.path, values, part=stated.part)


def _stated(entry: Entry, activity: Activity) -> Iterator[_Stated]:
    """Yield the durations stated of an entry: under its key, then in brackets in its time."""
    own = _duration_of(entry, activity)
    if own is not None:
        yield from _read(own, (*entry.path[:-1], "duration"), None)
    for remark in entry.expression.remarks if entry.expression else ():
        start = entry.expression.text.find(remark) if entry.expression else 0
        yield from _read(parse_time(remark), entry.path, (start, start + len(remark)))


def _read(
    expression: TimeExpression, path: KeyPath, part: tuple[int, int] | None
) -> Iterator[_Stated]:
    when = resolve_time(expression, TimeContext()).when
    if when is not None and when.kind == "duration" and when.duration:
        yield _Stated(when.duration, path, part)


def _duration_of(entry: Entry, activity: Activity) -> TimeExpression | None:
    if entry.part is None:
        return activity.duration
    kind, _, place = entry.part.partition("/")
    if kind == "agenda":
        return activity.agenda[int(place) - 1].duration
    return activity.parts[int(place) - 1].duration if kind == "parts" else None


def _minutes_of(session: Session) -> int:
    start, end = (clock.split(":") for clock in (session.start, session.end))
    return (int(end[0]) - int(start[0])) * 60 + int(end[1]) - int(start[1])


def _codes(minutes: int) -> list[str]:
    hours, rest = divmod(minutes, 60)
    return [*([f"PT{hours}H"] if hours else []), *([f"PT{rest}M"] if rest else [])]


def _in_each_language(name: str, *codes: str) -> dict[str, str]:
    return {
        f"{name}_{language}": join_words(
            [format_duration(code, language) for code in codes], locale_of(language)
        )
        for language in ("nb", "nn", "en")
    }


CHECK = Check(
    code="KP425",
    name="duration-clock-mismatch",
    severity="warning",
    message=Text(
        nb="«{title}» skal vare {duration_nb}, men kl. {clock_nb} er {length_nb}",
        nn="«{title}» skal vare {duration_nn}, men kl. {clock_nn} er {length_nn}",
        en="“{title}” is to last {duration_en}, but {clock_en} is {length_en}",
    ),
    hint=Text(
        nb="rett varigheten eller klokkeslettet",
        nn="rett varigheita eller klokkeslettet",
        en="correct the duration or the clock",
    ),
    about=Text(
        nb="Noen setter av for lite tid, eller går for tidlig.",
        nn="Nokon set av for lite tid, eller går for tidleg.",
        en="Some set aside too little time, or leave too early.",
    ),
    find=find,
)
