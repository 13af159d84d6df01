"""A Code Quality report of GitLab, which marks lines of a merge request.

Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.cli.identity import fingerprints
from kompplan.cli.report import dump_json, hint_of, message_of

if TYPE_CHECKING:
    from kompplan.cli.finding_formats import Report

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def write(report: Report) -> str:
    """Return the findings that no plan accepts as JSON."""
    rows = []
    for diagnostic, fingerprint in zip(report.valid, fingerprints(report.valid), strict=True):
        locale, fault = report.words_of(diagnostic), diagnostic.fault
        said = [message_of(diagnostic, locale), hint_of(diagnostic, locale)]
        rows.append(
            {
                "description": " – ".join(text for text in said if text),
                "check_name": f"{diagnostic.check.code} {diagnostic.check.name}",
                "fingerprint": fingerprint,
                "severity": _SEVERITIES[diagnostic.severity],
                "location": {
                    "path": fault.file,
                    "lines": {"begin": fault.span.line, "end": fault.span.end_line},
                },
            }
        )
    return dump_json(rows)
