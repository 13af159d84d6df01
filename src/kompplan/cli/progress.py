"""A line on the terminal that tells how far a long run has come."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from kompplan.cli.visible import visible

if TYPE_CHECKING:
    from pathlib import Path

_FEWEST = 20
"""Files in the smallest run that is worth a line; fewer are read before anybody has looked."""


class Progress:
    """Writes which file is being read, and wipes it out before anything else is printed.

    It goes to standard error, and only to a terminal that can wipe out a line: logs and pipes stay
    as they are.
    """

    def __init__(self, files: int) -> None:
        is_terminal = sys.stderr.isatty() and os.environ.get("TERM", "dumb") != "dumb"
        self._files = files if is_terminal and files >= _FEWEST else 0
        self._read = 0

    def show(self, file: Path) -> None:
        """Show the next file."""
        self._read += 1
        if self._files:
            import shutil  # noqa: PLC0415  # only a long run on a terminal asks for it

            room = max(shutil.get_terminal_size().columns - 1, 10)
            line = f"{self._read}/{self._files} {visible(str(file))}"
            sys.stderr.write(f"\r{line[:room]}\x1b[K")
            sys.stderr.flush()

    def wipe(self) -> None:
        """Wipe the line out."""
        if self._files:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
