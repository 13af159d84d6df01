"""``[OLD [NEW]] [PATH…]``: which words name revisions and which name files, as git tells them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kompplan.cli.files import nearest_file
from kompplan.diagnostics.suggest import suggest
from kompplan.git.names import is_unsafe, split_range
from kompplan.git.problem import GitProblemError
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kompplan.git.objects import Commit
    from kompplan.git.repository import Repository

ADOPTED = "adopted"
"""The word for what was adopted, whatever revision that is in."""


class Known(Protocol):
    """What a repository knows by name."""

    def knows(self, name: str) -> bool:
        """Tell whether a name, or a day, is that of a revision."""

    def names(self) -> list[str]:
        """Return the names of all branches and tags."""


class Asked(Value):
    """What is to be compared.

    Attributes:
        old: The revision before, by name.
        new: The revision after, by name; None for the working tree.
        paths: Files and folders; none for the folder of the plans.
        from_fork: Whether the old side is where both revisions came from.
    """

    old: str
    new: str | None
    paths: tuple[Path, ...]
    from_fork: bool = False

    def commits(self, repository: Repository) -> tuple[Commit, Commit | None]:
        """Return both revisions; None for the working tree.

        Raises:
            GitProblemError: If one of them is not to be had.
        """
        old = repository.resolve(self.old)
        new = repository.resolve(self.new) if self.new is not None else None
        if self.from_fork and new is not None:
            old = repository.fork_of(old, new)
        return old, new


def two_files(words: Sequence[str], paths: Sequence[str] | None) -> tuple[Path, Path] | None:
    """Return two files that are to be compared with each other; None where revisions are meant.

    Args:
        words: What stands in front of ``--``.
        paths: What stands behind it; None where there is none.
    """
    if paths is None and len(words) == 2:
        old, new = (Path(word) for word in words)
        if (old.is_file() and new.is_file()) or (old.is_dir() and new.is_dir()):
            return old, new
    return None


def looks_like_two_files(words: Sequence[str], paths: Sequence[str] | None) -> bool:
    """Tell whether two files are meant, one of which may be missing; for use without git."""
    return paths is None and len(words) == 2 and all(map(_looks_like_a_file, words))


def read_arguments(
    words: Sequence[str],
    paths: Sequence[str] | None,
    known: Known,
    since: str = "",
) -> Asked:
    """Return what is to be compared.

    Args:
        words: What stands in front of ``--``: revisions, and paths where there is no ``--``.
        paths: What stands behind it; None where there is none.
        known: What git knows by name.
        since: The revision before, where an option gives it.

    Raises:
        GitProblemError: ``ambiguous-argument`` for what may be both, ``unknown-argument`` for what
            is neither, ``too-many-revisions``, ``revision-unsafe``.
    """
    if paths is not None:
        return _asked(list(words), tuple(Path(path) for path in paths), since)
    names: list[str] = []
    rest = list(words)
    while rest and _is_name(rest[0], known):
        names.append(rest.pop(0))
    for word in rest:
        if not _exists(word) and not _looks_like_a_file(word):
            near = suggest(word, known.names()) or nearest_file(Path(word))
            raise GitProblemError("unknown-argument", text=word, suggestion=near)
    return _asked(names, tuple(Path(word) for word in rest), since)


def _asked(names: list[str], paths: tuple[Path, ...], since: str) -> Asked:
    ranges = [found for name in names if (found := split_range(name))]
    if (ranges and len(names) > 1) or (since and ranges) or len(names) > (1 if since else 2):
        raise GitProblemError("too-many-revisions", texts=names)
    if ranges:
        old, new, from_fork = ranges[0]
        return Asked(old, new, paths, from_fork)
    if since:
        return Asked(since, names[0] if names else None, paths)
    return Asked(names[0] if names else "HEAD", names[1] if len(names) > 1 else None, paths)


def _is_name(word: str, known: Known) -> bool:
    """Tell whether a word names a revision; one that may be both is refused."""
    is_there = _exists(word)
    if is_there and is_unsafe(word):
        return False
    found = split_range(word)
    named = all(map(known.knows, found[:2])) if found else known.knows(word)
    if named and is_there:
        raise GitProblemError("ambiguous-argument", text=word)
    return named


def _looks_like_a_file(word: str) -> bool:
    """Tell whether a word may name a file that is gone."""
    return "/" in word or word.endswith((".yaml", ".yml"))


def _exists(word: str) -> bool:
    try:
        return Path(word).exists()
    except (OSError, ValueError):
        return False
