"""Times told from school holidays, with calendars as three municipalities published them.

2025/2026: the autumn break is 6–10 October in all three. The winter break is week 8 in Frosta and
week 9 in Hamar and Gjøvik. The last day is 23 June in Frosta and 19 June in the others.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompplan.time_expressions.core.lexicon import known_words
from tests.strategies import as_yaml
from tests.support import Found, analyse_bytes, analyse_text, findings_of, plan_of

if TYPE_CHECKING:
    from kompplan.pipeline import Analysis

CALENDARS = Path(__file__).parents[1] / "data" / "calendars" / "real-2025.yaml"
HEAD = "kompplan: 1\nuses: [real.yaml]\nplan: {id: p, title: P, year: 2025/2026, region: alle}\n"
REGION = "regions: {alle: {name: Alle, municipalities: [frosta, gjøvik, hamar]}}\n"


def _told(analysis: Analysis) -> list[str]:
    """Return the names of the findings; a plan of one row never reaches every municipality."""
    names = [diagnostic.check.name for diagnostic in analysis.diagnostics]
    return [name for name in names if name != "municipality-without-activity"]


def _days(text: str, *, for_: str = "gjøvik", year: str = "2025/2026") -> tuple[str, str]:
    """Return first and last day of a row's time, and no finding but notes."""
    head = HEAD.replace("2025/2026", year) + REGION
    row = f"activities: {{a: {{title: A, when: {text}, for: {for_}}}}}\n"
    analysis = analyse_text(head + row, real=CALENDARS.read_text("utf-8"))
    notes = {
        "deadline-on-closed-day",
        "innen-is-unclear",
        "until-is-unclear",
        "word-of-another-language",
    }
    assert set(_told(analysis)) <= notes
    assert analysis.schedule is not None
    when = analysis.schedule.entries[0].when
    assert when is not None
    return (str(when.start or ""), str(when.end or ""))


def _names(row: str) -> list[str]:
    text = f"{HEAD}{REGION}activities: {{a: {{title: A, {row}}}}}\n"
    analysis = analyse_text(text, real=CALENDARS.read_text("utf-8"))
    return _told(analysis)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("høstferien", "2025-10-06", "2025-10-10"),
        ("i haustferien", "2025-10-06", "2025-10-10"),
        ("the autumn break", "2025-10-06", "2025-10-10"),
        ("før høstferien", "", "2025-10-05"),
        ("etter høstferien", "2025-10-11", ""),
        ("uka etter høstferien", "2025-10-13", "2025-10-19"),
        ("uka før vinterferien 2026", "2026-02-16", "2026-02-22"),
        ("2 uker før juleferien", "2025-12-08", "2025-12-08"),
        ("juleferien", "2025-12-22", "2026-01-02"),
        ("juleferien 2025", "2025-12-22", "2026-01-02"),
        ("innen juleferien", "", "2025-12-21"),
        ("frem til påskeferien", "", "2026-03-29"),
        ("mellom høstferien og juleferien", "2025-10-11", "2025-12-21"),
        ("mellom vinterferien og påskeferien", "2026-02-28", "2026-03-29"),
        ("fra vinterferien til påskeferien", "2026-02-23", "2026-03-29"),
        # The calendar for 2026/2027 says when the summer ends.
        ("sommerferien", "2026-06-20", "2026-08-16"),
        ("før sommerferien", "", "2026-06-19"),
        ("etter sommerferien", "2025-08-18", ""),
        ("etter sommerferien 2026", "2026-08-17", ""),
        ("skolestart", "2025-08-18", "2025-08-18"),
        ("skolestart høsten 2025", "2025-08-18", "2025-08-18"),
        ("etter skulestart", "2025-08-19", ""),
        ("siste skoledag", "2026-06-19", "2026-06-19"),
        ("senest 1 uke før skoleslutt", "", "2026-06-12"),
    ],
)
def test_a_time_told_from_a_holiday_has_the_days_of_the_municipality(
    text: str, start: str, end: str
) -> None:
    assert _days(text) == (start, end)


def test_another_municipality_has_days_of_its_own() -> None:
    assert _days("etter vinterferien", for_="frosta") == ("2026-02-21", "")
    assert _days("etter vinterferien", for_="hamar") == ("2026-02-28", "")
    assert _days("før skoleslutt", for_="frosta") == ("", "2026-06-22")


def test_places_that_agree_are_one_reading() -> None:
    assert _days("etter vinterferien", for_="[gjøvik, hamar]") == ("2026-02-28", "")
    assert _days("etter høstferien", for_="alle") == ("2025-10-11", "")


def test_the_next_plan_takes_the_next_calendar() -> None:
    assert _days("høstferien", year="2026/2027") == ("2026-10-05", "2026-10-09")
    assert _days("etter sommerferien", year="2026/2027") == ("2026-08-17", "")


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("when: etter vinterferien", ["school-days-differ"]),
        ("when: etter påskeferien", []),
        # Frosta's page gives the last day before Christmas, not the break.
        ("when: etter juleferien", ["needs-school-calendar"]),
        ("when: 18. februar", ["closed-day"]),
        ("when: 18. februar, for: hamar", []),
        ("when: uke 41", ["closed-day"]),
        # Planning days: Frosta 29 October, Gjøvik 28 November.
        ("when: 29. oktober", []),
        ("when: 28. november, for: gjøvik", []),
        ("when: 28. november, for: hamar", ["closed-day"]),
        ("when: 13. august", []),
    ],
)
def test_what_is_found_where_three_municipalities_take_part(row: str, names: list[str]) -> None:
    assert _names(row) == names


def test_before_and_after_differing_holidays_the_safe_one_counts() -> None:
    for text, day in (("før vinterferien", "2026-02-15"), ("etter vinterferien", "2026-02-28")):
        analysis = analyse_text(
            f"{HEAD}{REGION}activities: {{a: {{title: A, when: {text}}}}}\n",
            real=CALENDARS.read_text("utf-8"),
        )
        assert analysis.schedule is not None
        when = analysis.schedule.entries[0].when
        assert when is not None
        assert str(when.end or when.start) == day


def test_a_plan_of_several_years_must_say_which() -> None:
    head = HEAD.replace("2025/2026", "2025/2027") + REGION
    text = f"{head}activities: {{a: {{title: A, for: gjøvik, when: etter høstferien}}}}\n"
    analysis = analyse_text(text, real=CALENDARS.read_text("utf-8"))
    assert _told(analysis) == ["no-year"]
    assert _days("etter høstferien 2026", year="2025/2027") == ("2026-10-10", "")


def test_a_plan_that_only_uses_calendars_has_nothing_to_find() -> None:
    text = "kompplan: 1\nuses: [real.yaml]\nplan: {id: p, title: P, year: 2025/2026}\n"
    assert findings_of(analyse_text(text, real=CALENDARS.read_text("utf-8"))) == []


def test_an_unknown_place_is_named_at_its_place() -> None:
    text = (
        "kompplan: 1\nplan: {id: p, title: P, year: 2025/2026}\n"
        "municipalities: {indre: {name: Indre}}\n"
        "calendars: {s: {for: idnre, sector: school, school_year: 2025/2026, fictional: true}}\n"
    )
    assert findings_of(analyse_text(text)) == [Found("unknown-reference", "4:22-4:27")]


def test_two_plans_with_equal_calendars_are_equal() -> None:
    text = (
        "kompplan: 1\nplan: {id: p, title: P, year: 2025/2026}\n"
        "municipalities: {indre: {name: Indre}}\ncalendars:\n  s:\n    for: indre\n"
        "    sector: school\n    school_year: 2025/2026\n    breaks: {autumn: uke 40}\n"
        "    fictional: true\n"
    )
    assert plan_of(text) == plan_of(text.replace("for: indre", "for: [indre]"))
    assert plan_of(text) != plan_of(text.replace("uke 40", "uke 41"))


_AUTUMN_DAYS = st.dates(date(2025, 9, 1), date(2025, 11, 30))


@given(_AUTUMN_DAYS, st.integers(0, 20), st.integers(0, 3), _AUTUMN_DAYS)
def test_a_row_is_told_exactly_when_its_working_day_is_off(
    first: date, length: int, planned: int, day: date
) -> None:
    last = first + timedelta(days=length)
    work = first + timedelta(days=planned)
    text = (
        "kompplan: 1\nplan: {id: p, title: P, year: 2025/2026}\n"
        "municipalities: {indre: {name: Indre}}\n"
        "calendars: {s: {for: indre, sector: school, school_year: 2025/2026, fictional: true,\n"
        f"  breaks: {{autumn: {first} - {last}}}, planning_days: {work}}}}}\n"
        f"activities: {{a: {{title: A, for: indre, when: {day}}}}}\n"
    )
    names = [d.check.name for d in analyse_bytes(text.encode()).diagnostics]
    is_off = first <= day <= last and day != work and day.isoweekday() < 6
    assert names.count("closed-day") == is_off


@given(_AUTUMN_DAYS, st.integers(0, 20))
def test_before_during_and_after_a_break_follow_each_other_without_a_gap(
    first: date, length: int
) -> None:
    last = first + timedelta(days=length)
    text = (
        "kompplan: 1\nplan: {id: p, title: P, year: 2025/2026}\n"
        "municipalities: {indre: {name: Indre}}\n"
        "calendars: {s: {for: indre, sector: school, school_year: 2025/2026, fictional: true,\n"
        f"  breaks: {{autumn: {first} - {last}}}}}}}\n"
        "activities:\n  a: {title: A, for: indre, when: før høstferien}\n"
        "  b: {title: B, for: indre, when: høstferien}\n"
        "  c: {title: C, for: indre, when: etter høstferien}\n"
    )
    schedule = analyse_bytes(text.encode()).schedule
    assert schedule is not None
    before, during, after = (entry.when for entry in schedule.entries)
    assert before is not None
    assert during is not None
    assert after is not None
    day = timedelta(days=1)
    assert (before.end, during.start, during.end) == (first - day, first, last)
    assert after.start == last + day


_WORDS = [
    *known_words(),
    "2025",
    "2026",
    "uke",
    "40",
    "1",
    "12",
    ".",
    "-",
    "/",
    ",",
    "1900",
    "2099",
]
_CELLS = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=8).map(" ".join) | st.text(
    st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=40
)
_YEARS = st.sampled_from(["2025/2026", "2025", "1900/2099", "2024/2026"])


@given(
    st.lists(_CELLS, min_size=7, max_size=7), _YEARS, st.sampled_from(["school", "kindergarten"])
)
def test_whatever_a_calendar_says_ends_in_days_or_findings(
    cells: list[str], year: str, sector: str
) -> None:
    calendar = {
        "for": ["indre", "ytre"],
        "sector": sector,
        "school_year": year,
        "first_day": cells[0],
        "last_day": cells[1],
        "breaks": {"autumn": cells[2], "summer": cells[3]},
        "planning_days": [cells[4]],
        "closed_days": [{"when": cells[5], "title": cells[6]}],
        "fictional": "true",
    }
    rows = ["etter sommerferien", "høstferien", "skoleslutt", "senest 8. oktober", cells[2]]
    data = {
        "kompplan": "1",
        "plan": {"id": "p", "title": "P", "year": "2025/2026"},
        "municipalities": {"indre": {"name": "Indre"}, "ytre": {"name": "Ytre"}},
        "calendars": {"a": calendar, "b": {**calendar, "for": "ytre"}},
        "activities": {
            f"a{number}": {"title": "A", "for": "indre", "when": when}
            for number, when in enumerate(rows)
        },
    }
    schedule = analyse_bytes(as_yaml(data).encode()).schedule
    assert schedule is not None
    for closure in (c for calendar in schedule.calendars for c in calendar.closures):
        assert closure.days[0] <= closure.days[1]
