"""``kompplan schedule``: every activity, written as and resolved to."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from kompplan.cli.choosing import Choice, find_party, refuse_actor
from kompplan.cli.csv_file import write_csv
from kompplan.cli.report import dump_json
from kompplan.cli.session import Session
from kompplan.cli.tables import Table, print_table
from kompplan.cli.times import derivation, time_as_json
from kompplan.schedule.selection import Selected, Selection, activity_of, select
from kompplan.time_expressions import When, format_when
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kompplan.locales import Locale
    from kompplan.model import Plan
    from kompplan.model.participants import Participant

_COLUMNS = (
    "plan", "activity", "part", "title", "section", "written", "resolved", "start", "end",
    "start_clock", "end_clock", "intervals", "precision", "extent", "responsible", "participants",
    "target_group", "scheme", "derivation",
)  # fmt: skip
"""Columns of the CSV file: the keys of the JSON, and the canonical text."""


class _Part(Value):
    """What is shown of one plan."""

    plan: Plan
    selection: Selection
    rows: tuple[Selected, ...]
    locale: Locale


def run_schedule(
    paths: list[Path], format_: str, language: str | None, choice: Choice | None = None
) -> int:
    """Print the schedules of plans and return the exit status.

    Args:
        paths: Files and folders; none for the folder ``plans``.
        format_: ``table``, ``json`` or ``csv``.
        language: The reader's language; None for that of each plan.
        choice: Which days and whose; None for everything.

    Returns:
        0, or 2 when a plan could not be read; findings go to standard error.

    Raises:
        KompplanError: If what is chosen means nothing in the plans.
    """
    session = Session(language)
    parts = _parts(session, paths, choice or Choice())
    if format_ == "json":
        sys.stdout.write(dump_json([_as_json(p.plan, row) for p in parts for row in p.rows]))
    elif format_ == "csv":
        sys.stdout.write(write_csv(_COLUMNS, (_cells(p, row) for p in parts for row in p.rows)))
    elif not _print(parts, is_choice=choice is not None) and session.plans:
        sys.stderr.write(f"{session.locale.word('nothing-chosen')}\n")
    session.report(d for d in session.diagnostics if d.severity == "error")
    return 2 if session.unread or session.could_not_run else 0


def _parts(session: Session, paths: list[Path], choice: Choice) -> Iterator[_Part]:
    """Yield what is chosen of each plan; a plan that does not know the actor has nothing of it."""
    strangers: list[Plan] = []
    is_known = False
    for analysis in session.analyse_plans(paths):
        plan, schedule = analysis.plan, analysis.schedule
        assert plan is not None and schedule is not None  # noqa: S101  # only plans come here
        locale = session.locale_for[analysis.loaded.name]
        party = find_party(choice.actor, plan) if choice.actor else ""
        if party is None:
            strangers.append(plan)
            continue
        is_known = True
        selection = choice.in_plan(plan, party, locale)
        yield _Part(plan, selection, tuple(select(plan, schedule, selection)), locale)
    if strangers and not is_known:
        refuse_actor(choice.actor, strangers, session.locale)


def _as_json(plan: Plan, row: Selected) -> dict[str, Any]:
    """Return an entry in the stable shape of ``docs/reference/json.md``."""
    entry, activity = row.entry, activity_of(plan, row.entry)
    return {
        "plan": plan.head.id,
        "activity": entry.activity,
        "part": entry.part,
        "title": entry.title,
        "section": activity.section if activity else None,
        "written": entry.expression.text if entry.expression else None,
        **time_as_json(entry.when),
        "responsible": list(activity.responsible) if activity else [],
        "participants": _ids(activity.participants) if activity else [],
        "target_group": _ids(activity.target_group) if activity else [],
        "scheme": plan.scheme_of(activity) if activity else None,
        "derivation": derivation(entry.when),
    }


def _ids(parties: tuple[Participant, ...]) -> list[str]:
    return [f"{p.who}?" if p.uncertain else p.who for p in parties]


def _cells(part: _Part, row: Selected) -> list[str]:
    """Return an entry as the cells of a CSV file, in the order of ``_COLUMNS``."""
    when = row.entry.when
    values = {
        **_as_json(part.plan, row),
        "resolved": format_when(when, part.locale.code) if when else None,
        # ISO 8601-2: a stretch of days with a slash, and two stops for an open end.
        "intervals": [
            f"{i.start or '..'}/{i.end or '..'}" for i in (when.intervals if when else ())
        ],
    }
    return [_cell(values[name]) for name in _COLUMNS]


def _cell(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)


def _print(parts: Iterator[_Part], *, is_choice: bool) -> bool:
    """Print a table for each plan that has something to show, and tell whether one had."""
    is_shown = False
    for part in parts:
        if part.rows or not is_choice:
            is_shown = True
            print_table(Table(_title(part), _heads(part.locale), _rows(part)))
    return is_shown


def _heads(locale: Locale) -> list[str]:
    return [locale.word(head) for head in ("section", "written", "resolved", "activity")]


def _title(part: _Part) -> str:
    """Return the plan's title with what was chosen, as it was understood."""
    locale = part.locale
    spans, party = part.selection.spans, part.selection.party
    days = format_when(When("period", "day", intervals=spans), locale.code) if spans else ""
    chosen = ", ".join(filter(None, (days, part.plan.party_name(party) if party else "")))
    title = part.plan.head.title_and_year
    return f"{title} ({chosen})" if chosen else title


def _rows(part: _Part) -> list[list[str]]:
    plan, locale = part.plan, part.locale
    titles = {ids[-1]: section.title for ids, section in plan.walk_sections()}
    rows, last = [], ""
    for row in part.rows:
        entry = row.entry
        activity = activity_of(plan, entry)
        section = titles.get((activity.section if activity else None) or "", "")
        written = entry.expression.text if entry.expression else "–"
        when = format_when(entry.when, locale.code) if entry.when else "–"
        title = f"  · {entry.title}" if entry.part else entry.title
        if row.uncertain and not entry.part:
            title = f"{title} ({locale.word('uncertain')})"
        rows.append(
            ["" if section == last else section, written, derivation(entry.when) or when, title]
        )
        last = section
    return rows
