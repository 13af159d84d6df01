"""Changes as text for a terminal, wrapped between words."""

from __future__ import annotations

import shutil
import sys
import textwrap
from typing import TYPE_CHECKING

from kompplan.cli.change_formats.reports import reports_of
from kompplan.cli.visible import visible
from kompplan.locales.core.numbers import NO_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kompplan.cli.change_formats import Told
    from kompplan.cli.diff import Wanted
    from kompplan.diff.report import Item, Part, Report
    from kompplan.diff.word_diff import Run
    from kompplan.locales import Locale

_WIDEST = 100
_IN_PIPE = 80
_BOLD, _RED, _GREEN, _DIM, _END = "\x1b[1m", "\x1b[31m", "\x1b[32m", "\x1b[2m", "\x1b[0m"
_MARKS = {"deleted": ("[-", "-]", _RED), "inserted": ("{+", "+}", _GREEN)}
"""As ``git diff --word-diff`` writes them, so that nothing hangs on colour."""


def write(found: Sequence[Told], wanted: Wanted, *, colour: bool) -> str:
    """Return changes as text; plans without changes are told of only when no plan has any."""
    width = min(shutil.get_terminal_size().columns, _WIDEST) if sys.stdout.isatty() else _IN_PIPE
    page = _Page(width, colour)
    texts = ["\n".join(page.report(*each)) for each in reports_of(found, wanted)]
    if texts and wanted.compared:
        texts.insert(0, "\n".join(page.wrapped(wanted.compared, "")))
    return "\n\n".join(texts) + "\n" if texts else ""


class _Page:
    """Writes lines of a width, in colour or without."""

    def __init__(self, width: int, colour: bool) -> None:  # a plain fact about the stream
        self._width, self._colour = max(width, 30), colour

    def report(self, report: Report, locale: Locale) -> Iterator[str]:
        """Yield the lines of one plan."""
        yield from self.wrapped(report.title, "", style=_BOLD)
        for part in report.parts:
            yield ""
            yield from self._part(part, locale)
        if report.parts:
            yield ""
        yield from self.wrapped(report.summary, "")

    def _part(self, part: Part, locale: Locale) -> Iterator[str]:
        yield from self.wrapped(part.heading, "", style=_BOLD)
        for group in part.groups:
            yield ""
            yield from self.wrapped(group.label, "  ")
            for item in group.items:
                yield from self._item(item, locale)

    def _item(self, item: Item, locale: Locale) -> Iterator[str]:
        if item.is_told_in_words:
            yield from self.wrapped(item.text, "    – ")
        else:
            yield from self.wrapped(f"{item.heading}:", "    – ")
            yield from self._runs(item.runs)
        for follower in item.followers:
            yield from self.wrapped(f"{locale.word('follows')}: {follower}", "      ")
        if item.touches:
            text = f"{locale.word('touches')}: {item.touches}"
            yield from self.wrapped(text, "      ", style=_DIM)

    def _runs(self, runs: tuple[Run, ...]) -> Iterator[str]:
        marked = []
        for run in runs:
            first, last, _ = _MARKS.get(run.op, ("", "", ""))
            lead = " " if run.text.startswith(" ") else ""
            marked.append(f"{lead}{first}{run.text.strip()}{last}")
        for line in self.wrapped("".join(marked), "      "):
            yield self._in_colours(line) if self._colour else line

    def _in_colours(self, line: str) -> str:
        for first, last, colour in _MARKS.values():
            line = line.replace(first, colour + first).replace(last, last + _END)
        return line

    def wrapped(self, text: str, lead: str, *, style: str = "") -> Iterator[str]:
        """Yield a text in lines; amounts and days are not torn apart."""
        lines = textwrap.wrap(
            visible(text),
            self._width,
            initial_indent=lead,
            subsequent_indent=" " * len(lead),
            break_on_hyphens=False,
        )
        for line in lines:
            shown = line.replace(NO_BREAK, " ") if not self._colour else line
            yield f"{style}{shown}{_END}" if style and self._colour else shown
