"""What holds for every time text."""

from __future__ import annotations

from datetime import date, timedelta
from unicodedata import normalize

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kompplan.time_expressions import TimeContext, When, format_when, parse_time, resolve_time
from kompplan.time_expressions.core.forms import all_forms
from kompplan.time_expressions.core.lexicon import known_words
from tests.strategies import day_texts, time_texts, unit_texts
from tests.time_expressions.support import context, heading, read, row
from tests.time_expressions.test_faults import FLAGGED, REFUSED
from tests.time_expressions.test_forms import FACTS
from tests.time_expressions.test_seeds import SEEDS, context_of

EXAMPLES = sorted(
    {text for form in all_forms() for text in form.examples}
    | {text for text, *_ in FACTS + FLAGGED + REFUSED}
    | {seed["expression"] for seed in SEEDS}
)
DAYS = st.dates(date(1995, 1, 1), date(2060, 12, 31))
PLAN = context("2025/2026")
WITHIN = context("2025/2026", row=row(date(2025, 9, 9)))
LANGUAGES = st.sampled_from(["nb", "nn", "en"])
NO_YEAR = st.just("")

every_language = pytest.mark.parametrize("language", ["nb", "nn", "en"])


def meaning(text: str) -> tuple[object, ...]:
    expression = parse_time(text)
    return (expression.node, [fault.name for fault in expression.faults])


# Any text of up to 200 characters ends in a value or a finding.


def says_something(when: When) -> bool:
    """Whether a time has days, or is of a sort that needs none."""
    is_without_days = when.kind in {"clock", "duration", "recurring", "undecided"}
    return bool(when.intervals) or is_without_days


def assert_ends_well(text: str, within: TimeContext) -> None:
    found = resolve_time(parse_time(text), within)
    assert found.faults or (found.when is not None and says_something(found.when))
    for fault in found.faults:
        start, end = fault.part or (0, 0)
        assert 0 <= start <= end <= len(text)
    if found.when is not None:
        for language in ("nb", "nn", "en"):
            format_when(found.when, language)


PIECES = st.sampled_from(
    [*known_words(), "møtet", "1", "12", "31", "53", "2025", "0900", "1.", "-", "–", "/", ".", ",",
     "(", ")", ":", "?", "½", "\u00ad", "\u0301", "☒"]
)  # fmt: skip
CONTEXTS = st.sampled_from(
    [TimeContext(), PLAN, WITHIN, context("2021/2024"), context("2024"),
     context("2025/2026", headings=(heading("MARS 2026"),))]
)  # fmt: skip


@given(st.text(max_size=200), CONTEXTS)
def test_any_text_ends_in_a_value_or_a_finding(text: str, within: TimeContext) -> None:
    assert_ends_well(text, within)


@settings(max_examples=200)
@given(st.lists(PIECES, max_size=14), st.sampled_from([" ", ""]), CONTEXTS)
def test_any_row_of_its_own_words_ends_in_a_value_or_a_finding(
    pieces: list[str], glue: str, within: TimeContext
) -> None:
    assert_ends_well(glue.join(pieces)[:200], within)


@given(time_texts(), CONTEXTS)
def test_any_time_ends_in_a_value_or_a_finding(text: str, within: TimeContext) -> None:
    assert_ends_well(text, within)


def test_a_longer_text_is_a_finding() -> None:
    assert [fault.name for fault in parse_time("uke 44 " * 40).faults] == ["time-too-long"]


# Case, dashes, blanks, a final full stop never change a reading.


def spellings(text: str) -> list[str]:
    """Return other spellings of a text: of its letters, dashes, blanks and end."""
    dashes = [text.replace("–", "-").replace("-", dash) for dash in "-‐‑–—−"]
    blanks = [text.replace(" ", blank) for blank in ("\u00a0", "\u202f", "  ", "\t", " \u00a0 ")]
    letters = [text.upper(), text.lower(), text.title(), normalize("NFD", text)]
    return [*dashes, *blanks, *letters, f"  {text}  ", f"{text}.", f"{text} ."]


@pytest.mark.parametrize("text", EXAMPLES)
def test_letters_dashes_blanks_and_a_final_stop_change_nothing(text: str) -> None:
    for other in spellings(text):
        assert meaning(other) == meaning(text), other


@given(time_texts())
def test_however_a_time_is_spelt_it_means_the_same(text: str) -> None:
    for other in spellings(text):
        assert meaning(other) == meaning(text), other


# Every canonical form reads back to the same value.


def value(when: When) -> dict[str, object]:
    """Return what a time says; ``kind`` is how it was written, which may change."""
    # Some time in one day and all of it are told apart by nobody.
    is_one_day = when.start is not None and when.start == when.end and not when.recurrence
    return {
        "intervals": when.intervals,
        "extent": "throughout" if is_one_day else when.extent,
        "clock": (when.start_clock, when.end_clock),
        "deadline": when.deadline,
        "recurrence": when.recurrence,
        "duration": when.duration,
    }


def assert_reads_back(text: str, within: TimeContext, language: str) -> None:
    when = read(text, within).when
    if when is None or not says_something(when) or when.kind == "undecided":
        return
    canonical = format_when(when, language)
    again = read(canonical, within).when
    assert again is not None, canonical
    assert value(again) == value(when), canonical
    # Days that have no name, such as a deadline at the end of May, are spelt out as days.
    assert again.precision in {when.precision, "day"}, canonical
    assert format_when(again, language) == canonical


@every_language
@pytest.mark.parametrize("text", EXAMPLES)
def test_the_canonical_text_reads_back_to_the_same_value(text: str, language: str) -> None:
    assert_reads_back(text, WITHIN, language)


@every_language
@pytest.mark.parametrize("seed", SEEDS, ids=[seed["id"] for seed in SEEDS])
def test_the_canonical_text_of_a_seed_reads_back(seed: dict[str, str], language: str) -> None:
    assert_reads_back(seed["expression"], context_of(seed), language)


@settings(max_examples=200)
@given(time_texts(), LANGUAGES)
@example("hver tirsdag og torsdag", "nb")
@example("hver torsdag kl. 9.00 i perioden 1. oktober–1. november 2025", "nb")
@example("minst 1 ganger i året", "en")
@example("til og med uke 40", "nn")
@example("medio februar", "en")
@example("august eller 2. halvår", "nb")
@example("januar eller 1. halvår", "en")
def test_the_canonical_text_of_any_time_reads_back(text: str, language: str) -> None:
    assert_reads_back(text, PLAN, language)


@given(DAYS, st.integers(0, 500), LANGUAGES)
def test_a_span_of_days_reads_back(first: date, length: int, language: str) -> None:
    last = first + timedelta(days=length)
    text = f"{first.day}.{first.month}.{first.year} – {last.day}.{last.month}.{last.year}"
    when = read(text, WITHIN).when
    assert when is not None
    again = read(format_when(when, language), WITHIN).when
    assert again is not None
    assert [(span.start, span.end) for span in again.intervals] == [(first, last)]


@given(st.integers(1, 53), st.integers(2000, 2059), LANGUAGES)
def test_a_week_with_its_year_reads_back(week: int, year: int, language: str) -> None:
    found = read(f"uke {week} {year}")
    assert found.when is not None
    # ISO 8601: 28 December always lies in the last week of its year.
    if week > date(year, 12, 28).isocalendar().week:
        assert [fault.name for fault in found.faults] == ["no-such-week"]
        return
    monday = date.fromisocalendar(year, week, 1)
    again = read(format_when(found.when, language)).when
    assert again is not None
    assert [(i.start, i.end) for i in again.intervals] == [(monday, monday + timedelta(days=6))]


# A range never ends before it starts.


@given(unit_texts(), unit_texts(), st.sampled_from(["{} – {}", "fra {} til {}", "mellom {} og {}"]))
def test_a_range_never_ends_before_it_starts(first: str, last: str, pattern: str) -> None:
    found = read(pattern.format(first, last), PLAN)
    spans = found.when.intervals if found.when else ()
    assert spans or found.faults
    assert all(span.start <= span.end for span in spans if span.start and span.end)


@given(DAYS, DAYS)
def test_a_range_with_both_years_is_what_it_says_or_reversed(first: date, last: date) -> None:
    text = f"{first:%d.%m.%Y}–{last:%d.%m.%Y}"
    found = read(text, PLAN)
    assert found.when is not None or last < first
    if last < first:
        assert "reversed-range" in [fault.name for fault in found.faults]
    elif found.when is not None:
        assert [(span.start, span.end) for span in found.when.intervals] == [(first, last)]


@given(st.integers(0, 23), st.integers(0, 59), st.integers(0, 23), st.integers(0, 59))
def test_hours_never_end_before_they_start(h1: int, m1: int, h2: int, m2: int) -> None:
    found = read(f"14. oktober kl. {h1:02}.{m1:02}-{h2:02}.{m2:02}", PLAN)
    if (h1, m1) < (h2, m2):
        assert found.when is not None
        assert (found.when.start_clock, found.when.end_clock) == (
            f"{h1:02}:{m1:02}",
            f"{h2:02}:{m2:02}",
        )
    else:
        assert [fault.name for fault in found.faults] == ["reversed-clock"]


# Year inference never leaves the plan year without a finding.

HEADINGS = st.sampled_from(
    [
        (),
        (heading("høst 2025"),),
        (heading("vår 2026"),),
        (heading("MARS 2026"), heading("vår 2026")),
    ]
)


def touches(when: When, first: date, last: date) -> bool:
    """Whether a time lies in some days, with the day that «før» and «etter» are told from."""
    day = timedelta(days=1)
    beside_end, beside_start = day * (when.extent == "before"), day * (when.extent == "after")
    return all(
        (span.start is None or span.start - beside_start <= last)
        and (span.end is None or span.end + beside_end >= first)
        for span in when.intervals
    )


@settings(max_examples=300)
@given(time_texts(NO_YEAR), HEADINGS)
def test_a_year_is_never_found_outside_the_plan_without_a_finding(
    text: str, headings: tuple[When, ...]
) -> None:
    found = read(text, context("2025/2026", headings=headings))
    if found.when is None or found.faults:
        assert found.faults
        return
    assert touches(found.when, date(2025, 8, 1), date(2026, 7, 31))


@given(day_texts(NO_YEAR), st.integers(2000, 2050))
def test_a_day_lies_in_whatever_school_year_the_plan_is_for(text: str, year: int) -> None:
    when = read(text, context(f"{year}/{year + 1}")).when
    assert when is not None
    assert when.start is not None
    assert date(year, 8, 1) <= when.start <= date(year + 1, 7, 31)
    assert [part.source for part in when.provenance] == ["plan-year"]


@given(day_texts(NO_YEAR))
def test_a_plan_for_several_years_gives_no_day_its_year(text: str) -> None:
    found = read(text, context("2021/2024"))
    assert "no-year" in [fault.name for fault in found.faults]
    assert found.when is None or not found.when.intervals
