"""Finds in git what was adopted: by its fingerprint, or by what the history says of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.git.problem import GitProblemError
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.cli.timeline import Snapshot, Timeline
    from kompplan.git.objects import Commit
    from kompplan.model.head import Event

FoundBy: TypeAlias = Literal["fingerprint", "name", "record", "day"]

# A hash or a tag in a note, as in «etter v2025-06» or «utgave 3f2a9c1».
_NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z._/-]{2,60}")


class Adopted(Value):
    """The revision in which a plan says what was adopted.

    Attributes:
        event: The decision.
        commit: The revision.
        snapshot: The plan in it.
        by: How it was found: by its fingerprint, by a name in the note of the decision, as the
            revision that recorded the decision, or as the last one of its day.
    """

    event: Event
    commit: Commit
    snapshot: Snapshot
    by: FoundBy


def find_adopted(timeline: Timeline, name: str, event: Event | None) -> Adopted:
    """Return what was adopted, as git keeps it.

    Args:
        timeline: The revisions.
        name: The plan's file.
        event: The last decision in the plan's history.

    Raises:
        GitProblemError: ``adoption-unknown`` for a plan without a decision,
            ``adopted-not-found`` where no revision has the fingerprint,
            ``adopted-not-known`` where it has none and nothing else tells.
    """
    if event is None:
        raise GitProblemError("adoption-unknown", file=name)
    if event.fingerprint:
        return _by_fingerprint(timeline, name, event)
    found = _by_name(timeline, name, event) or _by_record(timeline, name, event)
    if found is None:
        shallow = timeline.repository.is_shallow or ""
        raise GitProblemError("adopted-not-known", file=name, date=event.date, shallow=shallow)
    return found


def _by_fingerprint(timeline: Timeline, name: str, event: Event) -> Adopted:
    """Look through all that HEAD has come from: a rebase gives other hashes, but no other plan."""
    repository = timeline.repository
    for commit in repository.history(repository.resolve("HEAD")):
        snapshot = timeline.plan_at(commit, name)
        if snapshot is not None and snapshot.fingerprint == event.fingerprint:
            return Adopted(event, commit, snapshot, "fingerprint")
    shallow = repository.is_shallow or ""
    raise GitProblemError("adopted-not-found", file=name, date=event.date, shallow=shallow)


def _by_name(timeline: Timeline, name: str, event: Event) -> Adopted | None:
    """A revision that the note of the decision names."""
    for word in _NAME.findall(event.note):
        if not any(sign.isdigit() for sign in word):
            continue
        commit = timeline.repository.find(word)
        snapshot = timeline.plan_at(commit, name) if commit else None
        if commit is not None and snapshot is not None:
            return Adopted(event, commit, snapshot, "name")
    return None


def _by_record(timeline: Timeline, name: str, event: Event) -> Adopted | None:
    """The revision that recorded the decision, if there was a plan before it.

    A history that came with the plan's first revision tells of a time before git: then that
    revision counts only when it is of the day of the decision or earlier, or there is another one
    that is.
    """
    repository = timeline.repository
    recorded: tuple[Commit, Snapshot] | None = None
    last: tuple[Commit, Snapshot] | None = None
    for commit in repository.history(repository.resolve("HEAD"), own_line=True):
        snapshot = timeline.plan_at(commit, name)
        if snapshot is None:
            break
        if not _records(snapshot, event):
            return Adopted(event, *recorded, "record") if recorded else None
        recorded = commit, snapshot
        if last is None and event.date is not None and commit.day <= event.date:
            last = commit, snapshot
    return Adopted(event, *last, "day") if last else None


def _records(snapshot: Snapshot, event: Event) -> bool:
    plan = snapshot.analysis.plan
    history = plan.head.history if plan else ()
    return any((e.event, e.date) == (event.event, event.date) for e in history)
