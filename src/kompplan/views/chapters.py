"""The opening chapters: running text that introduces no other view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.views import views
from kompplan.views.core.chapters import chapter_texts
from kompplan.views.core.view import View

if TYPE_CHECKING:
    from kompplan.model import Plan
    from kompplan.schedule import Schedule
    from kompplan.views.core.chapters import ChapterText


def build_chapters(plan: Plan, _schedule: Schedule) -> tuple[ChapterText, ...] | None:
    """Return the chapters that stand in front of no view; None where there are none.

    A chapter in front of a view that does not exist is not lost: it stands here.
    """
    opening = (item for item in plan.chapters.items() if item[1].before not in views())
    return chapter_texts(opening) or None


VIEW = View(name="chapters", title="", order=20, build=build_chapters)
