"""JUnit XML, which every build server shows as tests: a suite a file, a test for each finding.

Findings of at least the weight that ends the run are failures, lighter ones are tests that pass
with a note, and those that a plan accepts are skipped.

Source: https://github.com/testmoapp/junitxml (there is no standard).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from kompplan.cli.report import hint_of, message_of
from kompplan.cli.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.cli.finding_formats import Report
    from kompplan.diagnostics import Diagnostic

_NOT_XML = re.compile("[\ufffe\uffff]")
"""What ``visible`` lets through and XML 1.0 does not (section 2.2)."""


def write(report: Report) -> str:
    """Return the document, with a final line feed."""
    by_file: dict[str, list[Diagnostic]] = {name: [] for name in report.files}
    for diagnostic in report.diagnostics:
        by_file.setdefault(diagnostic.fault.file, []).append(diagnostic)
    top = ET.Element("testsuites", name="kompplan")
    for file, diagnostics in by_file.items():
        top.append(_suite(file, diagnostics, report))
    for kind in ("tests", "failures", "errors", "skipped"):
        top.set(kind, str(sum(int(suite.get(kind, "0")) for suite in top)))
    ET.indent(top)
    text = ET.tostring(top, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _suite(file: str, diagnostics: Iterable[Diagnostic], report: Report) -> ET.Element:
    suite = ET.Element("testsuite", name=_clean(file))
    for diagnostic in diagnostics:
        suite.append(_case(diagnostic, report))
    if not len(suite):
        name = report.locale_for.get(file, report.locale).word("no-findings")
        suite.append(ET.Element("testcase", classname=_clean(file), name=name))
    suite.set("tests", str(len(suite)))
    for kind, child in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(kind, str(len(suite.findall(f"testcase/{child}"))))
    return suite


def _case(diagnostic: Diagnostic, report: Report) -> ET.Element:
    """Return one finding; its name stays the same when it only moves to another line."""
    fault, check, locale = diagnostic.fault, diagnostic.check, report.words_of(diagnostic)
    steps = "/".join(str(step) for step in fault.path)
    name = f"{check.code} {check.name} {steps}".rstrip()
    case = ET.Element(
        "testcase",
        classname=_clean(fault.file),
        name=_clean(name),
        file=_clean(fault.file),
        line=str(fault.span.line),
    )
    message = _clean(message_of(diagnostic, locale))
    place = f"{fault.file}:{fault.span.line}:{fault.span.column}"
    hint = hint_of(diagnostic, locale)
    lines = [f"{place}: {diagnostic.severity}[{check.code}] {message}", hint and f"hint: {hint}"]
    text = "\n".join(_clean(line) for line in lines if line)
    if diagnostic.waived:
        ET.SubElement(case, "skipped", message=message)
    elif report.is_failure(diagnostic):
        ET.SubElement(case, "failure", message=message, type=check.code).text = text
    else:
        ET.SubElement(case, "system-out").text = text
    return case


def _clean(text: str) -> str:
    return _NOT_XML.sub(lambda found: f"\\u{ord(found.group()):04x}", visible(text))
