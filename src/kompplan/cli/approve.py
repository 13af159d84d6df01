"""``kompplan approve``: records in a plan that it was adopted as it is."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kompplan.cli.files import resolve, rewrite_file
from kompplan.cli.session import Session
from kompplan.cli.visible import visible
from kompplan.editing.adoption import Decision, record_decision, write_event
from kompplan.loading.characters import has_forbidden
from kompplan.loading.fingerprint import fingerprint
from kompplan.locales.revisions import refuse, tell
from kompplan.source import Fault, decode
from kompplan.time_expressions import TimeContext, parse_time, resolve_time
from kompplan.value import Value

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kompplan.locales import Locale
    from kompplan.model.head import PlanHead
    from kompplan.pipeline import Analysis


class Approval(Value):
    """The options as they were given.

    Attributes:
        by: Who decided.
        on: The day, in words.
        note: What else is to be said of it; may be empty.
        with_errors: Whether a plan with faults may be adopted.
    """

    by: str
    on: str
    note: str = ""
    with_errors: bool = False


def run_approve(path: Path, approval: Approval, language: str | None) -> int:
    """Write a decision into the history of a plan, with the fingerprint of what it says.

    Args:
        path: The plan's own file.
        approval: What was decided.
        language: The reader's language; None for that of the plan.

    Returns:
        0, also where the plan was already adopted as it is and nothing is written; 2 when it
        cannot be read.

    Raises:
        KompplanError: If the plan has faults, or the decision cannot be recorded.
    """
    session = Session(language)
    analysis = _only_plan(session, path)
    if analysis is None:
        return 2
    locale = session.locale_for[analysis.loaded.name]
    _require_adoptable(analysis, session, approval, locale)
    assert analysis.plan is not None  # noqa: S101  # it was required
    head, print_of = analysis.plan.head, fingerprint(analysis.loaded.trees)
    place, last = head.last_decision or (0, None)
    if last is not None and last.fingerprint == print_of:
        told = tell("approved-before", locale, date=last.date, by=last.by)
        sys.stdout.write(f"{visible(str(path))}: {visible(told)}\n")
        return 0
    day = _day(approval.on, head, locale)
    if last is not None and last.date is not None and day < last.date:
        refuse("approve-older", locale, date=day, last=last.date)
    event = "adopted" if last is None else "amended"
    tops_up = last is not None and not last.fingerprint and last.date == day
    if last is not None and tops_up and last.by in ("", approval.by):
        event, onto = last.event, place
    else:
        onto = None
    keys = {"date": day.isoformat(), "event": event, "by": approval.by, "note": approval.note}
    decision = Decision({**keys, "fingerprint": print_of}, onto)
    _write(path, analysis, decision, locale)
    values = {"date": day, "by": approval.by, "fingerprint": print_of}
    told = tell(f"approved-{event}", locale, **values)
    sys.stdout.write(f"{visible(str(path))}: {visible(told)}\n")
    return 0


def _only_plan(session: Session, path: Path) -> Analysis | None:
    """Return the one plan that was asked for; None when it cannot be read, and that is told."""
    found = [] if path.is_dir() else list(session.analyse([path]))
    if path.is_dir() or (found and found[0].loaded.is_library):
        refuse("approve-not-a-plan", session.locale, file=path)
    if not found or found[0].plan is None:
        session.report(session.diagnostics)
        return None
    return found[0]


def _require_adoptable(
    analysis: Analysis, session: Session, approval: Approval, locale: Locale
) -> None:
    assert analysis.plan is not None  # noqa: S101  # it was required
    name = analysis.loaded.name
    for option, text in (("--by", approval.by), ("--note", approval.note)):
        if has_forbidden(text) or "\n" in text or "\t" in text or (text != text.strip()):
            refuse("approve-not-a-line", locale, option=option)
    if not approval.by:
        refuse("approve-not-a-line", locale, option="--by")
    if analysis.plan.head.status == "superseded":
        refuse("approve-superseded", locale, file=name)
    if not analysis.loaded.is_complete:
        refuse("approve-incomplete", locale, file=name)
    errors = [d for d in analysis.diagnostics if d.severity == "error" and not d.waived]
    if errors and not approval.with_errors:
        session.report(errors)
        refuse("approve-errors", locale, file=name, n=len(errors))


def _day(text: str, head: PlanHead, locale: Locale) -> date:
    """Return the day that was written, in any way that names exactly one."""
    found = resolve_time(parse_time(text), TimeContext(period=head.year)).when
    if found is None or found.precision != "day" or found.start is None or found.start != found.end:
        refuse("approve-not-a-day", locale, text=text)
    return found.start


def _write(path: Path, analysis: Analysis, decision: Decision, locale: Locale) -> None:
    tree = analysis.loaded.trees[0]
    try:
        target = resolve(path)
        data = target.read_bytes()
        source = decode(tree.source.name, data)
        is_same = not isinstance(source, Fault) and source.text == tree.source.text
        changed = record_decision(data, tree, decision) if is_same else None
        if changed is None:
            event = write_event(decision.keys)
            refuse("approve-not-spliced", locale, file=path, event=event)
        rewrite_file(target, changed)
    except OSError as error:
        refuse("approve-not-written", locale, file=path, reason=error.strerror or error)
