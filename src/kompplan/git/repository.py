"""One repository: its top folder, its revisions by name, and the order they came in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Self

from kompplan.diagnostics.suggest import suggest
from kompplan.git.names import day_named, require_safe
from kompplan.git.objects import Commit, ObjectStore
from kompplan.git.plumbing import run_git
from kompplan.git.problem import GitProblemError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from types import TracebackType

_HASH = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


class Repository:
    """Reads one repository; a context manager that lets git go at its end.

    Attributes:
        top: The top folder of its working tree, resolved.
        objects: Its objects by hash.
        is_shallow: Whether the clone lacks the older part of its history.
    """

    def __init__(self, folder: Path) -> None:
        """Find the repository that a folder lies in.

        Raises:
            GitProblemError: If there is none, or git is not installed.
        """
        ended = run_git(folder, "rev-parse", "--is-shallow-repository", "--show-toplevel")
        shallow, _, top = ended.stdout.decode("utf-8", "surrogateescape").partition("\n")
        if ended.returncode or not top.strip():
            raise GitProblemError("git-not-a-repository", folder=folder)
        self.top = Path(top.removesuffix("\n")).resolve()
        self.is_shallow = shallow == "true"
        self.objects = ObjectStore(self.top)
        self._resolved: dict[str, Commit | None] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let git go."""
        self.objects.close()

    def resolve(self, name: str) -> Commit:
        """Return the revision of a name: a branch, a tag, a hash, ``HEAD~3``, or a day.

        A day stands for the last revision of the current branch up to the end of that day, by the
        date each revision carries; a branch or tag of the same name goes before.

        Raises:
            GitProblemError: ``revision-unsafe``, ``unknown-revision``, ``no-revision-by``, or
                ``git-no-revisions`` in a repository that has none yet.
        """
        commit = self.find(name)
        if commit is not None:
            return commit
        if (day := day_named(name)) is not None:
            return self._last_by(day)
        if name == "HEAD":
            raise GitProblemError("git-no-revisions")
        raise GitProblemError(
            "unknown-revision",
            text=name,
            suggestion=suggest(name, self.names()),
            shallow=self.is_shallow or "",
        )

    def find(self, name: str) -> Commit | None:
        """Return the revision that git knows by a name; None when it knows none.

        Raises:
            GitProblemError: ``revision-unsafe`` for a name that is not handed to git.
        """
        if name not in self._resolved:
            wanted = f"{require_safe(name)}^{{commit}}"
            found = self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
            self._resolved[name] = self.objects.commit(found) if found else None
        return self._resolved[name]

    def knows(self, name: str) -> bool:
        """Tell whether a name, or a day, is that of a revision.

        Raises:
            GitProblemError: ``revision-unsafe`` for a name that is not handed to git.
        """
        return self.find(name) is not None or day_named(name) is not None

    def fork_of(self, old: Commit, new: Commit) -> Commit:
        """Return the revision that two of them both came from.

        Raises:
            GitProblemError: ``revisions-unrelated``.
        """
        found = self._ask("merge-base", old.id, new.id)
        if not found:
            raise GitProblemError("revisions-unrelated", shallow=self.is_shallow or "")
        return self.objects.commit(found)

    def names(self) -> list[str]:
        """Return the short names of all branches and tags."""
        ended = run_git(self.top, "for-each-ref", "--format=%(refname:short)")
        return ended.stdout.decode("utf-8", "replace").splitlines()

    def history(
        self, tip: Commit, *, since: Commit | None = None, own_line: bool = False
    ) -> Iterator[Commit]:
        """Yield a revision and those before it, newest first.

        Args:
            tip: The newest.
            since: A revision that is left out, with all before it; None for all there are.
            own_line: Whether to go by each revision's first parent only, so that what a merge
                brought in counts as one step.
        """
        options = ["--first-parent"] if own_line else []
        excluded = [f"^{since.id}"] if since else []
        ended = run_git(self.top, "rev-list", *options, tip.id, *excluded, "--")
        for line in ended.stdout.decode("ascii", "replace").splitlines():
            yield self.objects.commit(line)

    def _last_by(self, day: date) -> Commit:
        oldest = None
        for commit in self.history(self.resolve("HEAD"), own_line=True):
            if commit.day <= day:
                return commit
            oldest = commit.day
        raise GitProblemError(
            "no-revision-by", day=day, oldest=oldest, shallow=self.is_shallow or ""
        )

    def _ask(self, *arguments: str) -> str:
        """Return the one hash that git answers with; empty when it has no answer."""
        answer = run_git(self.top, *arguments).stdout.decode("ascii", "replace").strip()
        return answer if _HASH.fullmatch(answer) else ""
