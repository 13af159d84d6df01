"""The rows of a plan: sections and the activities in them."""

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BeforeValidator, Field

from kompplan.model.base import Elsewhere, Later, PlanModel, Ref
from kompplan.model.chapters import Resource, SeveralTitled, all_titled
from kompplan.model.participants import AsWritten, Participant, bind_participants
from kompplan.model.values import (
    ActivityRefs,
    Count,
    Duration,
    Id,
    Line,
    Lines,
    Link,
    PartyRefs,
    PromiseRefs,
    Prose,
    Time,
    Title,
)

if TYPE_CHECKING:
    from kompplan.model.activity_parts import (
        AgendaSlot,
        Deadline,
        HourArrangement,
        Part,
        Rounds,
        Units,
        Visit,
    )
    from kompplan.model.roles import Size
else:
    AgendaSlot = Elsewhere("activity_parts", "AgendaSlot")
    Deadline = Elsewhere("activity_parts", "Deadline")
    HourArrangement = Elsewhere("activity_parts", "HourArrangement")
    Part = Elsewhere("activity_parts", "Part")
    Rounds = Elsewhere("activity_parts", "Rounds")
    Size = Elsewhere("roles", "Size")
    Units = Elsewhere("activity_parts", "Units")
    Visit = Elsewhere("activity_parts", "Visit")


class Section(PlanModel):
    """A heading of the table, such as a term.

    Attributes:
        title: The heading.
        when: The time it covers; gives its rows their year.
        sections: Headings inside it, by id: a term holds months.
        caveats: Reservations that hold for all its rows.
    """

    title: Title
    when: Time | None = None
    sections: dict[Id, "Section"] = {}
    caveats: Lines = ()


class Activity(PlanModel):
    """One row of the plan.

    Attributes:
        section: Id of the section it stands in.
        when: The time as written; a rule such as «hver måned» promises other rows.
        duration: How long it takes, where that is written too: «á 3 timer», «½ dag».
        times: How many times it is to be held within its time; a promise of other rows.
        fulfils: Ids of the activities, or of the duties as ``role/duty``, whose promise this row
            keeps.
        title: What it is, in one line; inherited where it is an instance.
        text: What it is, in a few lines.
        points: What it consists of, as a list.
        mode: How people meet.
        venue: Where.
        link: Where a digital meeting is held.
        resources: What it uses: a book, slides.
        speaker: Who speaks, as a role.
        participants: Who takes part.
        capacity: How many may come.
        responsible: Ids of those who answer for it.
        target_group: Who it is for.
        scheme: Id of the grant scheme it belongs to.
        group: Id of its colour code in the legend, which implies the scheme.
        measure: Id of the measure that pays for it.
        theme: Id of the theme it belongs to.
        hour: Who sets the hour.
        rounds: Held once for each of several.
        units: How many take part.
        visits: Who visits whom.
        package: Id of the competence package it works with.
        modules: Modules of that package.
        instance_of: Id of the activity that this one is a dated instance of.
        for_: Whom this instance is for.
        anchor: Id of the activity its time is told from.
        parallel_with: Ids of activities it is meant to run beside.
        track: Name of the track it belongs to.
        agenda: Clocked slots.
        parts: Sessions.
        deadlines: Deadlines by id.
        preparation: What participants do beforehand (forarbeid, lesebestilling).
        interim_work: What they do between two gatherings (mellomarbeid).
        follow_up: What they do afterwards (etterarbeid).
        caveats: Reservations.
        open: Known gaps.
    """

    section: Annotated[str, Ref("section")] | None = None
    when: Time | None = None
    duration: Duration | None = None
    times: Count | None = None
    fulfils: PromiseRefs = ()
    title: Title
    text: Prose = ""
    points: Lines = ()
    mode: Literal["digital", "physical", "hybrid"] | None = None
    venue: Line = ""
    link: Link = ""
    resources: Annotated[
        tuple[Resource, ...], Later(), BeforeValidator(all_titled, SeveralTitled)
    ] = ()
    speaker: Line = ""
    participants: Annotated[
        tuple[Participant, ...], BeforeValidator(bind_participants, AsWritten)
    ] = ()
    capacity: tuple[Size, ...] = ()
    responsible: PartyRefs = ()
    target_group: Annotated[
        tuple[Participant, ...], BeforeValidator(bind_participants, AsWritten)
    ] = ()
    scheme: Annotated[str, Ref("scheme")] | None = None
    group: Annotated[str, Ref("group")] | None = None
    measure: Annotated[str, Ref("measure")] | None = None
    theme: Annotated[str, Ref("theme")] | None = None
    hour: HourArrangement | None = None
    rounds: Rounds | None = None
    units: Units | None = None
    visits: tuple[Visit, ...] = ()
    package: Annotated[str, Ref("package")] | None = None
    modules: Lines = ()
    instance_of: Annotated[str, Ref("activity")] | None = None
    for_: PartyRefs = ()
    anchor: Annotated[str, Ref("activity")] | None = None
    parallel_with: ActivityRefs = ()
    track: Line = ""
    agenda: tuple[AgendaSlot, ...] = ()
    parts: tuple[Part, ...] = ()
    # A default of {} would be copied deeply for each of the rows.
    deadlines: dict[Id, Deadline] = Field(default_factory=dict)
    preparation: Lines = ()
    interim_work: Lines = ()
    follow_up: Lines = ()
    caveats: Lines = ()
    open: Lines = ()


def inherit_titles(value: object) -> object:
    """Give every instance without a title the title of the activity it is an instance of.

    Args:
        value: The raw mapping of activities by id, before they are bound.
    """
    if not isinstance(value, dict):
        return value
    return {key: _with_title(row, value) for key, row in value.items()}


def _with_title(row: object, rows: dict[object, object]) -> object:
    if not isinstance(row, dict) or "title" in row or not isinstance(row.get("instance_of"), str):
        return row
    general = rows.get(row["instance_of"])
    title = general.get("title") if isinstance(general, dict) else None
    return {**row, "title": title or row["instance_of"]}
