"""All that is open in a plan, in one list: gaps, doubts, reservations, times to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from kompplan.value import Value
from kompplan.views.core.anchors import Anchor, anchor_of
from kompplan.views.core.labels import label_of
from kompplan.views.core.view import View
from kompplan.views.packages import package_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.diagnostics import KeyPath
    from kompplan.model import Activity, Plan
    from kompplan.model.activity_parts import Visit
    from kompplan.schedule import Entry, Schedule

OpenKind: TypeAlias = Literal["gap", "time", "doubt", "pair", "link", "caveat"]
"""A known gap, an undecided time, an uncertain participant, an open pair of a visit, a digital
meeting without a link, a reservation."""

KINDS: tuple[OpenKind, ...] = ("gap", "time", "doubt", "pair", "link", "caveat")

_DOUBTS = frozenset({"time-undecided", "uncertain-time"})
_LINK_WORDS = ("lenke", "lenkje", "link")
_FINE = frozenset({"minute", "part-of-day", "day"})


class OpenPoint(Value):
    """One thing that is open.

    Attributes:
        kind: What sort of thing.
        text: What the plan says of it; empty where the sort says it all.
        where: Titles of what it stands in, from outer to inner; empty for the whole plan.
        beside: Time and label of the activity it stands in, to tell activities of one title apart.
        anchor: Where it stands on the page; None for the whole plan.
    """

    kind: OpenKind
    text: str
    where: tuple[str, ...]
    beside: tuple[str, ...]
    anchor: Anchor | None


class OpenPoints(Value):
    """All that is open in a plan.

    Attributes:
        groups: The points by sort, each in the order of the plan; only sorts that have any.
    """

    groups: tuple[tuple[OpenKind, tuple[OpenPoint, ...]], ...]


def build_open_points(plan: Plan, schedule: Schedule) -> OpenPoints | None:
    """Return all that is open in a plan; None where nothing is."""
    shown = package_ids(plan, schedule)
    found = [*_gaps(plan, shown), *_times(plan, schedule, shown)]
    by_kind = ((kind, tuple(p for p in found if p.kind == kind)) for kind in KINDS)
    groups = tuple((kind, points) for kind, points in by_kind if points)
    return OpenPoints(groups) if groups else None


def _gaps(plan: Plan, packages: tuple[str, ...]) -> Iterator[OpenPoint]:
    for id_, activity in plan.activities.items():
        for kind, text in _of_activity(plan, activity):
            yield _point(plan, kind, text, ("activities", id_), (activity.title,))
    for ids, section in plan.walk_sections():
        for text in section.caveats:
            yield _point(plan, "caveat", text, ("sections", ids[-1]), (section.title,))
    for part in _parts(plan, packages):
        for text in part.open:
            yield _point(plan, "gap", text, part.path, part.titles)
    for text in plan.head.caveats:
        yield _point(plan, "caveat", text, ("plan",), ())


class _Part(NamedTuple):
    """A part of a plan that may be open.

    Attributes:
        path: Its key path.
        titles: What the parts around it and it itself are called, from outer to inner.
        open: Its known gaps.
    """

    path: KeyPath
    titles: tuple[str, ...]
    open: tuple[str, ...]


def _parts(plan: Plan, packages: tuple[str, ...]) -> Iterator[_Part]:
    """Yield what may have known gaps, besides activities, in the order of the plan file.

    A test holds this list against the model.
    """
    yield _Part(("plan",), (), plan.head.open)
    for kind in ("measures", "chapters", "themes"):
        for id_, part in getattr(plan, kind).items():
            yield _Part((kind, id_), (part.title,), part.open)
    for id_, role in plan.roles.items():
        yield _Part(("roles", id_), (role.title,), role.open)
        for key, duty in role.duties.items():
            yield _Part(("roles", id_, "duties", key), (role.title, duty.text), duty.open)
    for id_, matrix in plan.matrices.items():
        for key, row in matrix.rows.items():
            for year, cell in row.cells.items():
                path = ("matrices", id_, "rows", key, "cells", year)
                yield _Part(path, (matrix.title, row.title, year), cell.open)
    if plan.notification:
        yield _Part(("notification",), (), plan.notification.open)
    for id_ in packages:
        yield _Part(("packages", id_), (plan.packages[id_].title,), plan.packages[id_].open)


def _point(
    plan: Plan, kind: OpenKind, text: str, path: KeyPath, titles: tuple[str, ...]
) -> OpenPoint:
    beside: tuple[str, ...] = ()
    if path[0] == "activities":
        activity = plan.activities[str(path[1])]
        label = label_of(plan, activity)
        told = (activity.when.text if activity.when else "", label.text if label else "")
        beside = tuple(filter(None, told))
    return OpenPoint(kind, text, titles, beside, anchor_of(plan, path))


def _of_activity(plan: Plan, activity: Activity) -> Iterator[tuple[OpenKind, str]]:
    for text in activity.open:
        yield "gap", text
    for participant in (*activity.participants, *activity.target_group):
        if participant.uncertain:
            name, note = plan.party_name(participant.who), participant.note
            yield "doubt", f"{name} – {note}" if note else name
    for visit in activity.visits:
        if not (visit.guest and visit.host):
            yield "pair", _pair(plan, visit)
    for text in activity.caveats:
        yield "caveat", text


def _pair(plan: Plan, visit: Visit) -> str:
    """Return who is known to visit whom, and the remark; empty where nothing is."""
    known = [plan.party_name(id_) if id_ else "…" for id_ in (visit.guest, visit.host)]
    pair = " → ".join(known) if visit.guest or visit.host else ""
    return " – ".join(filter(None, (pair, visit.note)))


def _times(plan: Plan, schedule: Schedule, packages: tuple[str, ...]) -> Iterator[OpenPoint]:
    """Yield what the times leave open: undecided and missing ones, and meetings without a link."""
    general = {activity.instance_of for activity in plan.activities.values()}
    for id_, entries in schedule.by_activity().items():
        title = entries[None].title
        for part, entry in entries.items():
            is_missing = part is None and entry.expression is None and id_ not in general
            if is_missing or _is_undecided(entry):
                titles = (title, entry.title) if part else (title,)
                yield _point(plan, "time", _written(entry), entry.path, titles)
        if _lacks_link(plan.activities[id_], entries[None]):
            yield _point(plan, "link", "", entries[None].path, (title,))
    for entry in schedule.others:
        is_shown = entry.path[0] != "packages" or entry.path[1] in packages
        if is_shown and _is_undecided(entry):
            yield _point(plan, "time", _written(entry), entry.path, (entry.title,))


def _written(entry: Entry) -> str:
    return entry.expression.text if entry.expression else ""


def _lacks_link(activity: Activity, entry: Entry) -> bool:
    """A digital meeting on a day needs a link, unless the plan itself says that it is to come."""
    is_told = any(word in text.lower() for text in activity.open for word in _LINK_WORDS)
    has_day = entry.when is not None and entry.when.precision in _FINE
    return has_day and activity.mode in ("digital", "hybrid") and not activity.link and not is_told


def _is_undecided(entry: Entry) -> bool:
    if entry.expression is None:
        return False
    if entry.when is None:
        return True
    faults = entry.expression.faults or entry.when.faults
    return bool(faults) and any(
        fault.name in _DOUBTS for fault in (*entry.expression.faults, *entry.when.faults)
    )


VIEW = View(name="open-points", title="view-open-points", order=90, build=build_open_points)
