"""``kompplan validate``: every finding, on standard output."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kompplan.cli.report import as_json, count, dump_json, write_concise, write_text
from kompplan.cli.session import Session, is_coloured
from kompplan.value import Value

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kompplan.diagnostics import Diagnostic
    from kompplan.locales import Locale

CHANGED = "KP760"
"""The finding that says more when git is asked: the plan was changed after it was adopted."""


class Wanted(Value):
    """Which findings are told, and how.

    Attributes:
        format: ``text``, ``concise`` or ``json``, or the name of a module of ``finding_formats``.
        language: The reader's language; None for that of each plan.
        fail_on: The lightest severity that makes the exit status 1.
        new_only: Whether only findings are told that came with the change since ``base``.
        base: A revision; empty for where the branch left the main one.
    """

    format: str = "text"
    language: str | None = None
    fail_on: str = "error"
    new_only: bool = False
    base: str = ""


def run_validate(paths: list[Path], wanted: Wanted, *, today: date) -> int:
    """Print the findings of plans and return the exit status.

    Args:
        paths: Files and folders; none for the folder ``plans``.
        wanted: Which findings are told, and how.
        today: The day on which waivers must hold.

    Returns:
        0 without findings of that severity or above, 1 with, 2 when something asked for could
        not be read.

    Raises:
        KompplanError: If git cannot give the revision before.
    """
    session = Session(wanted.language, today=today)
    names: dict[str, str] = {}
    changed = []
    for analysis in session.analyse(paths):
        names[analysis.loaded.name] = analysis.plan.head.id if analysis.plan else ""
        if any(d.check.code == CHANGED for d in analysis.diagnostics):
            changed.append((analysis, session.locale_for[analysis.loaded.name]))
    diagnostics, known = session.diagnostics, 0
    if wanted.new_only:
        # Imported here because it starts git.
        from kompplan.cli.new_only import without_known  # noqa: PLC0415

        diagnostics = without_known(session, paths, names, wanted.base)
        known = len(session.diagnostics) - len(diagnostics)
    if changed:
        # Imported here because it starts git, and most plans are as they were adopted.
        from kompplan.cli.changed_since import with_changes  # noqa: PLC0415

        diagnostics = with_changes(diagnostics, changed)
    summary = count(diagnostics, session.plans)
    if wanted.new_only:
        summary["known"] = known
    _print(diagnostics, summary, session, (wanted, list(names)))
    if session.could_not_run:
        return 2
    weights = ("errors", "warnings", "infos")
    return int(any(summary[kind] for kind in weights[: weights.index(f"{wanted.fail_on}s") + 1]))


def _print(
    diagnostics: list[Diagnostic],
    summary: dict[str, int],
    session: Session,
    asked: tuple[Wanted, list[str]],
) -> None:
    wanted, files = asked
    if wanted.format == "json":
        findings = [
            as_json(d, session.locale_for.get(d.fault.file, session.locale)) for d in diagnostics
        ]
        sys.stdout.write(dump_json({"findings": findings, "summary": summary}))
    elif wanted.format == "concise":
        sys.stdout.write(write_concise(_valid(diagnostics), session.locale_for))
    elif wanted.format == "text":
        _write_text(session, _valid(diagnostics), summary)
    else:
        # Imported here: what people read needs none of them.
        from kompplan.cli.finding_formats import Report, write_report  # noqa: PLC0415

        report = Report(
            diagnostics,
            files,
            session.locale_for,
            session.locale,
            fail_on=wanted.fail_on,
            could_not_run=session.could_not_run,
        )
        sys.stdout.write(write_report(report, wanted.format))


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
    plans = locale.word("n-plans", n=summary["plans"])
    if "known" not in summary:
        return f"{plans}: {', '.join(kinds) or locale.word('no-findings')}"
    # Imported here: only who asks for new findings is told of old ones.
    from kompplan.locales.review import with_review_words  # noqa: PLC0415

    locale = with_review_words(locale)
    known = f"; {locale.word('n-known', n=summary['known'])}" if summary["known"] else ""
    return f"{plans}: {', '.join(kinds) or locale.word('no-new-findings')}{known}"
