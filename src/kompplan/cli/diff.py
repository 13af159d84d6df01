"""``kompplan diff``: what has changed between two versions of plans, in words."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kompplan.cli.change_formats import write_changes
from kompplan.cli.choosing import refuse_actor
from kompplan.cli.session import Session, is_coloured
from kompplan.diagnostics import KompplanError
from kompplan.diff import PlanChanges, changes_between
from kompplan.diff.touching import concerning
from kompplan.locales import locale_of
from kompplan.schedule.parties import Parties
from kompplan.value import Value, field, replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kompplan.diagnostics import Diagnostic
    from kompplan.diff import Change
    from kompplan.locales import Locale
    from kompplan.model import Plan
    from kompplan.pipeline import Analysis


class Wanted(Value):
    """How changes are to be told.

    Attributes:
        format: ``text``, ``md``, ``html`` or ``json``.
        language: The reader's language; None for that of each plan.
        actor: Id or name of somebody; only what touches them is told. Empty for everything.
        exit_code: Whether a change gives exit status 1.
        compared: Which two versions are compared, in words for people; may be empty.
    """

    format: str = "text"
    language: str | None = None
    actor: str = ""
    exit_code: bool = False
    compared: str = ""


class Since(Protocol):
    """What is told of changes since something."""

    def is_told(self, change: Change) -> bool:
        """Tell whether a change is told."""

    def is_about(self, diagnostic: Diagnostic) -> bool:
        """Tell whether a finding is of what is compared."""


class Version(Value):
    """One side: plans as they were at some time or place.

    Attributes:
        plans: What came of each plan, by the name under which both sides know it.
        title: What readers call this side, such as a file or a date; may be empty.
    """

    plans: Mapping[str, Analysis] = field(default_factory=dict)
    title: str = ""


def run_diff(sides: list[str], wanted: Wanted) -> int:
    """Print what has changed from one file or folder to another and return the exit status.

    Args:
        sides: The two files or folders, the older one first.
        wanted: How it is to be told.

    Returns:
        0; with ``exit_code`` 1 when something has changed; 2 when a side could not be read.

    Raises:
        KompplanError: If there are not two sides, or nobody knows the actor.
    """
    if len(sides) != 2:  # an older and a newer one
        raise KompplanError(
            f"oppgi to sider å sammenligne, ikke {len(sides)}",
            "skriv «kompplan diff GAMMEL NY», med to planfiler eller to mapper",
        )
    session = Session(wanted.language)
    old, new = read_versions(Path(sides[0]), Path(sides[1]), session)
    if session.could_not_run:
        # A side that is not there is not a plan that was taken out.
        session.report(session.diagnostics)
        return 2
    return print_diff(old, new, wanted, session)


def read_versions(old: Path, new: Path, session: Session) -> tuple[Version, Version]:
    """Read two files, or two folders whose plans have the same names below them."""
    versions = []
    for path in (old, new):
        found = {a.loaded.name: a for a in session.analyse([path])}
        is_folder = path.is_dir()
        plans = {
            str(Path(name).relative_to(path)) if is_folder else str(new): analysis
            for name, analysis in found.items()
            if not (is_folder and analysis.loaded.is_library)
        }
        versions.append(Version(plans, str(path)))
    return versions[0], versions[1]


def print_diff(
    old: Version,
    new: Version,
    wanted: Wanted,
    session: Session,
    *,
    since: Since | None = None,
) -> int:
    """Print what has changed between two versions and return the exit status.

    The seam for whoever has read the versions from elsewhere, such as two revisions of git.

    Args:
        old: The older version.
        new: The newer version.
        wanted: How it is to be told.
        session: What was noted while reading: what kept something from being read goes to
            standard error.
        since: Which changes and which findings are told; all when left out.

    Returns:
        As ``run_diff``.
    """
    found = changes_between(old.plans, new.plans)
    errors = [d for d in session.diagnostics if hides_something(d)]
    if since is not None:
        found = tuple(replace(it, changes=tuple(filter(since.is_told, it.changes))) for it in found)
        errors = [d for d in errors if since.is_about(d)]
    if wanted.actor:
        found = _for_actor(found, wanted.actor, session.locale)
    locales = [locale_for(each, wanted.language) for each in found]
    colour = wanted.format == "text" and is_coloured(sys.stdout.isatty())
    told = [*zip(found, locales, strict=True)]
    sys.stdout.write(write_changes(told, wanted, colour=colour))
    session.report(errors)
    if session.could_not_run or session.unread:
        return 2
    return int(wanted.exit_code and any(each.changes for each in found))


def hides_something(diagnostic: Diagnostic) -> bool:
    """Tell whether a finding kept something from being read, so that no change in it is told.

    What a check finds in a plan that was read is for ``validate`` and ``review``.
    """
    return diagnostic.severity == "error" and diagnostic.check.find is None


def locale_for(changes: PlanChanges, language: str | None) -> Locale:
    """Return the reader's language: the one asked for, else that of the plan."""
    plan = _plan(changes)
    return locale_of(language or (plan.head.language if plan else "nb"))


def _plan(changes: PlanChanges) -> Plan | None:
    side = changes.new or changes.old
    return side.plan if side else None


def _for_actor(
    found: tuple[PlanChanges, ...], actor: str, locale: Locale
) -> tuple[PlanChanges, ...]:
    """Return only what touches somebody.

    Raises:
        KompplanError: If no plan, on either side, knows them.
    """
    plans = [side.plan for each in found for side in (each.new, each.old) if side and side.plan]
    if not any(Parties(plan).find(actor) for plan in plans):
        refuse_actor(actor, plans, locale)
    return tuple(concerning(each, actor) for each in found)
