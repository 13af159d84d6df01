"""The lives of plans as text for a terminal, wrapped between words."""

from __future__ import annotations

import shutil
import sys
import textwrap
from typing import TYPE_CHECKING

from kompplan.cli.changelog_forms import heading_of, sentences_of, silent_of, title_of
from kompplan.cli.sides import short
from kompplan.cli.visible import visible
from kompplan.locales.core.dates import format_day
from kompplan.locales.core.numbers import NO_BREAK
from kompplan.locales.revisions import tell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kompplan.cli.changelog_entries import LogVersion, PlanLog
    from kompplan.cli.changelog_forms import ToldLog
    from kompplan.locales import Locale

_WIDEST = 100
_IN_PIPE = 80


def write(logs: Sequence[ToldLog], locale: Locale) -> str:
    """Return the lives of plans as text."""
    if not logs:
        return f"{tell('log-empty', locale)}\n"
    width = min(shutil.get_terminal_size().columns, _WIDEST) if sys.stdout.isatty() else _IN_PIPE
    blocks = ["\n".join(_plan(log, told, max(width, 30))) for log, told in logs]
    return "\n\n".join(blocks) + "\n"


def _plan(log: PlanLog, locale: Locale, width: int) -> Iterator[str]:
    yield from _wrapped(title_of(log), "", width)
    for version in log.versions:
        yield ""
        yield from _version(version, locale, width)


def _version(version: LogVersion, locale: Locale, width: int) -> Iterator[str]:
    yield from _wrapped(heading_of(version, locale), "", width)
    for entry in version.entries:
        yield ""
        day = format_day(locale, entry.commit.day)
        yield from _wrapped(f"{day}: {entry.commit.subject} ({short(entry.commit)})", "  ", width)
        for sentence in sentences_of(entry, locale):
            yield from _wrapped(sentence, "    – ", width)
    if silent := silent_of(version, locale):
        yield ""
        yield from _wrapped(silent, "  ", width)


def _wrapped(text: str, lead: str, width: int) -> list[str]:
    """Return a text in lines; amounts are not torn apart."""
    lines = textwrap.wrap(
        visible(text),
        width,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_on_hyphens=False,
    )
    return [line.replace(NO_BREAK, " ") for line in lines]
