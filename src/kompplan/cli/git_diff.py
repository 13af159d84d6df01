"""``kompplan git diff-driver`` and ``textconv``: what git calls to show a change of a plan.

Source: gitattributes(5), «Defining an external diff driver» and «Performing text diffs of binary
files»; git(1), GIT_EXTERNAL_DIFF.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kompplan.cli.diff import Version, Wanted, print_diff
from kompplan.cli.files import Disk, DiskFiles
from kompplan.cli.plain_text import plain_text_of
from kompplan.cli.session import Session
from kompplan.cli.visible import visible
from kompplan.git.line_merge import show_lines
from kompplan.loading.workspace import PACK_PREFIX
from kompplan.source import MAX_BYTES
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.loading.workspace import Files

_NOTHING = "/dev/null"
"""Git's name for a side that does not exist, on every system."""


def run_diff_driver(words: list[str]) -> int:
    """Print what has changed in one file in words; return 0, as git asks for.

    A file that cannot be read on one side as a plan is shown line by line.

    Args:
        words: The file's name in the repository, in whose top folder git calls us; a file with the
            content before, its hash and mode; the same for the content after; its new name, if it
            has one. A side that does not exist is ``/dev/null``. Of a file whose merge is not
            finished, only the name.
    """
    path = words[0]
    names = [path, *words[7:8]]  # its new name behind it, where it has one
    sys.stdout.write(f"diff {' → '.join(map(visible, names))}\n")
    if len(words) < 5:
        sys.stdout.write("* unmerged\n")
        return 0
    old, new = Path(words[1]), Path(words[4])
    versions = [_version(path, side) for side in (old, new)]
    if any(version is None for version in versions):
        sys.stdout.flush()
        show_lines(old, new)
    else:
        before, after = (version or Version() for version in versions)
        print_diff(before, after, Wanted(), Session())
    sys.stdout.write("\n")
    return 0


def _version(path: str, side: Path) -> Version | None:
    """Return one side; None where it is no plan."""
    if str(side) == _NOTHING:
        return Version()
    source = _WithContent(path, side.read_bytes()[: MAX_BYTES + 1])
    found = list(Session(source=source).analyse([Path(path)]))
    is_known = found and (found[0].plan is not None or found[0].loaded.is_library)
    return Version({path: found[0]}) if is_known else None


def run_textconv(path: Path) -> int:
    """Print a plan as plain text, line by line; what is no plan as it is.

    Only the file itself is read, so that it looks the same wherever git has put it.
    """
    data = path.read_bytes()
    source = _WithContent(str(path), data[: MAX_BYTES + 1], is_alone=True)
    found = list(Session(source=source).analyse([path]))
    text = plain_text_of(found[0]) if found else ""
    if text:
        sys.stdout.write(text)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    return 0


class _WithContent(Disk):
    """The disk, but for one file's content.

    Attributes:
        name: The file.
        data: What stands in it.
        is_alone: Whether there are no other files.
    """

    name: str
    data: bytes
    is_alone: bool = False

    def is_folder(self, path: Path) -> bool:
        return str(path) != self.name and Disk.is_folder(self, path)

    def files_of(self, root: Path) -> Files:
        return _Files(self, DiskFiles(root))


class _Files(Value):
    """The files of a workspace, but for one file's content."""

    source: _WithContent
    disk: DiskFiles

    def read(self, name: str) -> bytes:
        if name == self.source.name:
            return self.source.data
        if self.source.is_alone and not name.startswith(PACK_PREFIX):
            raise FileNotFoundError(name)
        return self.disk.read(name)
