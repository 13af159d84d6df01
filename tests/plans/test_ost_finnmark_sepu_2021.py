"""The plan of Øst-Finnmark and SePU for 2021/22, held against its document by hand."""

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

NAME = "ost-finnmark-sepu-2021"

# Every expression of the document's tables that has days, and where the plan says it.
PLACES: dict[str, tuple[str, str | None]] = {
    "000-009": ("samling-september", None),
    "000-010": ("opplæring-nyansatte", None),
    "000-013": ("ettermiddagssamling", None),
    "000-016": ("spørreundersøkelse", None),
    "000-017": ("spørreundersøkelse", "parts/1"),
    "000-018": ("spørreundersøkelse", "parts/2"),
    "000-019": ("samling-oktober", None),
    "000-020": ("planleggingsdag", None),
    "000-021": ("planleggingsdag", "agenda/1"),
    "000-022": ("planleggingsdag", "agenda/2"),
    "000-023": ("evalueringsmøte", None),
    "000-026": ("resultater", None),
    "000-027": ("samling-januar", None),
    "000-029": ("planleggingsmøte", None),
    "000-031": ("planleggingsmøte", "deadlines/videreføring"),
    "000-032": ("læringskaravane", None),
    "000-033": ("samling-juni", None),
    "000-047": ("gode-relasjoner", "parts/forberedelse"),
    "000-048": ("gode-relasjoner", "parts/personalgruppene"),
    "000-049": ("gode-relasjoner", "parts/personalgruppene/until"),
}

FINDINGS: list[Finding] = [
    # «datert 22.11.1»: the year is cut off.
    ("truncated-number", "based_on", "0/dated"),
    # 1 March 2021 is 339 days before 3 February 2022; 1 March 2022 would fit.
    ("deadline-after-activity", "planleggingsmøte", "deadlines/videreføring/when"),
    # «Videreføring av samarbeidet (…)?»
    ("open-question", "planleggingsmøte", "open/0"),
    # Updated 21 May 2021; the plan was amended on 6 January 2022.
    ("outdated-chapter", "roller", "updated"),
    # «vedlegg 1» is referred to twice, and the document has none.
    ("missing-attachment", "prosjektledelse", "duties/nettverksgrupper/text"),
    # 15 August 2021 is a Sunday, and «innen» leaves open whether the day counts.
    ("innen-is-unclear", "prosjektledelse", "duties/nye-styrere/when"),
    ("deadline-on-closed-day", "prosjektledelse", "duties/nye-styrere/when"),
    ("missing-attachment", "styrere-enhetsledere", "duties/nettverksgrupper/text"),
    # Module 1 was held on 11 February 2021, before the plan year.
    ("outside-plan-year", "gode-relasjoner", "parts/forberedelse/when"),
    # «frem til februar 2022» leaves open whether February counts.
    ("until-is-unclear", "gode-relasjoner", "parts/personalgruppene/until"),
    # «Tema?» in three cells of the last year.
    ("open-question", "treårsplan", "rows/ansatte/cells/2021/2022/open/0"),
    ("open-question", "treårsplan", "rows/gruppeledere/cells/2021/2022/open/0"),
    ("open-question", "treårsplan", "rows/ledere/cells/2021/2022/open/0"),
]

# What a reader finds on the page, from the top; what stands twice stands twice here.
WORDS = [
    "Handlingsplan for samarbeidet mellom Øst-Finnmark og SePU 2021/2022",
    "Vedtatt",
    "Utarbeidet av SePU og RSK Øst-Finnmark",
    "Vedtatt 16. februar 2021 av styret",
    "Sendt på høring, med frist 10. mars 2021",
    "Endret 6. januar 2022, etter avtale med eierne",
    "Prosjektbeskrivelsen for samarbeidet",
    "22.11.1",
    "Møter",
    "Tidligere handlingsplaner",
    "Planen avklarer innholdet i samarbeidet for barnehageåret 2021/2022.",
    "Mål for kompetanseutvikling i Øst-Finnmark",
    "Et allmennpedagogisk tilbud tilpasset barnas behov og forutsetninger",
    "Rammeplan for barnehagen s. 40",
    "Plan for samarbeidet barnehageåret 2021/2022",
    "Høst 2021",
    "01.09.21",
    "Samling for barnehageansvarlige, barnehageledere, gruppeledere og PPT",
    "Ansvarlige og ledere forbereder gjennomføringen av spørreundersøkelsen",
    "Del 2",
    "Erfaringsdeling i nettverk for gruppeledere",
    "08.09.21",
    "Opplæring for nyansatte og nettseminar for nye gruppeledere",
    "Hva er pedagogisk analyse",
    "Repetisjon og eksempler",
    "Varighet: 2t",
    "Nettseminar for nye gruppeledere",
    "Varighet: 2t",
    "14.09.21 Klokken 17-19",
    "Ettermiddagssamling for alle ansatte om relasjoner",
    "Varighet: 2 t",
    "Innleder: foredragsholder",
    "Etterarbeid",
    "Samlingen filmes",
    "September-november",
    "Gjennomføring av spørreundersøkelsen",
    "13.10.21",
    "Samling for ledere og gruppeledere",
    "Kompetanseutviklingen i læringsgruppene",
    "Praksisfortelling",
    "15. november",
    "Felles planleggingsdag for alle ansatte i barnehage, skole og PPT",
    "25.11.21",
    "Evalueringsmøte",
    "Varighet: 4t",
    "Evaluering av samlinger, fagdag og annet",
    "Planlegging av læringskaravane i barnehage og gruppeveiledning i skole",
    "Vår 2022",
    "OBS: Datoene er fastsatt, men innholdet kan endre seg.",
    "Januar",
    "Resultater etter spørreundersøkelsen T2 klare i resultatportalen",
    "20.01.22",
    "Samling for barnehageansvarlige, styrere/enhetsledere og PPT-ledere",
    "Varighet: ½ dag",
    "Presentasjon av resultatportalen",
    "Presentasjon av læringskaravane",
    "03.02.22",
    "Planleggingsmøte",
    "Varighet: 2t",
    "Åpent: Videreføring av samarbeidet?",
    "Uke 11, 12, 13",
    "Læringskaravane i nettverk",
    "08.06.22",
    "Samling for barnehageansvarlige/styrere/ledere og PPT",
    "Kompetansepakke: Å skape gode relasjoner i barnehagen",
    "Roller og ansvar",
    "Sist endret 21. mai 2021",
    "Prosjektleder, kommunalsjefer",
    "nye styrere/enhetsledere til kontaktpersonen",
    "innen 15. august hvert år",
    "opplæring til nyansatte",
    "Styrere/enhetsledere",
    "5–7 deltakere per læringsgruppe",
    "1 gruppeleder per læringsgruppe",
    "minimum 4 møter hvert semester",
    "90 minutter",
    "i egen barnehage, og gjennomføre møtene",
    "minimum to møter i semesteret",
    "høst 2021",
    "e.sepu.no",
    "Jobbe i nettverksgruppene (vedlegg 1)",
    "Gruppeledere",
    "Alle ansatte som jobber med barna",
    "Veiledere fra PP-tjenesten",
    "en veiledning i semesteret",
    "etter analysedelen i pedagogisk analyse",
    "Arbeid med kompetansepakker på tema for alle ansatte",
    "Å skape gode relasjoner i barnehagen",
    "vår 2021 og høst 2021",
    "ett møte og mellomarbeid, hvis ikke annet er angitt",
    "1 Forberedelse for barnehagens ledelse",
    "Modul 1: 11. februar 2021",
    "2 Betydningen av gode relasjoner for barns utvikling",
    "Modul 2-5: Mars – desember 2021",
    "mulig forlengelse: frem til februar 2022",
    "5 Pedagogisk analyse på å skape gode relasjoner i barnehagen",
    "mulig forlengelse: frem til februar 2022",
    "pedagogisk analyse",
    "Treårsplan for arbeidet med kompetansepakker",
    "i nettressursen",
    "hva og når?",
    "2019/2020",
    "2020/2021",
    "2021/2022",
    "Alle ansatte",
    "analyse i barnehagen",
    "Ekstra halvår",
    "analyse i modul 5",
    "Tema?",
    "Gruppeledere og veiledere",
    "Gruppeledelse og",
    "Ekstra halvår",
    "Tema?",
    "Ledere",
    "Bruk av kartleggingsresultater og implementering av forbedringsarbeid",
    "Ekstra halvår",
    "Tema?",
]


@pytest.mark.parametrize("seed", [pytest.param(seed, id=seed["id"]) for seed in dated_seeds("000")])
def test_an_expression_of_the_table_has_its_days_in_the_schedule(seed: dict[str, str]) -> None:
    entry = entry_of(NAME, *PLACES[seed["id"]])
    assert seed["expression"].replace("- ", "-") in entry["written"]
    assert time_of(entry) in times_of(seed)


def test_nothing_is_listed_that_the_document_does_not_have() -> None:
    assert set(PLACES) == {seed["id"] for seed in dated_seeds("000")}


def test_the_findings_are_those_that_the_document_deserves() -> None:
    assert findings_of(NAME) == FINDINGS


def test_duties_that_are_counted_are_data() -> None:
    plan = analysis_of(NAME).plan
    assert plan is not None
    duties = plan.roles["styrere-enhetsledere"].duties
    size, meetings = duties["læringsgrupper"].size, duties["gruppemøter"]
    assert size is not None
    assert (size.min, size.max, size.of, size.per) == (5, 7, "deltakere", "læringsgruppe")
    assert meetings.when is not None
    assert meetings.duration is not None
    assert (meetings.when.text, meetings.duration.text) == (
        "minimum 4 møter hvert semester",
        "90 minutter",
    )
    # FREQ=TERMLY is the program's own rule for what comes each term.
    rules = {
        (entry.activity, str(entry.part)): entry.when.recurrence
        for entry in (analysis_of(NAME).schedule or pytest.fail("no schedule")).others
        if entry.when and entry.when.recurrence and entry.path[0] == "roles"
    }
    assert rules == {
        ("prosjektledelse", "duties/handlingsplaner"): "FREQ=YEARLY",
        ("prosjektledelse", "duties/nye-styrere"): "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15",
        ("styrere-enhetsledere", "duties/kompetansepakker"): "FREQ=YEARLY",
        ("styrere-enhetsledere", "duties/gruppemøter"): "FREQ=TERMLY;TIMES>=4",
        ("styrere-enhetsledere", "duties/møteplan"): "FREQ=TERMLY;TIMES>=2",
        ("veiledere", "duties/veiledning"): "FREQ=TERMLY;TIMES=1",
        ("veiledere", "duties/nettbasert"): "FREQ=TERMLY;TIMES=1",
    }


def test_the_plan_over_three_years_has_three_rows_of_three_cells() -> None:
    plan = analysis_of(NAME).plan
    assert plan is not None
    matrix = plan.matrices["treårsplan"]
    assert [year.text for year in matrix.years] == ["2019/2020", "2020/2021", "2021/2022"]
    assert [row.title for row in matrix.rows.values()] == [
        "Alle ansatte",
        "Gruppeledere og veiledere",
        "Ledere",
    ]
    for row in matrix.rows.values():
        first, second, last = row.cells.values()
        assert plan.packages[first.package or ""].title
        assert first.note == "Ekstra halvår"
        assert "kompetansepakke på tema" in second.text
        assert last.open == ("Tema?",)


def test_the_package_has_five_modules_in_two_periods() -> None:
    plan = analysis_of(NAME).plan
    assert plan is not None
    package = plan.packages["gode-relasjoner"]
    assert list(package.modules) == ["1", "2", "3", "4", "5"]
    assert [part.modules for part in package.parts.values()] == [("1",), ("2", "3", "4", "5")]
    assert [id_ for id_, module in package.modules.items() if module.pedagogical_analysis] == ["5"]


@pytest.mark.parametrize("format_", ["html", "md"])
def test_the_page_says_what_the_table_says_in_its_order(format_: str) -> None:
    page = page_of(NAME, format_).replace("**", "").replace("*", "")
    assert_in_order(WORDS, page)
