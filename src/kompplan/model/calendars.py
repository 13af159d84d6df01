"""When schools and kindergartens are closed: a calendar for each place, sector and school year."""

from typing import Annotated, TypeAlias

from pydantic import BeforeValidator

from kompplan.model.base import PlanModel
from kompplan.model.values import (
    Flag,
    IsoDate,
    Line,
    Link,
    Period,
    PlaceRefs,
    Sector,
    Time,
    Times,
)


class Breaks(PlanModel):
    """The named breaks of a school year; «uke 40» and «22. desember – 2. januar» are both fine.

    Attributes:
        autumn: The autumn break, «høstferien».
        christmas: The Christmas break, «juleferien».
        winter: The winter break, «vinterferien».
        easter: The Easter break, «påskeferien».
        summer: The summer break after the school year; without it, from the day after ``last_day``
            to the day before the next calendar's ``first_day``.
    """

    autumn: Time | None = None
    christmas: Time | None = None
    winter: Time | None = None
    easter: Time | None = None
    summer: Time | None = None


class ClosedDay(PlanModel):
    """A day off for everybody, or a few of them, outside the named breaks.

    Attributes:
        when: The day or days; a text alone is this.
        title: What people call it.
    """

    when: Time
    title: Line = ""


_ClosedDays: TypeAlias = Time | tuple[Time | ClosedDay, ...]


def _closed_days(value: object) -> object:
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list):
        return values
    return [{"when": item} if isinstance(item, str) else item for item in values]


class SchoolCalendar(PlanModel):
    """The days off of the schools or kindergartens of some places in one school year.

    Times are read in the school year: «19. juni» is the one that lies in it.

    Attributes:
        for_: Ids of the municipalities and regions that it holds for.
        sector: Whose calendar it is.
        school_year: The school year.
        first_day: The first day for the children.
        last_day: The last day for the children.
        breaks: The named breaks; children and staff are away.
        planning_days: Days on which the staff is at work and the children are not.
        closed_days: Further days on which children and staff are away.
        valid_from: First day it was in force; absent when that is the whole school year.
        valid_to: Last day it was in force; absent while it is.
        source: Who decided it and when, or where it was published.
        link: Where it can be read.
        fictional: Whether it is made up, as in an example; only then may it lack a source.
    """

    for_: PlaceRefs
    sector: Sector
    school_year: Period
    first_day: Time | None = None
    last_day: Time | None = None
    breaks: Breaks = Breaks()
    planning_days: Times = ()
    closed_days: Annotated[tuple[ClosedDay, ...], BeforeValidator(_closed_days, _ClosedDays)] = ()
    valid_from: IsoDate | None = None
    valid_to: IsoDate | None = None
    source: Line = ""
    link: Link = ""
    fictional: Flag = False
