"""The web page as a document: safe to mail, readable by machines that read aloud."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from kompplan.locales import LANGUAGES, locale_of
from kompplan.views import views
from tests.exporters.pages import (
    Element,
    export_text,
    page_of_file,
    parse_html,
    parse_markdown,
    real_page,
)
from tests.support import FULL_PLAN, HEAD, REAL_PLAN

LINKED = (
    f"{HEAD}activities:\n  a: {{title: A, when: uke 44, link: 'https://example.no/møte?a=1&b=2'}}\n"
)


PAGES = {"real": REAL_PLAN, "full": FULL_PLAN}


@pytest.fixture(scope="module", params=list(PAGES))
def page(request: pytest.FixtureRequest) -> Element:
    """Return a page as elements: that of the real plan, and one that shows every view."""
    return parse_html(page_of_file(PAGES[request.param], "html"))


def test_the_page_is_html_and_begins_with_its_language_and_encoding(page: Element) -> None:
    assert real_page("html").startswith('<!doctype html>\n<html lang="nb">')
    assert page.all("meta")[0].attributes == {"charset": "utf-8"}


def test_nothing_is_run_and_nothing_is_fetched(page: Element) -> None:
    assert (
        page.all("script", "iframe", "object", "embed", "link", "img", "form", "base", "svg") == []
    )
    text = real_page("html")
    assert "@import" not in text
    assert "url(" not in text
    assert re.findall(r"https?://", text) == []


def test_links_out_of_the_page_are_those_of_the_plan() -> None:
    page = parse_html(page_of_file(FULL_PLAN, "html"))
    links = {str(a.attributes["href"]) for a in page.all("a")}
    outside = {link for link in links if not link.startswith("#")}
    assert outside == {
        f"https://example.no/{end}" for end in ("lek", "rammeplan", "strategi", "skjema", "møte")
    }


def test_the_page_forbids_itself_everything_but_its_own_style(page: Element) -> None:
    policies = [
        meta.attributes["content"]
        for meta in page.all("meta")
        if meta.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    assert len(policies) == 1
    rules = {rule.split()[0]: rule.split()[1:] for rule in str(policies[0]).split(";")}
    assert rules["default-src"] == ["'none'"]
    assert rules["base-uri"] == ["'none'"]
    assert rules["form-action"] == ["'none'"]
    assert "script-src" not in rules
    assert set(rules) == {"default-src", "style-src", "base-uri", "form-action"}


def test_no_element_carries_a_handler_or_a_style_of_its_own(page: Element) -> None:
    for tag, attributes in page.skeleton():
        for name, _ in attributes:
            assert not name.startswith("on"), (tag, name)
            assert name not in ("style", "srcdoc", "action", "formaction", "ping", "target")


def test_there_is_one_heading_of_the_first_level_and_none_is_skipped(page: Element) -> None:
    levels = [int(heading.tag[1]) for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_the_title_of_the_window_is_that_of_the_plan() -> None:
    page = parse_html(real_page("html"))
    title = "Handlingsplan for lokal kompetanseutvikling Øst-Finnmark 2025/2026"
    assert page.all("title")[0].text == title
    assert page.all("h1")[0].text == title


def test_every_table_has_a_caption_and_headed_columns(page: Element) -> None:
    for table in page.all("table"):
        assert table.all("caption")[0].text
        heads = table.all("thead")[0].all("th")
        assert all(head.text for head in heads)
        assert {head.attributes["scope"] for head in heads} == {"col"}
        inner = {h.attributes["scope"] for h in table.all("th")} - {"col"}
        assert inner <= {"row", "rowgroup"}


def test_the_tables_of_the_action_plan_stand_in_the_columns_of_the_document() -> None:
    tables = parse_html(real_page("html", "nb", "action-plan")).all("table")
    assert len(tables) == 2
    for table in tables:
        assert [head.text for head in table.all("th")] == ["NÅR", "HVA", "HVEM"]


def test_every_row_has_as_many_cells_as_its_table_has_columns(page: Element) -> None:
    for table in page.all("table"):
        columns = len(table.all("thead")[0].all("tr")[-1].all("th"))
        for row in [row for body in table.all("tbody", "tfoot") for row in body.all("tr")]:
            cells = [cell for cell in row.parts if not isinstance(cell, str)]
            assert sum(int(c.attributes.get("colspan") or 1) for c in cells) == columns


def test_a_reader_finds_every_view_in_the_table_of_contents(page: Element) -> None:
    contents = next(nav for nav in page.all("nav") if nav.attributes.get("class") == "contents")
    told = [str(link.attributes["href"])[1:] for link in contents.all("a")]
    headings = [str(h.attributes["id"]) for h in page.all("h2") if "id" in h.attributes]
    assert told == [id_ for id_ in headings if not id_.startswith("page:")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_view_has_its_words_in_every_language(language: str) -> None:
    page = parse_html(page_of_file(FULL_PLAN, "html", language))
    titles = {views()[name].title for name in views()} - {""}
    words = {locale_of(language).word(title) for title in titles}
    assert words <= {heading.text for heading in page.all("h2")}


@pytest.mark.parametrize("name", list(views()))
@pytest.mark.parametrize("format_", ["html", "md"])
def test_every_view_can_stand_alone(name: str, format_: str) -> None:
    page = page_of_file(FULL_PLAN, format_, "nb", name)
    if format_ == "md":
        assert parse_markdown(page)
        return
    elements = parse_html(page)
    ids = {a["id"] for _, pairs in elements.skeleton() if "id" in (a := dict(pairs))}
    links = {str(a.attributes["href"]) for a in elements.all("a")}
    assert {link[1:] for link in links if link.startswith("#")} <= ids


def test_ids_are_unique_and_every_link_inside_the_page_leads_somewhere(page: Element) -> None:
    ids = [attributes["id"] for tag in page.skeleton() if "id" in (attributes := dict(tag[1]))]
    assert len(ids) == len(set(ids))
    targets = {str(link.attributes["href"]) for link in page.all("a")}
    inside = {target[1:] for target in targets if target.startswith("#")}
    assert inside
    assert inside <= set(ids)
    for tag, named in ((tag, dict(a).get("aria-labelledby")) for tag, a in page.skeleton()):
        assert named is None or named in ids, tag


def test_markdown_of_all_views_has_one_heading_of_the_first_level_and_whole_tables() -> None:
    tokens = parse_markdown(page_of_file(FULL_PLAN, "md"))
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert sum(token.type == "table_open" for token in tokens) > 20
    # A row that is no part of its table would stand as running text.
    inline = [token.content for token in tokens if token.type == "inline"]
    assert not any(text.startswith("|") or " | " in text for text in inline)


def test_the_only_way_out_of_the_page_is_a_link_of_the_plan() -> None:
    page = parse_html(export_text(LINKED, "html", "nb", "action-plan"))
    outside = [a for a in page.all("a") if not str(a.attributes["href"]).startswith("#")]
    assert [(a.attributes["href"], a.text) for a in outside] == [
        ("https://example.no/møte?a=1&b=2", "Lenke til møtet")
    ]


def test_sections_inside_sections_are_headings_inside_the_table() -> None:
    page = parse_html(
        export_text(
            f"{HEAD}sections:\n"
            "  høst: {title: Høst, sections: {okt: {title: Oktober}}}\n"
            "activities:\n  a: {title: A, when: uke 41, section: høst}\n"
            "  b: {title: B, when: uke 42, section: okt}\n  c: {title: C, when: uke 43}\n",
            "html",
            "nb",
            "action-plan",
        )
    )
    inner = [head for head in page.all("th") if head.attributes.get("scope") == "rowgroup"]
    assert [head.text for head in inner] == ["Oktober"]
    rows = [row.attributes["id"] for row in page.all("tr") if "id" in row.attributes]
    assert sorted(map(str, rows)) == ["a", "b", "c"]
    assert rows.index("a") < rows.index("b")


def test_columns_are_those_of_the_document() -> None:
    text = (
        "kompplan: 1\nplan:\n  id: p\n  title: P\n  year: 2025/2026\n"
        "  columns: [when, what, responsible, target_group]\n"
        "actors: {a: {name: Eier}, b: {name: Skole}}\n"
        "activities: {x: {title: X, when: uke 44, responsible: a, target_group: b}}\n"
    )
    page = parse_html(export_text(text, "html", "nb", "action-plan"))
    assert [head.text for head in page.all("th")] == ["NÅR", "HVA", "ANSVAR", "MÅLGRUPPE"]
    row = next(row for row in page.all("tr") if row.attributes.get("id") == "x")
    assert [cell.text for cell in row.all("td")[2:]] == ["Eier", "Skole"]


def test_the_page_of_a_plan_without_activities_is_whole() -> None:
    page = parse_html(export_text(HEAD, "html"))
    assert page.all("h1")[0].text == "Prøveplan 2025/2026"
    assert page.all("table") == []


def test_a_time_that_could_not_be_read_is_shown_as_written_and_marked() -> None:
    page = parse_html(export_text(f"{HEAD}activities: {{a: {{title: A, when: snart}}}}\n", "html"))
    row = next(row for row in page.all("tr") if row.attributes.get("id") == "a")
    assert row.all("td")[0].text == "snart Tidspunktet kunne ikke leses."
