"""The needs notification of Ytre Helgeland for 2024: its sums, its times, and what is wrong in it.

Expected values are read off the document: a form with 124 prompts left in it.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest

from kompplan.budgeting import prove_budget
from kompplan.cli.files import DiskFiles
from kompplan.loading.loader import Loader
from kompplan.model.unanswered import unanswered_in
from kompplan.pipeline import Analysis, analyse
from tests.plans.support import assert_in_order, page_of
from tests.support import ROOT, concise, invoke

if TYPE_CHECKING:
    from kompplan.model import Plan

NAME = ROOT / "plans" / "ytre-helgeland-behov-2024.yaml"

# Number, owner, university, sum, terms ticked (first and last day).
# 2024: spring is 1 January to 31 July, autumn 1 August to 31 December.
MEASURES = [
    (1, 50_000, 174_000, 224_000, date(2024, 8, 1), date(2025, 7, 31)),
    (2, 120_000, 125_000, 245_000, date(2024, 1, 1), date(2025, 7, 31)),
    (3, 75_000, 114_000, 189_000, date(2024, 8, 1), date(2024, 12, 31)),
    (4, 50_000, 241_000, 291_000, date(2024, 8, 1), date(2025, 7, 31)),
    (5, 90_000, 90_000, 180_000, date(2024, 8, 1), date(2025, 7, 31)),
    (6, 50_000, 50_000, 100_000, date(2024, 1, 1), date(2025, 7, 31)),
    (7, 70_000, None, 70_000, date(2024, 1, 1), date(2025, 7, 31)),
]

# What the texts of the measures date: measure, as written, first and last day.
SCHEDULE = [
    (1, "Høst 2024", date(2024, 8, 1), date(2024, 12, 31)),
    # «2023 – 2024» is read as calendar years, with a warning; the school year may be meant.
    (2, "I 2023 – 2024", date(2023, 1, 1), date(2024, 12, 31)),
    (2, "vår 2024", date(2024, 1, 1), date(2024, 7, 31)),
    (2, "i 2024/ 25", date(2024, 8, 1), date(2025, 7, 31)),
    (2, "Høst 2024", date(2024, 8, 1), date(2024, 12, 31)),
    (3, "3. oktober 2024", date(2024, 10, 3), date(2024, 10, 3)),
    (3, "vår 2024", date(2024, 1, 1), date(2024, 7, 31)),
    (3, "i perioden 2023-2026", date(2023, 1, 1), date(2026, 12, 31)),
    (4, "høst 2024", date(2024, 8, 1), date(2024, 12, 31)),
    # Paid by the grant of the year before.
    (None, "vår 2024", date(2024, 1, 1), date(2024, 7, 31)),
    (5, "i 2024/ 25", date(2024, 8, 1), date(2025, 7, 31)),
    (5, "høst 2024", date(2024, 8, 1), date(2024, 12, 31)),
    (5, "i 2025", date(2025, 1, 1), date(2025, 12, 31)),
    (5, "Etter veiledningsrunden vår 2024", date(2024, 8, 1), None),
    (5, "Høst 2024", date(2024, 8, 1), date(2024, 12, 31)),
    (6, "i november måned", date(2024, 11, 1), date(2024, 11, 30)),
]

FINDINGS = [
    ("info", "unanswered-fields", "notification"),
    # «Ja (Fyll ut liste)», and nine rows that hold only prompts.
    ("error", "partners-not-listed", "notification/several_owners"),
    # Neither «Ja» nor «Nei» is ticked.
    ("error", "co-determination-unanswered", "notification/co_determination"),
    # The fields for schools.
    ("warning", "placeholder-left", "notification/unit_counts"),
    # «PPTYH».
    ("error", "not-a-unit-count", "notification/unit_counts/pp_services"),
    # «1 5 44 000».
    ("warning", "amount-spacing", "declared/schemes/decentralised/total"),
    ("warning", "placeholder-left", "measures/datainnsamling"),
    ("warning", "placeholder-left", "measures/nettverk"),
    # The scheme is for kindergartens, the measure for «1. – 4. trinn» too.
    ("info", "audience-outside-scheme", "measures/nettverk/title"),
    ("warning", "placeholder-left", "measures/kompetansedag"),
    ("warning", "placeholder-left", "measures/pedagogisk-analyse"),
    ("warning", "placeholder-left", "measures/inkluderende-språkarbeid"),
    ("warning", "placeholder-left", "measures/magisk-måned"),
    # All three terms are ticked, and the month is November.
    ("warning", "ticked-term-unused", "measures/magisk-måned/terms"),
    # The network is measure 2, not 1.
    ("error", "wrong-measure-number", "measures/magisk-måned/mentions/0/written"),
    ("warning", "placeholder-left", "measures/koordinator"),
    # The others ask for a coordinator too.
    ("info", "coordinator-asked-twice", "measures/koordinator/title"),
    # 70 000 of 1 299 000 is 5,4 per cent; the guidelines name no limit.
    ("info", "coordinator-share", "measures/koordinator/amounts"),
    ("warning", "amount-missing", "measures/koordinator/amounts/uh"),
    # «Velg et element.»
    ("warning", "purpose-not-chosen", "measures/koordinator/purpose"),
    ("warning", "year-pair-ambiguous", "activities/nettverk-2023-2024/when"),
    # «Tema velges vår 2024», and only the autumn is ticked.
    ("warning", "term-not-ticked", "activities/tema-kompetansedag/when"),
    # Yearly until 2026, and «i 2025», of which the autumn is not ticked; no estimates.
    ("info", "beyond-ticked-terms", "activities/kompetansedag-årlig/when"),
    ("info", "beyond-ticked-terms", "activities/gjennomføring-inkludering/when"),
]


@pytest.fixture(scope="module")
def real() -> Analysis:
    """Return the plan as it stands in the checkout."""
    return analyse(Loader(DiskFiles(ROOT)), str(NAME))


@pytest.fixture(scope="module")
def plan(real: Analysis) -> Plan:
    """Return its plan."""
    assert real.plan is not None
    return real.plan


def test_it_has_the_findings_that_the_document_deserves(real: Analysis) -> None:
    found = [(d.severity, d.check.name, "/".join(map(str, d.fault.path))) for d in real.diagnostics]
    assert found == FINDINGS, concise(real)


def test_the_seven_measures_are_those_of_the_document(real: Analysis, plan: Plan) -> None:
    assert real.schedule
    terms = {entry.activity: entry.when for entry in real.schedule.others}
    rows = []
    for id_, measure in plan.measures.items():
        amounts, when = measure.amounts, terms[id_]
        assert when
        own = (measure.number, amounts.owner, amounts.uh, amounts.total, when.start, when.end)
        rows.append(own)
    assert rows == MEASURES


def test_the_regional_scheme_is_proved_and_the_other_two_are_only_stated(plan: Plan) -> None:
    budget = prove_budget(plan)
    # 505 000 + 794 000 = 1 299 000; 1 430 000 + 1 993 000 = 3 423 000.
    assert [
        (t.scheme, t.best.owner, t.best.uh, t.best.total, t.status) for t in budget.schemes
    ] == [
        ("regional", 505_000, 794_000, 1_299_000, "proved"),
        ("decentralised", 625_000, 919_000, 1_544_000, "stated"),
        ("inclusion", 300_000, 280_000, 580_000, "stated"),
    ]
    grand = budget.grand
    assert (grand.computed.owner, grand.computed.uh) == (1_430_000, 1_993_000)
    assert (grand.computed.total, grand.status) == (3_423_000, "stated")
    assert budget.discrepancies == ()


def test_budget_shows_the_missing_amount_and_ends_well(monkeypatch: pytest.MonkeyPatch) -> None:
    done = invoke(monkeypatch, ROOT, "budget", str(NAME))
    rows = [" ".join(line.split()) for line in done.out.splitlines()]
    assert "7. Koordinator 70 000 – 70 000" in rows
    assert any(row.endswith("505 000 794 000 1 299 000 stemmer") for row in rows)
    total = "= Sum alle ordninger 1 430 000 1 993 000 3 423 000"
    assert f"{total} radene stemmer, men 2 av 3 er bare oppgitt" in rows
    assert (done.status, done.err) == (0, "")


def test_a_third_of_the_sum_for_coordinators_is_here_and_the_rest_only_stated(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    done = invoke(monkeypatch, ROOT, "budget", str(NAME))
    notes = [" ".join(line.split()) for line in done.out.splitlines()]
    # 70 000 / 1 299 000 = 0,05389.
    assert any(n.startswith("koordinator: 70 000 kr av 1 299 000 kr (5,4 %)") for n in notes)
    (stated,) = (n for n in notes if "210 000" in n)
    assert "210 000 kr er bare oppgitt; 70 000 kr står her, resten gjelder Desentralisert" in stated
    told = json.loads(invoke(monkeypatch, ROOT, "budget", str(NAME), "--format", "json").out)
    (plan,) = told["plans"]
    assert plan["discrepancies"] == []
    assert plan["coordinator"]["all"] == {
        "scheme": None, "amount": 70_000, "of": 1_299_000, "percent": 5.4,
    }  # fmt: skip
    assert [(s["stated"], s["computed"], s["status"], s["absent"]) for s in plan["stated"]] == [
        (210_000, 70_000, "stated", ["decentralised", "inclusion"])
    ]


def test_what_was_asked_for_the_year_before_is_known(plan: Plan) -> None:
    before = {m.number: m.requested_before for m in plan.measures.values() if m.requested_before}
    assert {n: [(b.year, b.granted) for b in told] for n, told in before.items()} == {
        4: [(2023, False)],
        6: [(2023, False)],
    }


@pytest.mark.parametrize("row", SCHEDULE, ids=lambda row: f"{row[0]}-{row[1]}")
def test_what_the_texts_date_has_an_entry_with_that_interval(
    real: Analysis, plan: Plan, row: tuple[int | None, str, date, date | None]
) -> None:
    assert real.schedule
    numbers = {id_: measure.number for id_, measure in plan.measures.items()}
    numbers_of = {id_: numbers.get(act.measure or "") for id_, act in plan.activities.items()}
    entries = {
        (numbers_of[e.activity], e.expression.text, e.when.start, e.when.end)
        for e in real.schedule.entries
        if e.expression and e.when
    }
    assert row in entries


def test_the_day_in_the_kindergartens_is_told_from_the_common_day(real: Analysis) -> None:
    assert real.schedule
    when = real.schedule.by_activity()["kompetansedag-etterarbeid"][None].when
    assert when
    assert (when.start, when.end) == (date(2024, 10, 4), None)


def test_unanswered_fields_are_the_prompts_and_the_box_that_is_not_ticked(plan: Plan) -> None:
    fields = unanswered_in(plan)
    # Nine rows of three cells, and seven estimates of twelve cells of which measure 1 fills two and
    # measure 3 one: 27 + 84 − 3.
    assert sum(field.optional for field in fields) == 108
    # Of the 124 prompts six stand in the list of who took part, which counts as one field, and one
    # stands behind an answer that is given: 124 − 6 + 1 − 1, and the box makes 119.
    assert len(fields) == 119
    asked = [field for field in fields if not field.optional]
    assert Counter(field.path[1] for field in asked) == {
        "co_determination": 2,
        "unit_counts": 2,
        "datainnsamling": 1,
        "nettverk": 1,
        "koordinator": 5,
    }
    last = [field.name for field in asked if field.path[1] == "koordinator"]
    assert last == ["amount-uh", "purpose", "anchoring", "teacher_education", "uh_use"]


def test_its_contacts_are_roles_with_numbers_of_organisations_only(plan: Plan) -> None:
    assert plan.notification
    assert [
        (c.of, c.role, c.organisation_number.replace(" ", ""))
        for c in plan.notification.contacts.values()
    ] == [
        ("owner", "Koordinator", "938712441"),
        ("uh", "Prosjektleder fra SePU", "918108467"),
    ]
    text = NAME.read_text("utf-8")
    assert "@" not in text


# What a reader finds on the page, from the top: the form in its order.
WORDS = [
    "Behovsmelding – lokal kompetanseutvikling i barnehage og grunnopplæring 2024",
    "11 spørsmål er ikke besvart",
    "108 felt i anslag og tomme rader er ikke fylt ut",
    "☒ Regional ordning",
    "☐ Desentralisert ordning",
    "☐ Kompetanseløftet",
    "Alstahaug",
    "Leirfjord",
    "Lurøy",
    "Træna",
    "Sandnessjøen barnehage",
    "Segelbergan barnehage",
    "Posthornet barnehage",
    "Regnbuen barnehage",
    "Kompetansenettverk Ytre Helgeland (GOA)",
    "Norskseksjonen ved HINN",
    "Kontaktpersoner",
    "Koordinator",
    "Prosjektleder fra SePU",
    "Partnerskapet består av flere eiere?",
    "☒ ja",
    "Partnerskapet består av flere UH?",
    "☒ nei",
    "Totalt antall tiltak det",
    "7",
    "Total sum",
    "1 299 000",
    "1 544 000",
    "580 000",
    "3 423 000",
    "Datainnsamling for å analysere egne behov",
    "174 000",
    "224 000",
    "Hva skal tilskuddet brukes til?",
    "☒ Vurdering/analyse",
    "kvalitetsvurdering",
    "resultat- og prosesskvalitet",
    "før, under og etter",
    "Tiltakets varighet",
    "☐ Vår 2024",
    "☒ Høst 2024",
    "☒ Vår 2025",
    "Høst 2025",
    "Ny spørreundersøkelse",
    "Resultatportal",
    "Hvem er målgruppa for tiltaket?",
    "barn 4 og 5 år",
    "Tverrkommunalt nettverk språk, lesing og skriving, barnehage og 1. – 4. trinn",
    "245 000",
    "Nettverket startet høsten 2023",
    "31 ressurspersoner",
    "15 studiepoeng",
    "☒ Vår 2024",
    "☒ Høst 2024",
    "☒ Vår 2025",
    "Høst 2025, 2026, 2027: ",
    "ikke fylt ut",
    "ressurspersoner fra hver barnehage",
    "Kompetansedag/ Arbeidsverksted språk, lesing og skriving barnehage",
    "189 000",
    "3. oktober 2024",
    "☐ Vår 2024",
    "☒ Høst 2024",
    "☐ Vår 2025",
    "Årlig tiltak i samarbeidsperioden",
    "PP-ansatte",
    "Pedagogisk analyse",
    "291 000",
    "sertifiseringskurs",
    "veiledere i pedagogisk analyse",
    "sosial og psykisk opplevd inkludering",
    "180 000",
    "☒ Planlegging av tiltak",
    "Magisk måned",
    "100 000",
    "i november",
    "bokpresentasjon",
    "«beskrevet i tiltak 1»",
    "Koordinator",
    "70 000",
    "kr 210 000",
    "Lønn koordinator",
    "Se over",
    "alle deltakere i partnerskapet",
    "Liste over andre eiere og UH i partnerskapet",
    "9 rader er ikke fylt ut",
    "Behovsmeldingen har vært drøftet i medbestemmelse",
    "☐ ja",
    "☐ nei",
    "ikke besvart",
    "Hvor mange enheter er inkludert i behovsmeldingen?",
    "Kommunale barnehager",
    "Private barnehager",
    "Offentlige skoler",
    "14",
    "4",
    "ikke besvart",
    "PPTYH",
    "Barnehageåret 2023/2024",
    "ANSVAR",
    "Fire samlinger i det tverrkommunale nettverket",
    "Tiltak 2",
    "Barnehageåret 2024/2025",
    "Felles kompetansedager for alle barnehageansatte",
]


@pytest.mark.parametrize("format_", ["html", "md"])
def test_the_page_reads_as_the_form_in_its_order(format_: str) -> None:
    page = page_of(NAME.stem, format_).replace("**", "").replace("*", "")
    assert_in_order(WORDS, page)
    assert "Klikk eller trykk" not in page
