"""A review as one web page that can be mailed; it needs no script, no style sheet, no picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.cli.change_formats.reports import reports_of
from kompplan.cli.diff import Wanted
from kompplan.cli.visible import visible
from kompplan.exporters.core.templates import fill_template
from kompplan.locales.changes import with_change_words

if TYPE_CHECKING:
    from kompplan.cli.review.gather import Review
    from kompplan.cli.review.page import Page


def write(review: Review, page: Page, *, colour: bool) -> str:
    """Return a review as HTML."""
    del colour
    locale = with_change_words(review.locale)
    words = {name: locale.word(name) for name in ("deleted", "inserted", "touches", "follows")}
    changed = [each for each in review.found if each[0].changes]
    reports = [report for report, _ in reports_of(changed, Wanted())]
    values = {"review": page, "reports": reports, "words": words, "lang": page.lang}
    html = fill_template("review.html.j2", values)
    return "\n".join(visible(line) for line in html.split("\n"))
