"""Findings that a plan accepts, each with its reason."""

from __future__ import annotations

from kompplan.model.base import PlanModel
from kompplan.model.values import IsoDate, Line, Title


class Waiver(PlanModel):
    """A finding that somebody has looked at and accepted.

    Attributes:
        finding: Code or name of the finding, such as ``double-booking``.
        at: Id of the activity, measure, section and so on that it is accepted for; absent for
            the whole plan.
        reason: Why it is accepted.
        by: Who accepted it, as a role.
        until: Last day it is accepted; absent for good.
    """

    finding: Title
    at: Line = ""
    reason: Title
    by: Title
    until: IsoDate | None = None
