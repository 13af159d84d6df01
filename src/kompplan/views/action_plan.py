"""The action plan: NÅR | HVA | HVEM in the document's own order and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.views.core.labels import label_of, whom_of
from kompplan.views.core.table import (
    ActionPlan,
    Detail,
    Moment,
    Person,
    Phrase,
    Row,
    RowGroup,
    WeekLink,
    Work,
)
from kompplan.views.core.texts import sources
from kompplan.views.core.view import View
from kompplan.views.core.weeks import week_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kompplan.model import Activity, Plan, Section
    from kompplan.model.activity_parts import AgendaSlot, Part
    from kompplan.model.participants import Participant
    from kompplan.model.roles import Size
    from kompplan.schedule import Entry, Schedule


def build_action_plan(plan: Plan, schedule: Schedule) -> ActionPlan | None:
    """Return the activities of a plan under their headings; None where it has neither.

    Args:
        plan: The plan.
        schedule: When everything in it happens.
    """
    if not plan.activities and not plan.sections:
        return None
    rows = _rows_by_section(plan, schedule)
    return ActionPlan(plan.head.columns, tuple(_groups(plan.sections, rows)))


def _rows_by_section(plan: Plan, schedule: Schedule) -> dict[str, tuple[Row, ...]]:
    """Return the rows by section id; those without a section, or an unknown one, under ''."""
    known = {ids[-1] for ids, _ in plan.walk_sections()}
    entries = schedule.by_activity()
    rows: dict[str, list[Row]] = {}
    for id_, activity in plan.activities.items():
        section = activity.section if activity.section in known else ""
        rows.setdefault(section or "", []).append(_row(plan, id_, activity, entries[id_]))
    return {section: tuple(listed) for section, listed in rows.items()}


def _groups(
    sections: Mapping[str, Section], rows: Mapping[str, tuple[Row, ...]], level: int = 1
) -> Iterator[RowGroup]:
    if level == 1 and rows.get(""):
        yield RowGroup("", "", 1, rows[""], tuple(_weeks(rows[""])))
    for id_, section in sections.items():
        inner = tuple(_groups(section.sections, rows, level + 1))
        own = rows.get(id_, ())
        weeks = tuple(_weeks(own))
        yield RowGroup(id_, section.title, level, own, weeks, inner, section.caveats)


def _weeks(rows: tuple[Row, ...]) -> Iterator[WeekLink]:
    """Index rows by week; rows after each other in one week share an entry."""
    last = ""
    for row in rows:
        label = row.moment.week or row.moment.written
        if row.moment.when and label != last:
            yield WeekLink(row.id, label, is_week=bool(row.moment.week))
            last = label


def _row(plan: Plan, id_: str, activity: Activity, entries: Mapping[str | None, Entry]) -> Row:
    own = entries[None]
    return Row(
        id=id_,
        moment=_row_moment(plan, activity, own),
        title=activity.title,
        text=activity.text,
        points=activity.points,
        label=label_of(plan, activity),
        facts=tuple(_facts(plan, activity)),
        link=activity.link,
        agenda=tuple(_details(plan, entries, "agenda", activity.agenda)),
        parts=tuple(_details(plan, entries, "parts", activity.parts)),
        deadlines=tuple(_deadlines(entries)),
        work=tuple(_work(activity)),
        resources=sources(activity.resources),
        participants=_parties(plan, activity.participants),
        responsible=tuple(Person(plan.party_name(id_)) for id_ in activity.responsible),
        target_group=_parties(plan, activity.target_group),
        open=activity.open,
        caveats=activity.caveats,
        unread=own.expression is not None and own.when is None,
    )


def _parties(plan: Plan, parties: Iterable[Participant]) -> tuple[Person, ...]:
    return tuple(Person(plan.party_name(p.who), p.uncertain, p.note) for p in parties)


def _work(activity: Activity) -> Iterator[Work]:
    for heading in ("preparation", "interim_work", "follow_up"):
        if points := getattr(activity, heading):
            yield Work(heading.replace("_", "-"), points)


def _row_moment(plan: Plan, activity: Activity, entry: Entry) -> Moment:
    """What the document says under «når»: the time, who sets the hour, and for whom."""
    written = entry.expression.text if entry.expression else ""
    week = week_numbers(entry.when) if entry.when else ""
    return Moment(written, entry.when, tuple(_time_notes(plan, activity)), week)


def _time_notes(plan: Plan, activity: Activity) -> Iterator[Phrase]:
    name = plan.party_name
    if hour := activity.hour:
        partner = name(hour.with_) if hour.with_ else ""
        yield Phrase("hour-set-by", {"by": name(hour.set_by), "with": partner})
    if activity.rounds:
        yield Phrase("rounds-for", {"for": [name(id_) for id_ in activity.rounds.for_]})


def _moment(entry: Entry) -> Moment | None:
    return Moment(entry.expression.text, entry.when) if entry.expression else None


def _details(
    plan: Plan,
    entries: Mapping[str | None, Entry],
    kind: str,
    parts: Iterable[AgendaSlot | Part],
) -> Iterator[Detail]:
    for place, part in enumerate(parts):
        moment = _moment(entries[f"{kind}/{place + 1}"])
        yield Detail(part.title, moment, part.points, tuple(_part_facts(plan, part)))


def _deadlines(entries: Mapping[str | None, Entry]) -> Iterator[Detail]:
    for part, entry in entries.items():
        if part and part.startswith("deadlines/"):
            yield Detail(entry.title, _moment(entry))


def _part_facts(plan: Plan, part: AgendaSlot | Part) -> Iterator[Phrase]:
    if part.duration:
        yield Phrase("duration", {"duration": part.duration.text})
    responsible = [plan.party_name(id_) for id_ in getattr(part, "responsible", ())]
    if responsible:
        yield Phrase("responsible", {"responsible": responsible})
    parties = getattr(part, "target_group", ())
    if parties:
        names = [f"{plan.party_name(p.who)}{'?' if p.uncertain else ''}" for p in parties]
        yield Phrase("target-group", {"target_group": names})


def _facts(plan: Plan, activity: Activity) -> Iterator[Phrase]:
    if measure := plan.measures.get(activity.measure or ""):
        number = "" if measure.number is None else str(measure.number)
        yield Phrase("of-measure", {"number": number, "title": measure.title})
    if names := whom_of(plan, activity):
        yield Phrase("for", {"for": names})
    yield from _form_facts(activity)
    yield from (_capacity(size) for size in activity.capacity)
    if activity.rounds:
        is_local = all(id_ in plan.municipalities for id_ in activity.rounds.for_)
        key = "rounds-per-municipality" if is_local else "rounds-each"
        yield Phrase(key, {"duration": activity.rounds.duration})
    if units := activity.units:
        yield Phrase("units", {"count": units.count, "unit": units.of, "groups": units.groups})
    for visit in activity.visits:
        guest, host = (plan.party_name(id_) if id_ else "" for id_ in (visit.guest, visit.host))
        yield Phrase("visit", {"guest": guest, "host": host, "note": visit.note})
    yield from _package_facts(plan, activity)


def _form_facts(activity: Activity) -> Iterator[Phrase]:
    """Yield how and where it is held, for how long, and who speaks."""
    if activity.track:
        yield Phrase("track", {"track": activity.track})
    if activity.mode:
        yield Phrase(f"mode-{activity.mode}")
    if activity.times and activity.times > 1:
        yield Phrase("times", {"count": activity.times})
    if activity.venue:
        yield Phrase("venue", {"place": activity.venue})
    if activity.duration:
        yield Phrase("duration", {"duration": activity.duration.text})
    if activity.speaker:
        yield Phrase("speaker", {"speaker": activity.speaker})


def _capacity(size: Size) -> Phrase:
    values: dict[str, object] = {"of": size.of, "per": size.per, "note": size.note}
    if size.min is not None and size.min == size.max:
        return Phrase("capacity", {**values, "exactly": size.min})
    return Phrase("capacity", {**values, "min": size.min, "max": size.max})


def _package_facts(plan: Plan, activity: Activity) -> Iterator[Phrase]:
    if not activity.package:
        return
    package = plan.packages.get(activity.package)
    modules = package.modules if package else {}
    titles = [
        f"{id_} «{modules[id_].title}»" if id_ in modules else id_ for id_ in activity.modules
    ]
    title = package.title if package else activity.package
    yield Phrase("package", {"package": title, "modules": titles})


VIEW = View(
    name="action-plan",
    title="view-action-plan",
    order=40,
    order_in={"development-plan": 70, "needs-notification": 70},
    build=build_action_plan,
)
