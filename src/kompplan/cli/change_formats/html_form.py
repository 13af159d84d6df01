"""Changes as one web page that can be mailed; it needs no script, no style sheet and no picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.cli.change_formats.reports import reports_of
from kompplan.cli.visible import visible
from kompplan.exporters.core.templates import fill_template
from kompplan.locales.changes import with_change_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kompplan.cli.change_formats import Told
    from kompplan.cli.diff import Wanted


def write(found: Sequence[Told], wanted: Wanted, *, colour: bool) -> str:
    """Return changes as HTML."""
    del colour
    if not found:
        return ""
    locale = with_change_words(found[0][1])
    names = ("deleted", "inserted", "touches", "follows")
    words = {name: locale.word(name) for name in names}
    words["heading"] = locale.word("changes-heading")
    reports = [report for report, _ in reports_of(found, wanted)]
    page = fill_template(
        "changes.html.j2",
        {"reports": reports, "words": words, "lang": locale.code, "compared": wanted.compared},
    )
    return "\n".join(visible(line) for line in page.split("\n"))
