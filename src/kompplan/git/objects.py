"""The objects of a repository, read through one ``git cat-file --batch``: commits, trees, files."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from kompplan.git.plumbing import command_line, environment
from kompplan.git.problem import GitProblemError
from kompplan.value import Value

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from typing import IO

_LARGEST_TREE = 16_000_000
"""Bytes of one folder's list: some 300 000 files."""

_LARGEST_COMMIT = 1_000_000

_CHUNK = 1 << 16


class Entry(Value):
    """One name in a folder of a revision.

    Attributes:
        mode: What it is, as git writes it: ``40000`` a folder, ``120000`` a link.
        id: The hash of its content.
    """

    mode: str
    id: str

    @property
    def is_folder(self) -> bool:
        """Whether it holds other names."""
        return self.mode == "40000"

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link."""
        return self.mode == "120000"

    @property
    def is_file(self) -> bool:
        """Whether it is an ordinary file."""
        return self.mode.startswith("100")


class Commit(Value):
    """One revision.

    Attributes:
        id: Its hash.
        tree: The hash of its top folder.
        parents: Hashes of those before it, the branch's own first.
        day: The day it was made, where it was made.
        subject: The first line of what is said of it.
    """

    id: str
    tree: str
    parents: tuple[str, ...]
    day: date
    subject: str


class ObjectStore:
    """Hands out objects by their full hash; close it when done.

    What a hash stands for never changes, so folders and commits are kept.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self._folders: dict[str, dict[str, Entry]] = {}
        self._commits: dict[str, Commit] = {}

    def close(self) -> None:
        """Let git go."""
        if self._process is not None:
            self._process.communicate()
            self._process = None

    def commit(self, id_: str) -> Commit:
        """Return a commit.

        Raises:
            GitProblemError: ``git-object-missing``, as where a clone is not whole.
        """
        if id_ not in self._commits:
            self._commits[id_] = parse_commit(id_, self.read(id_, _LARGEST_COMMIT))
        return self._commits[id_]

    def folder(self, id_: str) -> dict[str, Entry]:
        """Return what a folder holds, by name.

        Raises:
            GitProblemError: ``git-object-missing``, as where a clone is not whole.
        """
        if id_ not in self._folders:
            content = self.read(id_, _LARGEST_TREE)
            self._folders[id_] = _parse_folder(content, len(id_) // 2)
        return self._folders[id_]

    def read(self, id_: str, most: int) -> bytes:
        """Return the content of an object, cut off after so many bytes.

        Raises:
            GitProblemError: ``git-object-missing``, as where a clone is not whole.
        """
        process = self._running()
        assert process.stdin is not None and process.stdout is not None  # noqa: S101  # both are pipes
        try:
            process.stdin.write(f"{id_}\n".encode())
            process.stdin.flush()
            head = process.stdout.readline().split()
        except OSError as error:
            raise GitProblemError("git-failed", reason=str(error)) from error
        if len(head) != 3:
            raise GitProblemError("git-object-missing", id=id_[:10])
        return _take(process.stdout, int(head[2]), most)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603  # no shell; only hashes are written to it
                command_line("cat-file", "--batch"),
                cwd=self._folder,
                env=environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        return self._process


def _take(stream: IO[bytes], size: int, most: int) -> bytes:
    """Return the first bytes of an object and pass over the rest, with the line feed behind it."""
    content = stream.read(min(size, most))
    left = size - len(content) + 1
    while left > 0 and (passed := stream.read(min(left, _CHUNK))):
        left -= len(passed)
    return content


def _parse_folder(content: bytes, length: int) -> dict[str, Entry]:
    """Read ``mode name NUL hash`` after each other, the hash as so many bytes."""
    entries = {}
    at = 0
    while at < len(content):
        end = content.find(b"\0", at)
        if end < 0 or end + 1 + length > len(content):
            break
        mode, _, name = content[at:end].partition(b" ")
        at = end + 1 + length
        entry = Entry(mode.decode("ascii", "replace"), content[end + 1 : at].hex())
        entries[name.decode("utf-8", "surrogateescape")] = entry
    return entries


def parse_commit(id_: str, content: bytes) -> Commit:
    """Return a revision from the content of its object."""
    head, _, message = content.partition(b"\n\n")
    fields = [line.decode("utf-8", "replace").partition(" ")[::2] for line in head.split(b"\n")]
    values = dict(reversed(fields))  # the first of a name counts
    subject = _decode(message.lstrip(b"\n").partition(b"\n")[0], values.get("encoding", "utf-8"))
    parents = tuple(value for key, value in fields if key == "parent")
    day = _day(values.get("committer", ""))
    return Commit(id_, values.get("tree", ""), parents, day, subject.strip())


def _decode(text: bytes, encoding: str) -> str:
    try:
        return text.decode(encoding, "replace")
    except LookupError:
        return text.decode("utf-8", "replace")


def _day(written: str) -> date:
    """Return the day of «name <address> 1623448800 +0200», by the clock of who wrote it."""
    *_, seconds, zone = ["", "0", "+0000", *written.split()][-2:]
    try:
        minutes = int(zone[-4:-2]) * 60 + int(zone[-2:])
        offset = timedelta(minutes=-minutes if zone.startswith("-") else minutes)
        return datetime.fromtimestamp(int(seconds), timezone(offset)).date()
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC).date()
