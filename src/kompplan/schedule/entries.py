"""The schedule: one entry for each activity, part, agenda slot and deadline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kompplan.diagnostics import Finding, KeyPath
    from kompplan.schedule.school_calendars import ResolvedCalendar
    from kompplan.time_expressions import TimeExpression, When


class Entry(Value):
    """One thing that happens.

    Attributes:
        activity: Id of the activity it is or belongs to; of the package, the theme and so on
            where it stands among the ``others`` of a schedule.
        part: Which part of it: ``agenda/1``, ``parts/2``, ``deadlines/saker``, ``modules/1``;
            None for the activity itself.
        title: What it is.
        path: Key path of its time.
        expression: Its time as written; None when the plan gives none.
        when: What the time means; None when there is none or it could not be read.
    """

    activity: str
    part: str | None
    title: str
    path: KeyPath
    expression: TimeExpression | None
    when: When | None


class Schedule(Value):
    """When everything in a plan happens.

    Attributes:
        entries: In the author's order, each activity before its own parts.
        sections: What the headings of the sections mean, by the section's id.
        findings: What was found while reading and resolving times.
        others: Times of what is no activity: modules of packages, themes, duties and the like.
        calendars: The days off of schools and kindergartens, in the order of their files.
        boxes: The terms that the form of a needs notification has boxes for.
    """

    entries: tuple[Entry, ...]
    sections: Mapping[str, When]
    findings: tuple[Finding, ...]
    others: tuple[Entry, ...] = ()
    calendars: tuple[ResolvedCalendar, ...] = ()
    boxes: tuple[Entry, ...] = ()

    def by_activity(self) -> dict[str, dict[str | None, Entry]]:
        """Return each activity's entries by ``part``; its own entry under None."""
        entries: dict[str, dict[str | None, Entry]] = {}
        for entry in self.entries:
            entries.setdefault(entry.activity, {})[entry.part] = entry
        return entries
