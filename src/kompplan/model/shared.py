"""What several plans share: actors, places, units, grant schemes, competence packages."""

from typing import Annotated, Literal

from kompplan.model.base import PlanModel, Ref
from kompplan.model.grant_terms import PartyType
from kompplan.model.values import (
    Flag,
    Id,
    IsoDate,
    Line,
    Lines,
    Link,
    PartyRefs,
    Prose,
    Sector,
    Time,
    Title,
)


class Actor(PlanModel):
    """A group, a role or an organisation that takes part in plans.

    Attributes:
        name: As readers know it, inside a sentence.
        kind: What it is.
        members: Ids of the actors it consists of.
        names: Its name in further languages, by language code.
        part_of: Ids of the organisations or municipalities it belongs to.
        sector: Whose days off it has; absent for one that works with both.
        type: What it is in the eyes of a grant scheme; absent for that of what it is part of.
    """

    name: Title
    kind: Literal["group", "role", "organisation"] = "group"
    members: PartyRefs = ()
    names: dict[str, Line] = {}
    part_of: PartyRefs = ()
    sector: Sector | None = None
    type: PartyType | None = None


class Municipality(PlanModel):
    """A municipality.

    Attributes:
        name: Its official Norwegian name.
        number: Its four digits; the leading zero is kept.
        names: Official names in further languages, by language code.
    """

    name: Title
    number: Line = ""
    names: dict[str, Line] = {}


class Region(PlanModel):
    """Municipalities that cooperate.

    Attributes:
        name: As readers know it.
        municipalities: Ids, in the order they are listed in documents.
        regions: Ids of the regions it consists of, in the same order.
        names: Its name in further languages, by language code.
    """

    name: Title
    municipalities: tuple[Annotated[str, Ref("municipality")], ...] = ()
    regions: tuple[Annotated[str, Ref("region")], ...] = ()
    names: dict[str, Line] = {}


class Unit(PlanModel):
    """A kindergarten, a school or an office of the counselling service.

    Attributes:
        name: As readers know it.
        kind: What it is.
        municipality: Id of the municipality it lies in.
        ownership: Who runs it; absent where the document does not say.
    """

    name: Title
    kind: Literal["kindergarten", "school", "pp-service"]
    municipality: Annotated[str, Ref("municipality")] | None = None
    ownership: Literal["public", "private"] | None = None


class Cohort(PlanModel):
    """Units that go through something together (pulje).

    Attributes:
        name: What it is called.
        period: When.
        units: Ids of the units, in the document's order.
    """

    name: Title
    period: Time | None = None
    units: tuple[Annotated[str, Ref("unit")], ...] = ()


class GrantScheme(PlanModel):
    """A set of rules that money comes from.

    Attributes:
        name: Its full name.
        short: What people call it.
        for_units: The kinds of units it is for; empty for all.
        valid_from: First day it was in force; absent when no source says.
        valid_to: Last day it was in force; absent while it is.
        successor: Id of the scheme that took its place.
        source: Where the rules stand.
        link: Where they can be read.
    """

    name: Title
    short: Line = ""
    for_units: tuple[Literal["kindergarten", "school", "pp-service"], ...] = ()
    valid_from: IsoDate | None = None
    valid_to: IsoDate | None = None
    successor: Annotated[str, Ref("scheme")] | None = None
    source: Line = ""
    link: Link = ""


class PackageModule(PlanModel):
    """One module of a competence package.

    Attributes:
        title: Its name.
        when: The period it is worked with.
        text: What it holds.
        points: What it holds, as a list.
        pedagogical_analysis: Whether it uses pedagogical analysis.
    """

    title: Title
    when: Time | None = None
    text: Prose = ""
    points: Lines = ()
    pedagogical_analysis: Flag = False


class PackagePart(PlanModel):
    """Modules that belong together, such as an analysis part and a strategy part.

    Attributes:
        title: Its name; absent where only a period is told.
        modules: Ids of its modules.
        when: The period they are worked with.
        until: How far that may be stretched.
    """

    title: Line = ""
    modules: tuple[Id, ...]
    when: Time | None = None
    until: Time | None = None


class Package(PlanModel):
    """A competence package: modules worked through in groups.

    Attributes:
        title: Its name.
        text: What it is for.
        link: Where it is found.
        audience: Ids of those who work through it.
        unit_of_work: What one module is, such as «ett møte og mellomarbeid».
        when: The period it is worked with as a whole.
        modules: Its modules by id or number, in order.
        parts: How the modules are divided, by id.
        open: Known gaps.
    """

    title: Title
    text: Prose = ""
    link: Link = ""
    audience: PartyRefs = ()
    unit_of_work: Line = ""
    when: Time | None = None
    modules: dict[Id, PackageModule] = {}
    parts: dict[Id, PackagePart] = {}
    open: Lines = ()
