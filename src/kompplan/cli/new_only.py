"""Which findings a change brings: those that its base did not have, wherever they stand now."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from kompplan.cli.git_words import told_in
from kompplan.cli.identity import identity_of
from kompplan.cli.revision_source import source_of
from kompplan.cli.session import Session
from kompplan.git.problem import GitProblemError
from kompplan.git.repository import Repository

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kompplan.cli.identity import Identity
    from kompplan.diagnostics import Diagnostic
    from kompplan.git.objects import Commit

_MAIN = ("origin/HEAD", "origin/main", "origin/master", "main", "master", "@{upstream}", "HEAD")
"""What a change is measured against, the first one that there is."""


def without_known(
    session: Session, paths: list[Path], names: Mapping[str, str], base: str
) -> list[Diagnostic]:
    """Return the findings of a run that its base does not have.

    Args:
        session: The run.
        paths: What was asked for.
        names: The ids of its plans by file; empty for a library.
        base: The revision before; empty for where the branch left the main one.

    Raises:
        KompplanError: If git cannot give that revision.
    """
    with told_in(session.locale), Repository(Path.cwd()) as repository:
        before = Session(
            session.language,
            today=session.today,
            source=source_of(repository, base_of(repository, base)),
        )
        asked = paths or [before.default_folder()]
        there = [
            path
            for path in asked
            if before.source.is_file(path)
            or (before.source.is_folder(path) and before.source.plan_files(path))
        ]
        old_names = {
            analysis.loaded.name: analysis.plan.head.id if analysis.plan else ""
            for analysis in (before.analyse(there) if there else ())
        }
        return new_ones(session.diagnostics, before.diagnostics, renamed(old_names, names))


def base_of(repository: Repository, name: str) -> Commit:
    """Return the revision that a change is measured against.

    Args:
        repository: Where it is.
        name: A revision, or empty for the main branch.

    Returns:
        Where it and ``HEAD`` went apart; where a clone does not reach so far back, the revision.

    Raises:
        GitProblemError: If there is no such revision.
    """
    names = [name] if name else [main for main in _MAIN if repository.find(main)] or ["HEAD"]
    tip = repository.resolve(names[0])
    try:
        return repository.fork_of(tip, repository.resolve("HEAD"))
    except GitProblemError:
        return tip


def renamed(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """Return the new names of the files of plans whose ids stand in another file now."""
    files = {id_: file for file, id_ in new.items() if id_ and file not in old}
    return {file: files[id_] for file, id_ in old.items() if file not in new and id_ in files}


def new_ones(
    now: Iterable[Diagnostic],
    before: Iterable[Diagnostic],
    files: Mapping[str, str],
    ids: Mapping[str, str] | None = None,
) -> list[Diagnostic]:
    """Return the findings that were not there before, as often as they are there now.

    Args:
        now: The findings after a change.
        before: Those before it.
        files: New names of files by their old ones.
        ids: New ids of rows, actors and so on by their old ones.
    """
    known = Counter(_key(diagnostic, files, ids or {}) for diagnostic in before)
    found = []
    for diagnostic in now:
        key = _key(diagnostic, {}, {})
        if known[key]:
            known[key] -= 1
        else:
            found.append(diagnostic)
    return found


def _key(
    diagnostic: Diagnostic, files: Mapping[str, str], ids: Mapping[str, str]
) -> tuple[Identity, bool]:
    """A finding that is no longer accepted is new."""
    code, file, steps, values = identity_of(diagnostic)
    steps = tuple(ids.get(step, step) for step in steps)
    return (code, files.get(file, file), steps, values), diagnostic.waived
