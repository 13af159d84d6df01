"""A review as Markdown, to be posted on a pull request; nothing in a plan is markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.cli.change_formats import write_changes
from kompplan.cli.change_formats.md_form import escape
from kompplan.cli.diff import Wanted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.cli.review.gather import Review
    from kompplan.cli.review.page import Findings, Money, Page


def write(review: Review, page: Page, *, colour: bool) -> str:
    """Return a review as Markdown."""
    del colour
    lines = [f"# {escape(page.heading)}", "", f"{escape(page.summary)}.", ""]
    for findings in page.first:
        lines += _findings(findings)
    if any(each.changes for each, _ in review.found):
        lines += [write_changes(review.found, Wanted("md")).rstrip("\n"), ""]
    if page.money:
        lines += [f"## {escape(page.budget[0])}", ""]
        for money in page.money:
            lines += _money(money, page)
    if page.affected[1]:
        lines += [f"## {escape(page.affected[0])}", "", f"{escape(page.affected[1])}.", ""]
    if page.solved:
        lines += _findings(page.solved)
    if page.last:
        lines += [f"<sub>{escape(page.last)}.</sub>", ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _findings(findings: Findings) -> Iterator[str]:
    yield from (f"## {escape(findings.heading)}", "")
    for item in findings.items:
        yield f"- **{escape(item.severity)}:** {escape(item.message)}"
        if item.hint:
            yield f"  <br>→ {escape(item.hint)}"
        yield f"  <br><sub>{escape(item.place)}</sub>"
    yield ""


def _money(money: Money, page: Page) -> Iterator[str]:
    if money.title:
        yield from (f"**{escape(money.title)}**", "")
    yield f"| | {' | '.join(map(escape, page.budget[1:]))} |"
    yield "| --- | ---: | ---: | ---: |"
    for row in money.rows:
        cells = (row.label, row.before, row.after, row.difference)
        yield f"| {' | '.join(map(escape, cells))} |"
    yield ""
