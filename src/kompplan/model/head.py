"""The head of a plan: what it is, whose it is, and where it stands."""

from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator

from kompplan.model.base import Later, PlanModel, Ref
from kompplan.model.chapters import Resource, SeveralTitled, all_titled
from kompplan.model.values import Count, Duration, Id, IsoDate, Line, Lines, Period, Prose, Title

PlanKind: TypeAlias = Literal[
    "action-plan", "project-plan", "development-plan", "needs-notification", "recommendation"
]
Status: TypeAlias = Literal["draft", "hearing", "adopted", "in-use", "superseded"]
Column: TypeAlias = Literal["when", "week", "time", "what", "who", "responsible", "target_group"]
Colour: TypeAlias = Literal["green", "blue", "amber", "violet", "red", "teal", "grey"]


class Event(PlanModel):
    """One step in the life of the plan.

    Attributes:
        date: The day it happened; absent where the document does not say.
        event: What happened.
        by: Who did it, in running text.
        note: What else is to be said of it.
        deadline: Of a hearing: the last day for answers.
    """

    date: IsoDate | None = None
    event: Literal["drafted", "hearing", "adopted", "amended", "superseded"]
    by: Line = ""
    note: Line = ""
    deadline: IsoDate | None = None


class LegendGroup(PlanModel):
    """A colour code of the document: rows that belong together, by scheme.

    Attributes:
        title: What the legend calls it.
        scheme: Id of the grant scheme it stands for.
        colour: Name of its colour; every colour is legible in light, dark and print.
    """

    title: Title
    scheme: Annotated[str, Ref("scheme")]
    colour: Colour


class PlanHead(PlanModel):
    """What a plan says of itself.

    Attributes:
        id: Stable id; names the output files.
        kind: What sort of plan it is.
        title: Its title.
        version: The day that its version is named by, where it has one.
        under: File of the common plan that this unit's plan stands under, relative to this file.
        unit: Id of the unit whose plan it is.
        year: The plan year: 1 August to 31 July, or several such years.
        horizon: How long the work is thought to take, such as «et perspektiv på 4 år».
        grant_year: The year whose grant rules judge the plan.
        language: Language of its own texts, and of its pages unless asked otherwise.
        follows: Files of the earlier plans that it continues, relative to this one.
        region: Id of the region it is for.
        columns: Columns of its table, in order.
        status: Where it stands.
        history: Its life so far, oldest first.
        purpose: What it is for.
        based_on: What it builds on: a project description, earlier plans.
        about: Introductory paragraphs.
        legend: Colour codes by id, in the document's order.
        caveats: Reservations that hold for the whole plan.
        open: Known gaps that hold for the whole plan.
    """

    id: Id
    kind: PlanKind = "action-plan"
    title: Title
    version: IsoDate | None = None
    under: Line = ""
    unit: Annotated[str, Ref("unit")] | None = None
    year: Period
    horizon: Duration | None = None
    grant_year: Count | None = None
    language: Literal["nb", "nn", "en"] = "nb"
    follows: Lines = ()
    region: Annotated[str, Ref("region")] | None = None
    columns: tuple[Column, ...] = ("when", "what", "who")
    status: Status = "draft"
    history: tuple[Event, ...] = ()
    purpose: Prose = ""
    based_on: Annotated[
        tuple[Resource, ...], Later(), BeforeValidator(all_titled, SeveralTitled)
    ] = ()
    about: tuple[Prose, ...] = ()
    legend: dict[Id, LegendGroup] = {}
    caveats: Lines = ()
    open: Lines = ()

    @property
    def title_says_year(self) -> bool:
        """Whether the title names the plan year, as written or each of its years."""
        return self.year.text in self.title or all(str(it) in self.title for it in self.year.years)

    @property
    def title_and_year(self) -> str:
        """The title, with the plan year after it unless it names it itself."""
        return self.title if self.title_says_year else f"{self.title} {self.year.text}"
