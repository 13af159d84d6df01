"""What became of each plan, revision by revision, gathered under the decisions that adopted it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.cli.choosing import refuse_actor
from kompplan.diff import PlanChanges, changes_between
from kompplan.diff.touching import concerning
from kompplan.git.problem import GitProblemError
from kompplan.model.head import DECISIONS
from kompplan.schedule.parties import Parties
from kompplan.value import Record, Value, field, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from kompplan.cli.timeline import Snapshot, Timeline
    from kompplan.diff import Change
    from kompplan.git.objects import Commit
    from kompplan.git.repository import Repository
    from kompplan.locales import Locale
    from kompplan.model.head import Event
    from kompplan.pipeline import Analysis

_STANDING = (("plan", "history"), ("plan", "status"))


class LogEntry(Value):
    """What one revision changed in a plan.

    Attributes:
        commit: The revision.
        changes: What it changed.
    """

    commit: Commit
    changes: PlanChanges


class LogVersion(Value):
    """What led to one decision, or has come after the last.

    Attributes:
        event: The decision; None for what nobody has decided yet.
        follows: Whether there is a decision before it.
        entries: The revisions, newest first.
        silent: Number of further revisions that changed the file but not what it says.
    """

    event: Event | None
    follows: bool
    entries: tuple[LogEntry, ...]
    silent: int


class PlanLog(Value):
    """The life of one plan.

    Attributes:
        name: Its file, by its latest name.
        latest: The plan as it last could be read.
        versions: Its versions, newest first.
    """

    name: str
    latest: Analysis
    versions: tuple[LogVersion, ...]


class _Life(Record):
    """A plan while its revisions are gone through, oldest first."""

    latest: Snapshot
    decisions: int = 0
    versions: list[LogVersion] = field(default_factory=list)
    entries: list[LogEntry] = field(default_factory=list)
    silent: int = 0

    def add(self, commit: Commit, changes: PlanChanges | None) -> None:
        """Take in a revision that changed the file."""
        count = _decisions_in(self.latest)
        is_decided = count > self.decisions
        self.decisions = count
        told = _told(changes, is_decided=is_decided) if changes else None
        if told is not None and told.changes:
            self.entries.insert(0, LogEntry(commit, told))
        elif not is_decided:
            self.silent += 1
        if is_decided:
            self.close(self.latest.decision)

    def close(self, event: Event | None) -> None:
        """End a version."""
        if self.entries or self.silent or event is not None:
            follows = bool(self.versions) or (event is None and self.decisions > 0)
            version = LogVersion(event, follows, tuple(self.entries), self.silent)
            self.versions.insert(0, version)
        self.entries, self.silent = [], 0


def plan_logs(
    timeline: Timeline, paths: Sequence[Path], tip: Commit, since: Commit | None = None
) -> list[PlanLog]:
    """Return the lives of plans.

    A merge counts as one step: what it brought in is told with it. A revision in which a plan
    could not be read changes nothing; what it brought is told when the plan can be read again.

    Args:
        timeline: The revisions.
        paths: Files and folders.
        tip: The newest revision.
        since: The revision that is left out, with all before it; None for all there are.

    Raises:
        GitProblemError: If a file is missing from the clone.
    """
    repository = timeline.repository
    commits = [*repository.history(tip, since=since, own_line=True)][::-1]
    lives: dict[str, _Life] = {}
    base = _before(repository, commits[0]) if commits else None
    if base is not None:
        for name, snapshot in _plans_at(timeline, base, paths):
            lives[name] = _Life(snapshot, _decisions_in(snapshot))
    gone: dict[str, _Life] = {}
    tree = ""
    for commit in commits:
        if commit.tree != tree:
            _step(timeline, commit, dict(_plans_at(timeline, commit, paths)), (lives, gone))
        tree = commit.tree
    for life in (*lives.values(), *gone.values()):
        life.close(None)
    return [
        PlanLog(name, life.latest.analysis, tuple(life.versions))
        for name, life in sorted((*lives.items(), *gone.items()), key=lambda item: item[0])
        if life.versions
    ]


def logs_for(logs: Sequence[PlanLog], actor: str, locale: Locale) -> list[PlanLog]:
    """Return of the lives of plans what touches somebody; plans that never did are left out.

    Args:
        logs: The plans.
        actor: Id or name of somebody.
        locale: The language in which an unknown actor is refused.

    Raises:
        KompplanError: If no plan has ever known them.
    """
    every = [entry.changes for log in logs for version in log.versions for entry in version.entries]
    sides = [side for each in every for side in (each.new, each.old)]
    plans = [side.plan for side in (*sides, *(log.latest for log in logs)) if side and side.plan]
    if not any(Parties(plan).find(actor) for plan in plans):
        refuse_actor(actor, plans, locale)
    told = [
        replace(log, versions=tuple(_version_for(version, actor) for version in log.versions))
        for log in logs
    ]
    return [log for log in told if any(version.entries for version in log.versions)]


def _version_for(version: LogVersion, actor: str) -> LogVersion:
    kept = [replace(entry, changes=concerning(entry.changes, actor)) for entry in version.entries]
    entries = tuple(entry for entry in kept if entry.changes.changes)
    return replace(version, entries=entries, silent=0)


def _before(repository: Repository, commit: Commit) -> Commit | None:
    """Return the revision before another; in a shallow clone, that may be named but missing."""
    try:
        return repository.objects.commit(commit.parents[0]) if commit.parents else None
    except GitProblemError:
        if repository.is_shallow:
            return None
        raise


def _plans_at(
    timeline: Timeline, commit: Commit, paths: Iterable[Path]
) -> Iterator[tuple[str, Snapshot]]:
    """Yield the plans of a revision that can be read, by name."""
    source = timeline.source(commit)
    for path in paths:
        for file in source.plan_files(path) if source.is_folder(path) else [path]:
            snapshot = timeline.plan_at(commit, str(file))
            if snapshot is not None and snapshot.analysis.plan is not None:
                yield str(file), snapshot


def _step(
    timeline: Timeline,
    commit: Commit,
    now: dict[str, Snapshot],
    state: tuple[dict[str, _Life], dict[str, _Life]],
) -> None:
    """Go from one revision to the next."""
    lives, gone = state
    source = timeline.source(commit)
    for name in lives:
        if name not in now and source.hash_of(name) is not None:
            now[name] = lives[name].latest  # it cannot be read just now
    changed = [name for name in now if name not in lives or lives[name].latest is not now[name]]
    removed = [name for name in lives if name not in now]
    if not changed and not removed:
        return
    before = {name: lives[name].latest.analysis for name in (*changed, *removed) if name in lives}
    for found in changes_between(before, {name: now[name].analysis for name in changed}):
        was = next((name for name, side in before.items() if side is found.old), None)
        if found.new is None:
            assert was is not None  # noqa: S101  # one side is there
            life = gone[was] = lives.pop(was)
        else:
            life = lives.pop(was) if was is not None else _Life(now[found.name])
            life.latest = now[found.name]
            lives[found.name] = life
        life.add(commit, found)


def _decisions_in(snapshot: Snapshot) -> int:
    plan = snapshot.analysis.plan
    return sum(event.event in DECISIONS for event in plan.head.history) if plan else 0


def _told(changes: PlanChanges, *, is_decided: bool) -> PlanChanges:
    """Leave out what the heading of the version tells: the decision itself."""
    if not is_decided:
        return changes
    kept = tuple(change for change in changes.changes if not _is_standing(change))
    return replace(changes, changes=kept)


def _is_standing(change: Change) -> bool:
    return change.path[:2] in _STANDING
