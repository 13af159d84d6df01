"""Every time expression of five real plans, with the days it was worked out to mean."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from kompplan.time_expressions import AnchorDate, TimeContext, parse_time, resolve_time
from tests.time_expressions.support import context, heading, row

DATA = Path(__file__).parents[1] / "data" / "time"
with (DATA / "seeds.tsv").open(encoding="utf-8", newline="") as lines:
    SEEDS = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
TRAPS = (DATA / "traps.txt").read_text(encoding="utf-8").splitlines()


def context_of(seed: dict[str, str]) -> TimeContext:
    year = seed["school_year"]
    is_heading = seed["scope"] == "heading"
    sections = [] if is_heading else [s for s in reversed(seed["section"].split(" > ")) if s]
    known: dict[str, tuple[AnchorDate, ...]] = {}
    for entry in filter(None, seed["anchors"].split("; ")):
        name, _, listed = entry.partition("=")
        dates = [date.fromisoformat(day) for day in listed.split(",")]
        known[name] = tuple(AnchorDate(name, day, day) for day in dates)
    return context(
        year,
        headings=tuple(heading(section, year) for section in sections),
        row=row(date.fromisoformat(seed["row_day"])) if seed["row_day"] else None,
        anchors=lambda text: known.get(text.lower(), ()),
        heading=is_heading,
    )


@pytest.mark.parametrize("seed", SEEDS, ids=[seed["id"] for seed in SEEDS])
def test_a_seed_means_the_days_worked_out_by_hand(seed: dict[str, str]) -> None:
    when = resolve_time(parse_time(seed["expression"]), context_of(seed)).when
    start, end = (when.start, when.end) if when and when.intervals else (None, None)
    accepted = {f"{seed['start']}..{seed['end']}"}
    accepted |= {text.strip() for text in seed["accept_also"].split(";") if text.strip()}
    assert f"{start or ''}..{end or ''}" in accepted
    if seed["start_clock"]:
        assert when is not None
        assert (when.start_clock, when.end_clock) == (seed["start_clock"], seed["end_clock"])


@pytest.mark.parametrize("text", TRAPS)
def test_what_only_looks_like_a_time_is_refused_or_flagged(text: str) -> None:
    assert resolve_time(parse_time(text), context("2020/2021")).faults
