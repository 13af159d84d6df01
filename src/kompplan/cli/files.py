"""The real file system: which files are asked for, reading them, and writing without loss."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING

import kompplan
from kompplan.diagnostics import KompplanError
from kompplan.diagnostics.suggest import suggest
from kompplan.loading.workspace import PACK_PREFIX
from kompplan.source import MAX_BYTES
from kompplan.value import Value, field

if TYPE_CHECKING:
    from collections.abc import Iterator

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
            return _read_pack(name.removeprefix(PACK_PREFIX))
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


def _read_pack(name: str) -> bytes:
    if not all(part.replace("-", "").isalnum() for part in name.split("/")):
        raise FileNotFoundError(name)
    return (Path(kompplan.__file__).parent / "packs" / f"{name}.yaml").read_bytes()


def workspace_of(path: Path) -> Path:
    """Return the top folder of the workspace that a file belongs to.

    The nearest folder above the file that holds a ``kompplan.yaml``; without one, the folder one
    stands in if the file lies below it; else the folder that holds ``plans``, or the file's own.
    """
    resolved = resolve(path)
    for folder in resolved.parents:
        if (folder / WORKSPACE_FILE).is_file():
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
        folders[:] = sorted(f for f in folders if f[0] != "." and f not in _PASSED_OVER)
        for name in sorted(names):
            if name.endswith(_SUFFIXES) and name != WORKSPACE_FILE and name[0] != ".":
                yield Path(place) / name


def nearest_file(path: Path) -> str:
    """Return the file in the same folder whose name is nearest; empty when none is near."""
    try:
        names = sorted(entry.name for entry in path.parent.iterdir() if entry.suffix in _SUFFIXES)
    except OSError:
        return ""
    near = suggest(path.name, names)
    return str(path.parent / near) if near else ""


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: to a temporary file beside it, then by renaming.

    Raises:
        KompplanError: If the folder cannot be written to or the disk is full; an older file of
            that name is then still as it was.
    """
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            os.fchmod(file.fileno(), 0o666 & ~_umask())
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        reason = error.strerror or str(error)
        raise KompplanError(
            f"kan ikke skrive {path}: {reason}",
            "velg en annen mappe med --out, eller rydd plass; ingen eldre fil er endret",
        ) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
