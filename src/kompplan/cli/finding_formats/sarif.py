"""SARIF 2.1.0, which code hosts and editors show beside the text.

Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from kompplan import __version__
from kompplan.cli.explain import pattern_of, split_docstring
from kompplan.cli.identity import fingerprints
from kompplan.cli.report import dump_json, hint_of, message_of
from kompplan.loading.workspace import PACK_PREFIX
from kompplan.locales import Locale, text_in
from kompplan.source.span import START

if TYPE_CHECKING:
    from kompplan.cli.finding_formats import Report
    from kompplan.diagnostics import Check, Diagnostic
    from kompplan.source import Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0-rtm.5.json"

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def write(report: Report) -> str:
    """Return the log as JSON: one run, its rules, its results."""
    checks = {diagnostic.check.code: diagnostic.check for diagnostic in report.diagnostics}
    codes = sorted(checks)
    marks = fingerprints(report.diagnostics)
    driver = {
        "name": "kompplan",
        "semanticVersion": __version__,
        "language": report.locale.code,
        "rules": [_rule(checks[code], report.locale) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": not report.could_not_run}],
        # Columns are characters, not the UTF-16 units that a reader would take them for.
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [
            _result(diagnostic, report, codes.index(diagnostic.check.code), mark)
            for diagnostic, mark in zip(report.diagnostics, marks, strict=True)
        ],
    }
    return dump_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(check: Check, locale: Locale) -> dict[str, Any]:
    """Return a check's manual page: what it says, why it matters, what to write instead."""
    intro, sections = split_docstring(check)
    about = intro if locale.code == "en" else text_in(check.about, locale)
    examples = [
        f"{locale.word(f'page-{name}')}:\n{sections[name]}"
        for name in ("example", "instead", "source")
        if name in sections
    ]
    hint = pattern_of(text_in(check.hint, locale), locale)
    return {
        "id": check.code,
        "name": "".join(word.capitalize() for word in check.name.split("-")),
        "shortDescription": {"text": pattern_of(text_in(check.message, locale), locale)},
        "fullDescription": {"text": about},
        "help": {"text": "\n\n".join(text for text in (about, hint, *examples) if text)},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
    }


def _result(diagnostic: Diagnostic, report: Report, index: int, mark: str) -> dict[str, Any]:
    fault, locale = diagnostic.fault, report.words_of(diagnostic)
    said = (message_of(diagnostic, locale), hint_of(diagnostic, locale))
    result: dict[str, Any] = {
        "ruleId": diagnostic.check.code,
        "ruleIndex": index,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": "\n".join(text for text in said if text)},
        "locations": [_location(fault.file, fault.span)],
        "partialFingerprints": {"kompplanPlace/v1": mark},
    }
    if fault.path:
        path = "/".join(str(step) for step in fault.path)
        result["locations"][0]["logicalLocations"] = [{"fullyQualifiedName": path}]
    if fault.related:
        result["relatedLocations"] = [
            {
                "id": number,
                **_location(place.file, place.span),
                "message": {"text": locale.phrases.get(place.label, place.label)},
            }
            for number, place in enumerate(fault.related, 1)
        ]
    if diagnostic.waived:
        result["suppressions"] = [{"kind": "inSource", "status": "accepted"}]
    return result


def _location(file: str, span: Span) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": _artifact(file)}
    if span != START:  # of a whole file
        place["region"] = {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        }
    return {"physicalLocation": place}


def _artifact(file: str) -> dict[str, str]:
    """Return a file as an address; one below the folder one stands in is relative to that."""
    if file.startswith(PACK_PREFIX):
        return {"uri": file}
    path = quote(os.fsencode(os.path.normpath(file)))
    if Path(file).is_absolute():
        return {"uri": f"file://{path}"}
    return {"uri": path, "uriBaseId": "%SRCROOT%"}
