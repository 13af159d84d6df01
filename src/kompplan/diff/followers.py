"""Times that mean something else although their words stand: told once, at what moved them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kompplan.diff.change import Change, Side
from kompplan.diff.significance import significance_of
from kompplan.diff.times import means_the_same
from kompplan.diff.values import label_of
from kompplan.diff.walk import Owner, Spot
from kompplan.schedule.anchors import AnchorIndex
from kompplan.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kompplan.diagnostics import KeyPath
    from kompplan.diff.context import Context
    from kompplan.diff.renames import Renames
    from kompplan.schedule import Entry


_OF_ANCHOR = ("when", "instance_of", "for", "title")
"""What decides when an anchor is, and whether it is the anchor at all."""

_FINDABLE = ("Activity", "Activity.instance_of", "Activity.for_", "Activity.title")

_SHARED = ("packages", "calendars", "actors", "units", "municipalities", "regions", "cohorts")
"""Kinds of shared things that say when something is, or whose days off it has to keep to."""


class _Moved(NamedTuple):
    """An entry of the schedule on both sides."""

    old: Entry
    new: Entry


def attach_followers(
    changes: list[Change], old: Context, new: Context, renames: Renames
) -> Iterator[Change]:
    """Yield the changes with those times as followers that moved because of them.

    A time that moved for no reason that is a change itself becomes a change of its own.
    """
    moved = _moved_entries(old, new, renames)
    if not moved:
        yield from changes
        return
    causes = _Causes(changes, old, new, moved)
    follows: dict[int, list[Change]] = {}
    own: list[Change] = []
    for entry in moved.values():
        follower = _as_change(entry, old, new)
        leader = causes.of(entry.new.path)
        (own if leader is None else follows.setdefault(id(leader), [])).append(follower)
    for change in changes:
        if found := follows.get(id(change)):
            # Whatever moved a date is for the board, also a new anchor or a new title.
            followers = (*change.followers, *found)
            yield replace(change, followers=followers, significance="decision")
        else:
            yield change
    yield from (significance_of(change) for change in own)


def _moved_entries(old: Context, new: Context, renames: Renames) -> dict[KeyPath, _Moved]:
    """Return what stands as it stood and means something else, by its place in the new plan."""
    before = {_known_by(entry, renames): entry for entry in _entries(old)}
    found = {}
    for entry in _entries(new):
        was = before.get(_known_by(entry, None))
        if was and _is_unwritten(was, entry) and not means_the_same(was.when, entry.when):
            found[entry.path] = _Moved(was, entry)
    return found


def _entries(context: Context) -> Iterator[Entry]:
    """Slots of an agenda are told by their clock alone, and go with their row."""
    for entry in (*context.schedule.entries, *context.schedule.others):
        is_slot = bool(entry.part) and str(entry.part).startswith("agenda/")
        if entry.expression is not None and not is_slot:
            yield entry


def _known_by(entry: Entry, renames: Renames | None) -> tuple[object, ...]:
    """Return what an entry is known by on both sides; positions in lists are not it."""
    path = list(entry.path)
    if renames:
        for place in range(1, len(path)):
            known = renames.within.get(tuple(entry.path[:place]), {})
            path[place] = known.get(str(path[place]), path[place])
    return (*(step if isinstance(step, str) else entry.title for step in path),)


def _is_unwritten(old: Entry, new: Entry) -> bool:
    return old.expression == new.expression


def _as_change(moved: _Moved, old: Context, new: Context) -> Change:
    sides = [_side(entry, context) for entry, context in ((moved.old, old), (moved.new, new))]
    return Change("moved", "Time", sides[0], sides[1], "decision")


def _side(entry: Entry, context: Context) -> Side:
    path = entry.path
    owners: tuple[Owner, ...] = ()
    if path[0] == "activities":
        row = context.plan.activities[entry.activity]
        owners = (Owner(path[:2], row),)
    label = label_of(Spot(path, None, owners), context)
    if entry.part or path[0] != "activities":
        label = (*label, entry.title) if path[0] == "activities" else (entry.title,)
    text = entry.expression.text if entry.expression else None
    facts = {"when": entry.when, "period": context.plan.head.year}
    return Side(context.plan.head.id, path, label, text, text, facts, context.people(path))


class _Causes:
    """Finds the change that a time moved with."""

    def __init__(
        self, changes: list[Change], old: Context, new: Context, moved: dict[KeyPath, _Moved]
    ) -> None:
        self._changes = changes
        self._moved = moved
        self._new = new
        self._old = old
        self._by_path: dict[KeyPath, Change] = {}
        for change in changes:
            for side in (change.old, change.new):
                if side:
                    self._by_path.setdefault(side.path, change)

    def of(self, path: KeyPath, seen: tuple[KeyPath, ...] = ()) -> Change | None:
        """Return the change that a moved time goes back to; None where there is none."""
        if path in seen:
            return None
        for cause in self._reasons(path):
            found = self._change_at(cause)
            if found is None and cause in self._moved:
                found = self.of(cause, (*seen, path))
            if found is not None:
                return found
        return None

    def _change_at(self, path: KeyPath) -> Change | None:
        """Return the change of what stands at a path, or of what it stands in as a whole."""
        for length in range(len(path), 1, -1):
            found = self._by_path.get(path[:length])
            if found and (length == len(path) or found.kind in ("added", "removed", "unreadable")):
                return found
        return None

    def _reasons(self, path: KeyPath) -> Iterator[KeyPath]:
        """Yield where a time may have got its new meaning from, the nearest first."""
        entry = self._moved[path].new
        if path[0] == "activities":
            id_ = entry.activity
            if entry.part:
                yield ("activities", id_, "when")
            yield from self._anchors(entry)
            yield from (("activities", id_, key) for key in ("anchor", "for", "section", "package"))
            yield from self._headings(id_)
        yield ("plan", "year")
        yield ("plan", "language")
        yield ("plan", "region")
        yield from (c.path for c in self._changes if c.path[0] in _SHARED)
        # What a time is told from may be found by its title, its region, or what it is part of.
        yield from (c.path for c in self._changes if c.field in _FINDABLE)

    def _anchors(self, entry: Entry) -> Iterator[KeyPath]:
        for context in (self._new, self._old):
            rows = context.plan.activities
            if entry.activity not in rows or entry.expression is None:
                continue
            index = AnchorIndex(rows)
            for text in entry.expression.anchors:
                found: Iterable[str] = index.search(text, entry.activity)
                yield from (("activities", id_, key) for id_ in found for key in _OF_ANCHOR)

    def _headings(self, id_: str) -> Iterator[KeyPath]:
        """Yield the times of the headings above a row, the nearest first."""
        for context in (self._new, self._old):
            row = context.plan.activities.get(id_)
            for ids, _ in context.plan.walk_sections():
                if row and ids[-1] == row.section:
                    for length in range(len(ids), 0, -1):
                        steps = (step for key in ids[:length] for step in ("sections", key))
                        yield (*steps, "when")
