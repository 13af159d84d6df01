"""The plan as frozen, typed values without positions."""

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
