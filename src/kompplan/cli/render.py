"""``kompplan render``: documents, written whole or not at all."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kompplan.cli.files import workspace_of, write_file
from kompplan.cli.report import count
from kompplan.cli.session import Session, require_plans, split
from kompplan.cli.validate import summarise
from kompplan.cli.visible import visible
from kompplan.diagnostics import KompplanError
from kompplan.exporters import exporters
from kompplan.exporters.core.exporter import Document
from kompplan.locales import locale_of
from kompplan.views import views
from kompplan.views.core.table import FindingCount

if TYPE_CHECKING:
    from kompplan.pipeline import Analysis

STANDARD_OUTPUT = Path("-")


def run_render(paths: list[Path], format_: str, out: Path, language: str | None) -> int:
    """Write documents and return the exit status.

    Args:
        paths: Files and folders; none for the folder ``plans``.
        format_: Name of the format.
        out: Folder for the files; ``-`` for standard output.
        language: The reader's language; None for that of each plan.

    Returns:
        0 once every document is written, 2 when one could not be made.
    """
    session = Session(language)
    analyses, diagnostics = split(session.analyse(paths))
    plans = require_plans(analyses, session)
    whole = [analysis for analysis in plans if analysis.is_whole]
    _require_distinct_names(whole)
    for analysis in whole:
        _write(analysis, format_, out, language)
    broken = [a for a in analyses if not a.is_whole and not a.loaded.is_library]
    named = {analysis.loaded.name for analysis in broken}
    session.report(d for d in diagnostics if d.severity == "error" and d.fault.file in named)
    _count_findings(session, whole)
    for analysis in broken:
        name = visible(analysis.loaded.name)
        sys.stderr.write(f"{name}: {session.locale.word('not-rendered')}\n")
    session.report(d for d in diagnostics if d.fault.file not in session.sources)
    return 2 if broken or session.could_not_run else 0


def _write(analysis: Analysis, format_: str, out: Path, language: str | None) -> None:
    plan = analysis.plan
    assert plan is not None  # noqa: S101  # only whole plans come here
    exporter = exporters()[format_]
    data = render_page(analysis, format_, language or plan.head.language)
    if out == STANDARD_OUTPUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    path = out / f"{plan.head.id}{exporter.suffix}"
    write_file(path, data)
    sys.stdout.write(f"{visible(str(path))}\n")


def render_page(analysis: Analysis, format_: str, language: str) -> bytes:
    """Return one plan as a document.

    Args:
        analysis: The plan, whole, with its schedule.
        format_: Name of the format.
        language: The reader's language.

    Raises:
        KompplanError: If a template of the workspace has a fault.
    """
    plan, schedule = analysis.plan, analysis.schedule
    assert plan is not None and schedule is not None  # noqa: S101  # only whole plans come here
    counts = count(analysis.diagnostics, 1)
    findings = FindingCount(counts["errors"], counts["warnings"], counts["infos"])
    page = views()["action-plan"].build(plan, schedule, findings)
    own = workspace_of(Path(analysis.loaded.name)) / "templates"
    folders = (own,) if own.is_dir() else ()
    document = Document("action-plan", page, locale_of(language), folders)
    return exporters()[format_].render(document)


def _require_distinct_names(analyses: list[Analysis]) -> None:
    """Two plans with one id would overwrite each other's document."""
    files: dict[str, str] = {}
    for analysis in analyses:
        assert analysis.plan is not None  # noqa: S101  # only whole plans come here
        id_, name = analysis.plan.head.id, analysis.loaded.name
        if id_ in files:
            raise KompplanError(
                f"{files[id_]} og {name} har samme id «{id_}»", "gi den ene planen en annen id"
            )
        files[id_] = name


def _count_findings(session: Session, analyses: list[Analysis]) -> None:
    diagnostics = [d for analysis in analyses for d in analysis.diagnostics]
    if diagnostics:
        sys.stderr.write(f"{summarise(count(diagnostics, len(analyses)), session.locale)}\n")
