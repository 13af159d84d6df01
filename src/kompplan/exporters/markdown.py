"""Markdown with tables: reads well raw, and nothing in a plan can become markup.

Source: CommonMark 0.31.2, section 2.4 (backslash escapes); GitHub Flavored Markdown 0.29, section
4.10 (tables).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kompplan.exporters.core.exporter import Exporter
from kompplan.exporters.core.templates import render_template
from kompplan.exporters.core.words import WORD_JOINER

if TYPE_CHECKING:
    from kompplan.exporters.core.exporter import Document

# Only what can begin or end markup inside a line; « - » and « . » in running text stay readable.
_INLINE = re.compile(r"([\\`*_\[\]<>|~#&!])")
_LINE_START = re.compile(r"^([ \t]*)([-+=:]|[0-9]{1,9}(?=[.)]))", re.MULTILINE)
_EMPTY_START = re.compile(r"\| (?:<br>)+")


def escape_text(text: str) -> str:
    """Return a text that Markdown shows just as it is, on one line."""
    return _LINE_START.sub(_escape_start, escape_inline(text))


def escape_inline(text: str) -> str:
    """Return a text for the middle of a line, where no list can begin."""
    lines = (line.strip(" \t") for line in text.strip().split("\n"))
    return _escape_inline(" ".join(filter(None, lines)))


def _escape_inline(text: str) -> str:
    """GitHub makes links of bare addresses too, so those are broken up."""
    escaped = _INLINE.sub(r"\\\1", text)
    return escaped.replace("://", ":\\//").replace("www.", "www\\.")


def _escape_start(found: re.Match[str]) -> str:
    blanks, start = found.groups()
    return f"{blanks}{start}\\" if start[0].isdigit() else f"{blanks}\\{start}"


def escape_cell(text: str) -> str:
    """Return a text for a table cell; line breaks become ``<br>``."""
    lines = (_escape_inline(line.strip()) for line in text.splitlines())
    return "<br>".join(line for line in lines if line)


def escape_link(address: str) -> str:
    """Return an address that cannot leave the ``<…>`` of its link."""
    return re.sub(r"[\s<>|\\()\[\]]", lambda found: f"%{ord(found.group()):02X}", address)


ESCAPERS = {
    "md": escape_text,
    "inline": escape_inline,
    "cell": escape_cell,
    "address": escape_link,
}
"""Filters of the templates, by name."""


def render_markdown(document: Document) -> bytes:
    """Return a document as Markdown, in UTF-8."""
    text = render_template(document, ".md.j2", ESCAPERS)
    return tidy(text).encode()


def tidy(text: str) -> str:
    """Return what a template made without the blank lines that its tags left behind."""
    text = _EMPTY_START.sub("| ", text)
    return re.sub(r"\n{3,}", "\n\n", text).replace(WORD_JOINER, "").strip() + "\n"


EXPORTER = Exporter(format="md", suffix=".md", render=render_markdown)
