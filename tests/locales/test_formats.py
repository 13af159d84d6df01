"""Days, clocks and amounts as a careful civil servant writes them."""

from __future__ import annotations

from datetime import date

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from kompplan.locales import locale_of
from kompplan.locales.core.dates import format_clock, format_day, format_days, format_weekday
from kompplan.locales.core.numbers import Kroner, format_kroner, format_number
from kompplan.model.values import read_kroner

NBSP = "\N{NO-BREAK SPACE}"
NB, NN, EN = (locale_of(code) for code in ("nb", "nn", "en"))


def test_a_day_is_written_with_a_full_stop_in_norwegian_only() -> None:
    day = date(2020, 11, 5)
    assert format_day(NB, day) == "5. november 2020"
    assert format_day(NN, day) == "5. november 2020"
    assert format_day(EN, day) == "5 November 2020"
    assert format_day(NB, day, year=False) == "5. november"


@given(
    st.dates(min_value=date(1900, 1, 1)),
    st.sampled_from([("nb", "nb_NO"), ("nn", "nn_NO"), ("en", "en_GB")]),
)
def test_a_day_is_written_as_babel_writes_it(day: date, codes: tuple[str, str]) -> None:
    assert format_day(locale_of(codes[0]), day) == format_date(day, "long", locale=codes[1])


def test_days_of_one_month_share_its_name() -> None:
    days = (date(2025, 10, 15), date(2025, 10, 16))
    assert format_days(NB, *days) == "15.–16. oktober 2025"
    assert format_days(EN, *days) == "15–16 October 2025"
    assert format_days(NB, *days, year=False) == "15.–16. oktober"


def test_days_of_two_months_share_the_year() -> None:
    days = (date(2025, 10, 27), date(2025, 11, 2))
    assert format_days(NB, *days) == "27. oktober–2. november 2025"
    assert format_days(NN, *days) == "27. oktober–2. november 2025"


def test_days_of_two_years_have_both() -> None:
    days = (date(2025, 12, 29), date(2026, 1, 4))
    assert format_days(NB, *days) == "29. desember 2025–4. januar 2026"


def test_the_same_month_of_two_years_is_not_one_month() -> None:
    days = (date(2025, 10, 15), date(2026, 10, 16))
    assert format_days(NB, *days) == "15. oktober 2025–16. oktober 2026"


def test_one_day_is_no_span() -> None:
    assert format_days(NB, date(2025, 6, 11), date(2025, 6, 11)) == "11. juni 2025"


def test_a_weekday_is_that_of_the_calendar() -> None:
    day = date(2025, 11, 5)  # a Wednesday
    assert [format_weekday(locale, day) for locale in (NB, NN, EN)] == [
        "onsdag",
        "onsdag",
        "Wednesday",
    ]
    assert format_weekday(NN, date(2025, 11, 8)) == "laurdag"


def test_hours_have_no_leading_zero_and_a_full_stop() -> None:
    assert format_clock(NB, "09:00", "11:30") == "kl. 9.00–11.30"
    assert format_clock(NN, "09:00") == "kl. 9.00"
    assert format_clock(EN, "09:00", "11:30") == "9:00–11:30"
    assert format_clock(EN, "09:00") == "at 9:00"
    assert format_clock(NB, "00:05") == "kl. 0.05"


def test_lunch_is_a_word_and_no_hour() -> None:
    assert format_clock(NB, "lunsj", "lunsj") == "fra lunsj til lunsj"
    assert format_clock(EN, "lunsj", "lunsj") == "from lunch to lunch"


def test_a_clock_and_lunch_are_not_lunch_to_lunch() -> None:
    text = format_clock(NB, "09:00", "lunsj")
    assert "9.00" in text
    assert text != "fra lunsj til lunsj"


def test_an_amount_never_breaks_over_a_line() -> None:
    assert format_kroner(NB, 1_299_000) == f"1{NBSP}299{NBSP}000{NBSP}kr"
    assert format_kroner(NN, 1_299_000) == f"1{NBSP}299{NBSP}000{NBSP}kr"
    assert format_kroner(EN, 1_299_000) == f"NOK{NBSP}1{NBSP}299{NBSP}000"
    assert format_kroner(NB, 0) == f"0{NBSP}kr"
    assert format_number(999) == "999"
    assert format_number(-5000) == f"−5{NBSP}000"


@given(st.integers(min_value=0, max_value=10**12))
def test_a_number_is_written_as_babel_writes_it(number: int) -> None:
    assert format_number(number) == format_decimal(number, locale="nb_NO")


@given(st.integers(min_value=0, max_value=10**9))
def test_what_is_written_in_kroner_is_read_back(amount: int) -> None:
    for written in (format_number(amount), format_kroner(NB, amount), format_kroner(NN, amount)):
        assert read_kroner(written) == amount
        assert isinstance(read_kroner(written), Kroner)


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("50 000", 50_000), ("50000", 50_000), ("50.000", 50_000), ("1.299.000,-", 1_299_000),
        ("Kr 50 000", 50_000), ("kr. 50 000", 50_000), ("50 000 kr.", 50_000), ("0", 0),
        ("50\N{NARROW NO-BREAK SPACE}000", 50_000), (" 7 ", 7), ("007", 7),
    ],
)  # fmt: skip
def test_amounts_are_read_as_people_write_them(written: str, amount: int) -> None:
    assert read_kroner(written) == amount


@pytest.mark.parametrize(
    "written",
    ["", "kr", "5o 000", "50,5", "50 00", "-5", "50 000 50", "1e6", "0x10", "٥٠",
     "50 000 SEK", "1,000", "9" * 16, "100-200", "½", "50  000", "5 kr 5"],
)  # fmt: skip
def test_what_is_not_surely_an_amount_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="unreadable-amount"):
        read_kroner(written)
