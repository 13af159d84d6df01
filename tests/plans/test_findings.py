"""Every finding of the plans in ``plans/``, each with its reason, and the times of a calendar.

The reasons were worked out by hand from the documents and a calendar; a finding that is not listed
is a false alarm.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from kompplan.cli.files import DiskFiles
from kompplan.loading.loader import Loader
from kompplan.pipeline import analyse
from tests.support import ROOT, invoke
from tests.time_expressions.test_seeds import SEEDS

if TYPE_CHECKING:
    from collections.abc import Iterator

OST_FINNMARK = [
    # «Lenke:» stands empty in the first two rows.
    ("KP723", "link-missing", "nyansatte-barnehage", "open/0"),
    # PPT and SePU are asked to two trainings on 18 August from 12 to 14.
    ("KP406", "double-booking", "nyansatte-skole", "when"),
    ("KP723", "link-missing", "nyansatte-skole", "open/0"),
    # Week 36 visits Vadsø and not Sør-Varanger, week 37 the other way round.
    ("KP411", "round-without-twin", "oppstart-skole", "rounds/for"),
    # Four groups of kindergartens and four of schools in week 44, with the same PPT, RSK and SePU.
    ("KP426", "crowded-week", "læringskaravane-skole", "when"),
    # «X kommune/ansatt deltar i Y kommune/enhet»: nobody has filled in X and Y.
    ("KP724", "visit-undecided", "film-forberedelse", "visits/0"),
    # 14 May 2026 is Ascension Day: 39 days after Easter Sunday, 5 April.
    ("KP407", "next-to-public-holiday", "nettverkssamling-vår", "when"),
]

VESTVAGOY = [
    # The heading of May and June 2020 stands before the plan year, which begins in August.
    ("KP403", "outside-plan-year", "mai-juni", "when"),
    # Reports are promised for December and June; no row of the calendar has one.
    ("KP424", "rule-without-rows", "rapportering", "when"),
    # Monthly meetings «se kalender»; the calendar has none.
    ("KP424", "rule-without-rows", "ressursgruppemøter", "when"),
    # Two gatherings in spring 2020, which is before the plan year; one row has one, 3 June.
    ("KP403", "outside-plan-year", "ledersamlinger", "when"),
    ("KP422", "count-not-met", "ledersamlinger", "when"),
    # Monthly on Thursdays: only September to January have rows; July is not asked for.
    ("KP421", "recurrence-not-met", "utviklingsmøter", "when"),
    # Four subject days a year; the calendar numbers them 1 to 5.
    ("KP423", "count-exceeded", "fagdager-vvk", "when"),
    # The list of meetings has no time for these.
    ("KP701", "undated-activity", "fagdager-dekom-rekom", ""),
    # Weeks with nothing beside them.
    ("KP710", "empty-row", "uke-25", "title"),
    ("KP710", "empty-row", "uke-32", "title"),
    # 15 August 2020 is a Saturday.
    ("KP401", "weekend", "administratorer", "when"),
    # «á 3 timer», from 9.00 to 11.30; below, the same for modules 3 and 5.
    ("KP425", "duration-clock-mismatch", "nettverksmøte-modul-2", "duration"),
    # Five days around 1 October are 26 September to 6 October, from a Saturday on; working days
    # would be 24 September to 8 October. Below, the same around 5 November and 11 March.
    ("KP227", "calendar-days-assumed", "nettverksmøte-modul-2", "parts/0/when"),
    # Weeks 42 to 48 begin on 12 October; 5 October is in week 41.
    ("KP206", "week-date-mismatch", "spørreundersøkelse", "when"),
    # 5 November 2020 is in week 45, not 43.
    ("KP206", "week-date-mismatch", "nettverksmøte-modul-3", "when"),
    ("KP425", "duration-clock-mismatch", "nettverksmøte-modul-3", "duration"),
    ("KP227", "calendar-days-assumed", "nettverksmøte-modul-3", "parts/0/when"),
    # 3 January 2021 is a Sunday, and in week 53 of 2020; week 1 begins on the day after.
    ("KP206", "week-date-mismatch", "resultater", "when"),
    ("KP401", "weekend", "resultater", "when"),
    # Three weeks before 13 January is 23 December.
    ("KP427", "deadline-in-holidays", "prosjektmøte-januar", "deadlines/saker/when"),
    # 08.30-15.00 runs over lunch and over the afternoon.
    ("KP410", "overlapping-agenda", "fagdag-3", "agenda/0/at"),
    # Weeks 8 to 25, after 25 February, and to the end of the school year are three different times.
    ("KP221", "bounds-differ", "kompetansepakke-valgt", "when"),
    # The groups are to work in autumn 2021, too; the row ends in week 25.
    ("KP428", "part-outside-row", "kompetansepakke-valgt", "parts/0/when"),
    # Three rows of March and April stand under February.
    ("KP208", "month-heading-mismatch", "nettverksmøte-modul-5", "when"),
    ("KP425", "duration-clock-mismatch", "nettverksmøte-modul-5", "duration"),
    ("KP227", "calendar-days-assumed", "nettverksmøte-modul-5", "parts/0/when"),
    ("KP208", "month-heading-mismatch", "prosjektmøte-april", "when"),
    # Three weeks before 21 April is 31 March, the Wednesday before Easter Sunday, 4 April.
    ("KP427", "deadline-in-holidays", "prosjektmøte-april", "deadlines/saker/when"),
    ("KP208", "month-heading-mismatch", "fagdag-5", "when"),
    # No row after 22 April; the school year goes on to June.
    ("KP711", "calendar-ends-early", "fagdag-5", "when"),
]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("ost-finnmark-2025", OST_FINNMARK), ("vestvagoy-utviklingsplan-2020", VESTVAGOY)],
)
def test_a_plan_has_these_findings_and_no_other(
    name: str, expected: list[tuple[str, str, str, str]]
) -> None:
    analysis = analyse(Loader(DiskFiles(ROOT)), str(ROOT / "plans" / f"{name}.yaml"))
    found = [
        (d.check.code, d.check.name, str(d.fault.path[1]), "/".join(map(str, d.fault.path[2:])))
        for d in analysis.diagnostics
    ]
    assert found == expected


def _calendar() -> Iterator[dict[str, str]]:
    """Yield the expressions of the calendar, from the first row of May 2020 to the last slot."""
    for seed in SEEDS:
        is_calendar = "004-050" <= seed["id"] <= "004-136"
        if is_calendar and seed["scope"] in ("schedule", "agenda"):
            yield seed


@pytest.fixture(scope="module")
def schedule() -> list[dict[str, Any]]:
    """Return the schedule of the calendar as a program gets it."""
    with pytest.MonkeyPatch.context() as patch:
        ran = invoke(
            patch, ROOT, "schedule", "plans/vestvagoy-utviklingsplan-2020.yaml", "--format", "json"
        )
    entries: list[dict[str, Any]] = json.loads(ran.out)
    return entries


@pytest.mark.parametrize("seed", [pytest.param(seed, id=seed["id"]) for seed in _calendar()])
def test_the_calendar_has_every_time_of_the_document(
    seed: dict[str, str], schedule: list[dict[str, Any]]
) -> None:
    times = [
        (entry["start"] or "", entry["end"] or "", entry["start_clock"], entry["end_clock"])
        for entry in schedule
        if (entry["written"] or "").startswith(seed["expression"])
    ]
    clocks = (seed["start_clock"] or None, seed["end_clock"] or None)
    assert (seed["start"], seed["end"], *clocks) in times


def test_rows_with_the_same_words_are_all_there(schedule: list[dict[str, Any]]) -> None:
    wanted = [(s["expression"], s["start"], s["end"]) for s in _calendar()]
    assert len(wanted) > 60
    for expression, start, end in set(wanted):
        same = [
            entry
            for entry in schedule
            if (entry["written"] or "").startswith(expression)
            and (entry["start"] or "", entry["end"] or "") == (start, end)
        ]
        assert len(same) >= wanted.count((expression, start, end))
