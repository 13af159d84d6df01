"""Hostile texts in every field of a plan: they are shown, and never become markup."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompplan.exporters.markdown import escape_cell, escape_link, escape_text
from kompplan.views import views
from tests.exporters.everything import LINK, Filler
from tests.exporters.pages import (
    export,
    export_text,
    markdown_skeleton,
    markdown_text,
    parse_html,
    parse_markdown,
)
from tests.strategies import TEXTS, as_yaml
from tests.support import HEAD, analyse_text, concise

if TYPE_CHECKING:
    from kompplan.pipeline import Analysis
    from tests.exporters.everything import Place
    from tests.exporters.pages import Element

HOSTILE = [
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title></head><body onload=alert(1)>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' onmouseover='alert(1)' x='",
    "><svg/onload=alert(1)>",
    "<!-- --><![CDATA[x]]><?php x ?>",
    "&lt;b&gt; &amp; &#60;b&#62; &copy;",
    "{{ 7 * 7 }} {% raw %} {# x #} ${7*7}",
    "javascript:alert(1)",
    "[klikk](javascript:alert(1))",
    "![bilde](https://example.no/x.png)",
    "<https://example.no> https://example.no www.example.no",
    "[a][b] [b]: https://example.no",
    "a | b || c \\| d \\\\| e",
    "**fet** _kursiv_ ~~strøket~~ `kode` ``kode``",
    "# overskrift",
    "- punkt",
    "+ punkt",
    "* punkt",
    "1. punkt",
    "1) punkt",
    "> sitat",
    "    kode",
    "```",
    "~~~",
    "---",
    "===",
    "| a | b |",
    "| --- | --- |",
    ":---",
    "\\",
    "\\\\",
    "a\\",
    "<br>",
    "<a href='https://example.no'>x</a>",
    "&nbsp;&#x0;",
    "@nevnt #123 :smil:",
    "$x^2$ $$y$$",
    "[^1] [x] [ ]",
    "\N{NO-BREAK SPACE}x\N{NO-BREAK SPACE}",
    "Unjárga čđŋšŧž 漢字 👩",
    "=SUM(A1)",
]
"""Corpus: each shows one way out of text and into HTML, Markdown or a template."""

TWO_LINES = [
    "én\nto",
    "én\n\nto",
    "én\n| a | b |\n| --- | --- |",
    "én\n# to",
    "én\n- to",
    "én\n===",
    "\nen",
]
"""Texts of more than one line."""


NOT_SHOWN: dict[Place, str] = {
    ("actors", "names"): "pages use the name of their own language",
    ("municipalities", "names"): "pages use the official Norwegian name",
    ("municipalities", "number"): "a key for machines",
    ("regions", "names"): "pages use the name of their own language",
    **{
        ("notification", "contacts", key): "told in no public document"
        for key in ("organisation_number", "account", "email", "telephone")
    },
    **{
        ("notification", "awards", key): "told in no public document"
        for key in ("organisation_number", "account")
    },
    ("schemes", "source"): "the rules are looked up in the pack",
    ("chapters", "before"): "the name of a view",
    ("sections", "when"): "its title says it in the document's words",
    ("sections", "sections", "when"): "its title says it in the document's words",
    ("activities", "parts", "target_group", "note"): "of parts only names are told",
}
"""Texts that no page shows, by the keys that lead to them, each with its reason."""


@cache
def filled(text: str) -> tuple[Analysis, tuple[Place, ...]]:
    """Return the plan that holds a text everywhere, and what leads to each numbered place."""
    filler = Filler(text)
    analysis = analyse_text(as_yaml(filler.plan()))
    assert analysis.plan is not None, concise(analysis)
    faults = {d.check.name for d in analysis.diagnostics if d.check.code.startswith("KP1")}
    assert faults == set(), concise(analysis)
    return analysis, tuple(filler.places)


@cache
def page_of(text: str, format_: str) -> str:
    """Return the page of the plan that holds a text everywhere."""
    return export(filled(text)[0], format_)


def number_of(*place: str) -> int:
    """Return the number of the text at a place, the first if there are several."""
    return filled("merke-")[1].index(place) + 1


def _normal(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("format_", ["html", "md"])
def test_every_text_of_a_plan_stands_in_its_page(format_: str) -> None:
    page = page_of("merke-", format_)
    text = parse_html(page).text if format_ == "html" else markdown_text(parse_markdown(page))
    shown = {int(number) for number in re.findall(r"merke-t([0-9]+)", text)}
    missing = {place for n, place in enumerate(filled("merke-")[1], 1) if n not in shown}
    assert missing == set(NOT_SHOWN)


def test_every_view_has_something_of_the_plan_that_holds_everything() -> None:
    analysis, _ = filled("merke-")
    assert analysis.plan is not None
    assert analysis.schedule is not None
    empty = {v.name for v in views().values() if v.build(analysis.plan, analysis.schedule) is None}
    assert empty == set()


@pytest.mark.parametrize("format_", ["html", "md"])
def test_everything_open_stands_among_the_open_points(format_: str) -> None:
    analysis, places = filled("merke-")
    page = export(analysis, format_, "nb", "open-points")
    open_ = {n for n, place in enumerate(places, 1) if place[-1] in ("open", "caveats")}
    assert len(open_) >= 12
    shown = {int(number) for number in re.findall(r"merke-t([0-9]+)", page.partition("Hvor")[2])}
    assert open_ <= shown


def shape_of(page: Element) -> list[tuple[str, tuple[tuple[str, str | None], ...]]]:
    """Return all elements with their attributes; a heading that cells repeat may be any text."""
    return [
        (tag, tuple((name, "" if name == "data-label" else value) for name, value in attributes))
        for tag, attributes in page.skeleton()
    ]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_text_makes_an_element_or_an_attribute(hostile: str) -> None:
    page = parse_html(page_of(hostile, "html"))
    assert shape_of(page) == shape_of(parse_html(page_of("harmløs ", "html")))
    title, row = number_of("plan", "title"), number_of("activities", "title")
    assert _normal(f"{hostile}t{row}") in page.text
    assert page.all("h1")[0].text.startswith(_normal(f"{hostile}t{title}"))


@pytest.mark.parametrize("hostile", TWO_LINES)
def test_no_text_of_several_lines_makes_an_element(hostile: str) -> None:
    shape = shape_of(parse_html(page_of(hostile, "html")))
    harmless = shape_of(parse_html(page_of("harmløs ", "html")))
    # A blank line parts paragraphs, and nothing else is new.
    assert [e for e in shape if e[0] != "p"] == [e for e in harmless if e[0] != "p"]


@pytest.mark.parametrize("html", [True, False], ids=["html-on", "html-off"])
@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_text_becomes_markdown(hostile: str, html: bool) -> None:
    tokens = parse_markdown(page_of(hostile, "md"), html=html)
    harmless = parse_markdown(page_of("harmløs ", "md"), html=html)
    assert markdown_skeleton(tokens) == markdown_skeleton(harmless)
    if html:
        row = number_of("activities", "title")
        assert _normal(f"{hostile}t{row}") in markdown_text(tokens)


@pytest.mark.parametrize("hostile", TWO_LINES)
def test_no_text_of_several_lines_breaks_a_table(hostile: str) -> None:
    harmless = markdown_skeleton(parse_markdown(page_of("harmløs ", "md")))
    skeleton = markdown_skeleton(parse_markdown(page_of(hostile, "md")))
    # A line break inside a cell is a <br>, a blank line parts paragraphs, and nothing else is new.
    assert [k for k in skeleton if not _is_break(k)] == [k for k in harmless if not _is_break(k)]


def _is_break(kind: str) -> bool:
    return kind in ("html_inline <br>", "text", "paragraph_open", "paragraph_close")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_text_becomes_a_link_where_bare_addresses_do(hostile: str) -> None:
    page = page_of(hostile, "md").replace(f"](<{LINK}>)", "")
    assert "://" not in page
    assert "www." not in page


@given(TEXTS)
def test_any_text_is_shown_as_it_is_in_running_markdown(text: str) -> None:
    tokens = parse_markdown(escape_text(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert {child.type for child in tokens[1].children or ()} <= {"text", "text_special"}
    assert markdown_text(tokens) == _normal(text)


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_any_text_is_shown_as_it_is_in_a_cell(texts: list[str]) -> None:
    cells = " | ".join(escape_cell(text) for text in texts)
    head = "|".join(["x"] * len(texts))
    table = f"|{head}|\n|{'|'.join(['---'] * len(texts))}|\n| {cells} |\n"
    tokens = parse_markdown(table)
    inline = [token for token in tokens if token.type == "inline"][len(texts) :]
    assert [markdown_text([token]) for token in inline] == [_normal(text) for text in texts]
    for token in inline:
        assert {child.type for child in token.children or ()} <= {"text", "text_special"}


@given(st.text(alphabet="ab<>()[]|\\ \n\t%/æ", max_size=20))
def test_no_address_leaves_its_link(end: str) -> None:
    tokens = parse_markdown(f"[x](<{escape_link('https://example.no/' + end)}>)\n")
    children = tokens[1].children or []
    assert [child.type for child in children] == ["link_open", "text", "link_close"]


@pytest.mark.parametrize("format_", ["html", "md"])
def test_a_link_of_a_plan_cannot_leave_its_place(format_: str) -> None:
    link = "https://example.no/\"><script>x</script>](<javascript:x>)|'"
    text = f"{HEAD}activities:\n  a: {{title: A, when: uke 44, link: {as_yaml(link).strip()}}}\n"
    page = export_text(text, format_, "nb", "action-plan")
    if format_ == "html":
        elements = parse_html(page)
        assert elements.all("script") == []
        assert [a.attributes["href"] for a in elements.all("a")][-1] == link
    else:
        skeleton = markdown_skeleton(parse_markdown(page))
        assert skeleton.count("link_open") == 1
        assert skeleton.count("td_open") == 3
        assert not any("script" in kind for kind in skeleton)


@given(TEXTS)
def test_any_title_is_shown_as_it_is_in_html(title: str) -> None:
    text = as_yaml({"kompplan": "1", "plan": {"id": "p", "title": title, "year": "2025/2026"}})
    page = parse_html(export_text(text, "html"))
    year = "" if "2025/2026" in title else " 2025/2026"
    assert page.all("h1")[0].text == _normal(title + year)
    assert page.all("title")[0].text == _normal(title + year)
