"""Both sides of a comparison: the plans of two revisions, or of a revision and the working tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.cli.files import Disk, nearest_file
from kompplan.cli.revision_source import source_of
from kompplan.cli.same_content import SameContent
from kompplan.cli.session import Session
from kompplan.git.problem import GitProblemError
from kompplan.value import Record, field

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kompplan.cli.revision_arguments import Asked
    from kompplan.cli.revision_source import RevisionSource
    from kompplan.git.objects import Commit
    from kompplan.git.repository import Repository
    from kompplan.pipeline import Analysis

_SHOWN_DIGITS = 7
"""Digits of a hash that are shown, as git does."""


class Side(Record):
    """One side, read whole.

    Attributes:
        session: What was asked for, and all that was found in it.
        commit: The revision; None for the working tree.
        plans: What came of each file, by name.
    """

    session: Session
    commit: Commit | None = None
    plans: dict[str, Analysis] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The short hash of the revision; empty for the working tree."""
        return short(self.commit) if self.commit else ""


def short(commit: Commit) -> str:
    """Return the short hash of a revision."""
    return commit.id[:_SHOWN_DIGITS]


def read_sides(
    asked: Asked, repository: Repository, language: str | None, *, only_changed: bool = True
) -> tuple[Side, Side]:
    """Return both sides of a comparison, with the plans that either of them has.

    Args:
        asked: What is to be compared.
        repository: Where its revisions are.
        language: The reader's language; None for that of each plan.
        only_changed: Whether plans that are the same on both sides are passed over; when all are,
            one of them is kept, to be told as unchanged.

    Raises:
        GitProblemError: If a revision, or a path in both of them, is not to be had.
    """
    commits = asked.commits(repository)
    sources: list[Disk | RevisionSource] = [
        source_of(repository, commit) if commit else Disk() for commit in commits
    ]
    sides = [
        Side(Session(language, source=source), commit)
        for source, commit in zip(sources, commits, strict=True)
    ]
    paths = [_there(asked.paths, side.session) for side in sides]
    for path in asked.paths:
        if not any(path in there for there in paths):
            raise GitProblemError("path-in-neither", text=path, suggestion=nearest_file(path))
    files = [_files(there, side.session) for side, there in zip(sides, paths, strict=True)]
    wanted = set(_changed(files, sources)) if only_changed else {*files[0], *files[1]}
    for side, there in zip(sides, files, strict=True):
        if chosen := [path for path in there if path in wanted]:
            side.plans = {found.loaded.name: found for found in side.session.analyse(chosen)}
    return sides[0], sides[1]


def _files(paths: Sequence[Path], session: Session) -> list[Path]:
    """Return the files that paths stand for."""
    source = session.source
    return [
        file
        for path in paths
        for file in (source.plan_files(path) if source.is_folder(path) else [path])
    ]


def _changed(
    files: Sequence[Sequence[Path]], sources: Sequence[Disk | RevisionSource]
) -> list[Path]:
    """Return the files that differ, or lead to one that does; the first one when none does."""
    same = SameContent(sources[0], sources[1])
    every = list(dict.fromkeys((*files[1], *files[0])))
    return [path for path in every if not same.holds_for(str(path))] or every[:1]


def _there(paths: Sequence[Path], session: Session) -> list[Path]:
    """Return those of the paths that a side has; without any, the folder of its plans."""
    source: Disk | RevisionSource = session.source
    asked = paths or [session.default_folder()]
    return [
        path
        for path in asked
        if source.is_file(path) or (source.is_folder(path) and source.plan_files(path))
    ]
