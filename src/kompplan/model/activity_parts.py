"""What an activity may hold besides its time and its text; most rows have none of it."""

from typing import Annotated

from pydantic import BeforeValidator

from kompplan.model.base import PlanModel
from kompplan.model.participants import AsWritten, Participant, bind_participants
from kompplan.model.values import (
    Count,
    Duration,
    Line,
    Lines,
    PartyRef,
    PartyRefs,
    Time,
    Title,
)


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
        tuple[Participant, ...], BeforeValidator(bind_participants, AsWritten)
    ] = ()


class Deadline(PlanModel):
    """A day by which something about an activity must be done.

    Attributes:
        when: The day, often told from the activity: «senest 3 uker før møtet».
        title: What must be done.
    """

    when: Time
    title: Title
