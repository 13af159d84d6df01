"""What holds for every time text."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompplan.time_expressions import TimeContext, format_when, parse_time, resolve_time
from kompplan.time_expressions.core.forms import all_forms
from kompplan.time_expressions.core.lexicon import known_words
from tests.time_expressions.support import context, read, row
from tests.time_expressions.test_faults import FLAGGED, REFUSED
from tests.time_expressions.test_forms import FACTS

EXAMPLES = sorted(
    {text for form in all_forms() for text in form.examples}
    | {text for text, *_ in FACTS + FLAGGED + REFUSED}
)
DAYS = st.dates(date(1995, 1, 1), date(2060, 12, 31))
WITHIN = context("2025/2026", row=row(date(2025, 9, 9)))


def meaning(text: str) -> tuple[object, ...]:
    expression = parse_time(text)
    return (expression.node, [fault.name for fault in expression.faults])


@given(st.text(max_size=200))
def test_any_text_ends_in_a_value_or_a_fault(text: str) -> None:
    expression = parse_time(text)
    assert (expression.node is None) <= bool(expression.faults)


@settings(max_examples=150)
@given(
    st.lists(
        st.sampled_from([*known_words(), "1", "12", "2025", "-", "/", ".", ",", "(", ")", ":"]),
        max_size=14,
    ).map(" ".join),
    st.booleans(),
)
def test_any_row_of_its_own_words_ends_in_a_value_or_a_fault(text: str, has_plan: bool) -> None:
    found = resolve_time(parse_time(text[:200]), WITHIN if has_plan else TimeContext())
    assert found.when is not None or found.faults


@pytest.mark.parametrize("text", EXAMPLES)
def test_case_dashes_blanks_and_a_final_stop_change_nothing(text: str) -> None:
    for other in (
        text.upper().replace("T.O.M", "t.o.m"),
        text.replace("-", "–"),
        text.replace("–", "\u2212"),
        text.replace(" ", "\u00a0"),
        f"  {text.replace(' ', '  ')} ",
        f"{text}.",
    ):
        assert meaning(other) == meaning(text), other


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("text", EXAMPLES)
def test_the_canonical_text_reads_back_to_the_same_days(text: str, language: str) -> None:
    when = read(text, WITHIN).when
    if when is None or not when.intervals:
        return
    again = read(format_when(when, language), WITHIN).when
    assert again is not None, format_when(when, language)
    assert (again.start, again.end) == (when.start, when.end)
    assert (again.start_clock, again.end_clock) == (when.start_clock, when.end_clock)


@given(DAYS, st.integers(0, 500), st.sampled_from(["nb", "nn", "en"]))
def test_a_span_of_days_reads_back(first: date, length: int, language: str) -> None:
    last = first + timedelta(days=length)
    text = f"{first.day}.{first.month}.{first.year} – {last.day}.{last.month}.{last.year}"
    when = read(text, WITHIN).when
    assert when is not None
    again = read(format_when(when, language), WITHIN).when
    assert again is not None
    assert [(span.start, span.end) for span in again.intervals] == [(first, last)]


@given(DAYS, DAYS)
def test_a_range_never_ends_before_it_starts(first: date, last: date) -> None:
    text = f"{first.day}.{first.month}. – {last.day}.{last.month}."
    when = read(text, WITHIN).when
    if when is not None:
        assert all(span.start <= span.end for span in when.intervals if span.start and span.end)


@given(st.integers(1, 53), st.integers(2000, 2059))
def test_a_week_with_its_year_reads_back(week: int, year: int) -> None:
    when = read(f"uke {week} {year}").when
    assert when is not None
    if when.intervals:
        again = read(format_when(when, "nb")).when
        assert again is not None
        assert again.intervals == when.intervals
