"""The stages in order: from the name of a file to its plan, schedule and diagnostics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.checks import CheckContext, CommonPlan, EarlierPlan, finding_checks
from kompplan.diagnostics import Diagnostic
from kompplan.loading.locating import locate
from kompplan.loading.workspace import PACK_PREFIX
from kompplan.model.files import SHARED_KINDS
from kompplan.pipeline.weighing import stamp, waive
from kompplan.schedule import build_schedule
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kompplan.diagnostics import Finding
    from kompplan.loading.loader import LoadedPlan, Loader
    from kompplan.model import Plan
    from kompplan.model.workspace import Weight
    from kompplan.schedule import Schedule

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


def analyse(
    loader: Loader,
    name: str,
    *,
    weights: Mapping[str, Weight] | None = None,
    today: date | None = None,
    only: frozenset[str] | None = None,
) -> Analysis:
    """Read, bind, schedule and check one file.

    Args:
        loader: Where files come from.
        name: The file.
        weights: How much findings weigh in this workspace, by code or name.
        today: The day on which waivers must hold; None to let every one of them hold.
        only: Names of the checks to run on the plan; None for all.

    Raises:
        OSError: If the file cannot be read.
    """
    loaded = loader.load(name)
    diagnostics = stamp(loaded.faults, weights)
    is_whole = loaded.plan is not None and not any(d.severity == "error" for d in diagnostics)
    schedule = None
    if loaded.plan is not None:
        schedule = build_schedule(loaded.plan)
        findings = _run_checks(loaded, loaded.plan, schedule, only)
        if only is None:
            findings = [*schedule.findings, *findings]
        diagnostics += stamp((locate(f, loaded.trees) for f in findings), weights)
        if loaded.plan.waivers:
            diagnostics, faulty = waive(loaded.plan, diagnostics, today)
            diagnostics += stamp((locate(f, loaded.trees) for f in faulty), weights)
    ordered = tuple(sorted(diagnostics, key=Diagnostic.sort_key))
    return Analysis(loaded, schedule, ordered, is_whole)


def _own_ids(loaded: LoadedPlan, plan: Plan) -> frozenset[tuple[str, str]]:
    """Return what a plan's own file declares of the kinds that files share."""
    top = loaded.trees[0].value
    declared = top if isinstance(top, dict) else {}
    return frozenset(
        (kind, id_)
        for kind in SHARED_KINDS
        if isinstance(own := declared.get(kind), dict)
        for id_ in own
        if id_ in getattr(plan, kind)
    )


def _run_checks(
    loaded: LoadedPlan, plan: Plan, schedule: Schedule, only: frozenset[str] | None
) -> list[Finding]:
    faulty = frozenset(fault.path for fault in loaded.faults)
    earlier = tuple(
        EarlierPlan(place, other, build_schedule(other)) for place, other in loaded.earlier.items()
    )
    context = CheckContext(
        plan,
        schedule,
        faulty=faulty,
        is_complete=loaded.is_complete,
        own_ids=_own_ids(loaded, plan),
        earlier=earlier,
        text="\n".join(s.text for s in loaded.sources if not s.name.startswith(PACK_PREFIX)),
        common=_common(loaded.common),
        fingerprint=lambda: _fingerprint(loaded),
    )
    checks = (check for check in finding_checks(plan) if only is None or check.name in only)
    return [finding for check in checks if check.find for finding in check.find(context)]


def _fingerprint(loaded: LoadedPlan) -> str:
    # Imported here because most plans carry none to hold it against.
    from kompplan.loading.fingerprint import fingerprint  # noqa: PLC0415

    return fingerprint(loaded.trees)


def _common(loaded: LoadedPlan | None) -> CommonPlan | None:
    if loaded is None or loaded.plan is None:
        return None
    faulty = frozenset(fault.path for fault in loaded.faults)
    return CommonPlan(loaded.plan, faulty, loaded.is_complete)
