"""The project plan of Kultur for læring barnehage 2017/18, held against its document by hand."""

from __future__ import annotations

import pytest

from tests.plans.support import (
    Finding,
    analysis_of,
    assert_in_order,
    dated_seeds,
    entry_of,
    findings_of,
    page_of,
    time_of,
    times_of,
)

NAME = "hedmark-kultur-for-laering-2017"

# Every expression of the document's table that has days, and where the plan says it.
PLACES: dict[str, tuple[str, str | None]] = {
    "001-002": ("gjennomgå-målsettingen", None),
    "001-003": ("informasjon-spørreundersøkelsen", None),
    "001-004": ("regional-samling-kongsvinger", None),
    "001-005": ("regional-samling-hedmarken", None),
    "001-006": ("regional-samling-nord-østerdal", None),
    "001-008": ("regional-samling-sør-østerdal", None),
    "001-009": ("nettportalen-åpner", None),
    "001-010": ("kick-off", None),
    "001-011": ("kick-off", "agenda/1"),
    "001-012": ("påminnelse", None),
    "001-013": ("regionmøte", None),
    "001-014": ("regionmøte", "parts/1"),
    "001-015": ("regionmøte-sør-østerdal", None),
    "001-016": ("regionmøte-kongsvinger", None),
    "001-017": ("regionmøte-nord-østerdal", None),
    "001-018": ("regionmøte-hedmarken", None),
    "001-019": ("deltakelse", None),
    # «kompetansepakkene for våren 2018»: the work of that spring, which has a row of its own.
    "001-020": ("regionvis-arbeid", None),
    "001-021": ("deltakelse", "deadlines/gruppeoppsett"),
    "001-022": ("nettportalen-stenger", None),
    "001-023": ("svarprosenter", None),
    "001-024": ("resultatportalen-åpner", None),
    "001-025": ("informasjon-pakken", None),
    "001-026": ("før-workshop-1", None),
    # «i forkant av workshop 1» says the time of the same row once more.
    "001-027": ("før-workshop-1", None),
    "001-029": ("regionvis-arbeid", None),
    "001-031": ("workshop-1", None),
    "001-034": ("etter-workshop-1", None),
    "001-036": ("workshop-1-ringsaker-løten", None),
    "001-037": ("workshop-1-nord-østerdal", None),
    "001-038": ("workshop-1-sør-østerdal", None),
    "001-039": ("workshop-1-hamar-stange", None),
    "001-040": ("workshop-1-kongsvinger", None),
    "001-041": ("fagdag", None),
    "001-042": ("workshop-2", None),
    "001-045": ("etter-workshop-2", None),
    "001-047": ("workshop-2-sør-østerdal", None),
    "001-048": ("workshop-2-kongsvinger", None),
    "001-049": ("workshop-2-ringsaker-løten", None),
    "001-050": ("workshop-2-hamar-stange", None),
    "001-051": ("workshop-2-nord-østerdal", None),
    "001-052": ("samling-april-sør-østerdal", None),
    "001-053": ("samling-april-nord-østerdal", None),
    "001-054": ("samling-april-hedmarken", None),
    "001-055": ("samling-april-kongsvinger", None),
    "001-056": ("dialog", None),
    "001-057": ("analyser-legges-fram", None),
    "001-058": ("tiltaksutvikling", None),
    "001-060": ("hefte", None),
    "001-061": ("pedagogisk-analyse", None),
    "001-062": ("pedagogisk-analyse", "deadlines/utarbeiding"),
}

# How the days of what is told from another day come about.
DERIVED = {
    "svarprosenter": "Før 3.januar → 03.01.2018 → 02.01.2018",
    # Before the first of five workshops, and after the last.
    "før-workshop-1": "Før Workshop 1 → 18.01.2018 → 17.01.2018",
    "etter-workshop-1": "Etter workshop 1 → 02.02.2018 → 03.02.2018",
    "etter-workshop-2": "Etter workshop 2 → 19.03.2018 → 20.03.2018",
}

FINDINGS: list[Finding] = [
    # «SePu» in one cell; SePU everywhere else.
    ("name-variant", "kick-off", "points/0"),
    # 8 November stands below 17 November.
    ("out-of-order", "regionmøte-sør-østerdal", "when"),
    # 22 November stands below 1 December; 24 November has the same cause.
    ("out-of-order", "regionmøte-nord-østerdal", "when"),
    # Workshop 1 is held on 18, 19, 22 and 23 January and 2 February.
    ("anchor-ambiguous", "før-workshop-1", "when"),
    ("anchor-ambiguous", "etter-workshop-1", "when"),
    # The modules have no dates.
    ("anchor-undated", "etter-workshop-1", "parts/0/when"),
    # «(Felles dag i Elverum?)»
    ("open-question", "fagdag", "open/0"),
    # Workshop 2 is held on 8, 9, 13, 14 and 19 March.
    ("anchor-ambiguous", "etter-workshop-2", "when"),
    ("anchor-undated", "etter-workshop-2", "parts/0/when"),
    # 13 March stands below 19 March; 14 March has the same cause.
    ("out-of-order", "workshop-2-hamar-stange", "when"),
    # Autumn 2018 is after the plan, which ends with the spring.
    ("outside-plan-year", "hefte", "when"),
    ("outside-plan-year", "pedagogisk-analyse", "when"),
]

# What a reader finds on the page, from the top: every row, with what else its cells hold.
WORDS = [
    "Prosjektplan FoU-prosjektet Kultur for læring barnehage høst 2017 og vår 2018",
    "NÅR",
    "HVA",
    "ANSVAR",
    "MÅLGRUPPE",
    "Gjennomgå målsettingen for FoU-prosjektet i personalkollegiet",
    "Foiler til gjennomgangen",
    "Kjøpe inn boka om bruk av kartleggingsresultater",
    "Barnehagen - Bruk av kartleggingsresultater i forbedringsarbeid",
    "«Dette vet vi om», Gyldendal",
    "Informasjon om spørreundersøkelsen",
    "Regional samling Kongsvingerregionen",
    "2 pedagogiske ledere per barnehage",
    "Regional samling Hedmarken",
    "Sted: Scandic Hamar",
    "Regional samling Nord-Østerdal",
    "Sted: Tynset kommunehus",
    "Regional samling Sør-Østerdal",
    "Sted: Kommunehuset Folkvang, Elverum",
    "Nettportalen åpner",
    "Felles «oppstartsamling»/«Kick off» for alle kommunene i fylket",
    "Sted: Scandic hotell, Hamar",
    "Innleder: foredragsholdere",
    "1 hovedtillitsvalgt per kommune",
    "FMHE informerer",
    "Påminnelse i forbindelse med spørreundersøkelsen",
    "Regionene og barnehagemyndighet avtaler et regionmøte",
    "Prosjektplanen operasjonaliseres",
    "Regional samling, bhg myndighet, Sør-Østerdal",
    "Regional samling, bhg myndighet, Kongsvingerregionen",
    "Regional samling, bhg myndighet, Nord-Østerdal",
    "Regional samling, bhg myndighet, Hedmarken",
    "Barnehagemyndighet avklarer hvem som skal delta på kompetansepakkene for våren 2018",
    "Minst 2 deltakere per barnehage",
    "Nettportalen stenger",
    "Evaluere svarprosenter på kartleggingsundersøkelsene",
    "Resultatportalen åpner",
    "Brukerveiledning",
    "Informasjon om deltakelse i kompetansepakken",
    "Gruppetilhørighet og veileder",
    "Møte med styrere i forkant av workshop 1",
    "Regionvis arbeid for våren 2018",
    "Workshop 2: Bruk av data og sammenhenger",
    "Workshop 1: (Regionsamling)",
    "modul 1 «Forståelse av kartleggingsresultater» og 2 «Analyse av data»",
    "Hvordan lese og tolke kartleggingsresultater",
    "Varighet: ½ dag",
    "Gruppearbeid med oppstart av kompetansepakken modul 1 og 2",
    "Forberedelser",
    "Alle har gjort seg kjent med resultatportalen",
    "Fortsette arbeidet med kompetansepakken: Analysedel",
    "Det skrives referat fra hvert møte",
    "Ansvar: styrere",
    "Målgruppe: SePU",
    "Workshop 1 for Hedmarkregionen, Ringsaker og Løten",
    "Workshop 1 for Nord-Østerdalregionen",
    "Workshop 1 for Sør-Østerdalregionen",
    "Workshop 1 for Hedmarkregionen, Hamar og Stange",
    "Workshop 1 for Kongsvingerregionen",
    "Fagdag for barnehagemyndighet og hovedtillitsvalgt",
    "Innleder: forsker",
    "Læringsrapporter for hver region deles ut",
    "Åpent: Felles dag i Elverum?",
    "faggruppemedlemmer (usikkert)",
    "Workshop 2: (Regionsamling)",
    "modul 3 «Fra data til ny pedagogisk praksis» og 4 «Implementering og evaluering»",
    "Å velge pedagogiske tiltak og strategier",
    "Fortsette arbeidet med kompetansepakken: Strategi og tiltaksdel",
    "Full pedagogisk analyse sendes til barnehagemyndighet",
    "Workshop 2 for Sør-Østerdalregionen",
    "Workshop 2 for Kongsvingerregionen",
    "Workshop 2 for Hedmarkregionen, Ringsaker og Løten",
    "Workshop 2 for Hedmarkregionen, Hamar og Stange",
    "Workshop 2 for Nord-Østerdalregionen",
    "Regional samling, bhg myndighet, Sør-Østerdal",
    "Regional samling, bhg myndighet, Nord-Østerdal",
    "Regional samling, bhg myndighet, Hedmarken",
    "Regional samling, bhg myndighet, Kongsvinger regionen",
    "Dialog mellom barnehagemyndighet og styrere om analysene i hver barnehage",
    "Analyser fra kartleggingsundersøkelsen legges fram for foreldre, råd og utvalg",
    "Tiltaksutvikling og planlegging av barnehageåret 2018/2019",
    "Styrere sender inn opplysninger til et hefte",
    "Pedagogisk analyse for personalkollegiet",
    "SePU har utarbeidet analysen",
]


@pytest.mark.parametrize("seed", [pytest.param(seed, id=seed["id"]) for seed in dated_seeds("001")])
def test_an_expression_of_the_table_has_its_days_in_the_schedule(seed: dict[str, str]) -> None:
    assert time_of(entry_of(NAME, *PLACES[seed["id"]])) in times_of(seed)


def test_nothing_is_listed_that_the_document_does_not_have() -> None:
    assert set(PLACES) == {seed["id"] for seed in dated_seeds("001")}


@pytest.mark.parametrize("activity", DERIVED)
def test_a_time_told_from_another_day_says_how_it_came_about(activity: str) -> None:
    assert entry_of(NAME, activity, None)["derivation"] == DERIVED[activity]


def test_the_findings_are_those_that_the_document_deserves() -> None:
    assert findings_of(NAME) == FINDINGS


@pytest.mark.parametrize("workshop", ["workshop-1", "workshop-2"])
def test_a_workshop_is_written_once_and_held_in_every_region(workshop: str) -> None:
    plan = analysis_of(NAME).plan
    assert plan is not None
    held = [row.for_ for row in plan.activities.values() if row.instance_of == workshop]
    assert sorted(held) == [
        ("hamar", "stange"),
        ("kongsvinger",),
        ("nord-østerdal",),
        ("ringsaker", "løten"),
        ("sør-østerdal",),
    ]


def test_the_package_has_an_analysis_part_and_a_strategy_part() -> None:
    plan = analysis_of(NAME).plan
    assert plan is not None
    (package,) = plan.packages.values()
    parts = [(part.title, part.modules) for part in package.parts.values()]
    assert parts == [("Analysedel", ("1", "2")), ("Strategi og tiltaksdel", ("3", "4"))]


def test_the_plan_has_five_goals() -> None:
    plan = analysis_of(NAME).plan
    assert plan is not None
    assert len(plan.goals) == 5


@pytest.mark.parametrize("format_", ["html", "md"])
def test_the_page_says_what_the_table_says_in_its_order(format_: str) -> None:
    page = page_of(NAME, format_).replace("**", "").replace("*", "")
    assert_in_order(WORDS, page)
