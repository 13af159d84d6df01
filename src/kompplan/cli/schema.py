"""``kompplan schema``: the plan format for editors."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from kompplan.checks.core.references import declared_ids
from kompplan.cli.files import write_file
from kompplan.cli.report import dump_json
from kompplan.cli.session import Session
from kompplan.cli.visible import visible
from kompplan.model.base import RefKind
from kompplan.schema import build_schema

if TYPE_CHECKING:
    from kompplan.diagnostics import Diagnostic
    from kompplan.model import Plan


def run_schema(paths: list[Path], out: Path | None) -> int:
    """Print or write the JSON Schema and return the exit status.

    Args:
        paths: Plans whose ids the editor may offer.
        out: File to write; None or ``-`` for standard output.

    Returns:
        0, or 2 when a plan could not be read.
    """
    session = Session()
    plans = [a.plan for a in session.analyse_plans(paths) if a.plan] if paths else []
    text = dump_json(build_schema(_ids_in(plans)))
    if out in (None, Path("-")):
        sys.stdout.write(text)
    else:
        write_file(out, text.encode())
        sys.stdout.write(f"{visible(str(out))}\n")
    session.report(d for d in session.diagnostics if _is_in_the_way(d, session))
    return 2 if session.unread or session.could_not_run else 0


def _is_in_the_way(diagnostic: Diagnostic, session: Session) -> bool:
    """Only what keeps a file from being read is told here; the rest is for ``validate``."""
    file = diagnostic.fault.file
    is_fault_of_unread = file in session.unread and diagnostic.severity == "error"
    return file not in session.sources or is_fault_of_unread


def _ids_in(plans: list[Plan]) -> dict[str, list[str]]:
    """Return the ids that the plans declare, by what they stand for, each once and in order."""
    return {
        kind: sorted({id_ for plan in plans for id_ in declared_ids(plan, kind)})
        for kind in get_args(RefKind)
    }
