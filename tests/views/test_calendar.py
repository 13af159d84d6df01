"""The calendar: every time in its own place, and none in a more exact one than it has."""

from __future__ import annotations

from datetime import date

import pytest

from tests.views.support import build


def calendar_of(text: str) -> list[tuple[str, str, str]]:
    """Return the calendar as lines: month, week or shelf, and title with its day."""
    lines = []
    for table in build("calendar", text) or ():
        for group in table.groups:
            week = str(group.week.number) if group.week else "–"
            for entry in group.entries:
                day = f" {entry.day:%d.%m}" if entry.shelf == "day" else ""
                month = f"{table.month:%Y-%m}" if table.month else "longer"
                lines.append((month, week, f"{entry.title}{day}"))
    return lines


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("14. oktober", [("2025-10", "42", "A 14.10")]),
        ("uke 44", [("2025-10", "44", "A")]),
        # Week 40 of 2025 is 29 September to 5 October: its Thursday is 2 October.
        ("uke 40", [("2025-10", "40", "A")]),
        ("30. september", [("2025-09", "40", "A 30.09")]),
        ("uke 41-43", [("2025-10", "41", "A"), ("2025-10", "42", "A"), ("2025-10", "43", "A")]),
        ("nov./des.", [("2025-11", "–", "A"), ("2025-12", "–", "A")]),
        ("15.-16. oktober", [("2025-10", "42", "A 15.10")]),
        # From Monday to the Wednesday of the week after: longer than a week.
        ("13.-22. oktober", [("2025-10", "42", "A"), ("2025-10", "43", "A")]),
        ("uke 2-20", [("longer", "–", "A")]),
        ("høst 2025", [("longer", "–", "A")]),
        ("senest 1. mai", [("2026-05", "18", "A 01.05")]),
        ("før uke 44", [("2025-10", "43", "A 26.10")]),
        ("fra uke 44", [("longer", "–", "A")]),
        ("9/1, 16/1", [("2026-01", "2", "A 09.01"), ("2026-01", "3", "A 16.01")]),
        # The last day of 2025 lies in week 1 of 2026, but in December.
        ("31. desember", [("2025-12", "1", "A 31.12")]),
        ("dato kommer", []),
        ("snart", []),
    ],
)
def test_a_time_stands_where_it_is_known_to_be(
    when: str, expected: list[tuple[str, str, str]]
) -> None:
    assert calendar_of(f"activities: {{a: {{title: A, when: '{when}'}}}}\n") == expected


def test_a_day_is_in_the_order_of_the_clock_after_what_is_in_the_whole_week() -> None:
    lines = calendar_of(
        "activities:\n  sen: {title: Sen, when: 14. oktober kl. 13-15}\n"
        "  to: {title: To dager, when: 14.-15. oktober}\n"
        "  tidlig: {title: Tidlig, when: 14. oktober kl. 8.30}\n"
        "  uke: {title: Uke, when: uke 42}\n  før: {title: Før, when: 13. oktober}\n"
    )
    told = [title.rsplit(" ", 1)[0] if "." in title else title for _, _, title in lines]
    assert told == ["Uke", "Før", "To dager", "Tidlig", "Sen"]


def test_an_agenda_stands_inside_its_activity_and_deadlines_on_their_own_days() -> None:
    tables = build(
        "calendar",
        "activities:\n  møte:\n    title: Møte\n    when: 14. oktober kl. 9-12\n"
        "    agenda:\n      - {at: 09.00-10.00, title: Foredrag}\n"
        "    parts:\n      - {title: Etterpå, when: 21. oktober}\n      - {title: Uten tid}\n"
        "    deadlines: {saker: {when: senest 1 uke før møtet, title: Saker}}\n",
    )
    entries = [e for table in tables for group in table.groups for e in group.entries]
    assert [(e.kind, e.title, e.of, e.day) for e in entries] == [
        ("deadlines", "Saker", "Møte", date(2025, 10, 7)),
        ("activity", "Møte", "", date(2025, 10, 14)),
        ("parts", "Etterpå", "Møte", date(2025, 10, 21)),
    ]
    assert [slot.title for slot in entries[1].slots] == ["Foredrag"]
    assert {e.row for e in entries} == {"møte"}


def test_a_week_of_two_months_begins_only_once() -> None:
    tables = build(
        "calendar",
        "activities:\n  a: {title: A, when: 30. september}\n  b: {title: B, when: 1. oktober}\n",
    )
    weeks = [group.week for table in tables for group in table.groups]
    assert [(w.number, w.monday, w.sunday, w.is_first) for w in weeks] == [
        (40, date(2025, 9, 29), date(2025, 10, 5), True),
        (40, date(2025, 9, 29), date(2025, 10, 5), False),
    ]


def test_instances_say_whom_they_are_for() -> None:
    tables = build(
        "calendar",
        "actors: {x: {name: Nord}}\nactivities:\n  w: {title: Workshop, when: dato kommer}\n"
        "  w1: {instance_of: w, for: x, when: 14. oktober}\n",
    )
    (entry,) = tables[0].groups[0].entries
    assert (entry.title, entry.whom) == ("Workshop", ("Nord",))


def test_those_whom_the_title_names_are_not_named_again() -> None:
    tables = build(
        "calendar",
        "actors: {x: {name: Nord}}\n"
        "activities: {a: {title: Samling for Nord, for: x, when: 14. oktober}}\n",
    )
    (entry,) = tables[0].groups[0].entries
    assert entry.whom == ()


def test_a_plan_without_a_single_date_has_no_calendar() -> None:
    assert build("calendar", "activities: {a: {title: A}, b: {title: B, when: snart}}\n") is None


def test_a_longer_time_of_two_spans_is_told_once() -> None:
    lines = calendar_of("activities: {a: {title: A, when: høsten 2025 og våren 2026}}\n")
    assert lines == [("longer", "–", "A")]
