"""What is refused, and what is read with a finding."""

from __future__ import annotations

from datetime import date

import pytest

from kompplan.checks import all_checks
from kompplan.locales import locale_of
from kompplan.locales.core.wording import say
from kompplan.time_expressions import foreign_words, parse_time
from tests.time_expressions.support import activities, context, days, faults, heading, read, row

REFUSED = [
    ("snart", "unreadable-time"),
    ("15. oktoberr", "unreadable-time"),
    ("uke 44 digitalt", "unreadable-time"),
    ("October 15", "unreadable-time"),
    ("31. november", "impossible-date"),
    ("30. februar", "impossible-date"),
    ("9/20", "impossible-date"),
    ("uke 54", "no-such-week"),
    ("uke 0", "no-such-week"),
    ("22.11.1", "truncated-number"),
    ("10.11-11.12", "ambiguous-time"),
    ("2011-12", "ambiguous-time"),
    ("nov 25", "ambiguous-time"),
    ("18. august kl. 14-12", "reversed-clock"),
]

FLAGGED = [
    ("29. februar", "impossible-date"),
    ("uke 53 2025", "no-such-week"),
    ("uke 43, 5. november", "week-date-mismatch"),
    ("onsdag 12. august", "weekday-date-mismatch"),
    ("16.-15. oktober", "reversed-range"),
    ("uke 25-8", "reversed-range"),
    ("08.09.51", "year-far-from-plan"),
    ("2019-2020", "year-pair-ambiguous"),
    ("uke 31", "week-of-two-years"),
    ("innen 15. august", "innen-is-unclear"),
    ("frem til februar 2026", "until-is-unclear"),
    ("etter påske", "assumed-period"),
    ("5 dager før eller etter 1. oktober", "calendar-days-assumed"),
    ("14.12", "date-or-clock"),
    ("ca. 15. oktober", "uncertain-time"),
    ("uke 44?", "uncertain-time"),
    ("uke 44, dato kommer", "uncertain-time"),
    ("dato kommer", "time-undecided"),
    ("høstferien", "needs-school-calendar"),
    ("uka før sommarferien", "needs-school-calendar"),
    ("the Easter holidays", "needs-school-calendar"),
    ("mellom høstferien og juleferien", "needs-school-calendar"),
    ("siste skoledag", "anchor-unknown"),
    ("kl. 9-12", "clock-without-day"),
    ("før workshop 9", "anchor-unknown"),
    ("3 uker før møtet", "anchor-undated"),
    ("vår 2026: 12. november 2025", "month-heading-mismatch"),
]


@pytest.mark.parametrize(("text", "name"), REFUSED)
def test_a_text_without_one_possible_reading_is_refused(text: str, name: str) -> None:
    expression = parse_time(text)
    assert (expression.node, [fault.name for fault in expression.faults]) == (None, [name])


@pytest.mark.parametrize(("text", "name"), FLAGGED)
def test_a_doubtful_text_is_read_with_a_finding(text: str, name: str) -> None:
    assert name in faults(text)


@pytest.mark.parametrize("text", [text for text, _ in REFUSED + FLAGGED])
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_finding_can_be_said(text: str, language: str) -> None:
    checks = {check.name: check for check in all_checks()}
    locale = locale_of(language)
    for fault in read(text).faults:
        check = checks[fault.name]
        for words in (check.message, check.hint):
            said = say(getattr(words, language), fault.values, locale)
            assert said
            assert "None" not in said


def test_a_misspelt_word_is_put_right_and_underlined() -> None:
    (fault,) = parse_time("15. oktoberr").faults
    assert (fault.values["suggestion"], fault.part) == ("15. oktober", (4, 12))


def test_words_after_a_time_are_named_as_a_remark() -> None:
    (fault,) = parse_time("uke 44 digitalt").faults
    assert (fault.values["readable"], fault.values["rest"]) == ("uke 44", "digitalt")


def test_both_readings_of_an_ambiguous_text_are_named() -> None:
    (fault,) = parse_time("10.11-11.12").faults
    assert {fault.values["first"], fault.values["second"]} == {
        "kl. 10.11–11.12",
        "10. november–11. desember",
    }


def test_the_date_counts_where_week_and_date_differ() -> None:
    found = read("Uke 43 5.november", context("2020/2021"))
    (fault,) = found.faults
    assert days("Uke 43 5.november", context("2020/2021")) == ["2020-11-05..2020-11-05"]
    assert fault.values["right_week"] == "45"
    assert fault.values["same_weekday"] == date(2020, 10, 22)
    assert fault.values["week_days"] == (date(2020, 10, 19), date(2020, 10, 25))


def test_a_stretch_of_days_must_fill_its_weeks() -> None:
    (fault,) = read("Uke 42 - 48 05.10 – 27.11.20", context("2020/2021")).faults
    assert (fault.values["week"], fault.values["right_week"]) == ("42–48", "41–48")


def test_a_row_outside_its_month_is_flagged_and_kept() -> None:
    within = context("2020/2021", headings=(heading("FEBRUAR - 2021", "2020/2021"),))
    assert days("11.mars", within) == ["2021-03-11..2021-03-11"]
    assert faults("11.mars", within) == ["month-heading-mismatch"]


def test_bounds_that_never_meet_are_empty() -> None:
    within = context("2020/2021", **activities(fagdag_4="2021-07-01"))
    assert "empty-range" in faults("Uke 8 - 25 etter fagdag 4", within)


def test_a_circle_of_anchors_has_its_words() -> None:
    assert "anchor-circle" in {check.name for check in all_checks()}


def test_words_of_nynorsk_are_named_in_a_plan_in_bokmaal() -> None:
    found = foreign_words(parse_time("hausten 2025"), "nb")
    assert [fault.values["word"] for fault in found] == ["hausten"]
    assert foreign_words(parse_time("hausten 2025"), "nn") == ()


def test_a_clock_takes_the_day_of_its_row() -> None:
    within = context(row=row(date(2025, 9, 9)))
    assert days("08.30-11.30", within) == ["2025-09-09..2025-09-09"]
    two_days = context(row=row(date(2025, 9, 9), date(2025, 9, 10)))
    assert faults("08.30-11.30", two_days) == ["clock-without-day"]


def test_the_name_of_an_activity_may_be_in_any_language() -> None:
    assert foreign_words(parse_time("før workshop 1"), "nb") == ()
