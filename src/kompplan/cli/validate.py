"""``kompplan validate``: every finding, on standard output."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kompplan.cli.report import as_json, count, dump_json, write_concise, write_text
from kompplan.cli.session import Session, is_coloured

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kompplan.diagnostics import Diagnostic
    from kompplan.locales import Locale


CHANGED = "KP760"
"""The finding that says more when git is asked: the plan was changed after it was adopted."""


def run_validate(
    paths: list[Path], format_: str, language: str | None, *, fail_on: str, today: date
) -> int:
    """Print the findings of plans and return the exit status.

    Args:
        paths: Files and folders; none for the folder ``plans``.
        format_: ``text``, ``concise`` or ``json``.
        language: The reader's language; None for that of each plan.
        fail_on: The lightest severity that makes the exit status 1.
        today: The day on which waivers must hold.

    Returns:
        0 without findings of that severity or above, 1 with, 2 when something asked for could
        not be read.
    """
    session = Session(language, today=today)
    changed = [
        (analysis, session.locale_for[analysis.loaded.name])
        for analysis in session.analyse(paths)
        if any(d.check.code == CHANGED for d in analysis.diagnostics)
    ]
    diagnostics = session.diagnostics
    if changed:
        # Imported here because it starts git, and most plans are as they were adopted.
        from kompplan.cli.changed_since import with_changes  # noqa: PLC0415

        diagnostics = with_changes(diagnostics, changed)
    summary = count(diagnostics, session.plans)
    if format_ == "json":
        findings = [
            as_json(d, session.locale_for.get(d.fault.file, session.locale)) for d in diagnostics
        ]
        sys.stdout.write(dump_json({"findings": findings, "summary": summary}))
    elif format_ == "concise":
        sys.stdout.write(write_concise(_valid(diagnostics), session.locale_for))
    else:
        _write_text(session, _valid(diagnostics), summary)
    if session.could_not_run:
        return 2
    weights = ("errors", "warnings", "infos")
    return int(any(summary[kind] for kind in weights[: weights.index(f"{fail_on}s") + 1]))


def _valid(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Return the findings that nobody has accepted; the others are only counted for people."""
    return [diagnostic for diagnostic in diagnostics if not diagnostic.waived]


def _write_text(session: Session, diagnostics: list[Diagnostic], summary: dict[str, int]) -> None:
    colour = is_coloured(sys.stdout.isatty())
    text = write_text(diagnostics, session.sources, session.locale_for, colour=colour)
    if text:
        text += "\n"
    sys.stdout.write(f"{text}{summarise(summary, session.locale)}\n")


def summarise(summary: dict[str, int], locale: Locale) -> str:
    """Return the counts in words, such as «2 plans: 1 error, 3 notes»."""
    kinds = [
        locale.word(f"n-{kind}", n=summary[kind])
        for kind in ("errors", "warnings", "infos", "waived")
        if summary[kind]
    ]
    found = ", ".join(kinds) or locale.word("no-findings")
    return f"{locale.word('n-plans', n=summary['plans'])}: {found}"
