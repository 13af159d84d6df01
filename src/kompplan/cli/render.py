"""``kompplan render``: documents, written whole or not at all."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kompplan.cli.files import workspace_of, write_file
from kompplan.cli.report import count
from kompplan.cli.session import Session
from kompplan.cli.validate import summarise
from kompplan.cli.views import choose_views
from kompplan.cli.visible import visible
from kompplan.diagnostics import KompplanError
from kompplan.exporters import exporters
from kompplan.exporters.core.exporter import Document
from kompplan.locales import locale_of
from kompplan.model.profiles import for_profile
from kompplan.value import Value
from kompplan.views.core.page import build_page
from kompplan.views.core.table import FindingCount

if TYPE_CHECKING:
    from kompplan.diagnostics import Diagnostic
    from kompplan.model.profiles import Profile
    from kompplan.pipeline import Analysis

STANDARD_OUTPUT = Path("-")


class Wanted(Value):
    """What of a plan is shown, and to whom.

    Attributes:
        views: Names of the views; none for all that the plan has data for.
        profile: Whom the document is for.
    """

    views: tuple[str, ...] = ()
    profile: Profile = "public"


def run_render(
    paths: list[Path],
    format_: str,
    out: Path | None,
    language: str | None,
    wanted: Wanted | None = None,
) -> int:
    """Write documents and return the exit status.

    Args:
        paths: Files and folders; none for the folder ``plans``.
        format_: Name of the format.
        out: Folder for the files; ``-`` for standard output; None for that of the workspace.
        language: The reader's language; None for that of each plan.
        wanted: What of the plans is shown, and to whom; None for all that the public may read.

    Returns:
        0 once every document is written, 2 when one could not be made, or no plan has anything
        for the views that were named.

    Raises:
        KompplanError: If there is no view of a name.
    """
    wanted = wanted or Wanted()
    choose_views(wanted.views)
    session = Session(language)
    written: dict[str, str] = {}
    empty: list[str] = []
    rendered: list[Diagnostic] = []
    for analysis in session.analyse_plans(paths):
        if not analysis.is_whole:
            session.unread.append(analysis.loaded.name)
            continue
        _require_distinct_id(analysis, written)
        data = render_page(analysis, format_, language, wanted)
        if data is None:
            empty.append(analysis.loaded.name)
            continue
        folder = out or session.out_folder(Path(analysis.loaded.name))
        _write(data, analysis, format_, folder)
        rendered += analysis.diagnostics
    session.report(d for d in session.diagnostics if _is_in_the_way(d, session))
    if rendered:
        sys.stderr.write(
            f"{summarise(count(rendered, len(written) - len(empty)), session.locale)}\n"
        )
    for name in empty:
        sys.stderr.write(f"{visible(name)}: {session.locale.word('nothing-to-show')}\n")
    for name in session.unread:
        sys.stderr.write(f"{visible(name)}: {session.locale.word('not-rendered')}\n")
    nothing = len(empty) == len(written) > 0
    return 2 if session.unread or session.could_not_run or nothing else 0


def _is_in_the_way(diagnostic: Diagnostic, session: Session) -> bool:
    """Only what keeps a plan from being rendered is told here; the rest is for ``validate``."""
    file = diagnostic.fault.file
    is_fault_of_unread = bool(session.unread) and diagnostic.severity == "error"
    return file not in session.sources or is_fault_of_unread


def _require_distinct_id(analysis: Analysis, written: dict[str, str]) -> None:
    """Two plans with one id would overwrite each other's document."""
    assert analysis.plan is not None  # noqa: S101  # only plans come here
    id_, name = analysis.plan.head.id, analysis.loaded.name
    if id_ in written:
        raise KompplanError(
            f"{written[id_]} og {name} har samme id «{id_}»", "gi den ene planen en annen id"
        )
    written[id_] = name


def _write(data: bytes, analysis: Analysis, format_: str, out: Path) -> None:
    if out == STANDARD_OUTPUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    assert analysis.plan is not None  # noqa: S101  # only plans come here
    path = out / f"{analysis.plan.head.id}{exporters()[format_].suffix}"
    write_file(path, data)
    sys.stdout.write(f"{visible(str(path))}\n")


def render_page(
    analysis: Analysis, format_: str, language: str | None, wanted: Wanted | None = None
) -> bytes | None:
    """Return one plan as a document; None where it has nothing for the views that were named.

    Args:
        analysis: The plan, whole, with its schedule.
        format_: Name of the format.
        language: The reader's language; None for that of the plan.
        wanted: What of the plan is shown, and to whom; None for all that the public may read.

    Raises:
        KompplanError: If a template of the workspace has a fault.
    """
    plan, schedule = analysis.plan, analysis.schedule
    assert plan is not None and schedule is not None  # noqa: S101  # only whole plans come here
    counts = count(analysis.diagnostics, 1)
    findings = FindingCount(counts["errors"], counts["warnings"], counts["infos"])
    wanted = wanted or Wanted()
    names = wanted.views
    shown = for_profile(plan, wanted.profile)
    page = build_page(shown, schedule, findings, choose_views(names), headed=bool(names))
    if names and not page.views:
        return None
    own = workspace_of(Path(analysis.loaded.name)) / "templates"
    folders = (own,) if own.is_dir() else ()
    document = Document(page, locale_of(language or plan.head.language), folders)
    return exporters()[format_].render(document)
