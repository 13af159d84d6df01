"""What has changed in plans since they were adopted, where git still has what was adopted."""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Self

from kompplan.cli.adopted import find_adopted
from kompplan.cli.files import resolve
from kompplan.cli.timeline import Timeline
from kompplan.cli.validate import CHANGED
from kompplan.diff import changes_between
from kompplan.diff.sentences import sentence_of
from kompplan.git.problem import GitProblemError
from kompplan.git.repository import Repository
from kompplan.locales.revisions import tell
from kompplan.value import Record, field, replace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import TracebackType

    from kompplan.diagnostics import Diagnostic
    from kompplan.diff import Change
    from kompplan.locales import Locale
    from kompplan.pipeline import Analysis

_STANDING = (("plan", "history"), ("plan", "status"))
_MOST_CHARACTERS = 240
"""Of all sentences in one message, whose values are cut at 300."""

_MOST_ON_PAGE = 40


class ChangedSince(Record):
    """Looks in git for what was adopted; a context manager that lets git go at its end."""

    _timelines: dict[Path, Timeline | None] = field(default_factory=dict)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for timeline in self._timelines.values():
            if timeline is not None:
                timeline.repository.close()

    def sentences(self, analysis: Analysis, locale: Locale) -> list[str] | None:
        """Return what has changed, what the board decides first; None where git cannot tell.

        None at all means that the plan is only written otherwise, «Uke 44» as «uke 44».
        """
        plan, name = analysis.plan, analysis.loaded.name
        timeline = self._timeline(Path(name))
        if timeline is None or plan is None:
            return None
        try:
            adopted = find_adopted(timeline, name, plan)
        except (GitProblemError, OSError):
            return None
        [found] = changes_between({name: adopted.snapshot.analysis}, {name: analysis})
        changes = [change for change in found.changes if _is_after_adoption(change)]
        changes.sort(key=lambda change: change.significance != "decision")
        sentences = [sentence_of(change, locale) for change in changes]
        # What cannot be read may have changed too.
        is_read = not analysis.loaded.faults and not adopted.snapshot.analysis.loaded.faults
        return sentences if sentences or (is_read and not found.is_beyond) else None

    def _timeline(self, path: Path) -> Timeline | None:
        folder = resolve(path).parent
        if folder not in self._timelines:
            try:
                self._timelines[folder] = Timeline(Repository(folder))
            except GitProblemError:
                self._timelines[folder] = None
        return self._timelines[folder]


def _is_after_adoption(change: Change) -> bool:
    """Tell whether a plan says something else; a time in other words says the same."""
    return change.path[:2] not in _STANDING and change.kind != "rewritten"


def with_changes(
    diagnostics: Iterable[Diagnostic], changed: Iterable[tuple[Analysis, Locale]]
) -> list[Diagnostic]:
    """Return findings, those of changed plans with the first of what has changed.

    A plan that says in other signs what was adopted has not been changed, and loses the finding.

    Args:
        diagnostics: All findings.
        changed: The plans that are changed, each with its reader's language.
    """
    with ChangedSince() as since:
        told = {
            analysis.loaded.name: (since.sentences(analysis, locale), locale)
            for analysis, locale in changed
        }
    found = []
    for diagnostic in diagnostics:
        if diagnostic.check.code != CHANGED or diagnostic.fault.file not in told:
            found.append(diagnostic)
            continue
        sentences, locale = told[diagnostic.fault.file]
        if sentences is None:
            found.append(diagnostic)
        elif sentences:
            found.append(_with(diagnostic, _shortened(sentences, locale)))
    return found


def _with(diagnostic: Diagnostic, changes: str) -> Diagnostic:
    values = {**diagnostic.fault.values, "changes": changes}
    return replace(diagnostic, fault=replace(diagnostic.fault, values=values))


def lines_on_page(analysis: Analysis, locale: Locale) -> tuple[str, ...]:
    """Return what a page says of a plan that no longer says what was adopted, if it does not."""
    decision = analysis.plan.head.last_decision if analysis.plan else None
    date = decision[1].date if decision else None
    with ChangedSince() as since:
        sentences = since.sentences(analysis, locale)
    if sentences is not None and not sentences:
        return ()
    sentences = sentences or []
    more = len(sentences) - _MOST_ON_PAGE
    rest = [tell("changed-more", locale, n=more)] if more > 0 else []
    return (tell("changed-after", locale, date=date), *sentences[:_MOST_ON_PAGE], *rest)


def _shortened(sentences: list[str], locale: Locale) -> str:
    """Return the first sentences, as many as there is room for, and how many more there are."""
    lengths = accumulate(len(sentence) for sentence in sentences)
    shown = max(1, sum(length <= _MOST_CHARACTERS for length in lengths))
    more = len(sentences) - shown
    rest = [tell("changed-more", locale, n=more)] if more > 0 else []
    return "; ".join([*sentences[:shown], *rest])
