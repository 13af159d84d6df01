"""Builds the schedule: headings first, then activities in anchor order, then their parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diagnostics import Finding, Related
from kompplan.diagnostics.suggest import suggest
from kompplan.schedule.anchors import AnchorIndex, resolving_order
from kompplan.schedule.entries import Entry, Schedule
from kompplan.schedule.modules import module_dates
from kompplan.schedule.others import form_terms, other_times
from kompplan.schedule.school_calendars import resolve_calendars
from kompplan.schedule.school_days import SchoolDays
from kompplan.schedule.surroundings import resolve_alone, resolve_in, surroundings
from kompplan.time_expressions import AnchorDate
from kompplan.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kompplan.diagnostics import KeyPath
    from kompplan.model import Activity, Plan
    from kompplan.schedule.others import TimedPart
    from kompplan.schedule.surroundings import Surroundings
    from kompplan.time_expressions import Resolution, TimeExpression, TimeFault, When


def build_schedule(plan: Plan) -> Schedule:
    """Return when everything in a plan happens.

    Every time is resolved from its own words, its section's heading and the plan year; times told
    from other activities after those. A fault never stops the rest.
    """
    return _Builder(plan).build()


class _Builder:
    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.findings: list[Finding] = []
        self.index = AnchorIndex(plan.activities)
        self.sections: dict[str, When] = {}
        self.around: dict[str | None, Surroundings] = {None: self._surroundings(())}
        self.resolved: dict[str, When | None] = {}
        self.other: dict[KeyPath, When | None] = {}
        self.calendars, found = resolve_calendars(plan)
        self.findings += found
        self.school_days = SchoolDays(plan, self.calendars)

    def build(self) -> Schedule:
        self._resolve_sections()
        others = tuple(self._other_entry(part) for part in other_times(self.plan))
        order, circles = resolving_order(self.plan.activities, self.index)
        for circle in circles:
            self._report_circle(circle)
        circular = {id_ for circle in circles for id_ in circle}
        for id_ in order:
            when = None if id_ in circular else self.plan.activities[id_].when
            self.resolved[id_] = self._resolve(id_, when, ("activities", id_, "when"))
        entries = tuple(
            entry for id_, row in self.plan.activities.items() for entry in self._entries(id_, row)
        )
        boxes = tuple(self._other_entry(part) for part in form_terms(self.plan))
        findings = tuple(self.findings)
        return Schedule(entries, self.sections, findings, others, self.calendars, boxes)

    def _surroundings(self, headings: tuple[str, ...], *, heading: bool = False) -> Surroundings:
        head = self.plan.head
        return surroundings(head.year, head.language, headings, heading=heading)

    def _resolve_sections(self) -> None:
        headings: dict[str, tuple[str, ...]] = {}
        for ids, section in self.plan.walk_sections():
            id_, above = ids[-1], headings.get(ids[-2], ()) if len(ids) > 1 else ()
            headings[id_] = above
            if section.when is not None:
                headings[id_] = (section.when.text, *above)
                around = self._surroundings(above, heading=True)
                path = tuple(step for section_id in ids for step in ("sections", section_id))
                when = self._resolve_alone(section.when, around, (*path, "when"))
                if when is not None:
                    self.sections[id_] = when
            self.around[id_] = self._surroundings(headings[id_])

    def _other_entry(self, part: TimedPart) -> Entry:
        when = self._resolve_alone(part.expression, self.around[None], part.path)
        self.other[part.path] = when
        return Entry(part.owner, part.part, part.title, part.path, part.expression, when)

    def _resolve(
        self, id_: str, expression: TimeExpression | None, path: KeyPath, row: When | None = None
    ) -> When | None:
        """Return what a time of an activity means; ``row`` is that of the activity, for its parts.

        What is told from neither is resolved once for all plans.
        """
        if expression is None:
            return None
        activity = self.plan.activities[id_]
        around = self.around.get(activity.section) or self.around[None]
        is_alone = row is None and not expression.anchors
        found = resolve_alone(expression.text, around) if is_alone else None
        if found is None:
            context = replace(
                around.context,
                row=row,
                anchors=lambda text: self._anchor_dates(text, id_),
                school=self.school_days.search(activity),
            )
            found = resolve_in(expression, context, around.language)
        return self._note(found, path)

    def _resolve_alone(
        self, expression: TimeExpression, around: Surroundings, path: KeyPath
    ) -> When | None:
        """Return what a time that belongs to no activity means."""
        found = resolve_alone(expression.text, around)
        if found is None:
            context = replace(around.context, school=self.school_days.search(None))
            found = resolve_in(expression, context, around.language)
        return self._note(found, path)

    def _note(self, found: Resolution, path: KeyPath) -> When | None:
        self.findings += [Finding(f.name, path, self._values(f), part=f.part) for f in found.faults]
        return found.when

    def _anchor_dates(self, text: str, asking: str) -> tuple[AnchorDate, ...]:
        found = self.index.search(text, asking)
        if not found and self.plan.packages:
            return module_dates(self.plan, self.plan.activities[asking], text, self.other)
        return tuple(self._anchor_date(id_) for id_ in found)

    def _anchor_date(self, id_: str) -> AnchorDate:
        row, when = self.plan.activities[id_], self.resolved.get(id_)
        names = [self.plan.party_name(party) for party in row.for_]
        names = [name for name in names if name not in row.title]
        label = f"{row.title} ({', '.join(names)})" if names else row.title
        if when is None:
            return AnchorDate(label, None, None)
        return AnchorDate(label, when.start, when.end, when.precision or "day")

    def _values(self, fault: TimeFault) -> Mapping[str, object]:
        """Only the plan knows which activity a misspelt anchor may mean."""
        anchor = fault.values.get("anchor") if fault.name == "anchor-unknown" else None
        if not isinstance(anchor, str):
            return fault.values
        titles = [row.title for row in self.plan.activities.values()]
        return {**fault.values, "suggestion": suggest(anchor, titles)}

    def _report_circle(self, circle: tuple[str, ...]) -> None:
        titles = [self.plan.activities[id_].title for id_ in circle]
        others = tuple(Related(("activities", id_, "when")) for id_ in circle[1:-1])
        path = ("activities", circle[0], "when")
        values = {"circle": " → ".join(titles)}
        self.findings.append(Finding("anchor-circle", path, values, related=others))

    def _entries(self, id_: str, row: Activity) -> Iterator[Entry]:
        when, path = self.resolved[id_], ("activities", id_)
        yield Entry(id_, None, row.title, (*path, "when"), row.when, when)
        for part, title, expression, keys in _parts(row):
            own = self._resolve(id_, expression, (*path, *keys), when)
            yield Entry(id_, part, title, (*path, *keys), expression, own)


def _parts(row: Activity) -> Iterator[tuple[str, str, TimeExpression | None, KeyPath]]:
    """Yield the parts of an activity: name, title, time, and the keys that lead to the time."""
    for place, slot in enumerate(row.agenda):
        yield f"agenda/{place + 1}", slot.title, slot.at, ("agenda", place, "at")
    for place, part in enumerate(row.parts):
        yield f"parts/{place + 1}", part.title, part.when, ("parts", place, "when")
    for id_, deadline in row.deadlines.items():
        yield f"deadlines/{id_}", deadline.title, deadline.when, ("deadlines", id_, "when")
