"""A web page in one file: no script, no request, every value escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.exporters.core.exporter import Exporter
from kompplan.exporters.core.templates import render_template

if TYPE_CHECKING:
    from kompplan.exporters.core.exporter import Document


def render_html(document: Document) -> bytes:
    """Return a document as one self-contained HTML file, in UTF-8."""
    return render_template(document, ".html.j2").encode()


EXPORTER = Exporter(format="html", suffix=".html", render=render_html)
