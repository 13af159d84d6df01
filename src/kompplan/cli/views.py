"""``kompplan views``: the ways of looking at a plan, and which of them plans have data for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from kompplan.cli.report import dump_json
from kompplan.cli.session import Session
from kompplan.cli.tables import Table, print_table
from kompplan.cli.visible import visible
from kompplan.diagnostics import KompplanError
from kompplan.diagnostics.suggest import suggest
from kompplan.locales import locale_of
from kompplan.views import views

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kompplan.locales import Locale
    from kompplan.pipeline import Analysis
    from kompplan.views import View


def choose_views(names: Iterable[str]) -> list[View]:
    """Return the views of some names, or all of them when no name is given.

    Raises:
        KompplanError: If there is no view of a name.
    """
    known = views()
    for name in names:
        if name not in known:
            near = suggest(name, list(known))
            hint = f"mente du «{near}»? " if near else ""
            raise KompplanError(
                f"det finnes ingen visning «{name}»", f"{hint}kompplan views viser alle"
            )
    return [known[name] for name in dict.fromkeys(names)] or list(known.values())


def run_views(paths: list[Path], format_: str, language: str | None) -> int:
    """Print what views there are, or which of them plans have data for; return the exit status.

    Args:
        paths: Files and folders; none to list the views themselves.
        format_: ``table`` or ``json``.
        language: The reader's language; None for that of each plan.

    Returns:
        0, or 2 when something asked for could not be read.
    """
    if not paths:
        _print_list(format_, locale_of(language or "nb"))
        return 0
    session = Session(language)
    listed = []
    for analysis in session.analyse_plans(paths):
        if format_ == "json":
            listed.append(_as_json(analysis))
        else:
            _print_plan(analysis, session.locale_for[analysis.loaded.name])
    if format_ == "json":
        sys.stdout.write(dump_json({"plans": listed}))
    in_the_way = [d for d in session.diagnostics if d.fault.file not in session.sources]
    session.report(in_the_way)
    for name in session.unread:
        sys.stderr.write(f"{visible(name)}: {session.locale.word('not-read')}\n")
    return 2 if session.could_not_run or session.unread else 0


def title_of(view: View, locale: Locale) -> str:
    """Return what readers call a view."""
    return locale.word(view.title or f"view-{view.name}")


def about_of(view: View, locale: Locale) -> str:
    """Return what a view shows, in one line."""
    return locale.word(f"view-{view.name}-about")


def _in_order() -> list[View]:
    return sorted(views().values(), key=lambda view: view.order)


def _print_list(format_: str, locale: Locale) -> None:
    if format_ == "json":
        listed = [
            {"view": v.name, "title": title_of(v, locale), "about": about_of(v, locale)}
            for v in _in_order()
        ]
        sys.stdout.write(dump_json({"views": listed}))
        return
    rows = [[view.name, title_of(view, locale), about_of(view, locale)] for view in _in_order()]
    heads = [locale.word(word) for word in ("view", "title", "shows")]
    print_table(Table(locale.word("views"), heads, rows))


def shown_views(analysis: Analysis) -> list[View]:
    """Return the views that a plan has data for, in the order of its page."""
    plan, schedule = analysis.plan, analysis.schedule
    assert plan is not None and schedule is not None  # noqa: S101  # only plans come here
    found = [view for view in views().values() if view.build(plan, schedule) is not None]
    return sorted(found, key=lambda view: view.place(plan.head.kind))


def _as_json(analysis: Analysis) -> dict[str, Any]:
    plan = analysis.plan
    return {
        "plan": plan.head.id if plan else None,
        "file": analysis.loaded.name,
        "views": [view.name for view in shown_views(analysis)],
    }


def _print_plan(analysis: Analysis, locale: Locale) -> None:
    plan = analysis.plan
    assert plan is not None  # noqa: S101  # only plans come here
    rows = [[v.name, title_of(v, locale), about_of(v, locale)] for v in shown_views(analysis)]
    heads = [locale.word(word) for word in ("view", "title", "shows")]
    print_table(Table(plan.head.title_and_year, heads, rows))
