"""The lives of plans as Markdown, where nothing in a plan or a subject is markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.cli.change_formats.md_form import escape
from kompplan.cli.changelog_forms import heading_of, sentences_of, silent_of, title_of
from kompplan.cli.sides import short
from kompplan.locales.core.dates import format_day
from kompplan.locales.revisions import tell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kompplan.cli.changelog_entries import PlanLog
    from kompplan.cli.changelog_forms import ToldLog
    from kompplan.locales import Locale


def write(logs: Sequence[ToldLog], locale: Locale) -> str:
    """Return the lives of plans as Markdown."""
    if not logs:
        return f"{escape(tell('log-empty', locale))}\n"
    return "\n".join("\n".join(_plan(log, told)) for log, told in logs)


def _plan(log: PlanLog, locale: Locale) -> Iterator[str]:
    yield from (f"## {escape(title_of(log))}", "")
    for version in log.versions:
        yield from (f"### {escape(heading_of(version, locale))}", "")
        for entry in version.entries:
            day = format_day(locale, entry.commit.day)
            subject = escape(entry.commit.subject)
            # A hash is left as it is, so that a forge makes a link of it.
            yield f"- **{day}** {subject} ({short(entry.commit)})"
            yield from (f"  - {escape(text)}" for text in sentences_of(entry, locale))
        if silent := silent_of(version, locale):
            yield f"- {escape(silent)}"
        if version.entries or silent:
            yield ""
