"""Which file a ``uses`` line means, and that it stays inside the workspace."""

from __future__ import annotations

import posixpath
import re
from pathlib import PurePosixPath
from typing import Protocol

PACK_PREFIX = "kompplan:"
"""Marks a pack that ships with the program, such as ``kompplan:norway``."""

_UNSAFE = re.compile(r"^[A-Za-z]:|[\\\x00-\x1f]|^~|^[a-z]+://")


class Files(Protocol):
    """The file system as loading sees it; ``cli`` has the real one, tests have a dict."""

    def read(self, name: str) -> bytes:
        """Return the bytes of a file.

        Raises:
            FileNotFoundError: If there is no such file.
            PermissionError: If it lies, or links, outside the workspace.
            OSError: If it cannot be read.
        """


def resolve_use(used: str, by: str) -> str | None:
    """Return the name of the file that a ``uses`` line means.

    Args:
        used: The line: a path relative to the file that holds it, or a pack.
        by: Name of the file that holds it.

    Returns:
        The name, or None for a path that no workspace should contain: an absolute one, one with
        a drive, a backslash, an address, or a control character.
    """
    if used.startswith(PACK_PREFIX):
        return used
    if _UNSAFE.search(used) or PurePosixPath(used).is_absolute() or by.startswith(PACK_PREFIX):
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(by), used))
