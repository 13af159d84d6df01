"""The action plan: NÅR | HVA | HVEM in the document's own order and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.views.core.table import (
    Detail,
    FindingCount,
    Label,
    LegendEntry,
    Moment,
    Page,
    Person,
    Phrase,
    Row,
    RowGroup,
    WeekLink,
)
from kompplan.views.core.view import View
from kompplan.views.core.weeks import week_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kompplan.model import Activity, Plan, Section
    from kompplan.model.head import Event
    from kompplan.schedule import Entry, Schedule


def build_page(plan: Plan, schedule: Schedule, findings: FindingCount) -> Page:
    """Return a plan as one page of rows under headings.

    Args:
        plan: The plan.
        schedule: When everything in it happens.
        findings: What validation says of it.
    """
    rows = _rows_by_section(plan, schedule)
    head = plan.head
    year = head.year.text
    return Page(
        id=head.id,
        title=head.title,
        language=head.language,
        year="" if year in head.title else year,
        kind=Phrase(f"kind-{head.kind}"),
        region=plan.party_name(head.region) if head.region else "",
        status=Phrase(f"status-{head.status}"),
        history=tuple(_event(event) for event in head.history),
        about=head.about,
        legend=tuple(_legend(plan)),
        columns=head.columns,
        groups=tuple(_groups(plan.sections, rows)),
        caveats=head.caveats,
        open=head.open,
        open_rows=sum(bool(row.open) for group in rows.values() for row in group),
        findings=findings,
    )


def _event(event: Event) -> Phrase:
    values = {"date": event.date, "by": event.by, "note": event.note, "deadline": event.deadline}
    return Phrase(f"event-{event.event}", values)


def _legend(plan: Plan) -> Iterator[LegendEntry]:
    for group in plan.head.legend.values():
        yield LegendEntry(Label(group.title, group.colour), plan.scheme_name(group.scheme))


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
        yield RowGroup(id_, section.title, level, own, tuple(_weeks(own)), inner)


def _weeks(rows: tuple[Row, ...]) -> Iterator[WeekLink]:
    """Index rows by week; rows after each other in one week share an entry."""
    last = ""
    for row in rows:
        label = row.moment.week or row.moment.written
        if row.moment.when and label != last:
            yield WeekLink(row.id, label, is_week=bool(row.moment.week))
            last = label


def _row(plan: Plan, id_: str, activity: Activity, entries: Mapping[str | None, Entry]) -> Row:
    group = plan.legend_of(activity)
    own = entries[None]
    return Row(
        id=id_,
        moment=_row_moment(plan, activity, own),
        title=activity.title,
        text=activity.text,
        label=Label(group.title, group.colour) if group else _scheme_label(plan, activity),
        facts=tuple(_facts(plan, activity)),
        link=activity.link,
        agenda=_details(entries, "agenda", (slot.points for slot in activity.agenda)),
        parts=_details(entries, "parts", (part.points for part in activity.parts)),
        deadlines=_details(entries, "deadlines", (() for _ in activity.deadlines)),
        preparation=activity.preparation,
        participants=tuple(
            Person(plan.party_name(p.who), p.uncertain, p.note) for p in activity.participants
        ),
        responsible=_persons(plan, activity.responsible),
        target_group=_persons(plan, activity.target_group),
        open=activity.open,
        caveats=activity.caveats,
        unread=own.expression is not None and own.when is None,
    )


def _scheme_label(plan: Plan, activity: Activity) -> Label | None:
    """A row whose scheme has no colour code of its own is labelled by the scheme's name."""
    scheme = plan.schemes.get(activity.scheme) if activity.scheme else None
    return Label(scheme.short or scheme.name, "grey") if scheme else None


def _persons(plan: Plan, ids: Iterable[str]) -> tuple[Person, ...]:
    return tuple(Person(plan.party_name(id_)) for id_ in ids)


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
    entries: Mapping[str | None, Entry], kind: str, points: Iterable[tuple[str, ...]]
) -> tuple[Detail, ...]:
    if len(entries) == 1:
        return ()
    own = [entry for part, entry in entries.items() if part and part.startswith(f"{kind}/")]
    return tuple(
        Detail(entry.title, _moment(entry), listed)
        for entry, listed in zip(own, points, strict=True)
    )


def _facts(plan: Plan, activity: Activity) -> Iterator[Phrase]:
    if activity.for_:
        yield Phrase("for", {"for": [plan.party_name(id_) for id_ in activity.for_]})
    if activity.mode:
        yield Phrase(f"mode-{activity.mode}")
    if activity.venue:
        yield Phrase("venue", {"place": activity.venue})
    if activity.rounds:
        is_local = all(id_ in plan.municipalities for id_ in activity.rounds.for_)
        key = "rounds-per-municipality" if is_local else "rounds-each"
        yield Phrase(key, {"duration": activity.rounds.duration})
    if units := activity.units:
        yield Phrase("units", {"count": units.count, "unit": units.of, "groups": units.groups})
    yield from _package_facts(plan, activity)


def _package_facts(plan: Plan, activity: Activity) -> Iterator[Phrase]:
    if not activity.package:
        return
    package = plan.packages.get(activity.package)
    modules = package.modules if package else {}
    titles = [modules[id_].title if id_ in modules else id_ for id_ in activity.modules]
    title = package.title if package else activity.package
    yield Phrase("package", {"package": title, "modules": titles})


VIEW = View(name="action-plan", build=build_page)
