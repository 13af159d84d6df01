"""Chapters of running text, as they stand on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.value import Value
from kompplan.views.core.table import Phrase
from kompplan.views.core.texts import Listing, Source, listings, sources

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.model import Chapter


class ChapterText(Value):
    """A chapter of running text.

    Attributes:
        id: The chapter's id, unique in the plan.
        title: Its heading.
        paragraphs: Its text.
        points: A list after the paragraphs.
        groups: Lists with headings of their own.
        sources: What it refers to.
        updated: When it was last changed; None where the plan does not say.
        open: Known gaps.
    """

    id: str
    title: str
    paragraphs: tuple[str, ...]
    points: tuple[str, ...] = ()
    groups: tuple[Listing, ...] = ()
    sources: tuple[Source, ...] = ()
    updated: Phrase | None = None
    open: tuple[str, ...] = ()

    @property
    def is_heading(self) -> bool:
        """Whether nothing stands under its heading, save the day it was last changed."""
        return not (self.paragraphs or self.points or self.groups or self.sources or self.open)


def chapter_texts(chapters: Iterable[tuple[str, Chapter]]) -> tuple[ChapterText, ...]:
    """Return chapters, given with their ids, as they stand on a page."""
    return tuple(_text(id_, chapter) for id_, chapter in chapters)


def _text(id_: str, chapter: Chapter) -> ChapterText:
    return ChapterText(
        id=id_,
        title=chapter.title,
        paragraphs=chapter.text,
        points=chapter.points,
        groups=listings(chapter.groups),
        sources=sources(chapter.resources),
        updated=Phrase("updated-on", {"date": chapter.updated}) if chapter.updated else None,
        open=chapter.open,
    )
