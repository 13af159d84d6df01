"""The same people have more group sessions in one week than it has working days.

Several activities in one week, each held in several groups (``units.groups``), are added up for
those who are sure to take part in all of them.

Example:
    barnehage: {when: uke 44, title: Veiledning, units: {count: 12, of: barnehager, groups: 4}}
    skole: {when: uke 44, title: Veiledning, units: {count: 12, of: skoler, groups: 4}}

Instead:
    barnehage: {when: uke 44, title: Veiledning, units: {count: 12, of: barnehager, groups: 4}}
    skole: {when: uke 45, title: Veiledning, units: {count: 12, of: skoler, groups: 4}}
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kompplan.checks.core.closed_days import is_closed
from kompplan.checks.core.groups import everyone_in, outermost
from kompplan.diagnostics import Check, Finding, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kompplan.checks.core.context import CheckContext
    from kompplan.model import Activity
    from kompplan.schedule import Entry


def find(context: CheckContext) -> Iterator[Finding]:
    """Yield every week that is too full for somebody, once, at its last activity."""
    for monday, entries in _entries_by_week(context).items():
        rows = [context.plan.activities[entry.activity] for entry in entries]
        groups = sum(_groups(row) for row in rows)
        days = [monday + timedelta(days=number) for number in range(7)]
        working_days = sum(not is_closed(day) for day in days)
        everyone = [everyone_in(context.plan, row) for row in rows]
        common = [id_ for id_ in everyone[0] if all(id_ in people for people in everyone[1:])]
        if len(entries) > 1 and groups > working_days and common:
            parties = outermost(context.plan, common)
            values = {
                "groups": [context.plan.party_name(id_) for id_ in parties],
                "count": groups,
                "week": monday.isocalendar().week,
                "days": (monday, days[-1]),
                "working_days": working_days,
            }
            related = tuple(Related(entry.path, "other-row") for entry in entries[:-1])
            yield Finding("crowded-week", entries[-1].path, values, related=related)


def _entries_by_week(context: CheckContext) -> dict[date, list[Entry]]:
    """Return the rows of a single week that are held in groups, by its Monday."""
    found: dict[date, list[Entry]] = {}
    for entry in context.schedule.entries:
        when = entry.when
        if entry.part is not None or when is None or when.kind != "week" or when.start is None:
            continue
        is_one_week = when.end == when.start + timedelta(days=6)
        if is_one_week and _groups(context.plan.activities[entry.activity]):
            found.setdefault(when.start, []).append(entry)
    return found


def _groups(activity: Activity) -> int:
    return (activity.units.groups or 0) if activity.units else 0


CHECK = Check(
    code="KP426",
    name="crowded-week",
    severity="info",
    message=Text(
        nb=(
            "{groups} har {count} gruppesamlinger i uke {week}, {days}, som har {working_days} "
            "arbeidsdager"
        ),
        nn=(
            "{groups} har {count} gruppesamlingar i veke {week}, {days}, som har {working_days} "
            "arbeidsdagar"
        ),
        en=(
            "{groups} have {count} group sessions in week {week}, {days}, which has "
            "{working_days} working days"
        ),
    ),
    hint=Text(
        nb="se om alle rekker alle gruppene, eller flytt en av aktivitetene til en annen uke",
        nn="sjå om alle rekk alle gruppene, eller flytt ein av aktivitetane til ei anna veke",
        en="see whether all can be at every group, or move one of the activities to another week",
    ),
    about=Text(
        nb="Flere grupper enn dager betyr to samlinger samme dag for de samme menneskene.",
        nn="Fleire grupper enn dagar betyr to samlingar same dag for dei same menneska.",
        en="More groups than days means two sessions on one day for the same people.",
    ),
    find=find,
)
