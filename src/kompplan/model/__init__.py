"""The plan as frozen, typed values without positions.

Each name below is imported from its home when it is first asked for: most plans need few of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kompplan.model.activities import Activity, Section
    from kompplan.model.calendars import SchoolCalendar
    from kompplan.model.chapters import Chapter, PointGroup, Resource
    from kompplan.model.files import LibraryFile, PlanFile
    from kompplan.model.goals import Goal
    from kompplan.model.grant_rules import GrantRule
    from kompplan.model.head import LegendGroup, PlanHead
    from kompplan.model.local_plans import Assessment, LocalPlans
    from kompplan.model.matrices import Matrix
    from kompplan.model.measures import Amounts, Declared, Measure
    from kompplan.model.notification import Notification
    from kompplan.model.plan import Plan
    from kompplan.model.roles import Duty, Role
    from kompplan.model.shared import (
        Actor,
        Cohort,
        GrantScheme,
        Municipality,
        Package,
        Region,
        Unit,
    )
    from kompplan.model.themes import Strategy, Theme

__all__ = [
    "Activity",
    "Actor",
    "Amounts",
    "Assessment",
    "Chapter",
    "Cohort",
    "Declared",
    "Duty",
    "Goal",
    "GrantRule",
    "GrantScheme",
    "LegendGroup",
    "LibraryFile",
    "LocalPlans",
    "Matrix",
    "Measure",
    "Municipality",
    "Notification",
    "Package",
    "Plan",
    "PlanFile",
    "PlanHead",
    "PointGroup",
    "Region",
    "Resource",
    "Role",
    "SchoolCalendar",
    "Section",
    "Strategy",
    "Theme",
    "Unit",
]

_HOMES = {
    "activities": (
        "Activity",
        "Section",
    ),
    "calendars": ("SchoolCalendar",),
    "chapters": (
        "Chapter",
        "PointGroup",
        "Resource",
    ),
    "files": (
        "LibraryFile",
        "PlanFile",
    ),
    "goals": ("Goal",),
    "grant_rules": ("GrantRule",),
    "head": (
        "LegendGroup",
        "PlanHead",
    ),
    "local_plans": (
        "Assessment",
        "LocalPlans",
    ),
    "matrices": ("Matrix",),
    "measures": (
        "Amounts",
        "Declared",
        "Measure",
    ),
    "notification": ("Notification",),
    "plan": ("Plan",),
    "roles": (
        "Duty",
        "Role",
    ),
    "shared": (
        "Actor",
        "Cohort",
        "GrantScheme",
        "Municipality",
        "Package",
        "Region",
        "Unit",
    ),
    "themes": (
        "Strategy",
        "Theme",
    ),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Import a public name from its home when it is first asked for."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value
