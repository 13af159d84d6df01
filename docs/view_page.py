"""The reference page of the views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.cli.views import about_of, title_of
from kompplan.locales import locale_of
from kompplan.views import views

if TYPE_CHECKING:
    from kompplan.views import View

INTRO = """\
# Views

A page shows the views that its plan has data for, in this order; `render --view NAME` shows only
those that are named. Each has the templates `views/NAME.html.j2` and `views/NAME.md.j2`.

A needs notification begins with its form; a development plan has its activities after roles,
packages and matrix."""


def views_page() -> str:
    """Return the list of views, in the order of a page."""
    rows = ["| Name | Heading | Shows | Module |", "| --- | --- | --- | --- |"]
    rows += [_row(view) for view in sorted(views().values(), key=lambda view: view.order)]
    return "\n\n".join([INTRO, "\n".join(rows)])


def _row(view: View) -> str:
    nb, en = locale_of("nb"), locale_of("en")
    module = f"`src/kompplan/views/{view.name.replace('-', '_')}.py`"
    return f"| `{view.name}` | {title_of(view, nb)} | {about_of(view, en)} | {module} |"
