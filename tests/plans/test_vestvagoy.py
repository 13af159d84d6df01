"""The page of the development plan of Vestvågøy, held against its document by hand."""

from __future__ import annotations

import pytest

from tests.plans.support import analysis_of, assert_in_order, page_of

NAME = "vestvagoy-utviklingsplan-2020"

# Headings in the order of the document. Its calendar comes last; packages it has none for.
HEADINGS = [
    "Forord",
    "Målgruppe",
    "Kommunalsjef Utdanning/Oppvekst",
    "Fagforbundet",
    "Mål i oppvekstplanen «Rause og robuste unga»",
    "Mål i utviklingsplanen",
    "Strategi – utviklingsplan",
    "Utviklingsområder – tema – sammenhenger",
    "Kommunedelplan oppvekst 2020-2030",
    "DEKOM/REKOM Lofoten",
    "DEKOM – skolestrategi",
    "REKOM – barnehagestrategi",
    "Ledelsesnøkkel: Lederrollen",
    "Inkluderende barnehage- og skolemiljø (IBSM)",
    "Læringsmiljø og pedagogisk analyse (LP)",
    "Fagfornyelsen – rammeplanen",
    "Profesjonelle læringsfellesskap",
    "Spesialundervisning – tilpasset opplæring",
    "Temaplan barnehage og skole",
    "Barnehage- og skolebasert kompetanseutvikling",
    "Arbeid med utviklingsplanen",
    "Lokale planer",
    "Faste møtearenaer",
    "MAI – JUNI - 2020",
    "FEBRUAR - 2021",
]

# What the document says in two of its rows, from the left to the right.
ROWS = [
    "Uke 36 1.september", "Informasjonsskriv", "Fagområde: LP", "styrere", "skoleledere", "SePU",
    "Uke 37 10.september (Flyttet fra mars 2020)", "Fagdag 2: Nettverkssamling",
    "Kommunestyresalen og 2C", "Suksessfaktorer", "Opplæring av nytilsatte",
    "09.00-11.30", "12.00-14.30", "gruppelederrollen", "SePU", "veiledere", "gruppeledere",
    "Uke 42 - 48 05.10 – 27.11.20", "Gjennomføring av spørreundersøkelsen", "enhetsledere",
]  # fmt: skip


def page(format_: str) -> str:
    """Return the words of the page from its first chapter on."""
    text = page_of(NAME, format_).replace("**", "").replace("*", "")
    return text[text.index("Planen samler") - len("Forord ") - 1 :]


@pytest.mark.parametrize("format_", ["html", "md"])
def test_the_page_has_the_order_of_the_document(format_: str) -> None:
    assert_in_order(HEADINGS, page(format_))


@pytest.mark.parametrize("format_", ["html", "md"])
def test_rows_say_what_the_calendar_says(format_: str) -> None:
    text = page(format_)
    start = text.index("SEPTEMBER - 2020 ", text.index("Skolestart"))
    assert_in_order(ROWS, text[start:])


def test_units_of_other_cohorts_are_not_in_the_theme() -> None:
    plan = analysis_of(NAME).plan
    assert plan is not None
    units = [id_ for name in plan.themes["lp"].cohorts for id_ in plan.cohorts[name].units]
    # Ramberg and Napp are in the third cohort of IBSM only.
    assert len(units) == 20
    assert not {"ramberg-skole", "napp-barnehage"} & set(units)


@pytest.mark.parametrize("format_", ["html", "md"])
def test_schools_and_kindergartens_stand_apart_and_neighbours_with_their_place(
    format_: str,
) -> None:
    words = [
        "Skoler: Ballstad skole, Buksnes skole, Fygle skole, Leknes skole, ",
        "Ramberg skole (Flakstad), Sørvågen skole (Moskenes)",
        "Barnehager: Marihøna barnehage",
        "Nubben barnehage (Flakstad), Napp barnehage (Flakstad), Sørvågen barnehage (Moskenes)",
    ]
    assert_in_order(words, page(format_))
