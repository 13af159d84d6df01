"""Running text of a plan: chapters, their lists, and what they point to."""

from typing import Annotated, TypeAlias

from pydantic import BeforeValidator

from kompplan.model.base import PlanModel
from kompplan.model.values import Id, IsoDate, Line, Lines, Link, Prose, Time, Title


class Resource(PlanModel):
    """Something a reader can look up: a book, a page, an attachment.

    Attributes:
        title: What it is; a text alone stands for its title.
        link: Where it is found.
        dated: The day it is dated, as written.
        note: A remark.
    """

    title: Title
    link: Link = ""
    dated: Time | None = None
    note: Line = ""


Titled: TypeAlias = Title | Resource
SeveralTitled: TypeAlias = Title | tuple[Titled, ...]


def as_titled(value: object) -> object:
    """Return a text alone as something of that title."""
    return {"title": value} if isinstance(value, str) else value


def all_titled(value: object) -> object:
    """Return a list in which a text alone stands for something of that title."""
    values = [value] if isinstance(value, str) else value
    return [as_titled(item) for item in values] if isinstance(values, list) else values


def titled_by_id(value: object) -> object:
    """Return a mapping in which a text alone stands for something of that title."""
    return {k: as_titled(v) for k, v in value.items()} if isinstance(value, dict) else value


class PointGroup(PlanModel):
    """A list with a heading of its own, and what else stands under that heading.

    Attributes:
        title: The heading.
        text: Paragraphs before the list.
        points: The list.
        resources: What it refers to.
    """

    title: Title
    text: tuple[Prose, ...] = ()
    points: Lines = ()
    resources: Annotated[tuple[Resource, ...], BeforeValidator(all_titled, SeveralTitled)] = ()


class Chapter(PlanModel):
    """A chapter of running text.

    Attributes:
        title: Its heading.
        text: Its paragraphs.
        points: A list after the paragraphs.
        groups: Further lists with headings, by id.
        resources: What it refers to.
        updated: The day it was last changed, where the document says so.
        before: Name of the view it introduces, such as ``roles``, or is the heading of, if nothing
            stands under it; absent for the opening pages.
        open: Known gaps.
    """

    title: Title
    text: tuple[Prose, ...] = ()
    points: Lines = ()
    groups: dict[Id, PointGroup] = {}
    resources: Annotated[tuple[Resource, ...], BeforeValidator(all_titled, SeveralTitled)] = ()
    updated: IsoDate | None = None
    before: Line = ""
    open: Lines = ()
