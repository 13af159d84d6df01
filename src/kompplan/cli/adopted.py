"""Finds in git what was adopted: by its fingerprint, or by what the history says of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.git.problem import GitProblemError
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.cli.timeline import Snapshot, Timeline
    from kompplan.git.objects import Commit
    from kompplan.model import Plan
    from kompplan.model.head import Event

FoundBy: TypeAlias = Literal["fingerprint", "name", "record", "day"]

# A hash or a tag in a note, as in «etter v2025-06» or «utgave 3f2a9c1».
_NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z._/-]{2,60}")
_DIGIT = re.compile("[0-9]")


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


def find_adopted(timeline: Timeline, name: str, plan: Plan) -> Adopted:
    """Return what was adopted, as git keeps it.

    Args:
        timeline: The revisions.
        name: The plan's file.
        plan: The plan, whose history has the decision.

    Raises:
        GitProblemError: ``adoption-unknown`` for a plan without a decision,
            ``adopted-not-found`` where no revision has the fingerprint,
            ``adopted-not-known`` where it has none and nothing else tells.
    """
    decision = plan.head.last_decision
    if decision is None:
        raise GitProblemError("adoption-unknown", file=name)
    search = _Search(timeline, name, plan.head.id, decision[1])
    found = search.by_fingerprint() if decision[1].fingerprint else search.by_history()
    if found is None:
        problem = "adopted-not-found" if decision[1].fingerprint else "adopted-not-known"
        shallow = timeline.repository.is_shallow or ""
        raise GitProblemError(problem, file=name, date=decision[1].date, shallow=shallow)
    return found


class _Search(Value):
    """Looks for one decision of one plan."""

    timeline: Timeline
    name: str
    id: str
    event: Event

    def by_fingerprint(self) -> Adopted | None:
        """Look through all that HEAD has come from: a rebase gives other hashes, no other plan."""
        for commit, snapshot in self._plans(own_line=False):
            if snapshot is not None and snapshot.fingerprint == self.event.fingerprint:
                return Adopted(self.event, commit, snapshot, "fingerprint")
        return None

    def by_history(self) -> Adopted | None:
        """Go by the note of the decision, by what recorded it, or by its day."""
        return self._by_name() or self._by_record()

    def _plans(self, *, own_line: bool) -> Iterator[tuple[Commit, Snapshot | None]]:
        repository = self.timeline.repository
        for commit in repository.history(repository.resolve("HEAD"), own_line=own_line):
            yield commit, self.timeline.plan_of(commit, self.name, self.id)

    def _by_name(self) -> Adopted | None:
        """A revision that the note of the decision names."""
        for word in _NAME.findall(self.event.note):
            commit = self.timeline.repository.find(word) if _DIGIT.search(word) else None
            snapshot = self.timeline.plan_of(commit, self.name, self.id) if commit else None
            if commit is not None and snapshot is not None:
                return Adopted(self.event, commit, snapshot, "name")
        return None

    def _by_record(self) -> Adopted | None:
        """The revision that recorded the decision, if there was a plan before it.

        A history that came with the plan's first revision tells of a time before git: then the
        last revision up to the day of the decision counts, if there is one.
        """
        recorded: tuple[Commit, Snapshot] | None = None
        last: tuple[Commit, Snapshot] | None = None
        date = self.event.date
        for commit, snapshot in self._plans(own_line=True):
            if snapshot is None:
                break
            if not self._is_recorded_in(snapshot):
                return Adopted(self.event, *recorded, "record") if recorded else None
            recorded = commit, snapshot
            if last is None and date is not None and commit.day <= date:
                last = recorded
        return Adopted(self.event, *last, "day") if last else None

    def _is_recorded_in(self, snapshot: Snapshot) -> bool:
        plan, event = snapshot.analysis.plan, self.event
        history = plan.head.history if plan else ()
        return any((e.event, e.date) == (event.event, event.date) for e in history)
