"""``kompplan changelog``: what has changed over the revisions, newest first, by adopted version."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kompplan.cli.changelog_entries import logs_for, plan_logs
from kompplan.cli.changelog_forms import write_log
from kompplan.cli.changelog_section import write_section
from kompplan.cli.git_words import told_in
from kompplan.cli.revision_arguments import read_arguments
from kompplan.cli.session import Session
from kompplan.cli.timeline import Timeline
from kompplan.git.problem import GitProblemError
from kompplan.git.repository import Repository
from kompplan.locales import locale_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kompplan.cli.diff import Wanted
    from kompplan.cli.revision_arguments import Asked
    from kompplan.git.objects import Commit


def run_changelog(
    words: Sequence[str],
    paths: Sequence[str] | None,
    wanted: Wanted,
    target: Path | None = None,
) -> int:
    """Print what has changed in plans, revision by revision, and return the exit status.

    Args:
        words: A revision or a range, and paths, as they stand in front of ``--``.
        paths: Paths behind ``--``; None where there is none.
        wanted: How it is to be told, and to whom.
        target: A Markdown file whose section is kept current, instead of printing.

    Returns:
        0.

    Raises:
        KompplanError: If a revision is not to be had, nobody knows the actor, or the file has no
            section for it.
    """
    language = wanted.language
    locale = locale_of(language or "nb")
    with told_in(locale), Repository(Path.cwd()) as repository:
        asked = read_arguments(words, paths, repository)
        folder = Session(language).default_folder()
        files = asked.paths or (folder,)
        tip, since = _ends(asked, repository)
        timeline = Timeline(repository)
        source = timeline.source(tip)
        for path in asked.paths:
            if not (source.is_file(path) or source.is_folder(path)):
                raise GitProblemError("path-not-in-revision", text=path)
        logs = plan_logs(timeline, files, tip, since)
    if wanted.actor:
        logs = logs_for(logs, wanted.actor, locale)
    text = write_log(logs, "md" if target else wanted.format, language)
    if target is None:
        sys.stdout.write(text)
    else:
        write_section(target, text, locale)
    return 0


def _ends(asked: Asked, repository: Repository) -> tuple[Commit, Commit | None]:
    """Return the newest revision, and the one that is left out with all before it.

    One revision alone is the newest, as for ``git log``.
    """
    if asked.new is None:
        return repository.resolve(asked.old), None
    old, new = asked.commits(repository)
    assert new is not None  # noqa: S101  # it has a name
    return new, old
