"""What stands around the views of a plan, and which views stand on its page in which order."""

from __future__ import annotations

import pytest

from kompplan.views import views
from kompplan.views.core.page import Page, build_page
from kompplan.views.core.table import FindingCount
from tests.support import HEAD, analyse_text

CHAPTERS = (
    "chapters:\n  forord: {title: Forord, text: [Velkommen]}\n"
    "  tabellen: {title: Om tabellen, text: [Les fra toppen], before: action-plan}\n"
    "  roller: {title: Om en visning som ikke finnes, before: rolller}\n"
)
ROW = "activities: {a: {title: A, when: uke 44}}\n"


def page_of(text: str, *names: str) -> Page:
    """Return the page of a plan with all views that it has data for, or with the named ones."""
    analysis = analyse_text(text)
    assert analysis.plan is not None
    assert analysis.schedule is not None
    chosen = [view for view in views().values() if not names or view.name in names]
    counts = FindingCount(1, 2, 3)
    return build_page(analysis.plan, analysis.schedule, counts, chosen, headed=bool(names))


def contents_of(page: Page) -> list[str]:
    """Return the table of contents: names of views, ids of chapters."""
    return [heading.view or heading.chapter for heading in page.contents]


def test_the_year_stands_beside_the_title_only_where_the_title_lacks_it() -> None:
    assert page_of(HEAD).year == "2025/2026"
    assert page_of(HEAD.replace("title: Prøveplan", "title: Plan 2025/2026")).year == ""


def test_a_title_may_name_the_years_in_words_of_its_own() -> None:
    assert page_of(HEAD.replace("Prøveplan", "Plan høst 2025 og vår 2026")).year == ""
    assert page_of(HEAD.replace("Prøveplan", "Plan høst 2025")).year == "2025/2026"


def test_findings_and_open_rows_are_counted() -> None:
    page = page_of(
        f"{HEAD}activities:\n  a: {{title: A, when: uke 44, open: [x, y]}}\n"
        "  b: {title: B, when: uke 44, open: z}\n  c: {title: C, when: uke 44}\n"
    )
    assert page.open_rows == 2
    assert page.findings == FindingCount(errors=1, warnings=2, infos=3)


def test_a_plan_with_nothing_but_a_head_has_no_views() -> None:
    page = page_of(HEAD)
    assert page.views == ()
    assert page.contents == ()


def test_a_chapter_stands_before_the_view_it_introduces_and_others_first() -> None:
    page = page_of(HEAD + CHAPTERS + ROW, "chapters", "action-plan")
    assert contents_of(page) == ["forord", "roller", "tabellen", "action-plan"]
    assert [chapter.id for chapter in page.views[1].chapters] == ["tabellen"]


def test_a_chapter_is_not_lost_where_its_view_has_no_data() -> None:
    page = page_of(HEAD + CHAPTERS)
    assert contents_of(page) == ["forord", "roller", "tabellen"]
    assert page.shown == {"chapters"}


def test_a_chapter_that_is_nothing_but_a_heading_is_the_heading_of_its_view() -> None:
    chapters = (
        "chapters:\n  om: {title: Om tabellen, text: [Les fra toppen], before: action-plan}\n"
        "  tabell: {title: Tabell, updated: 2025-08-01, before: action-plan}\n"
    )
    page = page_of(HEAD + chapters + ROW, "action-plan")
    assert contents_of(page) == ["om", "tabell"]
    (view,) = page.views
    assert [chapter.id for chapter in view.chapters] == ["om"]
    assert view.heading is not None
    assert (view.heading.title, view.heading.updated is None) == ("Tabell", False)


def test_a_heading_of_a_view_that_stands_alone_is_not_lost() -> None:
    heading = "chapters: {tabell: {title: Tabell, before: action-plan}}\n"
    analysis = analyse_text(HEAD + heading + ROW)
    assert analysis.plan is not None
    assert analysis.schedule is not None
    page = build_page(analysis.plan, analysis.schedule, FindingCount(), [views()["action-plan"]])
    assert contents_of(page) == ["tabell"]


def test_a_heading_stays_a_chapter_where_its_view_has_no_data() -> None:
    page = page_of(HEAD + "chapters: {tabell: {title: Tabell, before: action-plan}}\n")
    (view,) = page.views
    assert [chapter.id for chapter in view.chapters] == ["tabell"]
    assert view.heading is None


def test_a_view_alone_has_a_heading_only_when_it_was_asked_for() -> None:
    assert contents_of(page_of(HEAD + ROW, "action-plan")) == ["action-plan"]
    analysis = analyse_text(HEAD + ROW)
    assert analysis.plan is not None
    assert analysis.schedule is not None
    chosen = [views()["action-plan"]]
    assert build_page(analysis.plan, analysis.schedule, FindingCount(), chosen).contents == ()


@pytest.mark.parametrize("name", list(views()))
def test_no_plan_without_data_has_a_view(name: str) -> None:
    assert page_of(HEAD, name).views == ()


def test_every_view_has_a_place_of_its_own() -> None:
    kinds = ["action-plan", "project-plan", "development-plan", "needs-notification"]
    for kind in kinds:
        places = [view.place(kind) for view in views().values()]  # type: ignore[arg-type] # one of the kinds
        assert len(places) == len(set(places)), kind


EVERYTHING = (
    "goals: {g: G}\nroles: {r: {title: R}}\nmeasures: {m: {title: M, amounts: {owner: 1 000}}}\n"
    "chapters: {f: {title: Forord}}\nactivities: {a: {title: A, when: uke 44, open: x}}\n"
)


@pytest.mark.parametrize(
    ("kind", "order"),
    [
        ("action-plan",
         "chapters goals action-plan needs-notification roles calendar open-points"),
        ("development-plan",
         "chapters roles goals needs-notification action-plan calendar open-points"),
        ("needs-notification",
         "needs-notification chapters goals roles action-plan calendar open-points"),
    ],
)  # fmt: skip
def test_views_stand_in_the_order_of_the_kind_of_plan(kind: str, order: str) -> None:
    head = HEAD.replace("title:", f"kind: {kind}, title:")
    assert [view.name for view in page_of(head + EVERYTHING).views] == order.split()
