"""A review as text for a terminal, wrapped between words."""

from __future__ import annotations

import shutil
import sys
import textwrap
from typing import TYPE_CHECKING

from kompplan.cli.change_formats import write_changes
from kompplan.cli.diff import Wanted
from kompplan.cli.visible import visible
from kompplan.locales.core.numbers import NO_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.cli.review.gather import Review
    from kompplan.cli.review.page import Findings, Page

_WIDEST = 100
_IN_PIPE = 80
_BOLD, _END = "\x1b[1m", "\x1b[0m"


def write(review: Review, page: Page, *, colour: bool) -> str:
    """Return a review as text."""
    width = min(shutil.get_terminal_size().columns, _WIDEST) if sys.stdout.isatty() else _IN_PIPE
    writer = _Writer(max(width, 30), colour)
    blocks = [[*writer.heading(page.heading), *writer.wrapped(page.summary)]]
    blocks += [list(writer.findings(findings)) for findings in page.first]
    if any(each.changes for each, _ in review.found):
        blocks.append([write_changes(review.found, Wanted(), colour=colour).rstrip("\n")])
    if page.money:
        blocks.append(list(writer.money(page)))
    if page.affected[1]:
        lines = writer.wrapped(page.affected[1], "  ")
        blocks.append([*writer.heading(page.affected[0]), "", *lines])
    if page.solved:
        blocks.append(list(writer.findings(page.solved)))
    if page.last:
        blocks.append(writer.wrapped(page.last))
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


class _Writer:
    """Writes lines of a width, in colour or without."""

    def __init__(self, width: int, colour: bool) -> None:  # a plain fact about the stream
        self._width, self._colour = width, colour

    def heading(self, text: str) -> Iterator[str]:
        """Yield the lines of a heading."""
        for line in self.wrapped(text):
            yield f"{_BOLD}{line}{_END}" if self._colour else line

    def wrapped(self, text: str, lead: str = "") -> list[str]:
        """Return a text in lines; amounts are not torn apart."""
        lines = textwrap.wrap(
            visible(text),
            self._width,
            initial_indent=lead,
            subsequent_indent=" " * len(lead),
            break_on_hyphens=False,
        )
        return [line.replace(NO_BREAK, " ") for line in lines]

    def findings(self, findings: Findings) -> Iterator[str]:
        """Yield findings under their heading."""
        yield from self.heading(findings.heading)
        for item in findings.items:
            yield ""
            yield from self.wrapped(f"{item.severity}: {item.message}", "  – ")
            if item.hint:
                yield from self.wrapped(item.hint, "    → ")
            yield from self.wrapped(item.place, "      ")

    def money(self, page: Page) -> Iterator[str]:
        """Yield the sums that have changed, each on lines of its own."""
        yield from self.heading(page.budget[0])
        for money in page.money:
            if money.title:
                yield from ("", *self.wrapped(money.title, "  "))
            for row in money.rows:
                yield ""
                yield from self.wrapped(row.label, "  – ")
                yield from self.wrapped(f"{row.before} → {row.after} ({row.difference})", "    ")
