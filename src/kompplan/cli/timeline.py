"""The plans of a workspace over many revisions, each read once for every content it has had."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kompplan.cli.revision_source import RevisionFiles, RevisionSource, source_of
from kompplan.loading.fingerprint import fingerprint
from kompplan.loading.loader import Loader
from kompplan.pipeline import Analysis
from kompplan.schedule import build_schedule
from kompplan.source import MAX_BYTES
from kompplan.value import Record, field

if TYPE_CHECKING:
    from kompplan.git.objects import Commit
    from kompplan.git.repository import Repository
    from kompplan.model.head import Event


class Snapshot(Record):
    """A plan with one content.

    Attributes:
        analysis: Its text and schedule; no check has been run on it.
        root: The workspace it was read in.
        seen: The hash of each file that it was made of, by name; None where there was none.
    """

    analysis: Analysis
    root: Path
    seen: dict[str, str | None]
    _fingerprint: str = ""

    @property
    def fingerprint(self) -> str:
        """The fingerprint of what it says; empty where it is no plan."""
        loaded = self.analysis.loaded
        if not self._fingerprint and loaded.trees and not loaded.is_library:
            self._fingerprint = fingerprint(loaded.trees)
        return self._fingerprint

    @property
    def decision(self) -> Event | None:
        """The last decision in its history."""
        plan = self.analysis.plan
        found = plan.head.last_decision if plan else None
        return found[1] if found else None

    def is_in(self, source: RevisionSource, root: Path) -> bool:
        """Tell whether a revision has the same content."""
        return root == self.root and all(
            source.hash_of(name) == hash_ for name, hash_ in self.seen.items()
        )


class Timeline(Record):
    """Reads plans at revisions.

    Attributes:
        repository: Where the revisions are.
    """

    repository: Repository
    _known: dict[str, list[Snapshot]] = field(default_factory=dict)
    _sources: dict[str, RevisionSource] = field(default_factory=dict)
    _mentioned: dict[tuple[str, str], bool] = field(default_factory=dict)

    def source(self, commit: Commit) -> RevisionSource:
        """Return the files of a revision; those with the same files share it."""
        if commit.tree not in self._sources:
            self._sources[commit.tree] = source_of(self.repository, commit)
        return self._sources[commit.tree]

    def plan_at(self, commit: Commit, name: str) -> Snapshot | None:
        """Return a plan as it was in a revision; None where it was not there.

        Raises:
            GitProblemError: If a file is missing from the clone.
        """
        source = self.source(commit)
        if source.hash_of(name) is None:
            return None
        root = source.workspace_of(Path(name))
        known = self._known.setdefault(name, [])
        found = next((snapshot for snapshot in known if snapshot.is_in(source, root)), None)
        if found is None:
            found = _read(source, root, name)
            if found is not None:
                # Neighbours in time are most often alike.
                known.insert(0, found)
        return found

    def plan_of(self, commit: Commit, name: str, id_: str) -> Snapshot | None:
        """Return a plan as it was in a revision, also where its file had another name.

        Args:
            commit: The revision.
            name: The plan's file.
            id_: The plan's id; in the same folder, it is known again by it.
        """
        found = self.plan_at(commit, name)
        if found is not None:
            return found
        source, folder = self.source(commit), Path(name).parent
        others = source.plan_files(folder) if source.is_folder(folder) else []
        for other in others:
            found = self.plan_at(commit, str(other)) if self._mentions(source, other, id_) else None
            if found is not None and found.analysis.plan and found.analysis.plan.head.id == id_:
                return found
        return None

    def _mentions(self, source: RevisionSource, file: Path, id_: str) -> bool:
        """Tell at little cost whether a file may be that of a plan."""
        key = source.hash_of(str(file)) or "", id_
        if key not in self._mentioned:
            steps = source.steps_to(file)
            data = source.tree.read(steps, MAX_BYTES) if key[0] else b""
            self._mentioned[key] = id_.encode() in data
        return self._mentioned[key]


def _read(source: RevisionSource, root: Path, name: str) -> Snapshot | None:
    files = RevisionFiles(source, root)
    try:
        loaded = Loader(files).load(name)
    except OSError:
        return None
    schedule = build_schedule(loaded.plan) if loaded.plan is not None else None
    return Snapshot(Analysis(loaded, schedule, (), is_whole=False), root, files.seen)
