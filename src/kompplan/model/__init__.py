"""The plan as frozen, typed values without positions."""

from kompplan.model.activities import Activity, Section
from kompplan.model.files import LibraryFile, PlanFile
from kompplan.model.head import LegendGroup, PlanHead
from kompplan.model.measures import Amounts, Declared, Measure
from kompplan.model.plan import Plan
from kompplan.model.shared import Actor, GrantScheme, Municipality, Package, Region

__all__ = [
    "Activity",
    "Actor",
    "Amounts",
    "Declared",
    "GrantScheme",
    "LegendGroup",
    "LibraryFile",
    "Measure",
    "Municipality",
    "Package",
    "Plan",
    "PlanFile",
    "PlanHead",
    "Region",
    "Section",
]
