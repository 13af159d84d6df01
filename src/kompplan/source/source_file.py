"""One file of a workspace, as text."""

from __future__ import annotations

from kompplan.value import Value


class SourceFile(Value):
    r"""A file that has been read and decoded.

    Attributes:
        name: How the file is shown to the reader: the path as given, or ``kompplan:norway``.
        text: The whole text, without a byte order mark, with ``\n`` line ends.
    """

    name: str
    text: str

    def line(self, number: int) -> str:
        """Return a line by its number from 1, without its line end; empty past the last."""
        lines = self.text.split("\n")
        return lines[number - 1] if 0 < number <= len(lines) else ""
