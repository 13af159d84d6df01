"""The section of a Markdown file that ``changelog --write`` keeps current."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kompplan.cli.files import resolve, rewrite_file, write_file
from kompplan.cli.visible import visible
from kompplan.locales.revisions import refuse

if TYPE_CHECKING:
    from pathlib import Path

    from kompplan.locales import Locale

START = "<!-- kompplan:changelog -->"
END = "<!-- /kompplan:changelog -->"


def write_section(target: Path, text: str, locale: Locale) -> None:
    """Put a text between the marks of a file, which is made where there is none.

    The rest of the file stays as it is, with its line ends; a file that would not change is not
    written.

    Args:
        target: The file.
        text: What stands between the marks; it holds none of them.
        locale: The reader's language.

    Raises:
        KompplanError: If the file has no such section, or cannot be written.
    """
    path = resolve(target)
    try:
        if not path.exists():
            write_file(path, f"{START}\n\n{text}\n{END}\n".encode())
        elif (changed := _changed(path.read_bytes(), text)) is None:
            refuse("changelog-no-section", locale, file=target, start=START, end=END)
        elif changed != path.read_bytes():
            rewrite_file(path, changed)
    except OSError as error:
        refuse("approve-not-written", locale, file=target, reason=error.strerror or error)
    sys.stdout.write(f"{visible(str(target))}\n")


def _changed(data: bytes, text: str) -> bytes | None:
    """Return a file with another section; None where it does not have exactly one."""
    start, end = START.encode(), END.encode()
    if data.count(start) != 1 or data.count(end) != 1:
        return None
    first, last = data.index(start) + len(start), data.index(end)
    if last < first:
        return None
    section = f"\n\n{text}\n"
    if b"\r\n" in data:
        section = section.replace("\n", "\r\n")
    return data[:first] + section.encode() + data[last:]
