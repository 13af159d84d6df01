"""``kompplan diff`` over revisions: git's, the working tree, and what was adopted."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kompplan.cli.adopted import find_adopted
from kompplan.cli.diff import Version, hides_something, print_diff, run_diff
from kompplan.cli.git_words import problem_in_words, told_in
from kompplan.cli.revision_arguments import (
    ADOPTED,
    looks_like_two_files,
    read_arguments,
    two_files,
)
from kompplan.cli.session import Session
from kompplan.cli.sides import Side, read_sides, short
from kompplan.cli.timeline import Timeline
from kompplan.cli.visible import visible
from kompplan.git.problem import GitProblemError
from kompplan.git.repository import Repository
from kompplan.locales import locale_of
from kompplan.locales.revisions import tell
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kompplan.cli.adopted import Adopted
    from kompplan.cli.diff import Wanted
    from kompplan.cli.revision_arguments import Asked
    from kompplan.diagnostics import Diagnostic
    from kompplan.diff import Change
    from kompplan.git.objects import Commit
    from kompplan.pipeline import Analysis

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def run_revision_diff(
    words: Sequence[str], paths: Sequence[str] | None, since: str, wanted: Wanted
) -> int:
    """Print what has changed between two revisions, or two files, and return the exit status.

    Args:
        words: Revisions and paths, as they stand in front of ``--``.
        paths: Paths behind ``--``; None where there is none.
        since: The older revision, or ``adopted``, where it is given by name.
        wanted: How it is to be told.

    Returns:
        0; with ``exit_code`` 1 when something has changed; 2 when a side could not be read.

    Raises:
        KompplanError: If a revision is not to be had.
    """
    files = None if since else two_files(words, paths)
    if files is not None:
        return run_diff([str(path) for path in files], wanted)
    with told_in(locale_of(wanted.language or "nb")):
        try:
            repository = Repository(Path.cwd())
        except GitProblemError:
            if since or not looks_like_two_files(words, paths):
                raise
            return run_diff(list(words), wanted)
        with repository:
            return _diff_in(repository, words, paths, since, wanted)


def _diff_in(
    repository: Repository,
    words: Sequence[str],
    paths: Sequence[str] | None,
    since: str,
    wanted: Wanted,
) -> int:
    """Print what has changed between revisions; see ``run_revision_diff``."""
    if since == ADOPTED:
        named = [Path(word) for word in (*words, *(paths or ()))]
        return _since_adopted(named, repository, wanted)
    asked = read_arguments(words, paths, repository, since)
    only_changed = not wanted.actor  # whoever knows somebody may be a plan that is the same
    old, new = read_sides(asked, repository, wanted.language, only_changed=only_changed)
    told = replace(wanted, compared=_compared(asked, old, new, wanted.language))
    status = print_diff(_version(old), _version(new), told, new.session)
    return max(status, _report_old(old, new), key=(0, 1, 2).index)


def _compared(asked: Asked, old: Side, new: Side, language: str | None) -> str:
    """Return which two revisions are compared, with their days, in words."""
    plans = [found.plan for side in (new, old) for found in side.plans.values() if found.plan]
    locale = locale_of(language or (plans[0].head.language if plans else "nb"))
    values: dict[str, object] = {"new": None}
    for key, name, side in (("old", asked.old, old), ("new", asked.new, new)):
        if side.commit is not None:
            is_fork = key == "old" and asked.from_fork
            values[key] = side.name if is_fork else _called(name or "", side.commit)
            values[f"{key}_day"] = side.commit.day
    return tell("compared", locale, **values)


def _called(name: str, commit: Commit) -> str:
    """Return what people call a revision; its short hash where a hash or a day was given."""
    is_hash = commit.id.startswith(name.lower())
    return short(commit) if is_hash or _DAY.fullmatch(name) else name


def _version(side: Side) -> Version:
    plans = {name: found for name, found in side.plans.items() if _counts(found)}
    return Version(plans, side.name)


def _counts(found: Analysis) -> bool:
    """Shared files are told of in the plans they reach; a plan that cannot be read is there."""
    return not found.loaded.is_library


def _report_old(old: Side, new: Side) -> int:
    """Report the errors that only the older side has, and return the exit status of that side."""
    known = {(d.check.code, d.fault.file, d.fault.path) for d in new.session.diagnostics}
    errors = [
        d
        for d in old.session.diagnostics
        if hides_something(d) and (d.check.code, d.fault.file, d.fault.path) not in known
    ]
    if errors:
        sys.stderr.write(f"{tell('in-revision', old.session.locale, revision=old.name)}\n")
        old.session.report(errors)
    return 2 if old.session.could_not_run or old.session.unread else 0


def _since_adopted(paths: list[Path], repository: Repository, wanted: Wanted) -> int:
    """Hold each plan in the working tree against what was adopted of it."""
    session = Session(wanted.language)
    timeline = Timeline(repository)
    old: dict[str, Analysis] = {}
    new: dict[str, Analysis] = {}
    told: list[str] = []
    problems: list[GitProblemError] = []
    for analysis in session.analyse_plans(paths):
        assert analysis.plan is not None  # noqa: S101  # only plans come here
        name = analysis.loaded.name
        if analysis.plan.head.last_decision is None and not paths:
            continue
        try:
            adopted = find_adopted(timeline, name, analysis.plan)
        except GitProblemError as problem:
            if paths:  # it was asked for by name
                raise
            problems.append(problem)
            told.append(problem_in_words(problem, session.locale_for[name]))
            continue
        old[name], new[name] = adopted.snapshot.analysis, analysis
        told.append(_told(adopted, session, name))
    if problems and not old:
        raise problems[0]
    since = _Since(new)
    status = print_diff(Version(old, ADOPTED), Version(new), wanted, session, since=since)
    sys.stderr.write("".join(f"{visible(line)}\n" for line in told))
    return status


class _Since(Value):
    """Knows what is told of plans since their decisions.

    Attributes:
        plans: The plans as they are now, by name; findings of others are not asked for.
    """

    plans: Mapping[str, Analysis]

    def is_about(self, diagnostic: Diagnostic) -> bool:
        """Tell whether a finding is of one of the plans."""
        return any(diagnostic in analysis.diagnostics for analysis in self.plans.values())

    def is_told(self, change: Change) -> bool:
        """Tell whether a change is more than that a plan has been adopted as it was."""
        for plan in (analysis.plan for analysis in self.plans.values()):
            decision = plan.head.last_decision if plan and plan.head.id == change.plan else None
            if plan is None or decision is None:
                continue
            if change.path == ("plan", "status") and plan.head.status == "adopted":
                return False
            if change.kind == "added" and change.path == ("plan", "history", decision[0]):
                return False
        return True


def _told(adopted: Adopted, session: Session, name: str) -> str:
    """Return in which revision the adopted plan was found, and how."""
    values = {
        "file": name,
        "revision": short(adopted.commit),
        "day": adopted.commit.day,
        "date": adopted.event.date,
    }
    return tell(f"adopted-by-{adopted.by}", session.locale_for[name], **values)
