"""Workflow commands of GitHub Actions, which mark lines of a pull request.

Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions; the escapes
are those of ``@actions/core``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.cli.report import hint_of, message_of
from kompplan.cli.visible import visible

if TYPE_CHECKING:
    from kompplan.cli.finding_formats import Report
    from kompplan.diagnostics import Diagnostic

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = _IN_DATA | str.maketrans({":": "%3A", ",": "%2C"})


def write(report: Report) -> str:
    """Return one command a finding that no plan accepts, one a line."""
    return "".join(f"{_command(diagnostic, report)}\n" for diagnostic in report.valid)


def _command(diagnostic: Diagnostic, report: Report) -> str:
    fault, check = diagnostic.fault, diagnostic.check
    span, locale = fault.span, report.words_of(diagnostic)
    places: dict[str, object] = {
        "file": fault.file, "line": span.line, "endLine": span.end_line, "col": span.column,
    }  # fmt: skip
    if span.line == span.end_line:  # GitHub takes no columns for several lines
        places["endColumn"] = span.end_column
    places["title"] = f"{check.code} {check.name}"
    said = ",".join(f"{key}={_property(str(value))}" for key, value in places.items())
    text, hint = (visible(say(diagnostic, locale)) for say in (message_of, hint_of))
    data = f"{text}\nhint: {hint}" if hint else text
    return f"::{_COMMANDS[diagnostic.severity]} {said}::{data.translate(_IN_DATA)}"


def _property(text: str) -> str:
    return visible(text).translate(_IN_PROPERTIES)
