"""The reports that are printed: of the plans that have changed, or of one that has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diff.report import report_of
from kompplan.diff.summary import summary_of
from kompplan.locales.changes import with_change_words
from kompplan.locales.core.wording import say
from kompplan.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kompplan.cli.change_formats import Told
    from kompplan.cli.diff import Wanted
    from kompplan.diff.report import Report
    from kompplan.locales import Locale


def reports_of(found: Sequence[Told], wanted: Wanted) -> Iterator[tuple[Report, Locale]]:
    """Yield a report of each plan that has changed; when none has, one that says so.

    Args:
        found: The changes of each plan, with the language they are told in.
        wanted: How they are to be told.
    """
    changed = [(each, with_change_words(locale)) for each, locale in found if each.changes]
    for each, locale in changed:
        yield report_of(each, locale), locale
    if changed or not found:
        return
    locale = with_change_words(found[0][1])
    text = summary_of([each for each, _ in found], locale)
    if wanted.actor:
        text = say(locale.phrases["change-nothing-for"], {"who": wanted.actor}, locale)
    report = report_of(found[0][0], locale)
    title = report.title if len(found) == 1 else locale.word("changes-heading")
    yield replace(report, title=title, summary=text), locale
