"""What each form means, one line of fact for each."""

from __future__ import annotations

import pytest

from kompplan.time_expressions.core.forms import all_forms
from kompplan.time_expressions.core.reading import parse_time
from tests.time_expressions.support import days, read

FACTS = [
    ("tirsdag 12. august", "2025-08-12..2025-08-12"),
    ("1/9", "2025-09-01..2025-09-01"),
    ("12/11-25", "2025-11-12..2025-11-12"),
    ("2025-10-14", "2025-10-14..2025-10-14"),
    ("15th October", "2025-10-15..2025-10-15"),
    ("den 3.juni", "2026-06-03..2026-06-03"),
    ("15.-16.oktober", "2025-10-15..2025-10-16"),
    ("12-13.mai", "2026-05-12..2026-05-13"),
    ("30.10-01.11", "2025-10-30..2025-11-01"),
    ("tirsdag 26. – onsdag 27. august", "2025-08-26..2025-08-27"),
    ("måndag 13.4. til og med tysdag 21.4.", "2026-04-13..2026-04-21"),
    ("16. og 17. september", "2025-09-16..2025-09-16 2025-09-17..2025-09-17"),
    ("29.-31. oktober og 12.-14. november", "2025-10-29..2025-10-31 2025-11-12..2025-11-14"),
    ("Uke 44 (Digital)", "2025-10-27..2025-11-02"),
    ("veke 44", "2025-10-27..2025-11-02"),
    ("2025-W44", "2025-10-27..2025-11-02"),
    ("Uke 36/37", "2025-09-01..2025-09-14"),
    ("uke 51-1", "2025-12-15..2026-01-04"),
    ("uke 1", "2025-12-29..2026-01-04"),
    ("uke 40 + 45", "2025-09-29..2025-10-05 2025-11-03..2025-11-09"),
    ("torsdag i uke 44", "2025-10-30..2025-10-30"),
    ("uke 44, onsdag kl. 9-12", "2025-10-29..2025-10-29"),
    ("uke 44 (27.–31. oktober)", "2025-10-27..2025-11-02"),
    ("uke 44 (29. oktober)", "2025-10-29..2025-10-29"),
    ("september, uke 37", "2025-09-08..2025-09-14"),
    ("Nov/des.", "2025-11-01..2025-12-31"),
    ("Aug-juni", "2025-08-01..2026-06-30"),
    ("mai–september", "2026-05-01..2026-09-30"),
    ("mai-juni 26", "2026-05-01..2026-06-30"),
    ("NOVEMBER - 2025", "2025-11-01..2025-11-30"),
    ("november - februar 2022", "2021-11-01..2022-02-28"),
    ("H25", "2025-08-01..2025-12-31"),
    ("Høst -25", "2025-08-01..2025-12-31"),
    ("Høst 2018 – Vår 2022", "2018-08-01..2022-07-31"),
    ("Skuleåret 2025/26", "2025-08-01..2026-07-31"),
    ("2018-2022", "2018-01-01..2022-12-31"),
    ("3. kvartal 2025", "2025-07-01..2025-09-30"),
    ("første halvår 2026", "2026-01-01..2026-06-30"),
    ("første mandag i september", "2025-09-01..2025-09-01"),
    ("primo mai", "2026-05-01..2026-05-10"),
    ("slutten av oktober", "2025-10-21..2025-10-31"),
    ("månedsskiftet mai/juni", "2026-05-29..2026-06-03"),
    ("romjula", "2025-12-27..2025-12-31"),
    ("før jul", "..2025-12-23"),
    ("etter påske", "2026-04-07.."),
    ("over nyttår", "2026-01-02.."),
    ("senest 1.12.2017", "..2017-12-01"),
    ("innen utgangen av mai", "..2026-05-31"),
    ("frist for påmelding 1. mai", "..2026-05-01"),
    ("15. mai (frist for innmelding)", "..2026-05-15"),
    ("fra januar 2020", "2020-01-01.."),
    ("f.o.m. uke 36 t.o.m. uke 40", "2025-09-01..2025-10-05"),
    ("t.o.m. 15. mai", "..2026-05-15"),
    ("frem til februar 2026", "..2026-01-31"),
    ("mellom 1. og 15. oktober", "2025-10-01..2025-10-15"),
    ("mellom jul og påske", "2025-12-27..2026-03-28"),
    ("5 dager før eller etter 1. oktober", "2025-09-26..2025-10-06"),
    ("hele året", "2025-08-01..2026-07-31"),
    ("neste skoleår", "2026-08-01..2027-07-31"),
    ("15. mars hvert år", "2026-03-15..2026-03-15"),
    ("Månedlig fra september til mai", "2025-09-01..2026-05-31"),
    ("Vår 2024 ☐ Høst 2024 ☒ Vår 2025 ☒", "2024-08-01..2024-12-31 2025-01-01..2025-07-31"),
    ("2 dager i uke 44", "2025-10-27..2025-11-02"),
    ("(Flyttet fra mars 2020)", "2020-03-01..2020-03-31"),
    ("Modul 2-5: Mars – desember 2021", "2021-03-01..2021-12-31"),
]

RULES = [
    ("siste torsdag hver måned", "FREQ=MONTHLY;BYDAY=-1TH"),
    ("annenhver uke", "FREQ=WEEKLY;INTERVAL=2"),
    ("hver 14. dag", "FREQ=DAILY;INTERVAL=14"),
    ("Hver tirsdag kl. 12-14", "FREQ=WEEKLY;BYDAY=TU"),
    ("minimum 4 møter hvert semester", "FREQ=TERMLY;TIMES>=4"),
    ("2 ganger pr år", "FREQ=YEARLY;TIMES=2"),
    ("3-4 møter i året", "FREQ=YEARLY;TIMES=3-4"),
    ("Halvårlig rapportering i desember og juni.", "FREQ=HALF-YEARLY;BYMONTH=12,6"),
    ("innen 15. august hvert år", "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15"),
]

CLOCKS = [
    ("18. august kl. 12:00-14:00", "12:00", "14:00"),
    ("18. august kl 0900–1130", "09:00", "11:30"),
    ("18. august kl. 9-12", "09:00", "12:00"),
    ("3. nov 09:00", "09:00", None),
    ("09.00–15.00, 3. november", "09:00", "15:00"),
    ("15.-16.oktober (lunsj-lunsj)", "lunsj", "lunsj"),
    ("12-13.mai (lunsj til lunsj)", "lunsj", "lunsj"),
    ("15. okt kl. 12.00 - 16. okt kl. 13.00", "12:00", "13:00"),
]

LENGTHS = [
    ("(2t)", "PT2H"), ("á 3 timer", "PT3H"), ("½ dag", "P0.5D"), ("Halv dag", "P0.5D"),
    ("90 minutter", "PT90M"), ("1,5 time", "PT1.5H"), ("Treårsplan", "P3Y"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FACTS)
def test_the_days_of_a_text_in_2025_2026(text: str, expected: str) -> None:
    assert " ".join(days(text)) == expected


@pytest.mark.parametrize(("text", "rule"), RULES)
def test_a_recurrence_is_a_rule(text: str, rule: str) -> None:
    when = read(text).when
    assert when is not None
    assert when.recurrence == rule


@pytest.mark.parametrize(("text", "start", "end"), CLOCKS)
def test_the_clocks_of_a_text(text: str, start: str, end: str | None) -> None:
    when = read(text).when
    assert when is not None
    assert (when.start_clock, when.end_clock) == (start, end)


@pytest.mark.parametrize(("text", "length"), LENGTHS)
def test_a_length_has_no_days(text: str, length: str) -> None:
    when = read(text).when
    assert when is not None
    assert (when.duration, when.intervals) == (length, ())


@pytest.mark.parametrize(
    ("name", "example"), [(form.name, text) for form in all_forms() for text in form.examples]
)
def test_every_form_reads_its_own_examples(name: str, example: str) -> None:
    assert parse_time(example).node is not None, name


def test_remarks_and_labels_belong_to_the_row() -> None:
    expression = parse_time("Modul 1: Uke 36 (SePU avtaler tidspunkt)")
    assert expression.remarks == ("Modul 1", "SePU avtaler tidspunkt")


def test_a_dash_between_a_month_and_a_week_is_no_range() -> None:
    assert days("Oktober - uke 42") == ["2025-10-13..2025-10-19"]


def test_words_for_all_of_the_year_may_follow_each_other() -> None:
    assert days("Gjennom hele skoleåret") == ["2025-08-01..2026-07-31"]
    assert days("Løpende hele året") == ["2025-08-01..2026-07-31"]
