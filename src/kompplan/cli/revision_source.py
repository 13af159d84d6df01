"""Plans as they stand in a revision, under the names they have in the working tree."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kompplan.cli.files import is_plan_file, may_hold_plans, read_pack, workspace_above
from kompplan.diagnostics.suggest import suggest
from kompplan.git.revision_files import RevisionTree
from kompplan.loading.workspace import PACK_PREFIX
from kompplan.source import MAX_BYTES
from kompplan.value import Record, Value, field

if TYPE_CHECKING:
    from kompplan.git.objects import Commit
    from kompplan.git.repository import Repository
    from kompplan.git.revision_files import Steps
    from kompplan.loading.workspace import Files


class RevisionFiles(Record):
    """Files of one workspace in a revision; nothing outside it is read.

    Attributes:
        source: The revision.
        root: The workspace's top folder, as it would be on disk.
        seen: The hash of each file that was asked for, by name; None where there was none.
    """

    source: RevisionSource
    root: Path
    seen: dict[str, str | None] = field(default_factory=dict)

    def read(self, name: str) -> bytes:
        """Return a file's bytes, at most one more than the reader accepts.

        Raises:
            FileNotFoundError: If there is no such file.
            PermissionError: If it lies, or links, outside the workspace.
            OSError: If it is no file.
        """
        if name.startswith(PACK_PREFIX):
            return read_pack(name.removeprefix(PACK_PREFIX))
        self.seen[name] = self.source.hash_of(name)
        steps = self.source.steps_to(Path(name))
        resolved, _ = self.source.tree.find(steps)
        if not self.source.path_of(resolved).is_relative_to(self.root):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), name)
        return self.source.tree.read(steps, MAX_BYTES + 1)


class RevisionSource(Value):
    """One revision in the place of the disk.

    Attributes:
        tree: Its folders and files.
        top: The top folder of the repository's working tree, resolved.
    """

    tree: RevisionTree
    top: Path

    @property
    def commit(self) -> Commit:
        """The revision itself."""
        return self.tree.commit

    def is_folder(self, path: Path) -> bool:
        """Return whether there is a folder of a name."""
        try:
            return self.tree.find(self.steps_to(path))[1].is_folder
        except OSError:
            return False

    def is_file(self, path: Path) -> bool:
        """Return whether there is a file of a name."""
        return self.hash_of(str(path)) is not None

    def is_link(self, path: Path) -> bool:
        """Return whether a name is a link, or stands in a folder that is."""
        try:
            steps = self.steps_to(path)
            return self.tree.find(steps)[0] != steps
        except OSError:
            return True

    def plan_files(self, folder: Path) -> list[Path]:
        """Return the plan files below a folder in a fixed order."""
        steps = self.steps_to(folder)
        found = self.tree.files_below(steps, may_hold_plans)
        inside = len(self.tree.find(steps)[0])
        files = [folder.joinpath(*path[inside:]) for path in found if is_plan_file(path[-1])]
        return sorted(files, key=lambda path: (path.parent.parts, path.name))

    def nearest_file(self, path: Path) -> str:
        """Return the file in the same folder whose name is nearest; empty when none is near."""
        try:
            names = sorted(self.tree.names_in(self.steps_to(path.parent)))
        except OSError:
            return ""
        near = suggest(path.name, [name for name in names if is_plan_file(name)])
        return str(path.parent / near) if near else ""

    def workspace_of(self, path: Path) -> Path:
        """Return the top folder of the workspace that a file belongs to in this revision.

        Raises:
            OSError: If the file leads out of the repository.
        """
        steps = self.steps_to(path)
        with suppress(FileNotFoundError):
            steps = self.tree.find(steps)[0]
        return workspace_above(self.path_of(steps), self.is_file)

    def files_of(self, root: Path) -> Files:
        """Return the files of a workspace."""
        return RevisionFiles(self, root)

    def hash_of(self, name: str) -> str | None:
        """Return the hash of a file's content; None where there is no such file."""
        try:
            entry = self.tree.find(self.steps_to(Path(name)))[1]
        except OSError:
            return None
        return entry.id if entry.is_file else None

    def path_of(self, steps: Steps) -> Path:
        """Return where a path from the top of the repository would be on disk."""
        return self.top.joinpath(*steps)

    def steps_to(self, path: Path) -> Steps:
        """Return a path, as the reader gives it, from the top of the repository.

        Raises:
            PermissionError: If it leads out of the repository.
        """
        full = Path(os.path.normpath(Path.cwd() / path))
        if not full.is_relative_to(self.top):
            full = full.parent.resolve() / full.name
        if not full.is_relative_to(self.top):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return full.relative_to(self.top).parts


def source_of(repository: Repository, commit: Commit) -> RevisionSource:
    """Return a revision of a repository in the place of the disk."""
    return RevisionSource(RevisionTree(repository.objects, commit), repository.top)
