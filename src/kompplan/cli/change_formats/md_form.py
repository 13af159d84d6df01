"""Changes as Markdown that can be pasted into a pull request, where nothing in a plan is markup.

Beside what Markdown itself obeys, a forge makes links of ``@name``, ``#12`` and commit hashes, and
a log obeys lines that begin with ``::``.

Source: GitHub Docs, «Autolinked references and URLs» and «Workflow commands».
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kompplan.cli.change_formats.reports import reports_of
from kompplan.cli.visible import visible
from kompplan.exporters.markdown import escape_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kompplan.cli.change_formats import Told
    from kompplan.cli.diff import Wanted
    from kompplan.diff.report import Item, Report
    from kompplan.diff.word_diff import Run
    from kompplan.locales import Locale

_AUTOLINK = re.compile(r"@(?=\w)|\\#(?=[0-9])|\bGH-(?=[0-9])|::")
_HASH = re.compile(r"\b[0-9a-f]{7,40}\b")
_ADDRESS = re.compile(r"\b(https?|ftp|mailto|xmpp):", re.IGNORECASE)
_ZERO_WIDTH = "&#8203;"
"""Shows nothing, and keeps a forge from seeing a name or a number behind a sign."""


def write(found: Sequence[Told], wanted: Wanted, *, colour: bool) -> str:
    """Return changes as Markdown; plans without changes are told of only when no plan has any."""
    del colour
    lines = [line for each in reports_of(found, wanted) for line in _report(*each)]
    if lines and wanted.compared:
        lines = [f"{escape(wanted.compared)}.", "", *lines]
    return "\n".join(lines).rstrip("\n") + "\n" if lines else ""


def escape(text: str) -> str:
    """Return a text that Markdown and a forge show just as it is, on one line."""
    escaped = _ADDRESS.sub(lambda found: f"{found[1]}{_ZERO_WIDTH}:", escape_text(visible(text)))
    escaped = _AUTOLINK.sub(_broken, escaped)
    return _HASH.sub(lambda found: f"{found[0][:3]}{_ZERO_WIDTH}{found[0][3:]}", escaped)


def _broken(found: re.Match[str]) -> str:
    text = found[0]
    return f":{_ZERO_WIDTH}:" if text == "::" else f"{text}{_ZERO_WIDTH}"


def _report(report: Report, locale: Locale) -> Iterator[str]:
    yield from (f"## {escape(report.title)}", "", f"{escape(report.summary)}.", "")
    for part in report.parts:
        yield from (f"### {escape(part.heading)}", "")
        for group in part.groups:
            yield f"- **{escape(group.label)}**"
            for item in group.items:
                yield from _item(item, locale)
        yield ""


def _item(item: Item, locale: Locale) -> Iterator[str]:
    yield f"  - {escape(f'{item.heading}:' if item.runs else item.text)}"
    if item.runs:
        yield f"    <br>{''.join(map(_run, item.runs)).strip()}"
    for follower in item.followers:
        yield f"    - {locale.word('follows')}: {escape(follower)}"
    if item.touches:
        yield f"    <br><sub>{locale.word('touches')}: {escape(item.touches)}</sub>"


def _run(run: Run) -> str:
    marks = {"deleted": ("<del>", "</del>"), "inserted": ("<ins>", "</ins>")}
    first, last = marks.get(run.op, ("", ""))
    lead = " " if run.text.startswith(" ") else ""
    return f"{lead}{first}{escape(run.text)}{last}"
