"""Times that belong to no activity: modules of packages, duties, themes, terms of measures."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests.support import analyse_text

if TYPE_CHECKING:
    from kompplan.schedule import Schedule

PLAN = """\
kompplan: 1
plan: {id: p, title: P, year: 2021/2022}
packages:
  relasjoner:
    title: Gode relasjoner
    modules:
      1: {title: Forberedelse, when: 11. februar 2021}
      2: {title: Betydningen}
      3: {title: Hvordan}
      4: {title: Siste}
    parts:
      gruppene: {modules: [2, 3], when: Mars – desember 2021, until: til og med februar 2022}
roles:
  styrer:
    title: Styrer
    duties:
      møter: {text: Møter i gruppene, when: minimum 4 møter hvert semester, duration: 90 minutter}
      lede: Lede arbeidet
activities:
  etter-første: {when: etter modul 1, title: Analyse}
  etter-tredje: {when: etter modul tre, title: Analyse sendes}
  etter-siste: {when: etter modul fire, title: Evaluering}
  etter-arbeidet: {when: etter arbeidet med modul 1, title: Analyse}
  etter-tittel: {when: etter gjennomføringen av Hvordan, title: Analyse}
"""


def test_the_modules_of_a_package_have_entries_of_their_own() -> None:
    others = {entry.part: entry for entry in _schedule().others}
    first, middle = others["modules/1"], others["parts/gruppene"]
    assert first.activity == middle.activity == "relasjoner"
    assert first.when
    assert (first.when.start, first.when.end) == (date(2021, 2, 11), date(2021, 2, 11))
    assert middle.when
    assert (middle.when.start, middle.when.end) == (date(2021, 3, 1), date(2021, 12, 31))
    assert others["parts/gruppene/until"].when
    assert others["parts/gruppene/until"].when.end == date(2022, 2, 28)


def test_a_duty_that_is_counted_is_an_entry_with_its_rule() -> None:
    duty = next(e for e in _schedule().others if e.part == "duties/møter")
    assert duty.when
    assert duty.when.recurrence == "FREQ=TERMLY;TIMES>=4"


def test_a_time_may_be_told_from_a_module() -> None:
    rows = _schedule().by_activity()
    after_first, after_third = rows["etter-første"][None].when, rows["etter-tredje"][None].when
    assert after_first
    assert after_first.start == date(2021, 2, 12)
    # Module 3 has no time of its own; it belongs to the part that ends with December.
    assert after_third
    assert after_third.start == date(2022, 1, 1)


def test_the_work_on_a_module_is_told_from_the_module() -> None:
    rows = _schedule().by_activity()
    after_work, after_title = rows["etter-arbeidet"][None].when, rows["etter-tittel"][None].when
    assert after_work
    assert after_work.start == date(2021, 2, 12)
    assert after_title
    assert after_title.start == date(2022, 1, 1)


def test_what_a_plan_refers_to_has_the_day_it_is_dated() -> None:
    schedule = analyse_text(
        "kompplan: 1\nplan: {id: p, title: P, year: 2021/2022, based_on: [Møter, "
        "{title: Prosjektbeskrivelse, dated: 22.11.2018}]}\n"
        "attachments: {grupper: {title: Grupper, dated: 1. september}}\n"
        "chapters: {roller: {title: Roller, resources: [{title: Notat, dated: uke 36}]}}\n"
        "activities:\n  a: {title: A, when: uke 36, resources: [{title: Bok, dated: 2017}]}\n"
    ).schedule
    assert schedule
    found = {entry.path: entry.when.start for entry in schedule.others if entry.when}
    assert found == {
        ("plan", "based_on", 1, "dated"): date(2018, 11, 22),
        ("activities", "a", "resources", 0, "dated"): date(2017, 1, 1),
        # 2021 began on a Friday, so that week 1 begins on 4 January and week 36 on 6 September.
        ("chapters", "roller", "resources", 0, "dated"): date(2021, 9, 6),
        ("attachments", "grupper", "dated"): date(2021, 9, 1),
    }


def test_a_module_without_a_time_is_an_anchor_without_a_day() -> None:
    findings = [f for f in _schedule().findings if f.path[1] == "etter-siste"]
    assert [f.name for f in findings] == ["anchor-undated"]


def _schedule() -> Schedule:
    schedule = analyse_text(PLAN).schedule
    assert schedule is not None
    return schedule
