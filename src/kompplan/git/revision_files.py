"""The files of one revision, as the loader reads them: in memory, inside the tree, nothing run."""

from __future__ import annotations

import errno
import os
from collections import deque
from typing import TYPE_CHECKING

from kompplan.git.objects import Entry
from kompplan.git.problem import GitProblemError
from kompplan.value import Record, field

if TYPE_CHECKING:
    from collections.abc import Callable

    from kompplan.git.objects import Commit, ObjectStore

Steps = tuple[str, ...]
"""Names of folders from the top of the repository, and of a file at the end."""

_MOST_LINKS = 40
"""Links on the way to one file, as in Linux."""

_LONGEST_LINK = 4096

_MOST_FILES = 100_000


class RevisionTree(Record):
    """The folders and files of one revision.

    Attributes:
        objects: Where their content comes from.
        commit: The revision.
    """

    objects: ObjectStore
    commit: Commit
    _found: dict[Steps, tuple[Steps, Entry]] = field(default_factory=dict)

    def find(self, path: Steps) -> tuple[Steps, Entry]:
        """Return where a path leads, through links that stay inside, and what is there.

        Raises:
            FileNotFoundError: If nothing is there.
            PermissionError: If it leads out of the repository.
            OSError: If links lead in a circle.
        """
        if path not in self._found:
            self._found[path] = self._follow(path)
        return self._found[path]

    def read(self, path: Steps, most: int) -> bytes:
        """Return a file's bytes, cut off after so many.

        Raises:
            FileNotFoundError: If nothing is there.
            PermissionError: If it leads out of the repository.
            IsADirectoryError: If it is no file.
        """
        _, entry = self.find(path)
        if not entry.is_file:
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), "/".join(path))
        return self.objects.read(entry.id, most)

    def names_in(self, path: Steps) -> list[str]:
        """Return the names in a folder.

        Raises:
            OSError: If there is no such folder.
        """
        _, entry = self.find(path)
        return list(self.objects.folder(entry.id)) if entry.is_folder else []

    def files_below(self, path: Steps, enter: Callable[[str], bool]) -> list[Steps]:
        """Return the names of all below a folder that are no folders themselves, sorted.

        Links are not followed.

        Args:
            path: The folder.
            enter: Whether to look into a folder of a name.

        Raises:
            OSError: If there is no such folder.
            GitProblemError: ``git-too-many-files``, before a tree made to be endless is walked.
        """
        resolved, entry = self.find(path)
        if not entry.is_folder:
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), "/".join(path))
        found: list[Steps] = []
        todo = [(resolved, entry)]
        seen = 0
        while todo:
            above, folder = todo.pop()
            for name, inner in self.objects.folder(folder.id).items():
                seen += 1
                if seen > _MOST_FILES:
                    raise GitProblemError("git-too-many-files", n=_MOST_FILES)
                if not inner.is_folder:
                    found.append((*above, name))
                elif enter(name):
                    todo.append(((*above, name), inner))
        return sorted(found)

    def _follow(self, path: Steps) -> tuple[Steps, Entry]:
        way: list[tuple[str, Entry]] = []
        top = Entry("40000", self.commit.tree)
        todo = deque(path)
        links = 0
        while todo:
            step = todo.popleft()
            here = way[-1][1] if way else top
            if step in ("", "."):
                continue
            if step == ".." and here.is_folder:
                if not way:
                    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), "/".join(path))
                way.pop()
                continue
            entry = self.objects.folder(here.id).get(step) if here.is_folder else None
            if entry is None:
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), "/".join(path))
            if not entry.is_link:
                way.append((step, entry))
                continue
            links += 1
            todo.extendleft(reversed(self._target(entry, links, path)))
        return tuple(name for name, _ in way), way[-1][1] if way else top

    def _target(self, link: Entry, links: int, path: Steps) -> list[str]:
        if links > _MOST_LINKS:
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), "/".join(path))
        target = self.objects.read(link.id, _LONGEST_LINK).decode("utf-8", "surrogateescape")
        if target.startswith("/"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), "/".join(path))
        return target.split("/")
