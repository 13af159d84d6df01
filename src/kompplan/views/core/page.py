"""A plan's page: what stands around its views, and the views in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kompplan.value import Value
from kompplan.views.core.chapters import ChapterText, chapter_texts
from kompplan.views.core.table import FindingCount, Label, LegendEntry, Phrase
from kompplan.views.core.texts import Source, sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kompplan.model import Plan
    from kompplan.model.head import Event, PlanHead
    from kompplan.schedule import Schedule
    from kompplan.views.core.view import View


class Shown(Value):
    """One view on a page.

    Attributes:
        name: The view's name.
        title: Key of its heading; empty where its parts bring their own.
        data: What the view made of the plan; None where only its chapters stand here.
        chapters: Chapters in front of it.
        heading: The chapter whose heading stands for the view's own; None where it has its own.
    """

    name: str
    title: str
    data: Any
    chapters: tuple[ChapterText, ...] = ()
    heading: ChapterText | None = None


class Heading(Value):
    """One line of the table of contents.

    Attributes:
        title: The chapter's title, or the key of the view's.
        view: Name of the view; empty for a chapter.
        chapter: Id of the chapter; empty for a view.
    """

    title: str
    view: str = ""
    chapter: str = ""


class Page(Value):
    """A plan's page.

    Attributes:
        id: The plan's id.
        title: The plan's title.
        language: ``nb``, ``nn`` or ``en``: the language of the plan's own texts.
        year: The plan year as written, such as ``2025/2026``, or that of the grants a needs
            notification is for; empty when the title holds it.
        kind: What sort of plan it is.
        region: Name of the region; empty when none is given.
        status: Where the plan stands, such as adopted.
        version: The day the version is named by; None where it has none.
        horizon: How long the work is thought to take, as written; empty where it is not said.
        history: Adoption, hearings and amendments, oldest first.
        based_on: What the plan builds on.
        purpose: What the plan is for.
        about: Introductory paragraphs.
        legend: Labels of the rows, in the document's order.
        caveats: Reservations that hold for the whole plan.
        open: Known gaps that hold for the whole plan.
        open_rows: Number of activities that have open points of their own.
        findings: What validation says of the plan.
        views: The views, in order.
        contents: The headings of the page; empty where a single view needs none.
        changed: What has changed since the plan was adopted, in the reader's language; empty for
            one that is as it was adopted.
    """

    id: str
    title: str
    language: str
    year: str
    kind: Phrase
    region: str
    status: Phrase
    version: Phrase | None
    horizon: str
    history: tuple[Phrase, ...]
    based_on: tuple[Source, ...]
    purpose: str
    about: tuple[str, ...]
    legend: tuple[LegendEntry, ...]
    caveats: tuple[str, ...]
    open: tuple[str, ...]
    open_rows: int
    findings: FindingCount
    views: tuple[Shown, ...]
    contents: tuple[Heading, ...]
    changed: tuple[str, ...] = ()

    @property
    def shown(self) -> frozenset[str]:
        """Names of the views on the page, for links to them."""
        return frozenset(view.name for view in self.views if view.data is not None)


def build_page(
    plan: Plan,
    schedule: Schedule,
    findings: FindingCount,
    views: Iterable[View],
    *,
    headed: bool = False,
) -> Page:
    """Return a plan as one page.

    Args:
        plan: The plan.
        schedule: When everything in it happens.
        findings: What validation says of it.
        views: The views to show, in any order; those that the plan has nothing for are left out.
        headed: Whether a view that stands alone has a heading too.
    """
    head = plan.head
    shown = tuple(show_views(plan, schedule, views))
    contents = tuple(_headings(shown))
    return Page(
        id=head.id,
        title=head.title,
        language=head.language,
        year=_year(head),
        kind=Phrase(f"kind-{head.kind}"),
        region=plan.party_name(head.region) if head.region else "",
        status=Phrase(f"status-{head.status}"),
        version=Phrase("version-of", {"date": head.version}) if head.version else None,
        horizon=head.horizon.text if head.horizon else "",
        history=tuple(_event(event) for event in head.history),
        based_on=sources(head.based_on),
        purpose=head.purpose,
        about=head.about,
        legend=tuple(_legend(plan)),
        caveats=head.caveats,
        open=head.open,
        open_rows=sum(bool(activity.open) for activity in plan.activities.values()),
        findings=findings,
        views=shown,
        contents=contents if headed or len(contents) > 1 or _is_headed(shown) else (),
    )


def show_views(plan: Plan, schedule: Schedule, views: Iterable[View]) -> Iterator[Shown]:
    """Yield the views that a plan has data or chapters for, in the order of its kind.

    A chapter that is nothing but a heading, right before a view, is that view's heading.
    """
    for view in sorted(views, key=lambda view: view.place(plan.head.kind)):
        data = view.build(plan, schedule)
        own = chapter_texts(c for c in plan.chapters.items() if c[1].before == view.name)
        if data is not None and view.title and own and own[-1].is_heading:
            yield Shown(view.name, view.title, data, own[:-1], own[-1])
        elif data is not None or own:
            yield Shown(view.name, view.title, data, own)


def _is_headed(shown: Iterable[Shown]) -> bool:
    return any(view.heading for view in shown)


def _headings(shown: Iterable[Shown]) -> Iterator[Heading]:
    for view in shown:
        opening = () if view.title else view.data or ()
        for chapter in (*view.chapters, *opening):
            yield Heading(chapter.title, chapter=chapter.id)
        if view.heading:
            yield Heading(view.heading.title, chapter=view.heading.id)
        elif view.title and view.data is not None:
            yield Heading(view.title, view=view.name)


def _year(head: PlanHead) -> str:
    """Return the year to tell beside the title; a needs notification tells that of its grants."""
    if head.kind == "needs-notification" and head.grant_year:
        year = str(head.grant_year)
        return "" if year in head.title else year
    return "" if head.title_says_year else head.year.text


def _event(event: Event) -> Phrase:
    values = {"date": event.date, "by": event.by, "note": event.note, "deadline": event.deadline}
    return Phrase(f"event-{event.event}", values)


def _legend(plan: Plan) -> Iterator[LegendEntry]:
    for group in plan.head.legend.values():
        yield LegendEntry(Label(group.title, group.colour), plan.scheme_name(group.scheme))
