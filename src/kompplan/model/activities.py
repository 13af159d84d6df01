"""The rows of a plan: sections and the activities in them."""

from functools import lru_cache
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from kompplan.model.base import Later, PlanModel, Ref
from kompplan.model.chapters import Resource, SeveralTitled, all_titled
from kompplan.model.roles import Size
from kompplan.model.values import (
    ActivityRefs,
    Count,
    Duration,
    Flag,
    Id,
    Line,
    Lines,
    Link,
    PartyRef,
    PartyRefs,
    PromiseRefs,
    Prose,
    Time,
    Title,
)


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


class Participant(PlanModel):
    """Somebody who takes part, or whom something is for.

    Attributes:
        who: Id of an actor, a municipality or a region.
        uncertain: Whether the plan itself doubts it; ``alle-ansatte?`` says so in short.
        note: A remark on this participation.
    """

    who: PartyRef
    uncertain: Flag = False
    note: Line = ""


@lru_cache(maxsize=4096)
def _named(text: str) -> Participant:
    """Return the participant of a short form; any text will do, and most stand in many rows."""
    doubt: dict[str, Any] = {"uncertain": True} if text.endswith("?") else {}
    return Participant.model_construct(who=text.rstrip("?").rstrip(), **doubt)


def _participants(value: object) -> object:
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list):
        return values
    return [_named(item) if isinstance(item, str) else item for item in values]


_Participants: TypeAlias = PartyRef | tuple[PartyRef | Participant, ...]
"""Ids, with «?» for doubt, or the long form; a single id may stand without its list."""


class HourArrangement(PlanModel):
    """The hour is not set yet; somebody sets it.

    Attributes:
        set_by: Id of the one who proposes it.
        with_: Id of the one it is agreed with.
    """

    set_by: PartyRef
    with_: PartyRef | None = None


class Rounds(PlanModel):
    """The activity is held once for each of several.

    Attributes:
        duration: How long each takes, as written.
        for_: Ids of the municipalities or groups, in the document's order.
    """

    duration: Line = ""
    for_: PartyRefs


class Units(PlanModel):
    """How many units take part, and in how many groups.

    Attributes:
        count: Number of units.
        of: What they are, in the plural, such as «barnehager».
        groups: Number of groups they are divided into.
    """

    count: Count
    of: Line
    groups: Count | None = None


class Visit(PlanModel):
    """One pair of those who visit each other; who is not decided yet is absent.

    Attributes:
        guest: Id of the one who visits.
        host: Id of the one who is visited.
        note: A remark.
    """

    guest: PartyRef | None = None
    host: PartyRef | None = None
    note: Line = ""


class AgendaSlot(PlanModel):
    """A clocked part of an activity's programme.

    Attributes:
        at: The clock, such as «08.30-11.30».
        duration: How long it takes, where that is written too.
        title: What happens.
        points: What it consists of.
    """

    at: Time
    duration: Duration | None = None
    title: Title
    points: Lines = ()


class Part(PlanModel):
    """One session of an activity that is held in several.

    Attributes:
        title: What it is called.
        when: Its own time; absent when only the activity has one.
        duration: How long it takes, where that is written too.
        points: What it consists of.
        responsible: Ids of those who answer for it, where the activity has others too.
        target_group: Who it is for, where the activity is for others too.
    """

    title: Title
    when: Time | None = None
    duration: Duration | None = None
    points: Lines = ()
    responsible: PartyRefs = ()
    target_group: Annotated[
        tuple[Participant, ...], BeforeValidator(_participants, _Participants)
    ] = ()


class Deadline(PlanModel):
    """A day by which something about an activity must be done.

    Attributes:
        when: The day, often told from the activity: «senest 3 uker før møtet».
        title: What must be done.
    """

    when: Time
    title: Title


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
        tuple[Participant, ...], BeforeValidator(_participants, _Participants)
    ] = ()
    capacity: tuple[Size, ...] = ()
    responsible: PartyRefs = ()
    target_group: Annotated[
        tuple[Participant, ...], BeforeValidator(_participants, _Participants)
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
