"""The lives of plans as one page that can be mailed: no script, nothing fetched."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from kompplan.cli.changelog_forms import heading_of, sentences_of, silent_of, title_of
from kompplan.cli.sides import short
from kompplan.cli.visible import visible
from kompplan.locales.core.dates import format_day
from kompplan.locales.revisions import tell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kompplan.cli.changelog_entries import LogVersion, PlanLog
    from kompplan.cli.changelog_forms import ToldLog
    from kompplan.locales import Locale

_STYLE = (
    ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:45rem;"
    "margin:2rem auto;padding:0 1rem}h1{font-size:1.6rem}h2{font-size:1.3rem}h3{font-size:1.1rem}"
    "li{margin:.25rem 0;overflow-wrap:anywhere}"
)


def write(logs: Sequence[ToldLog], locale: Locale) -> str:
    """Return the lives of plans as a web page in one file."""
    title = tell("log-title", locale)
    body = "\n".join(line for log, told in logs for line in _plan(log, told))
    if not logs:
        body = f"<p>{_text(tell('log-empty', locale))}</p>"
    return f"""\
<!doctype html>
<html lang="{locale.code}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{_text(title)}</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>{_text(title)}</h1>
{body}
</body>
</html>
"""


def _plan(log: PlanLog, locale: Locale) -> Iterator[str]:
    yield f'<section lang="{locale.code}">'
    yield f"<h2>{_text(title_of(log))}</h2>"
    for version in log.versions:
        yield from _version(version, locale)
    yield "</section>"


def _version(version: LogVersion, locale: Locale) -> Iterator[str]:
    yield f"<h3>{_text(heading_of(version, locale))}</h3>"
    silent = silent_of(version, locale)
    if not (version.entries or silent):
        return
    yield "<ul>"
    for entry in version.entries:
        day, commit = format_day(locale, entry.commit.day), entry.commit
        head = f'<time datetime="{commit.day.isoformat()}">{_text(day)}</time>'
        yield f"<li>{head}: {_text(commit.subject)} ({short(commit)})"
        yield "<ul>"
        yield from (f"<li>{_text(text)}</li>" for text in sentences_of(entry, locale))
        yield "</ul></li>"
    if silent:
        yield f"<li>{_text(silent)}</li>"
    yield "</ul>"


def _text(text: str) -> str:
    return escape(visible(text))
