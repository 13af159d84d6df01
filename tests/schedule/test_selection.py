"""Which activities lie in some days, and whom they concern."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompplan.schedule.parties import Parties
from kompplan.schedule.selection import Selection, lies_in, select
from kompplan.time_expressions import Interval, When
from tests.support import analyse_bytes

PLAN = """\
kompplan: 1
plan: {id: prøve, title: Prøveplan, year: 2025/2026}
regions: {nord: {name: Nord-regionen, municipalities: [lia, vika]}}
municipalities: {lia: {name: Lia}, vika: {name: Vika, names: {se: Vihká}}, sund: {name: Sund}}
actors:
  ppt: {name: PPT, kind: organisation}
  ansatte-ppt: {name: ansatte i PPT, part_of: ppt}
  lærere: {name: lærere}
  styrere: {name: styrere, kind: role}
  styrere-lia: {name: styrere i Lia, part_of: lia}
  alle: {name: alle ansatte, members: [lærere, styrere, ansatte-ppt]}
  styret: {name: styret, members: [styrere, styrere-lia]}
activities:
  for-alle: {title: For alle, when: uke 44, participants: [alle]}
  for-ppt: {title: For PPT, when: uke 45, participants: [ppt]}
  kanskje: {title: Kanskje, when: 5. november, participants: [styrere, "lærere?"]}
  regionen: {title: Regionen, when: høst 2025, target_group: nord}
  ansvar: {title: Ansvar, when: senest 1. mai, responsible: lærere}
  workshop: {title: Workshop, when: januar/februar, participants: [styret]}
  workshop-vika: {instance_of: workshop, for: vika, when: 2. februar}
  workshop-lia: {instance_of: workshop, for: lia, when: 3. februar}
  runder: {title: Runder, when: uke 10, participants: [alle], rounds: {for: [lia, sund]}}
  møte:
    title: Møte
    when: 9. september kl. 9-12
    participants: [styrere]
    agenda: [{at: 09.00-10.00, title: Status}]
    parts: [{title: Etterpå}]
    deadlines: {saker: {when: 3 uker før møtet, title: Saker}}
  uten-tid: {title: Uten tid, participants: [alle]}
"""

OTHERS = """\
kompplan: 1
plan: {id: prøve, title: Prøveplan, year: 2025/2026}
municipalities: {lia: {name: Lia}}
units: {solvik: {name: Solvik barnehage, kind: kindergarten, municipality: lia}}
cohorts: {pulje-1: {name: Pulje 1, period: høst 2025, units: [solvik]}}
actors: {ppt: {name: PPT}, styrere: {name: styrere}}
roles:
  veileder: {title: Veileder, who: [ppt], duties: {plan: {text: Lage plan, when: senest 1. mai}}}
activities:
  besøk: {title: Besøk, when: uke 10, visits: [{guest: solvik, host: ppt}]}
"""


def chosen(spans: tuple[Interval, ...] = (), party: str = "", text: str = PLAN) -> list[str]:
    """Return ids, parts after a blank, with a question mark where the plan doubts it."""
    analysis = analyse_bytes(text.encode())
    assert analysis.plan is not None
    assert analysis.schedule is not None
    rows = select(analysis.plan, analysis.schedule, Selection(spans, party))
    return [
        f"{row.entry.activity}{f' {row.entry.part}' if row.entry.part else ''}"
        f"{'?' if row.uncertain else ''}"
        for row in rows
    ]


def activities_for(party: str) -> list[str]:
    return [row for row in chosen(party=party) if " " not in row]


def span(first: str, last: str) -> tuple[Interval, ...]:
    return (Interval(date.fromisoformat(first), date.fromisoformat(last)),)


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        # Those who are not in any municipality may be at work in each of them.
        ("lærere", ["for-alle", "kanskje?", "ansvar", "runder", "uten-tid"]),
        ("ansatte-ppt", ["for-alle", "for-ppt", "runder", "uten-tid"]),
        # An organisation takes part by its people.
        ("ppt", ["for-alle", "for-ppt", "runder", "uten-tid"]),
        ("vika", ["regionen", "workshop-vika"]),
        ("lia", ["regionen", "workshop", "workshop-lia", "runder"]),
        ("styrere-lia", ["regionen", "workshop", "workshop-lia", "runder"]),
        ("sund", ["runder"]),
    ],
)
def test_an_activity_concerns_who_is_in_a_group_of_its(party: str, expected: list[str]) -> None:
    assert activities_for(party) == expected


def test_a_region_has_what_is_held_for_its_municipalities() -> None:
    assert {"regionen", "workshop-vika", "workshop-lia", "runder"} <= set(activities_for("nord"))


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        ("ppt", ["besøk", "veileder duties/plan"]),
        ("styrere", []),
        ("lia", ["besøk", "pulje-1 period"]),
        ("solvik", ["besøk", "pulje-1 period"]),
        ("pulje-1", ["besøk", "pulje-1 period"]),
    ],
)
def test_duties_cohorts_and_visits_concern_their_own(party: str, expected: list[str]) -> None:
    assert chosen(party=party, text=OTHERS) == expected


def test_what_is_no_activity_lies_in_days_too() -> None:
    may = span("2026-05-01", "2026-05-31")
    assert chosen(may, text=OTHERS) == ["veileder duties/plan"]


def test_groups_that_contain_each_other_end() -> None:
    text = PLAN.replace("lærere: {name: lærere}", "lærere: {name: lærere, members: [alle]}")
    analysis = analyse_bytes(text.encode())
    assert analysis.plan is not None
    assert "styrere" in Parties(analysis.plan).everyone_among("lærere")


@pytest.mark.parametrize(
    ("text", "id_"),
    [("ppt", "ppt"), ("PPT", "ppt"), ("alle ansatte", "alle"), ("Vihká", "vika"), ("p", None)],
)
def test_somebody_is_found_by_id_or_name(text: str, id_: str | None) -> None:
    analysis = analyse_bytes(PLAN.encode())
    assert analysis.plan is not None
    assert Parties(analysis.plan).find(text) == id_


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        # Monday of week 44 is 27 October 2025; the deadline of 1 May is open to its left.
        (("2025-10-27", "2025-10-27"), ["for-alle", "regionen", "ansvar"]),
        (("2025-11-02", "2025-11-03"), ["for-alle", "for-ppt", "regionen", "ansvar"]),
        (("2026-01-01", "2026-02-02"), ["ansvar", "workshop", "workshop-vika"]),
        (("2026-02-03", "2026-02-03"), ["ansvar", "workshop", "workshop-lia"]),
        (("2026-05-02", "2026-07-31"), []),
    ],
)
def test_an_activity_counts_when_a_day_of_its_may_lie_there(
    days: tuple[str, str], expected: list[str]
) -> None:
    assert chosen(span(*days)) == expected


def test_a_part_brings_its_activity_with_it() -> None:
    # Three weeks before 9 September is 19 August.
    assert chosen(span("2025-08-19", "2025-08-19")) == [
        "regionen",
        "ansvar",
        "møte",
        "møte deadlines/saker",
    ]


def test_a_part_without_a_time_goes_with_its_activity() -> None:
    rows = chosen(span("2025-09-09", "2025-09-09"))
    assert rows[2:] == ["møte", "møte agenda/1", "møte parts/1"]


def test_where_a_row_was_moved_from_is_not_when_it_is() -> None:
    moved = When("history", "day", intervals=span("2026-03-03", "2026-03-03"))
    assert not lies_in(moved, span("2026-03-01", "2026-03-31"))


DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))


@given(st.none() | DAYS, st.none() | DAYS, DAYS)
def test_a_time_lies_in_a_day_exactly_when_the_day_lies_in_it(
    start: date | None, end: date | None, day: date
) -> None:
    if start and end and end < start:
        start, end = end, start
    when = When("day", "day", intervals=(Interval(start, end),))
    inside = (start or date.min) <= day <= (end or date.max)
    assert lies_in(when, (Interval(day, day),)) is inside


PARTS = """\
kompplan: 1
plan: {id: prøve, title: Prøveplan, year: 2025/2026}
regions: {fylket: {name: Fylket, regions: [nord]}, nord: {name: Nord, municipalities: [lia]}}
municipalities: {lia: {name: Lia}}
actors: {ppt: {name: PPT}, styrere: {name: styrere}, lærere: {name: lærere}}
activities:
  analyse:
    title: Analyse
    when: uke 10
    target_group: [lærere?]
    parts: [{title: Analysen sendes, responsible: styrere, target_group: ppt}]
  samling: {title: Samling, when: uke 11, for: fylket}
"""


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        ("styrere", ["analyse", "analyse parts/1"]),
        ("ppt", ["analyse", "analyse parts/1"]),
        ("lærere", ["analyse?", "analyse parts/1?"]),
        ("lia", ["samling"]),
    ],
)
def test_parts_and_regions_of_regions_count_and_doubts_are_kept(
    party: str, expected: list[str]
) -> None:
    assert chosen(party=party, text=PARTS) == expected
