"""Whose calendars matter to an activity."""

from __future__ import annotations

import pytest

from kompplan.schedule.taking_part import TakingPart, taking_part
from tests.support import plan_of

PLAN = """\
kompplan: 1
plan: {id: p, title: P, year: 2025/2026, region: alle}
regions:
  alle: {name: Alle, municipalities: [indre, midtre, ytre]}
  kysten: {name: Kysten, municipalities: [ytre, midtre]}
  fylket: {name: Fylket, regions: [kysten, fylket]}
municipalities: {indre: {name: Indre}, midtre: {name: Midtre}, ytre: {name: Ytre}}
actors:
  lærere: {name: lærere, sector: school}
  solgry: {name: Solgry, sector: kindergarten, part_of: indre, members: [styrer]}
  styrer: {name: styreren}
  ansatte-solgry: {name: ansatte, part_of: solgry}
  alle-ansatte: {name: alle, members: [lærere, ansatte-solgry]}
  runde: {name: runde, members: [ring]}
  ring: {name: ring, members: [runde], part_of: ring}
  ppt: {name: PPT}
units:
  fjell: {name: Fjell skole, kind: school, municipality: ytre}
  vik: {name: Vik barnehage, kind: kindergarten, municipality: midtre}
  ppt-ytre: {name: PPT Ytre, kind: pp-service, municipality: ytre}
  uten: {name: Uten, kind: school}
cohorts: {pulje: {name: Pulje 1, units: [fjell, vik]}}
activities:
  felles: {title: Felles, participants: [ppt, ytre]}
  a: {title: A, ROW}
"""


@pytest.mark.parametrize(
    ("row", "municipalities", "sectors"),
    [
        ("when: uke 44", ["indre", "midtre", "ytre"], []),
        ("participants: [ppt]", ["indre", "midtre", "ytre"], []),
        ("participants: [lærere]", ["indre", "midtre", "ytre"], ["school"]),
        ("for: kysten", ["ytre", "midtre"], []),
        ("for: [indre, kysten], participants: lærere", ["indre", "ytre", "midtre"], ["school"]),
        ("rounds: {for: [ytre, indre]}, participants: [midtre]", ["ytre", "indre"], []),
        ("participants: [ansatte-solgry]", ["indre"], ["kindergarten"]),
        ("participants: [alle-ansatte]", ["indre"], ["kindergarten", "school"]),
        ("target_group: [ytre]", ["ytre"], []),
        ("target_group: ['indre?', ytre]", ["ytre"], []),
        ("for: fylket", ["ytre", "midtre"], []),
        ("participants: ['ytre?']", ["indre", "midtre", "ytre"], []),
        # Who is for a group without a municipality is where the participants are.
        ("for: lærere, participants: [solgry]", ["indre"], ["kindergarten", "school"]),
        ("instance_of: felles", ["ytre"], []),
        ("instance_of: felles, for: indre", ["indre"], []),
        ("participants: [runde]", ["indre", "midtre", "ytre"], []),
        ("participants: [fjell]", ["ytre"], ["school"]),
        ("participants: [ppt-ytre]", ["ytre"], []),
        ("participants: [uten]", ["indre", "midtre", "ytre"], ["school"]),
        ("for: pulje", ["ytre", "midtre"], ["kindergarten", "school"]),
    ],
)
def test_the_municipalities_and_sectors_of_a_row(
    row: str, municipalities: list[str], sectors: list[str]
) -> None:
    plan = plan_of(PLAN.replace("ROW", row))
    found = taking_part(plan, plan.activities["a"])
    assert found == TakingPart(tuple(municipalities), frozenset(sectors))


def test_members_beside_one_who_takes_part_do_not_take_part() -> None:
    plan = plan_of(PLAN.replace("ROW", "participants: [styrer]"))
    # The head is a member of Solgry, which does not say that she is a part of it.
    assert taking_part(plan, plan.activities["a"]).sectors == frozenset()


def test_a_row_without_known_sectors_may_concern_both() -> None:
    assert TakingPart((), frozenset()).is_touched_by("school")
    assert TakingPart((), frozenset({"kindergarten"})).is_touched_by("kindergarten")
    assert not TakingPart((), frozenset({"kindergarten"})).is_touched_by("school")


def test_a_plan_without_a_region_has_no_municipalities_of_its_own() -> None:
    plan = plan_of(PLAN.replace(", region: alle", "").replace("ROW", "participants: [ppt]"))
    assert taking_part(plan, plan.activities["a"]).municipalities == ()
    assert taking_part(plan, None).municipalities == ()
