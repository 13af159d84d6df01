"""The web page as a document: safe to mail, readable by machines that read aloud."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from tests.exporters.pages import Element, export_text, parse_html, real_page
from tests.support import HEAD

LINKED = (
    f"{HEAD}activities:\n  a: {{title: A, when: uke 44, link: 'https://example.no/møte?a=1&b=2'}}\n"
)


@pytest.fixture(scope="module")
def page() -> Element:
    """Return the real plan as elements."""
    return parse_html(real_page("html"))


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


def test_the_title_of_the_window_is_that_of_the_plan(page: Element) -> None:
    title = "Handlingsplan for lokal kompetanseutvikling Øst-Finnmark 2025/2026"
    assert page.all("title")[0].text == title
    assert page.all("h1")[0].text == title


def test_every_table_has_a_caption_and_headed_columns(page: Element) -> None:
    tables = page.all("table")
    assert len(tables) == 2
    for table in tables:
        assert table.all("caption")[0].text
        heads = table.all("th")
        assert [head.text for head in heads] == ["NÅR", "HVA", "HVEM"]
        assert {head.attributes["scope"] for head in heads} == {"col"}


def test_every_row_has_as_many_cells_as_its_table_has_columns(page: Element) -> None:
    for table in page.all("table"):
        for row in table.all("tbody")[0].all("tr"):
            assert len(row.all("td")) == 3


def test_ids_are_unique_and_every_link_inside_the_page_leads_somewhere(page: Element) -> None:
    ids = [attributes["id"] for tag in page.skeleton() if "id" in (attributes := dict(tag[1]))]
    assert len(ids) == len(set(ids))
    targets = {str(link.attributes["href"]) for link in page.all("a")}
    assert targets
    assert {target.removeprefix("#") for target in targets} <= set(ids)
    for tag, named in ((tag, dict(a).get("aria-labelledby")) for tag, a in page.skeleton()):
        assert named is None or named in ids, tag


def test_the_only_way_out_of_the_page_is_a_link_of_the_plan() -> None:
    page = parse_html(export_text(LINKED, "html"))
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
    page = parse_html(export_text(text, "html"))
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
