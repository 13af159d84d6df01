"""The stages in order: from the name of a file to its plan, schedule and diagnostics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.budgeting import prove_budget
from kompplan.checks import CheckContext, check_named, finding_checks
from kompplan.diagnostics import Diagnostic
from kompplan.loading.locating import locate
from kompplan.schedule import build_schedule
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kompplan.diagnostics import Finding
    from kompplan.loading.loader import LoadedPlan, Loader
    from kompplan.model import Plan
    from kompplan.schedule import Schedule
    from kompplan.source import Fault

__all__ = ["Analysis", "analyse", "stamp"]


class Analysis(Value):
    """Everything known about one file.

    Attributes:
        loaded: Its text, places and plan.
        schedule: When everything in the plan happens; None when there is no plan.
        diagnostics: All findings, sorted by place.
        is_whole: Whether the plan holds all that its files say, so that it may be rendered.
    """

    loaded: LoadedPlan
    schedule: Schedule | None
    diagnostics: tuple[Diagnostic, ...]
    is_whole: bool

    @property
    def plan(self) -> Plan | None:
        """The plan; None for a library, and when too little of it could be read."""
        return self.loaded.plan


def analyse(loader: Loader, name: str) -> Analysis:
    """Read, bind, schedule and check one file.

    Raises:
        OSError: If the file cannot be read.
    """
    loaded = loader.load(name)
    diagnostics = stamp(loaded.faults)
    is_whole = loaded.plan is not None and not any(d.severity == "error" for d in diagnostics)
    schedule = None
    if loaded.plan is not None:
        schedule = build_schedule(loaded.plan)
        findings = [*schedule.findings, *_run_checks(loaded, loaded.plan, schedule)]
        diagnostics += stamp(locate(finding, loaded.trees) for finding in findings)
    ordered = tuple(sorted(diagnostics, key=Diagnostic.sort_key))
    return Analysis(loaded, schedule, ordered, is_whole)


def _run_checks(loaded: LoadedPlan, plan: Plan, schedule: Schedule) -> Iterator[Finding]:
    faulty = frozenset(fault.path for fault in loaded.faults)
    context = CheckContext(plan, schedule, prove_budget(plan), faulty, loaded.is_complete)
    for check in finding_checks():
        if check.find is not None:
            yield from check.find(context)


def stamp(faults: Iterable[Fault]) -> list[Diagnostic]:
    """Return faults with the code and the weight of their checks."""
    checked = ((check_named(fault.name), fault) for fault in faults)
    return [Diagnostic(check, fault, check.severity) for check, fault in checked]
