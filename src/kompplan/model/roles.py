"""Roles and what is expected of those who hold them."""

from typing import Annotated

from pydantic import BeforeValidator

from kompplan.model.base import PlanModel
from kompplan.model.values import Count, Duration, Id, Line, Lines, PartyRefs, Time, Title


class Size(PlanModel):
    """How many there may be of something.

    Attributes:
        min: At least so many.
        max: At most so many.
        of: What is counted, such as «deltakere».
        per: In what, such as «læringsgruppe» or «barnehage».
        note: When that holds, or another remark.
    """

    min: Count | None = None
    max: Count | None = None
    of: Line = ""
    per: Line = ""
    note: Line = ""


class Duty(PlanModel):
    """One thing that is expected of a role.

    Attributes:
        text: What; a text alone stands for a duty of that text.
        when: How often or by when, such as «minimum 4 møter hvert semester».
        duration: How long each time, such as «90 minutter».
        size: How many may take part.
        note: A remark.
        open: Known gaps.
    """

    text: Title
    when: Time | None = None
    duration: Duration | None = None
    size: Size | None = None
    note: Line = ""
    open: Lines = ()


def _duties(value: object) -> object:
    if not isinstance(value, dict):
        return value
    return {k: {"text": v} if isinstance(v, str) else v for k, v in value.items()}


class Role(PlanModel):
    """A role in the plan's work.

    Attributes:
        title: What the document calls it.
        who: Ids of those who hold it.
        duties: What is expected, by id.
        open: Known gaps.
    """

    title: Title
    who: PartyRefs = ()
    duties: Annotated[dict[Id, Duty], BeforeValidator(_duties, dict[Id, Title | Duty])] = {}
    open: Lines = ()
