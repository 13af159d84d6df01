"""When things happen: headings, anchors in any order, instances, parts, agendas and deadlines."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import PlanData, as_yaml, plans
from tests.support import HEAD, Found, analyse_text, concise, errors_of

if TYPE_CHECKING:
    from kompplan.time_expressions import When

MEETING = f"""{HEAD}activities:
  prosjektmøte-1:
    when: uke 37, 9. september kl. 15.00-16.30
    title: Møte i regional prosjektgruppe
    deadlines:
      saker: {{when: senest 3 uker før møtet, title: Saker meldes inn}}
      saksliste: {{when: 1 uke før møtet, title: Saksliste sendes ut}}
  fagdag-1:
    when: uke 37, 9. september
    title: Fagdag 1
    agenda:
      - {{at: "08.30-11.30", title: Om støttesystemer}}
      - {{at: "11.30-12.00", title: Lunsj}}
    parts:
      - {{title: Del 1}}
      - {{title: Del 2, when: 16. september}}
"""

WORKSHOPS = """\
actors: {kongsvinger: {name: Kongsvinger}, hamar: {name: Hamar}}
activities:
  workshop-1: {title: Workshop 1, when: januar/februar}
  workshop-1-kongsvinger: {instance_of: workshop-1, for: kongsvinger, when: 2/2}
  workshop-1-hamar: {instance_of: workshop-1, for: hamar, when: 18/1}
"""


def resolve(text: str) -> dict[tuple[str, str | None], When | None]:
    """Return what every entry of a plan means, by activity and part."""
    analysis = analyse_text(text)
    assert analysis.schedule is not None, concise(analysis)
    return {(entry.activity, entry.part): entry.when for entry in analysis.schedule.entries}


def days(when: When | None) -> tuple[date | None, date | None]:
    """Return the first and the last day of a time that must be known."""
    assert when is not None
    assert when.intervals
    return when.start, when.end


def test_a_meeting_has_its_day_and_clocks() -> None:
    when = resolve(MEETING)["prosjektmøte-1", None]
    assert days(when) == (date(2025, 9, 9), date(2025, 9, 9))
    assert when is not None
    assert (when.start_clock, when.end_clock) == ("15:00", "16:30")


def test_a_deadline_at_the_latest_three_weeks_before_the_meeting_ends_on_that_day() -> None:
    when = resolve(MEETING)["prosjektmøte-1", "deadlines/saker"]
    assert days(when) == (None, date(2025, 8, 19))
    assert when is not None
    assert (when.deadline, when.extent) == (True, "on-or-before")


def test_a_week_before_the_meeting_is_one_day() -> None:
    when = resolve(MEETING)["prosjektmøte-1", "deadlines/saksliste"]
    assert days(when) == (date(2025, 9, 2), date(2025, 9, 2))


def test_a_slot_of_an_agenda_has_the_day_of_its_activity_and_its_own_clock() -> None:
    found = resolve(MEETING)
    for part, clocks in (("agenda/1", ("08:30", "11:30")), ("agenda/2", ("11:30", "12:00"))):
        when = found["fagdag-1", part]
        assert days(when) == (date(2025, 9, 9), date(2025, 9, 9))
        assert when is not None
        assert (when.start_clock, when.end_clock) == clocks


def test_a_part_has_its_own_time_or_none() -> None:
    found = resolve(MEETING)
    assert found["fagdag-1", "parts/1"] is None
    assert days(found["fagdag-1", "parts/2"]) == (date(2025, 9, 16), date(2025, 9, 16))


def test_entries_stand_in_the_order_of_the_plan_each_activity_before_its_parts() -> None:
    assert list(resolve(MEETING)) == [
        ("prosjektmøte-1", None),
        ("prosjektmøte-1", "deadlines/saker"),
        ("prosjektmøte-1", "deadlines/saksliste"),
        ("fagdag-1", None),
        ("fagdag-1", "agenda/1"),
        ("fagdag-1", "agenda/2"),
        ("fagdag-1", "parts/1"),
        ("fagdag-1", "parts/2"),
    ]


def test_a_time_of_an_entry_can_be_pointed_at() -> None:
    analysis = analyse_text(
        MEETING.replace("11.30-12.00", "snart").replace("16. september", "uke 54")
    )
    assert errors_of(analysis) == [
        Found("unreadable-time", "15:14-15:21"),
        Found("no-such-week", "18:30-18:36"),
    ]


def test_each_instance_has_its_own_day() -> None:
    found = resolve(HEAD + WORKSHOPS)
    assert days(found["workshop-1", None]) == (date(2026, 1, 1), date(2026, 2, 28))
    assert days(found["workshop-1-kongsvinger", None]) == (date(2026, 2, 2), date(2026, 2, 2))
    assert days(found["workshop-1-hamar", None]) == (date(2026, 1, 18), date(2026, 1, 18))


@pytest.mark.parametrize(
    ("row", "last"),
    [
        ("{title: Møte, when: før workshop 1, for: kongsvinger}", date(2026, 2, 1)),
        ("{title: Møte, when: før workshop 1, for: hamar}", date(2026, 1, 17)),
        ("{title: Møte, when: før workshop 1, for: [hamar, kongsvinger]}", date(2026, 1, 17)),
        ("{title: Møte, when: før workshop 1, anchor: workshop-1-kongsvinger}", date(2026, 2, 1)),
        ("{title: Møte, when: før workshop 1, anchor: workshop-1}", date(2026, 1, 17)),
        ("{title: Møte, when: før workshop 1}", date(2026, 1, 17)),
        ("{title: Møte, when: før workshop-1-kongsvinger}", date(2026, 2, 1)),
    ],
)
def test_before_a_workshop_ends_the_day_before_the_right_one(row: str, last: date) -> None:
    found = resolve(f"{HEAD}{WORKSHOPS}  møte: {row}\n")
    when = found["møte", None]
    assert days(when) == (None, last)
    assert when is not None
    assert when.extent == "before"


def test_after_several_instances_begins_after_the_last_of_them() -> None:
    found = resolve(f"{HEAD}{WORKSHOPS}  møte: {{title: Møte, when: etter workshop 1}}\n")
    assert days(found["møte", None]) == (date(2026, 2, 3), None)


CHAIN = [
    ("a", "  a: {title: Alfa, when: 3. mars}\n"),
    ("b", "  b: {title: Beta, when: 1 uke etter alfa}\n"),
    ("c", "  c: {title: Gamma, when: dagen etter beta}\n"),
    ("d", "  d: {title: Delta, when: senest 3 dager før gamma}\n"),
]


@pytest.mark.parametrize("order", list(permutations(CHAIN)), ids=lambda o: "".join(k for k, _ in o))
def test_anchors_are_resolved_in_any_order(order: tuple[tuple[str, str], ...]) -> None:
    found = resolve(f"{HEAD}activities:\n{''.join(row for _, row in order)}")
    assert {key[0]: days(when) for key, when in found.items()} == {
        "a": (date(2026, 3, 3), date(2026, 3, 3)),
        "b": (date(2026, 3, 10), date(2026, 3, 10)),
        "c": (date(2026, 3, 11), date(2026, 3, 11)),
        "d": (None, date(2026, 3, 8)),
    }


def test_a_circle_leaves_the_others_resolved() -> None:
    text = (
        f"{HEAD}activities:\n  a: {{title: Alfa, when: dagen etter beta}}\n"
        "  b: {title: Beta, when: dagen etter alfa}\n  c: {title: Gamma, when: 3. mars}\n"
    )
    found = resolve(text)
    assert found["a", None] is None
    assert found["b", None] is None
    assert days(found["c", None]) == (date(2026, 3, 3), date(2026, 3, 3))
    assert [error.name for error in errors_of(analyse_text(text))] == ["anchor-circle"]


def test_two_circles_are_both_told() -> None:
    analysis = analyse_text(
        f"{HEAD}activities:\n"
        "  a: {title: Alfa, when: etter beta}\n  b: {title: Beta, when: etter alfa}\n"
        "  c: {title: Gamma, when: etter delta}\n  d: {title: Delta, when: etter gamma}\n"
    )
    assert errors_of(analysis) == [
        Found("anchor-circle", "4:26-4:36"),
        Found("anchor-circle", "6:27-6:38"),
    ]


def test_what_hangs_on_a_circle_has_no_days_and_is_no_error_of_its_own() -> None:
    analysis = analyse_text(
        f"{HEAD}activities:\n"
        "  a: {title: Alfa, when: etter beta}\n  b: {title: Beta, when: etter alfa}\n"
        "  c: {title: Gamma, when: etter beta}\n"
    )
    assert [error.name for error in errors_of(analysis)] == ["anchor-circle"]


def test_a_heading_gives_its_rows_their_year() -> None:
    found = resolve(
        "kompplan: 1\nplan: {id: p, title: P, year: 2021/2024}\n"
        "sections:\n  vår: {title: Vår 2023, when: vår 2023}\n"
        "activities:\n  a: {title: A, when: 11. mai, section: vår}\n"
    )
    assert days(found["a", None]) == (date(2023, 5, 11), date(2023, 5, 11))


def test_a_month_inside_a_term_is_nearer_than_the_term() -> None:
    found = resolve(
        "kompplan: 1\nplan: {id: p, title: P, year: 2021/2024}\nsections:\n"
        "  høst:\n    title: Høst 2022\n    when: høst 2022\n"
        "    sections: {nov: {title: November, when: november}}\n"
        "activities:\n  a: {title: A, when: uke 46, section: nov}\n"
    )
    # Week 46 of 2022 is 14–20 November.
    assert days(found["a", None]) == (date(2022, 11, 14), date(2022, 11, 20))


def test_months_of_one_name_under_two_terms_keep_apart() -> None:
    found = resolve(
        "kompplan: 1\nplan: {id: p, title: P, year: 2021/2024}\nsections:\n"
        "  h21: {title: H21, when: høst 2021, sections: {n21: {title: Nov, when: november}}}\n"
        "  h22: {title: H22, when: høst 2022, sections: {n22: {title: Nov, when: november}}}\n"
        "activities:\n  a: {title: A, when: 17. november, section: n21}\n"
        "  b: {title: B, when: 17. november, section: n22}\n"
    )
    assert days(found["a", None]) == (date(2021, 11, 17), date(2021, 11, 17))
    assert days(found["b", None]) == (date(2022, 11, 17), date(2022, 11, 17))


def test_august_to_december_is_the_first_year_and_january_to_july_the_second() -> None:
    rows = "".join(
        f"  m{number}: {{title: M, when: 1. {name}}}\n"
        for number, name in enumerate(
            ["august", "september", "oktober", "november", "desember", "januar", "februar", "mars",
             "april", "mai", "juni", "juli"]
        )
    )  # fmt: skip
    found = list(resolve(f"{HEAD}activities:\n{rows}").values())
    assert [days(when)[0] for when in found] == [
        date(2025 + (number > 4), (number + 7) % 12 + 1, 1) for number in range(12)
    ]


@given(st.integers(1, 60), st.sampled_from(["før", "etter"]))
def test_a_distance_in_days_is_counted_in_days(count: int, side: str) -> None:
    found = resolve(
        f"{HEAD}activities:\n  a: {{title: Alfa, when: 3. mars}}\n"
        f"  b: {{title: Beta, when: {count} dager {side} alfa}}\n"
    )
    expected = date(2026, 3, 3) + timedelta(days=count if side == "etter" else -count)
    assert days(found["b", None]) == (expected, expected)


@given(plans())
def test_no_time_ends_before_it_starts_and_every_activity_has_its_entry(data: PlanData) -> None:
    analysis = analyse_text(as_yaml(data))
    assert analysis.schedule is not None
    own = [entry.activity for entry in analysis.schedule.entries if entry.part is None]
    assert own == list(data.get("activities", {}))
    for entry in analysis.schedule.entries:
        if entry.when is not None and entry.when.start and entry.when.end:
            assert entry.when.start <= entry.when.end
