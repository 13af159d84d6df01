"""The two sorts of plan files: a plan, and a library of what plans share."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from kompplan.model.activities import Activity, Section, inherit_titles
from kompplan.model.base import PlanModel
from kompplan.model.head import PlanHead
from kompplan.model.measures import Declared, Measure
from kompplan.model.shared import Actor, GrantScheme, Municipality, Package, Region
from kompplan.model.values import Id, Lines

FORMAT_VERSION = "1"
"""The only version of the format so far, as written after ``kompplan:``."""


class LibraryFile(PlanModel):
    """What several plans share, in a file of its own.

    Attributes:
        kompplan: Version of the format.
        uses: Further files, relative to this one, or packs such as ``kompplan:norway``.
        regions: Regions by id.
        municipalities: Municipalities by id.
        actors: Actors by id.
        schemes: Grant schemes by id.
        packages: Competence packages by id.
    """

    kompplan: Literal["1"]
    uses: Lines = ()
    regions: dict[Id, Region] = {}
    municipalities: dict[Id, Municipality] = {}
    actors: dict[Id, Actor] = {}
    schemes: dict[Id, GrantScheme] = {}
    packages: dict[Id, Package] = {}


class PlanFile(LibraryFile):
    """A plan.

    Attributes:
        plan: What it says of itself.
        sections: Its headings by id, in order.
        activities: Its rows by id, in the author's order.
        measures: Its measures by id, in order.
        declared: The totals it states.
    """

    plan: PlanHead
    sections: dict[Id, Section] = {}
    activities: Annotated[dict[Id, Activity], BeforeValidator(inherit_titles)] = {}
    measures: dict[Id, Measure] = {}
    declared: Declared = Declared()


PLAN_KEYS = frozenset(PlanFile.model_fields) - frozenset(LibraryFile.model_fields)
"""Keys that make a file a plan rather than a library."""

SHARED_KINDS = ("regions", "municipalities", "actors", "schemes", "packages")
"""Keys under which a file declares what others may use."""
