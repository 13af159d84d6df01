"""Every fact of the plan for 2025/26 stands in its page, in the order of the document."""

from __future__ import annotations

import pytest

from tests.exporters.pages import markdown_text, parse_html, parse_markdown, real_page

NBSP = "\N{NO-BREAK SPACE}"

# What each row must say: written time, resolved time, words of the row, participants.
ROWS = [
    (
        ["18. august kl. 12:00-14:00", "mandag 18. august 2025", "kl. 12.00–14.00"],
        ["Barnehage", "opplæring for nyansatte i pedagogisk analyse", "Digitalt", "lenke mangler"],
        ["nyansatte i barnehage", "nyansatte i PPT", "SePU"],
    ),
    (
        ["18. august kl. 12:00-14:00", "mandag 18. august 2025", "kl. 12.00–14.00"],
        ["Skole", "opplæring for nyansatte i pedagogisk analyse", "Digitalt", "lenke mangler"],
        ["nyansatte i skole", "nyansatte i PPT", "SePU"],
    ),
    (
        ["Uke 36", "1.–5. september 2025", "SePU avtaler tidspunkt med kommunalt nivå",
         "Tana, Vadsø, Vardø, Nesseby, Berlevåg og Båtsfjord"],
        ["Barnehage", "Oppstart kollektiv kompetanseutvikling i barnehage",
         "et tema som velges lokalt, og enhetens mål for kollektiv kompetanseutvikling", "1 time"],
        ["ledere", "PPT", "alle ansatte i barnehage", "SePU"],
    ),
    (
        ["Uke 37", "8.–12. september 2025", "SePU avtaler tidspunkt med kommunalt nivå",
         "Tana, Vardø, Nesseby, Berlevåg, Båtsfjord og Sør-Varanger"],
        ["Skole", "Oppstart kollektiv kompetanseutvikling i skole",
         "et tema som velges lokalt, og enhetens mål for kollektiv kompetanseutvikling", "1 time"],
        ["ledere", "PPT", "alle ansatte i skole", "SePU"],
    ),
    (
        ["14.oktober", "tirsdag 14. oktober 2025"],
        ["PPT", "Samling PPT"],
        ["alle ansatte i PPT", "eiere", "SePU"],
    ),
    (
        ["15.-16.oktober (lunsj-lunsj)", "15.–torsdag 16. oktober 2025", "fra lunsj til lunsj"],
        ["Lunsj til lunsj-nettverkssamling høst", "oppstart av året", "Kirkenes"],
        ["eiere", "ledere", "PPT", "SePU"],
    ),
    (
        ["Uke 44", "27.–31. oktober 2025"],
        ["Barnehage", "Læringskaravane – analyse PA", "Digitalt", "12 barnehager, 4 grupper"],
        ["barnehagens ledelse", "PPT", "RSK Øst-Finnmark", "SePU"],
    ),
    (
        ["Uke 44", "27.–31. oktober 2025"],
        ["Skole", "Læringskaravane – analyse PA", "Digitalt", "12 skoler, 4 grupper"],
        ["skolens ledelse", "PPT", "RSK Øst-Finnmark", "SePU"],
    ),
    (
        ["17.november", "mandag 17. november 2025"],
        ["Barnehage", "Felles planleggingsdag – digitalt fagtorg", "Filmer; ledes lokalt"],
        ["alle ansatte i barnehagene og øvrige barnehager", "SePU", "PPT (usikkert)", "i parentes"],
    ),
    (
        ["17.november", "mandag 17. november 2025"],
        ["Skole", "Felles planleggingsdag – digitalt fagtorg", "Filmer; ledes lokalt"],
        ["alle ansatte i øvrige skoler", "SePU", "PPT (usikkert)", "i parentes"],
    ),
    (
        ["Nov/des.", "november/desember 2025"],
        ["PPT", "Digital samling for PPT", "Digitalt"],
        ["alle ansatte i PPT", "SePU"],
    ),
    (
        ["Jan/feb.", "januar/februar 2026"],
        ["Kompetanseløftet (alle)", "Film – forberedelse til kommunebesøk",
         "ikke bestemt: X kommune eller ansatt deltar i Y kommune eller enhet",
         "rammeverket for kommunebesøk er ikke en del av planen"],
        ["eiere", "ledere", "alle ansatte i barnehage, skole og PPT (usikkert)"],
    ),
    (
        ["Uke 16", "13.–17. april 2026"],
        ["Kompetanseløftet (alle)", "Kommunebesøk"],
        ["eiere", "ledere", "alle ansatte"],
    ),
    (
        ["Uke 17", "20.–24. april 2026"],
        ["Kompetanseløftet (alle)", "evaluering av kommunebesøk"],
        ["eiere", "ledere", "PPT", "alle barnehager i RSK Øst-Finnmark",
         "alle skoler i RSK Øst-Finnmark", "SePU"],
    ),
    (
        ["11.mai", "mandag 11. mai 2026"],
        ["PPT", "Samling for PPT"],
        ["alle ansatte i PPT", "eiere", "SePU"],
    ),
    (
        ["12-13.mai (lunsj til lunsj)", "12.–onsdag 13. mai 2026", "fra lunsj til lunsj"],
        ["Lunsj til lunsj-nettverkssamling", "nettverksarbeid i regionen", "Kirkenes"],
        ["eiere", "ledere", "PPT", "SePU"],
    ),
]  # fmt: skip

DOCUMENT = [
    "Handlingsplan for lokal kompetanseutvikling Øst-Finnmark",
    "2025/2026",
    "Vedtatt",
    "Vedtatt 11. juni 2025 av styre- og evalueringsmøtet, med justeringer",
    "Med forbehold om endringer",
    "Barnehage",
    "Regional ordning for kompetanseutvikling i barnehage",
    "Skole",
    "Desentralisert ordning for kompetanseutvikling i skole",
    "PPT",
    "Kompetanseløftet (alle)",
    "Kompetanseløft for spesialpedagogikk og inkluderende praksis",
    "Høst 2025",
    "Vår 2026",
]
"""What stands around the rows, in the order of the document."""

WEEKS = [34, 34, 36, 37, 42, 42, 44, 44, 47, 47, None, None, 16, 17, 20, 20]
"""The week that each row shows, in the order of the rows; none for two months."""


def _html_rows() -> list[list[str]]:
    page = parse_html(real_page("html", "nb", "action-plan"))
    rows = [row for row in page.all("tr") if "id" in row.attributes]
    return [[cell.text.replace(NBSP, " ") for cell in row.all("td", "th")] for row in rows]


def _markdown_rows() -> list[list[str]]:
    tokens = parse_markdown(real_page("md", "nb", "action-plan"))
    rows: list[list[str]] = []
    for at, token in enumerate(tokens):
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "td_open":
            rows[-1].append(markdown_text([tokens[at + 1]]).replace(NBSP, " "))
    return [row for row in rows if row]


@pytest.mark.parametrize("format_", ["html", "md"])
def test_the_sixteen_rows_stand_in_order_with_all_they_say(format_: str) -> None:
    rows = _html_rows() if format_ == "html" else _markdown_rows()
    assert len(rows) == 16
    for cells, facts in zip(rows, ROWS, strict=True):
        for cell, expected in zip(cells, facts, strict=True):
            position = 0
            for fact in expected:
                assert fact in cell[position:], f"{fact!r} not in {cell[position:]!r}"
                position = cell.index(fact, position)


@pytest.mark.parametrize("format_", ["html", "md"])
def test_title_adoption_caveat_legend_and_terms_stand_in_order(format_: str) -> None:
    page = real_page(format_, "nb", "action-plan")
    text = parse_html(page).text if format_ == "html" else markdown_text(parse_markdown(page))
    position = 0
    for fact in DOCUMENT:
        assert fact in text[position:], fact
        position = text.index(fact, position)


def test_each_row_shows_its_week() -> None:
    page = parse_html(real_page("html", "nb", "action-plan"))
    shown = []
    for row in page.all("tr"):
        if "id" in row.attributes:
            weeks = [p.text for p in row.all("p") if p.attributes.get("class") == "week"]
            shown.append(int(weeks[0].removeprefix("uke ")) if weeks else None)
    assert shown == WEEKS


def test_colours_never_stand_alone() -> None:
    page = parse_html(real_page("html", "nb", "action-plan"))
    for row in page.all("tr"):
        if row.attributes.get("class") not in (None, "running", "section"):
            assert any(p.attributes.get("class") == "label" and p.text for p in row.all("p"))


def test_rows_whose_colour_was_lost_have_none() -> None:
    rows = {
        row.attributes["id"]: row
        for row in parse_html(real_page("html", "nb", "action-plan")).all("tr")
        if "id" in row.attributes
    }
    assert "class" not in rows["nettverkssamling-høst"].attributes
    assert "class" not in rows["nettverkssamling-vår"].attributes
    assert rows["oppstart-skole"].attributes["class"] == "blue"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nn", ["Vedteken 11. juni 2025", "måndag 18. august 2025", "KVA", "frå lunsj til lunsj"]),
        ("en", ["Adopted 11 June 2025", "Monday 18 August 2025", "WHAT", "from lunch to lunch"]),
    ],
)
@pytest.mark.parametrize("format_", ["html", "md"])
def test_the_reader_may_choose_the_language_of_the_fixed_words(
    format_: str, language: str, words: list[str]
) -> None:
    page = real_page(format_, language, "action-plan")
    text = parse_html(page).text if format_ == "html" else markdown_text(parse_markdown(page))
    for word in [*words, "Med forbehold om endringer."]:
        assert word in text


def test_the_plans_own_texts_are_marked_where_the_reader_has_another_language() -> None:
    page = parse_html(real_page("html", "en", "action-plan"))
    assert page.all("html")[0].attributes["lang"] == "en"
    titles = [cell for cell in page.all("td") if cell.attributes.get("class") == "what"]
    assert titles
    assert all(cell.attributes.get("lang") == "nb" for cell in titles)


@pytest.mark.parametrize("format_", ["html", "md"])
def test_the_same_plan_gives_the_same_bytes(format_: str) -> None:
    first = real_page(format_, "nb", "action-plan")
    real_page.cache_clear()
    assert real_page(format_, "nb", "action-plan") == first
