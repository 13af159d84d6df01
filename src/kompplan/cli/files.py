"""The real file system: which files are asked for, reading them, and writing without loss."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from stat import S_IMODE, S_ISREG
from typing import TYPE_CHECKING

import kompplan
from kompplan.diagnostics import KompplanError
from kompplan.diagnostics.suggest import suggest
from kompplan.loading.workspace import PACK_PREFIX
from kompplan.source import MAX_BYTES
from kompplan.value import Value, field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kompplan.loading.workspace import Files

WORKSPACE_FILE = "kompplan.yaml"
"""Marks the top folder of a workspace; holds its defaults."""

_SUFFIXES = (".yaml", ".yml")
_PASSED_OVER = frozenset({"build", "node_modules"})


class DiskFiles(Value):
    """Files of one workspace; nothing outside it is read.

    Attributes:
        root: The workspace's top folder, resolved.
    """

    root: Path
    _folders: dict[Path, bool] = field(default_factory=dict)

    def read(self, name: str) -> bytes:
        """Return a file's bytes, at most one more than the reader accepts.

        Raises:
            FileNotFoundError: If there is no such file.
            PermissionError: If it lies, or links, outside the workspace.
            OSError: If it cannot be read.
        """
        if name.startswith(PACK_PREFIX):
            return read_pack(name.removeprefix(PACK_PREFIX))
        path = Path(name)
        if not self._holds(path):
            raise PermissionError(name)
        if not S_ISREG(path.stat().st_mode):
            raise IsADirectoryError(21, "ikke en vanlig fil", name)
        with path.open("rb") as handle:
            return handle.read(MAX_BYTES + 1)

    def _holds(self, path: Path) -> bool:
        """Tell whether a path leads into the workspace; but for links, its folder says so."""
        if path.is_symlink():
            return resolve(path).is_relative_to(self.root)
        folder = path.parent
        if folder not in self._folders:
            self._folders[folder] = resolve(path).is_relative_to(self.root)
        return self._folders[folder]


def resolve(path: Path) -> Path:
    """Return where a path leads, through links, whether or not anything is there.

    Raises:
        OSError: If links lead in a circle.
    """
    try:
        return path.resolve()
    except RuntimeError as error:
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from error


def read_pack(name: str) -> bytes:
    """Return the bytes of a pack that ships with the program.

    Raises:
        FileNotFoundError: If there is none of that name.
    """
    if not all(part.replace("-", "").isalnum() for part in name.split("/")):
        raise FileNotFoundError(name)
    return (Path(kompplan.__file__).parent / "packs" / f"{name}.yaml").read_bytes()


def workspace_of(path: Path) -> Path:
    """Return the top folder of the workspace that a file belongs to.

    The nearest folder above the file that holds a ``kompplan.yaml``; without one, the folder one
    stands in if the file lies below it; else the folder that holds ``plans``, or the file's own.
    """
    return workspace_above(resolve(path), Path.is_file)


def workspace_above(resolved: Path, is_file: Callable[[Path], bool]) -> Path:
    """Return the workspace of a file whose links have been followed; see ``workspace_of``.

    Args:
        resolved: The file.
        is_file: Whether there is a file of a name, on disk or in a revision.
    """
    for folder in resolved.parents:
        if is_file(folder / WORKSPACE_FILE):
            return folder
    here = Path.cwd().resolve()
    if resolved.is_relative_to(here):
        return here
    plans = next((folder for folder in resolved.parents if folder.name == "plans"), None)
    return plans.parent if plans else resolved.parent


def shown(path: Path) -> Path:
    """Return a path as readers best know it: relative to the folder one stands in, if below it."""
    here = Path.cwd().resolve()
    return path.relative_to(here) if path.is_relative_to(here) else path


def plan_files(folder: Path) -> Iterator[Path]:
    """Yield the plan files below a folder in a fixed order; hidden folders are passed over."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if may_hold_plans(f))
        for name in sorted(names):
            if is_plan_file(name):
                yield Path(place) / name


def may_hold_plans(folder: str) -> bool:
    """Return whether plans are looked for in a folder of a name."""
    return folder[0] != "." and folder not in _PASSED_OVER


def is_plan_file(name: str) -> bool:
    """Return whether a file of a name counts as a plan or a library."""
    return name.endswith(_SUFFIXES) and name != WORKSPACE_FILE and name[0] != "."


def nearest_file(path: Path) -> str:
    """Return the file in the same folder whose name is nearest; empty when none is near."""
    try:
        names = sorted(entry.name for entry in path.parent.iterdir() if entry.suffix in _SUFFIXES)
    except OSError:
        return ""
    near = suggest(path.name, names)
    return str(path.parent / near) if near else ""


class Disk(Value):
    """The working tree: where plans are read from unless a revision is asked for."""

    def is_folder(self, path: Path) -> bool:
        """Return whether there is a folder of a name."""
        return path.is_dir()

    def is_file(self, path: Path) -> bool:
        """Return whether there is a file of a name."""
        return path.is_file()

    def is_link(self, path: Path) -> bool:
        """Return whether a name is a link."""
        return path.is_symlink()

    def plan_files(self, folder: Path) -> list[Path]:
        """Return the plan files below a folder in a fixed order."""
        return list(plan_files(folder))

    def nearest_file(self, path: Path) -> str:
        """Return the file in the same folder whose name is nearest; empty when none is near."""
        return nearest_file(path)

    def workspace_of(self, path: Path) -> Path:
        """Return the top folder of the workspace that a file belongs to.

        Raises:
            OSError: If no file can be called so.
        """
        try:
            return workspace_of(path)
        except ValueError as error:
            raise OSError(str(error)) from error

    def files_of(self, root: Path) -> Files:
        """Return the files of a workspace."""
        return DiskFiles(root)


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: to a temporary file beside it, then by renaming.

    Raises:
        KompplanError: If the folder cannot be written to or the disk is full; an older file of
            that name is then still as it was.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data, 0o666 & ~_umask())
    except OSError as error:
        reason = error.strerror or str(error)
        raise KompplanError(
            f"kan ikke skrive {path}: {reason}",
            "velg en annen mappe med --out, eller rydd plass; ingen eldre fil er endret",
        ) from error


def rewrite_file(path: Path, data: bytes) -> None:
    """Write a file that exists anew, whole or not at all; who may read it stays as it was.

    Raises:
        OSError: If it cannot be written; it is then still as it was.
    """
    _replace(path, data, S_IMODE(path.stat().st_mode))


def _replace(path: Path, data: bytes, mode: int) -> None:
    import tempfile  # noqa: PLC0415  # most commands write no file

    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            os.fchmod(file.fileno(), mode)
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
