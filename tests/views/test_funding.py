"""How money is divided and what came of it, as pages show it."""

from __future__ import annotations

from kompplan.exporters.core.words import say_phrase
from kompplan.locales import locale_of
from kompplan.views.funding import Funding, build_funding
from tests.support import analyse_text

HEAD = """
kompplan: 1
uses: [kompplan:norway]
plan: {id: p, title: P, year: 2024/2025, grant_year: 2024}
actors: {sepu: {name: SePU}}
measures:
  a:
    title: Nettverk
"""


def funding(text: str) -> Funding | None:
    analysis = analyse_text(HEAD + text)
    assert analysis.plan is not None
    assert analysis.schedule is not None
    return build_funding(analysis.plan, analysis.schedule)


def facts(text: str, language: str = "nb") -> list[str]:
    found = funding(text)
    assert found is not None
    locale = locale_of(language)
    told = [*found.notes, *(fact for measure in found.measures for fact in measure.facts)]
    return [say_phrase(fact, locale).replace("\N{NO-BREAK SPACE}", " ") for fact in told]


def test_a_plan_that_only_asks_has_nothing_to_show() -> None:
    assert funding("    amounts: {owner: 60 000, uh: 100 000, total: 160 000}\n") is None


def test_what_is_known_of_a_measure_is_told_in_words() -> None:
    text = """
    amounts: {owner: 60 000}
    paid_to: {uh: sepu}
    own_share: {amount: 18 000, in_kind: true}
    status: partly-granted
    priority: 2
    coordinator: {amount: 5 000}
    requested_before: [{year: 2023, granted: false, note: for sent}]
"""
    # 5 000 of 60 000 is 8,33 %.
    assert facts(text) == [
        "koordinator: 5 000 kr av 60 000 kr (8,3 %), uten ordning",
        "status: delvis innvilget",
        "prioritet 2",
        "UH utbetales til SePU",
        "egenandel: 18 000 kr (arbeidstid)",
        "5 000 kr av beløpet går til koordinator",
        "meldt også i 2023: ikke innvilget, for sent",
    ]


def test_a_sum_over_other_schemes_is_told_with_what_stands_here() -> None:
    text = """
    scheme: regional
    amounts: {owner: 70 000}
    sums: [{amount: 210 000, schemes: [regional, inclusion]}, {amount: 70 000}]
"""
    assert facts(text, "en") == [
        (
            "the sum in the text (Nettverk): NOK 210 000 is only stated; NOK 70 000 stands here, "
            "the rest is for Kompetanseløft for spesialpedagogikk og inkluderende praksis "
            "(Kompetanseløftet)"
        ),
        "the sum in the text (Nettverk): NOK 70 000 is proved",
    ]


def test_divisions_and_grants_stand_in_tables_where_nothing_is_not_nought() -> None:
    found = funding("""
    amounts: {owner: 60 000, uh: 0}
    funding: {regional: {owner: 40 000, granted: {owner: 0}}, inclusion: {owner: 20 000, uh: 0}}
    costs: {travel: {owner: 60 000}}
    granted: {owner: 0}
""")
    assert found is not None
    (measure,) = found.measures
    told = {
        group.title: [(row.name.partition(" (")[0], row.amounts) for row in group.rows]
        for group in measure.groups
    }
    assert [*told.items()] == [
        ("money-by-scheme", [
            ("Regional ordning for kompetanseutvikling i barnehage", (40_000, None, 40_000)),
            ("Kompetanseløft for spesialpedagogikk og inkluderende praksis", (20_000, 0, 20_000)),
        ]),
        ("money-by-cost", [("cost-travel", (60_000, None, 60_000))]),
        ("money-granted-by-scheme", [
            ("Regional ordning for kompetanseutvikling i barnehage", (0, None, 0)),
        ]),
        ("money-outcome", [
            ("money-asked", (60_000, 0, 60_000)), ("money-granted", (0, None, 0)),
        ]),
    ]  # fmt: skip
