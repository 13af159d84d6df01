"""One way of looking at a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from kompplan.model import Plan
    from kompplan.schedule import Schedule
    from kompplan.views.core.table import FindingCount


class View(Value):
    """One way of looking at a plan.

    Attributes:
        name: Its name, which is also the name of its templates.
        build: Makes the view's data of a plan, its schedule and its findings, without words.
    """

    name: str
    build: Callable[[Plan, Schedule, FindingCount], Any]
