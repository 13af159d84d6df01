"""Every finding of the plans in ``plans/``, each with its reason, and the times of a calendar.

The reasons were worked out by hand from the documents and a calendar; a finding that is not listed
is a false alarm.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from kompplan.checks.core.local_plans import units_under
from kompplan.cli.files import DiskFiles
from kompplan.loading.loader import Loader
from kompplan.pipeline import analyse
from tests.support import ROOT, invoke
from tests.time_expressions.test_seeds import SEEDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.model import Plan

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
    # «Et perspektiv på 4 år» in the foreword; the calendar is for one.
    ("KP441", "horizon-mismatch", "horizon", ""),
    # The list of the target group says who, and of these not what.
    ("KP725", "role-without-duties", "pedagogisk-stab", ""),
    ("KP725", "role-without-duties", "private-barnehager", ""),
    ("KP725", "role-without-duties", "avdelingsledere", ""),
    # «assisterende ledere, avdelingsledere, teamledere og avdelingsledere».
    ("KP354", "listed-twice", "andre-ledere", "who/3"),
    ("KP725", "role-without-duties", "private-skoler", ""),
    ("KP725", "role-without-duties", "utdanningsforbundet", ""),
    ("KP725", "role-without-duties", "fagforbundet", ""),
    # The strategic plan for the kindergartens of Nordland is 2019–2022 in two other places.
    ("KP353", "source-period-differs", "fagfornyelsen", "groups/rammeplan/resources/2/title"),
    # «LK202» is LK20, which the document also calls LK2020.
    ("KP331", "name-variant", "læringsfellesskap", "groups/skole/resources/0/title"),
    # «Planprosessen kan beskrives slik:» and «Milepælsplan – 2020-2021», and nothing below them.
    ("KP751", "empty-heading", "temaplan", "groups/planprosess/title"),
    # Two headings of the outline that the theme plan is to follow end in question marks.
    ("KP720", "open-question", "temaplan", "groups/formål/title"),
    ("KP720", "open-question", "temaplan", "groups/utredning/title"),
    ("KP751", "empty-heading", "temaplan", "groups/milepælsplan/title"),
    # 3 and 22 June, and all of May and June 2020, lie before the plan year that begins in August.
    ("KP403", "outside-plan-year", "lokal-plan", "when"),
    ("KP403", "outside-plan-year", "mai-juni", "when"),
    # The foreword promises an evaluation in November; the calendar has none there.
    ("KP424", "rule-without-rows", "første-evaluering", "when"),
    # Who leads the theme plan is to be settled in autumn 2020; no row does it.
    ("KP424", "rule-without-rows", "temaplan-prosess", "when"),
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
    ("KP701", "undated-activity", "møtepunkter", ""),
    # The plan is to be presented on 3 June; the row of that day is about something else.
    ("KP424", "rule-without-rows", "presentasjon", "when"),
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
    # The period of the theme is 2018–2020; both rows are of spring 2021.
    ("KP440", "outside-period", "ibsm-i-utviklingsplanene", "when"),
    ("KP440", "outside-period", "kjernenettverk-vår", "when"),
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


SHORTER = {"004-038": "en halvdag hver måned lagt til torsdager"}
"""Expressions of which the title of the row holds a part."""


def _times() -> Iterator[dict[str, str]]:
    """Yield the expressions that the schedule must have, from the foreword to the last slot."""
    for seed in SEEDS:
        has_days = seed["start"] or seed["end"]
        if seed["id"].startswith("004-") and seed["scope"] in ("schedule", "agenda") and has_days:
            yield {**seed, "expression": SHORTER.get(seed["id"], seed["expression"])}


@pytest.fixture(scope="module")
def schedule() -> list[dict[str, Any]]:
    """Return the schedule of the calendar as a program gets it."""
    with pytest.MonkeyPatch.context() as patch:
        ran = invoke(
            patch, ROOT, "schedule", "plans/vestvagoy-utviklingsplan-2020.yaml", "--format", "json"
        )
    entries: list[dict[str, Any]] = json.loads(ran.out)
    return entries


@pytest.mark.parametrize("seed", [pytest.param(seed, id=seed["id"]) for seed in _times()])
def test_the_schedule_has_every_time_of_the_document(
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
    wanted = [(s["expression"], s["start"], s["end"]) for s in _times()]
    assert len(wanted) > 70
    for expression, start, end in set(wanted):
        same = [
            entry
            for entry in schedule
            if (entry["written"] or "").startswith(expression)
            and (entry["start"] or "", entry["end"] or "") == (start, end)
        ]
        assert len(same) >= wanted.count((expression, start, end))


# Written in running text, about the plan rather than in its calendar.
OTHER_TIMES = [
    ("lp", "period", "2018-08-01", "2022-07-31"),
    ("ibsm", "period", "2018-01-01", "2020-12-31"),
    ("ibsm", "phases/i-planene", "2020-01-01", None),
    ("fagfornyelsen", "phases/trinn-1-9", "2020-08-01", "2021-07-31"),
    ("fagfornyelsen", "phases/trinn-10", "2021-08-01", "2022-07-31"),
    ("fagfornyelsen", "phases/digital-undersøkelse", "2020-01-01", "2020-07-31"),
    ("læringsfellesskap", "phases/fellestid", "2020-08-01", "2021-07-31"),
    ("rekom", "period", "2019-01-01", "2022-12-31"),
    ("ibsm-pulje-1", "period", "2016-01-01", "2018-12-31"),
    ("ibsm-pulje-3", "period", "2018-01-01", "2020-12-31"),
    ("lp-2018-2022", "period", "2018-01-01", "2022-12-31"),
    ("dekom-rekom", "resources/3", "2019-11-28", "2019-11-28"),
    ("local_plans", "reporting", "2020-08-01", "2021-07-31"),
]


@pytest.mark.parametrize("expected", OTHER_TIMES, ids=lambda row: "-".join(row[:2]))
def test_themes_cohorts_and_strategies_have_their_times(
    expected: tuple[str, str, str, str | None], schedule: list[dict[str, Any]]
) -> None:
    times = [(e["activity"], e["part"], e["start"], e["end"]) for e in schedule]
    assert expected in times


def test_times_told_from_a_meeting_say_from_which(schedule: list[dict[str, Any]]) -> None:
    told = [e for e in schedule if e["part"] in ("deadlines/saker", "deadlines/saksliste")]
    # Four project meetings, each with three weeks for cases and one week for the agenda.
    assert len(told) == 8
    assert all(e["derivation"] for e in told)


@pytest.fixture(scope="module")
def vestvagoy() -> Plan:
    """Return the development plan with all that it uses."""
    path = str(ROOT / "plans" / "vestvagoy-utviklingsplan-2020.yaml")
    plan = analyse(Loader(DiskFiles(ROOT)), path).plan
    assert plan is not None
    return plan


def test_the_development_plan_is_whole(vestvagoy: Plan) -> None:
    plan = vestvagoy
    assert [len(goal.goals) for goal in plan.goals.values()] == [4, 3]
    assert len(plan.themes) == 8
    keys = plan.themes["lederutvikling"].groups
    assert [len(group.points) for group in keys.values()] == [5, 3, 5, 5, 3]
    assert {id_: len(cohort.units) for id_, cohort in plan.cohorts.items()} == {
        "ibsm-pulje-1": 4,
        "ibsm-pulje-3": 13,
        "lp-2018-2022": 20,
    }
    assert {id_: s.columns for id_, s in plan.strategies.items()} == {
        "dekom": ("who", "area", "aims", "focus", "measures", "roles"),
        "rekom": ("area", "aims", "focus", "measures", "roles"),
    }
    assert plan.local_plans is not None
    assert len(plan.local_plans.required) == 5


def test_units_of_the_neighbours_lie_with_the_neighbours(vestvagoy: Plan) -> None:
    elsewhere = {
        unit.name: unit.municipality
        for unit in vestvagoy.units.values()
        if unit.municipality != "vestvågøy"
    }
    assert elsewhere == {
        "Ramberg skole": "flakstad",
        "Sørvågen skole": "moskenes",
        "Napp barnehage": "flakstad",
        "Nubben barnehage": "flakstad",
        "Sørvågen barnehage": "moskenes",
    }


def test_every_unit_of_the_municipality_makes_a_plan_and_no_other(vestvagoy: Plan) -> None:
    assert units_under(vestvagoy) == {
        id_ for id_, unit in vestvagoy.units.items() if unit.municipality == "vestvågøy"
    }
