"""How much each finding weighs here: what the workspace says, and what the plan accepts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks import all_checks, check_by_code, check_named
from kompplan.diagnostics import Diagnostic, Finding
from kompplan.diagnostics.suggest import suggest
from kompplan.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from kompplan.diagnostics import KeyPath, Severity
    from kompplan.model import Plan
    from kompplan.model.waivers import Waiver
    from kompplan.model.workspace import Weight
    from kompplan.source import Fault

_READING = ("KP0", "KP1")
"""Codes of what could not be read: nobody can accept that."""


def stamp(faults: Iterable[Fault], weights: Mapping[str, Weight] | None = None) -> list[Diagnostic]:
    """Return faults with the code and the weight of their checks, without the silent ones.

    Args:
        faults: What was found.
        weights: The workspace's own weights by code or name; what could not be read keeps its own.
    """
    found = []
    for fault in faults:
        check = check_named(fault.name)
        weight: Weight = fault.severity or check.severity
        if weights and not check.code.startswith(_READING):
            weight = weights.get(check.name) or weights.get(check.code) or weight
        if weight != "silent":
            severity: Severity = weight
            found.append(Diagnostic(check, fault, severity))
    return found


def waive(
    plan: Plan, diagnostics: list[Diagnostic], today: date | None
) -> tuple[list[Diagnostic], list[Finding]]:
    """Return the findings, those that the plan accepts marked, and what is wrong with its waivers.

    Args:
        plan: The plan.
        diagnostics: All its findings.
        today: The day on which waivers must hold; None to let every one of them hold.
    """
    used: set[int] = set()
    marked = []
    for diagnostic in diagnostics:
        by = [n for n, waiver in enumerate(plan.waivers) if _accepts(waiver, diagnostic)]
        used.update(by)
        in_force = any(_is_in_force(plan.waivers[n], today) for n in by)
        marked.append(replace(diagnostic, waived=True) if in_force else diagnostic)
    return marked, list(_faulty(plan.waivers, used, today))


def unknown_findings(weights: Mapping[str, Weight]) -> Iterator[Finding]:
    """Yield every name in the workspace's weights that is not that of a finding."""
    for name in weights:
        if check_by_code(name) is None:
            yield replace(_unknown(name, ("severity", name)), at_key=True)


def _unknown(name: str, path: KeyPath) -> Finding:
    known = [name for check in all_checks() for name in (check.name, check.code)]
    return Finding("unknown-finding", path, {"finding": name, "suggestion": suggest(name, known)})


def _accepts(waiver: Waiver, diagnostic: Diagnostic) -> bool:
    check, path = diagnostic.check, diagnostic.fault.path
    is_named = waiver.finding.casefold() in (check.name, check.code.casefold())
    is_readable = not check.code.startswith(_READING)
    return is_named and is_readable and (not waiver.at or waiver.at in path)


def _is_in_force(waiver: Waiver, today: date | None) -> bool:
    return not (today and waiver.until) or today <= waiver.until


def _faulty(waivers: tuple[Waiver, ...], used: set[int], today: date | None) -> Iterator[Finding]:
    for place, waiver in enumerate(waivers):
        path = ("waivers", place, "finding")
        if check_by_code(waiver.finding) is None:
            yield _unknown(waiver.finding, path)
        elif place not in used:
            yield Finding("unused-waiver", path, {"finding": waiver.finding, "at": waiver.at})
        elif not _is_in_force(waiver, today):
            until = ("waivers", place, "until")
            yield Finding("expired-waiver", until, {"finding": waiver.finding, "day": waiver.until})
