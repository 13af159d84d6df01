"""Forms that somebody filled in: prompts left in them, amounts as written, what is unanswered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompplan.locales.core.numbers import format_number
from kompplan.model.prompts import find_prompt, is_prompt
from kompplan.model.unanswered import unanswered_in, unanswered_in_measure
from kompplan.model.written_amounts import SpacedKroner, read_amount, readings, two_amounts
from tests.support import HEAD, plan_of

PROMPT = "Klikk eller trykk her for å skrive inn tekst."


@pytest.mark.parametrize(
    "text",
    [
        PROMPT, "Klikk eller trykk\nher for å skrive inn tekst.",
        "Klikk her for å skrive inn tekst",
        "Klikk eller trykk for å skrive inn en dato.", "KLIKK HER FOR Å ANGI TEKST.",
        "Velg et element.", "Vel eit element", "Choose an item.",
        "Click or tap here to enter text.",
        "Skriv inn tekst her", "[sett inn navn på kommunen]", "<fyll inn dato>", "TBA", "XX",
        "xx.xx.2025",
    ],
)  # fmt: skip
def test_a_prompt_is_known_in_its_usual_wordings(text: str) -> None:
    assert is_prompt(text)
    assert find_prompt(text) == (0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "", "Velg et element fra pakken og drøft det.", "Klikk på lenken for å delta",
        "Skriv inn svarene i portalen", "[navn]", "tba", "Tema velges i dialog med barnehagene",
        "Klikk her for å skrive inn svarene", "Klikk her for å legge inn påmeldingen",
        "Del X", "Kapittel XX", "Bind XX", "XXL-trøyer", "uke 44", "Trykk på rett knapp",
    ],
)  # fmt: skip
def test_words_that_an_author_may_mean_are_no_prompt(text: str) -> None:
    assert not is_prompt(text)
    assert find_prompt(text) is None


@pytest.mark.parametrize(
    ("text", "prompt"),
    [
        (f"Planlegging.\n\n{PROMPT}\n", PROMPT),
        (
            "Mål. Klikk eller\ntrykk her for å skrive\ninn tekst. Mer",
            "Klikk eller\ntrykk her for å skrive\ninn tekst.",
        ),
        ("Gjelder for XX kommune", "XX"),
        ("Leder: [skriv inn navn], sist endret i mai", "[skriv inn navn]"),
        ("Mål\nVelg et element.\nTiltak", "Velg et element."),
        ("Lorem ipsum dolor sit amet. Så videre", "Lorem ipsum dolor sit amet."),
    ],
)
def test_a_prompt_inside_a_text_is_found_at_its_place(text: str, prompt: str) -> None:
    place = find_prompt(text)
    assert place is not None
    assert text[slice(*place)] == prompt


def test_a_prompt_stands_for_an_answer_of_any_kind_and_is_kept() -> None:
    plan = plan_of(
        f"{HEAD}measures:\n"
        "  a:\n"
        "    title: A\n"
        "    purpose: Velg et element.\n"
        f"    amounts: {{owner: 5 000, uh: {PROMPT}}}\n"
        f"    target_group: [{PROMPT}, {PROMPT}]\n"
        "    coordinator: {needed: Velg et element.}\n"
        f"    forecast: {{'2027': {PROMPT}, '2028': {{uh: {{amount: {PROMPT}, note: Drift}}}}}}\n"
    )
    measure = plan.measures["a"]
    assert (measure.purpose, measure.target_group) == (None, ())
    assert measure.prompts == {"purpose": "Velg et element.", "target_group": PROMPT}
    assert (measure.amounts.owner, measure.amounts.uh) == (5_000, None)
    assert measure.amounts.prompts == {"uh": PROMPT}
    assert measure.coordinator
    assert measure.coordinator.needed is None
    # In place of the row it stands for both sides.
    assert measure.forecast["2027"].prompts == {"owner": PROMPT, "uh": PROMPT}
    part = measure.forecast["2028"].uh
    assert part
    assert (part.amount, part.note) == (None, "Drift")


def test_plans_that_differ_in_a_prompt_say_different_things() -> None:
    with_prompt = plan_of(f"{HEAD}measures: {{a: {{title: A, text: {PROMPT}}}}}\n")
    without = plan_of(f"{HEAD}measures: {{a: {{title: A}}}}\n")
    assert with_prompt != without
    assert with_prompt.measures["a"].text == without.measures["a"].text == ""


def test_a_prompt_is_no_title_and_no_key() -> None:
    # A title is needed, so the prompt stays one; an unknown key is still unknown.
    plan = plan_of(f"{HEAD}measures: {{a: {{title: {PROMPT}}}}}\n")
    assert plan.measures["a"].title == PROMPT


def test_an_unanswered_field_is_absent_empty_or_holds_the_prompt() -> None:
    plan = plan_of(
        f"{HEAD}measures:\n"
        "  a:\n"
        "    title: A\n"
        "    purpose: planning\n"
        "    amounts: {owner: 0, uh: 1 000}\n"
        "    terms: Høst 2025 ☒ Vår 2026 ☐\n"
        "    coordinator: {needed: false}\n"
        f"    answers: {{anchoring: {PROMPT}, collective_process: '', owner_use: Reise}}\n"
    )
    open_fields = unanswered_in_measure(plan, "a")
    assert [field.name for field in open_fields] == [
        "anchoring", "collective_process", "teacher_education", "long_term_plan", "uh_use",
        "target_group",
    ]  # fmt: skip
    assert open_fields[0].path == ("measures", "a", "answers", "anchoring")
    assert unanswered_in(plan) == ()


@pytest.mark.parametrize(
    ("written", "amount"),
    [("1 5 44 000", 1_544_000), ("Kr 5 0 000", 50_000), ("1 54 4 000 kr", 1_544_000)],
)
def test_a_blank_too_many_is_passed_over_and_remembered(written: str, amount: int) -> None:
    read = read_amount(written)
    assert read == amount
    assert isinstance(read, SpacedKroner)
    assert read.written == written


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("505 000", 505_000), ("Kr 50 000", 50_000), ("kr. 50 000", 50_000),
        ("kr 1.299.000,-", 1_299_000), ("50.000,–", 50_000), ("50 000 ,-", 50_000),
        ("1 299 000,00", 1_299_000), ("1 299 000 NOK", 1_299_000), ("NOK 50 000", 50_000),
        ("1,299,000", 1_299_000), ("1,299,000.00", 1_299_000), ("50 000 kroner", 50_000),
        ("1,3 mill.", 1_300_000), ("1,3 mill. kr", 1_300_000), ("1.3 mill", 1_300_000),
        ("1,299 mill.", 1_299_000), ("0,5 mill.", 500_000), ("1.30 mill", 1_300_000),
        ("5,44 millionar kroner", 5_440_000), ("5,44 millioner", 5_440_000),
        ("1 million", 1_000_000), ("5,44 MNOK", 5_440_000), ("MNOK 5,44", 5_440_000),
        ("300 tusen", 300_000), ("1 300 tusen kroner", 1_300_000), ("1,5 tusen", 1_500),
        ("300'", 300_000), ("300 t.kr.", 300_000), ("300 tkr", 300_000), ("TNOK 300", 300_000),
        # The smallest part of a million that is whole kroner.
        ("0,000001 mill.", 1), ("0", 0), ("0 kr", 0),
    ],
)  # fmt: skip
def test_an_amount_is_read_as_people_write_it(written: str, amount: int) -> None:
    read = read_amount(written)
    assert read == amount
    assert not isinstance(read, SpacedKroner)


@pytest.mark.parametrize(
    ("written", "either"),
    [
        ("1,299", (1_299, 1_299_000)),
        ("1.299 mill.", (1_299_000, 1_299_000_000)),
        ("1.300 tusen", (1_300, 1_300_000)),
        ("1,300 tusen", (1_300, 1_300_000)),
    ],
)
def test_an_amount_with_two_readings_is_not_read_and_both_are_named(
    written: str, either: tuple[int, int]
) -> None:
    assert read_amount(written) is None
    assert readings(written) == either


SPELLINGS = (
    "{blanks}", "kr {blanks}", "Kr. {blanks}", "{blanks} kr", "{blanks} kroner", "NOK {blanks}",
    "{blanks},-", "{blanks},00", "kr {blanks},–", "{stops}", "kr {stops},-", "{stops} NOK",
    "{plain}", "{millions} mill.", "{millions} millionar kroner", "MNOK {millions}",
)  # fmt: skip


@given(st.integers(0, 999_999_999), st.sampled_from(SPELLINGS))
def test_reading_a_written_amount_gives_it_back(amount: int, spelling: str) -> None:
    whole, part = divmod(amount, 1_000_000)
    written = spelling.format(
        blanks=format_number(amount),
        stops=f"{amount:,}".replace(",", "."),
        plain=amount,
        millions=f"{whole},{part:06}",
    )
    assert read_amount(written) == amount


@given(st.integers(0, 9_999_999), st.sampled_from(("tusen", "tusen kr", "t.kr.", "tkr", "'")))
def test_reading_thousands_gives_them_back(amount: int, word: str) -> None:
    whole, part = divmod(amount, 100)
    assert read_amount(f"{whole},{part:02} {word}") == amount * 10


@pytest.mark.parametrize(
    "written",
    [
        "-50 000", "−5", "ca. 50 000", "50 000–60 000", "50 000 / 60 000", "1499,90", "1,3",
        "femti tusen", "1e5", "1_000", "50 000 $", "1,2345678 mill.", "1,234 tusen", "300 t",
        "mill.", "kr", "", "1,3,4 mill.", "MNOK 5 mill.", "½ mill.", "–",
    ],
)  # fmt: skip
def test_what_is_no_amount_is_not_read(written: str) -> None:
    assert read_amount(written) is None


@pytest.mark.parametrize(
    "written",
    [
        "1 44 000", "15 44 000", "154 4000", "50 000 60 000", "12 3 456",  # perhaps two amounts
        "1 500 00", "10 0000", "5 000 0", "1544 000", "1 00 000",  # a blank or a digit is missing
        "0 50 000", "1.5 44 000", "1  544 000",
    ],
)  # fmt: skip
def test_a_doubtful_amount_is_not_read(written: str) -> None:
    assert read_amount(written) is None


@given(st.integers(1_000, 999_999_999), st.data())
def test_a_stray_blank_gives_the_same_amount_or_none(amount: int, data: st.DataObject) -> None:
    written = format_number(amount).replace("\N{NO-BREAK SPACE}", " ")
    at = data.draw(st.integers(1, len(written) - 1))
    spaced = f"{written[:at]} {written[at:]}"
    assert read_amount(spaced) in (amount, None)


@given(st.integers(1, 999_999), st.integers(1, 999_999))
def test_two_amounts_side_by_side_are_never_read_as_another_one(first: int, second: int) -> None:
    texts = [format_number(n).replace("\N{NO-BREAK SPACE}", " ") for n in (first, second)]
    joined = " ".join(texts)
    read = read_amount(joined)
    # «1» and «544 000» side by side are how 1 544 000 is written.
    assert read is None or joined == format_number(read).replace("\N{NO-BREAK SPACE}", " ")
    assert two_amounts(joined) is not None
