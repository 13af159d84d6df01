"""The two sorts of plan files: a plan, and a library of what plans share."""

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BeforeValidator

from kompplan.model.activities import Activity, Section, inherit_titles
from kompplan.model.base import Elsewhere, Later, PlanModel
from kompplan.model.chapters import Chapter, Resource, Titled, titled_by_id
from kompplan.model.head import PlanHead
from kompplan.model.shared import (
    Actor,
    Cohort,
    GrantScheme,
    Municipality,
    Package,
    Region,
    Unit,
)
from kompplan.model.values import Id, Lines, Title

if TYPE_CHECKING:
    from kompplan.model.calendars import SchoolCalendar
    from kompplan.model.county_forms import CountyForm
    from kompplan.model.goals import Goal
    from kompplan.model.grant_rules import GrantRule
    from kompplan.model.local_plans import Assessment, LocalPlans
    from kompplan.model.matrices import Matrix
    from kompplan.model.measures import Declared, Measure
    from kompplan.model.notification import Notification
    from kompplan.model.roles import Role
    from kompplan.model.themes import Strategy, Theme
    from kompplan.model.waivers import Waiver
else:
    # Most plans have only some of these.
    SchoolCalendar = Elsewhere("calendars", "SchoolCalendar")
    CountyForm = Elsewhere("county_forms", "CountyForm")
    Goal = Elsewhere("goals", "Goal")
    GrantRule = Elsewhere("grant_rules", "GrantRule")
    Assessment = Elsewhere("local_plans", "Assessment")
    LocalPlans = Elsewhere("local_plans", "LocalPlans")
    Matrix = Elsewhere("matrices", "Matrix")
    Declared = Elsewhere("measures", "Declared")
    Measure = Elsewhere("measures", "Measure")
    Notification = Elsewhere("notification", "Notification")
    Role = Elsewhere("roles", "Role")
    Strategy = Elsewhere("themes", "Strategy")
    Theme = Elsewhere("themes", "Theme")
    Waiver = Elsewhere("waivers", "Waiver")

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
        units: Kindergartens, schools and offices by id.
        cohorts: Cohorts of units by id.
        schemes: Grant schemes by id.
        packages: Competence packages by id.
        calendars: Days off of schools and kindergartens by id.
        forms: Forms for needs notifications by id.
        rules: Rules of grant schemes by id.
    """

    kompplan: Literal["1"]
    uses: Lines = ()
    regions: dict[Id, Region] = {}
    municipalities: dict[Id, Municipality] = {}
    actors: dict[Id, Actor] = {}
    units: Annotated[dict[Id, Unit], Later()] = {}
    cohorts: Annotated[dict[Id, Cohort], Later()] = {}
    schemes: dict[Id, GrantScheme] = {}
    packages: Annotated[dict[Id, Package], Later()] = {}
    calendars: Annotated[dict[Id, SchoolCalendar], Later()] = {}
    forms: Annotated[dict[Id, CountyForm], Later()] = {}
    rules: Annotated[dict[Id, GrantRule], Later()] = {}


class PlanFile(LibraryFile):
    """A plan.

    Attributes:
        plan: What it says of itself.
        sections: Its headings by id, in order.
        activities: Its rows by id, in the author's order.
        measures: Its measures by id, in order.
        declared: The totals it states.
        chapters: Its chapters of running text by id, in order.
        goals: Its goals by id, in order.
        roles: Its roles by id, with what is expected of them.
        themes: Its themes by id, in order.
        strategies: The strategies behind it by id.
        matrices: Its tables of audiences and years by id.
        notification: Of a needs notification: what the form says besides the measures.
        local_plans: What the units' own plans under it must hold.
        assessment: Of a unit's plan: where the unit stands.
        attachments: What is attached to it, by id.
        waivers: Findings that it accepts, each with its reason.
    """

    plan: PlanHead
    sections: dict[Id, Section] = {}
    activities: Annotated[dict[Id, Activity], BeforeValidator(inherit_titles)] = {}
    measures: Annotated[dict[Id, Measure], Later()] = {}
    declared: Declared | None = None
    chapters: Annotated[dict[Id, Chapter], Later()] = {}
    goals: Annotated[
        dict[Id, Goal], Later(), BeforeValidator(titled_by_id, dict[Id, Title | Goal])
    ] = {}
    roles: Annotated[dict[Id, Role], Later()] = {}
    themes: Annotated[dict[Id, Theme], Later()] = {}
    strategies: Annotated[dict[Id, Strategy], Later()] = {}
    matrices: Annotated[dict[Id, Matrix], Later()] = {}
    notification: Annotated[Notification | None, Later()] = None
    local_plans: Annotated[LocalPlans | None, Later()] = None
    assessment: Annotated[Assessment | None, Later()] = None
    attachments: Annotated[
        dict[Id, Resource], Later(), BeforeValidator(titled_by_id, dict[Id, Titled])
    ] = {}
    waivers: Annotated[tuple[Waiver, ...], Later()] = ()


PLAN_KEYS = frozenset(PlanFile.model_fields) - frozenset(LibraryFile.model_fields)
"""Keys that make a file a plan rather than a library."""

OWN_PARTS = tuple(
    name
    for name in PlanFile.model_fields
    if name not in LibraryFile.model_fields and name != "plan"
)
"""Keys of a plan's own file, besides its head, that a plan holds as they are."""

SHARED_KINDS = (
    "regions", "municipalities", "actors", "units", "cohorts", "schemes", "packages",
    "calendars", "forms", "rules",
)  # fmt: skip
"""Keys under which a file declares what others may use."""
