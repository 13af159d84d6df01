"""Pieces of text that many views share: lists with headings, and what a reader can look up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kompplan.model import PointGroup, Resource


class Source(Value):
    """Something a reader can look up.

    Attributes:
        title: What it is; empty where only a link is given.
        link: Where it is found, http or https; empty when the plan does not say.
        note: A remark.
        dated: The day it is dated, as written; empty when the plan does not say.
    """

    title: str
    link: str = ""
    note: str = ""
    dated: str = ""


class Listing(Value):
    """A list with a heading of its own, and what else stands under that heading.

    Attributes:
        title: The heading.
        points: The list.
        paragraphs: Text before the list.
        sources: What it refers to.
    """

    title: str
    points: tuple[str, ...]
    paragraphs: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


def listings(groups: Mapping[str, PointGroup]) -> tuple[Listing, ...]:
    """Return lists with headings, in the author's order."""
    return tuple(
        Listing(group.title, group.points, group.text, sources(group.resources))
        for group in groups.values()
    )


def sources(resources: Iterable[Resource]) -> tuple[Source, ...]:
    """Return what a reader can look up, in the author's order."""
    return tuple(
        Source(each.title, each.link, each.note, each.dated.text if each.dated else "")
        for each in resources
    )
