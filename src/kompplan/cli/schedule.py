"""``kompplan schedule``: every activity, written as and resolved to."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from kompplan.cli.report import dump_json
from kompplan.cli.session import Session
from kompplan.cli.tables import print_table
from kompplan.cli.times import derivation, time_as_json
from kompplan.time_expressions import format_when

if TYPE_CHECKING:
    from pathlib import Path

    from kompplan.locales import Locale
    from kompplan.model import Activity, Plan
    from kompplan.pipeline import Analysis
    from kompplan.schedule import Entry


def run_schedule(paths: list[Path], format_: str, language: str | None) -> int:
    """Print the schedules of plans and return the exit status.

    Args:
        paths: Files and folders; none for the folder ``plans``.
        format_: ``table`` or ``json``.
        language: The reader's language; None for that of each plan.

    Returns:
        0, or 2 when a plan could not be read; findings go to standard error.
    """
    session = Session(language)
    rows: list[dict[str, Any]] = []
    for analysis in session.analyse_plans(paths):
        if format_ == "json":
            rows += _rows(analysis)
        else:
            _print(analysis, session.locale_for[analysis.loaded.name])
    if format_ == "json":
        sys.stdout.write(dump_json(rows))
    session.report(d for d in session.diagnostics if d.severity == "error")
    return 2 if session.unread or session.could_not_run else 0


def _rows(analysis: Analysis) -> list[dict[str, Any]]:
    plan, schedule = analysis.plan, analysis.schedule
    if plan is None or schedule is None:
        return []
    return [_as_json(plan, entry) for entry in (*schedule.entries, *schedule.others)]


def _as_json(plan: Plan, entry: Entry) -> dict[str, Any]:
    """Return an entry in the stable shape of ``docs/reference/json.md``."""
    is_activity = entry.path[0] == "activities"
    row, when = plan.activities[entry.activity] if is_activity else None, entry.when
    return {
        "plan": plan.head.id,
        "activity": entry.activity,
        "part": entry.part,
        "title": entry.title,
        "section": row.section if row else None,
        "written": entry.expression.text if entry.expression else None,
        **time_as_json(when),
        "responsible": list(row.responsible) if row else [],
        "participants": _participants(row) if row else [],
        "target_group": list(row.target_group) if row else [],
        "scheme": plan.scheme_of(row) if row else None,
        "derivation": derivation(when),
    }


def _participants(row: Activity) -> list[str]:
    return [f"{p.who}?" if p.uncertain else p.who for p in row.participants]


def _print(analysis: Analysis, locale: Locale) -> None:
    plan, schedule = analysis.plan, analysis.schedule
    if plan is None or schedule is None:
        return
    titles = {ids[-1]: section.title for ids, section in plan.walk_sections()}
    heads = [locale.word(head) for head in ("section", "written", "resolved", "activity")]
    rows, last = [], ""
    for entry in (*schedule.entries, *schedule.others):
        row = plan.activities.get(entry.activity)
        section = titles.get((row.section if row else None) or "", "")
        written = entry.expression.text if entry.expression else "–"
        when = format_when(entry.when, locale.code) if entry.when else "–"
        title = f"  · {entry.title}" if entry.part else entry.title
        rows.append(
            ["" if section == last else section, written, derivation(entry.when) or when, title]
        )
        last = section
    print_table(f"{plan.head.title} {plan.head.year.text}", heads, rows)
