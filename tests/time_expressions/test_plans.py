"""How other plans write times, in bokmål, nynorsk and English, worked out by hand.

``plans.tsv`` has a row for each: ``days`` holds the stretches, an open end left out, and nothing
where the plan leaves the time open; ``kind`` is ``refused`` for what must not be read; ``rule`` is
the recurrence and ``finding`` one that must be among the findings.
"""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from kompplan.time_expressions import format_when, parse_time, resolve_time
from tests.time_expressions.support import context, heading, row

DATA = Path(__file__).parents[1] / "data" / "time"
with (DATA / "plans.tsv").open(encoding="utf-8", newline="") as lines:
    ROWS = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
LOOKALIKES = (DATA / "lookalikes.txt").read_text(encoding="utf-8").splitlines()
READ = [fact for fact in ROWS if fact["kind"] != "refused"]


def _context_of(fact: dict[str, str]):
    section, day = fact["section"], fact["row_day"]
    return context(
        fact["year"],
        headings=(heading(section, fact["year"]),) if section else (),
        row=row(date.fromisoformat(day)) if day else None,
    )


def _name(fact: dict[str, str]) -> str:
    return f"{fact['language']}-{fact['year']}-{fact['text']}"


@pytest.mark.parametrize("fact", ROWS, ids=_name)
def test_a_time_of_another_plan(fact: dict[str, str]) -> None:
    found = resolve_time(parse_time(fact["text"]), _context_of(fact))
    when = found.when
    if fact["kind"] == "refused":
        assert when is None
    else:
        assert when is not None
        days = " ".join(f"{span.start or ''}..{span.end or ''}" for span in when.intervals)
        clocks = (when.start_clock or "", when.end_clock or "")
        assert (when.kind, days) == (fact["kind"], fact["days"])
        assert clocks == tuple((fact["clocks"] or "-").split("-"))
        assert (when.recurrence or "") == fact["rule"]
    if fact["finding"]:
        assert fact["finding"] in {fault.name for fault in found.faults}


@pytest.mark.parametrize("text", LOOKALIKES)
def test_what_is_no_time_of_a_plan_is_refused_or_flagged(text: str) -> None:
    for year in ("2020/2021", "2024/2025", "2024-2027"):
        assert resolve_time(parse_time(text), context(year)).faults


@pytest.mark.parametrize(
    "part", ["1/2/", "1. mai / ", "12. og ", "uke 1, ", "mandag, ", "a: 1. mai, "]
)
def test_a_part_that_is_repeated_is_not_read_in_countless_ways(part: str) -> None:
    assert parse_time((part * 100)[:200]).faults


def _meaning(text: str) -> tuple[object, ...]:
    expression = parse_time(text)
    return (expression.node, [fault.name for fault in expression.faults])


@pytest.mark.parametrize("text", sorted({fact["text"] for fact in READ}))
def test_case_dashes_and_blanks_say_nothing(text: str) -> None:
    for other in (text.upper(), text.replace("-", "–"), text.replace(" ", "\u00a0"), f" {text} ."):
        assert _meaning(other) == _meaning(text), other


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("fact", READ, ids=_name)
def test_the_canonical_text_means_the_same_days(fact: dict[str, str], language: str) -> None:
    within = _context_of(fact)
    when = resolve_time(parse_time(fact["text"]), within).when
    assert when is not None
    if when.intervals:
        again = resolve_time(parse_time(format_when(when, language)), within).when
        assert again is not None, format_when(when, language)
        assert (again.start, again.end) == (when.start, when.end), format_when(when, language)
        assert (again.start_clock, again.end_clock) == (when.start_clock, when.end_clock)
        if when.kind != "deadline":
            assert again.recurrence == when.recurrence
