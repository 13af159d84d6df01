"""The needs notification: the form in its order, what is unanswered, and the sums."""

from __future__ import annotations

from typing import Any

from tests.views.support import build

HEAD = (
    "kompplan: 1\nuses: [kompplan:norway]\n"
    "plan: {id: p, title: P, year: 2024/2025, grant_year: 2024, kind: needs-notification}\n"
)


def form_of(text: str) -> Any:
    """Return the form of a needs notification for 2024."""
    return build("needs-notification", text, head=HEAD)


def test_the_schemes_of_the_year_are_boxes_of_which_some_are_ticked() -> None:
    form = form_of("notification: {schemes: [regional]}\n")
    boxes = [(box.text, box.ticked) for box in form.first[0].choices]
    # The scheme «collective» came in 2026.
    assert boxes == [
        ("Regional ordning for kompetanseutvikling i barnehage", True),
        ("Desentralisert ordning for kompetanseutvikling i skole", False),
        ("Kompetanseløft for spesialpedagogikk og inkluderende praksis", False),
    ]


def test_an_empty_form_lacks_every_answer_that_is_asked_for() -> None:
    form = form_of("notification: {schemes: []}\n")
    missing = [
        field.name for field in (*form.first, *form.partnership, *form.last) if field.is_missing
    ]
    assert missing == [
        "schemes", "owners", "uh", "contacts", "several_owners", "several_uh", "several_schemes",
        "co_determination", "co_determination-participants", "municipal_kindergartens",
        "private_kindergartens", "public_schools", "private_schools", "pp_services",
    ]  # fmt: skip
    assert form.missing == len(missing)


def test_empty_rows_of_the_list_of_partners_are_not_shown() -> None:
    prompt = "Klikk eller trykk her for å skrive inn tekst."
    form = form_of(f"notification: {{partners: [{{name: {prompt}}}, {{}}, {{name: Nabo}}]}}\n")
    assert [partner.name for partner in form.partners] == ["Nabo"]
    assert form.empty_partners == 2
    # Name, contact and side of two rows, and contact and side of the third.
    assert form.missing_optional == 8


def test_a_box_that_says_no_is_an_answer() -> None:
    form = form_of("notification: {several_uh: false}\n")
    field = next(field for field in form.partnership if field.name == "several_uh")
    assert [(box.word, box.ticked) for box in field.choices] == [("yes", False), ("no", True)]
    assert field.is_answered


def test_a_measure_counts_its_unanswered_questions() -> None:
    form = form_of(
        "actors: {a: {name: Alle}}\nnotification: {schemes: [regional]}\nmeasures:\n  m:\n"
        "    title: M\n    number: 1\n    scheme: regional\n    purpose: planning\n"
        "    text: Tekst.\n    amounts: {owner: 1 000}\n    terms: [høst 2024]\n"
        "    target_group: a\n    coordinator: {needed: true}\n"
        "    answers: {anchoring: Ja., egen: Svar.}\n",
    )
    (measure,) = form.measures
    missing = [field.name for field in (*measure.before, *measure.after) if field.is_missing]
    assert missing == [
        "collective_process", "teacher_education", "long_term_plan", "owner_use", "uh_use",
        "coordinator-reason",
    ]  # fmt: skip
    # The university's amount is missing as well.
    assert measure.missing == len(missing) + 1
    own = [(field.question, field.answers) for field in measure.before if not field.name]
    assert own == [("egen", ("Svar.",))]


def test_a_prompt_of_the_form_is_no_answer() -> None:
    prompt = "Klikk eller trykk her for å skrive inn tekst."
    form = form_of(
        "notification: {schemes: [regional]}\nmeasures:\n  m:\n    title: M\n"
        f"    answers: {{anchoring: {prompt}, egen: {prompt}, uh_use: Reise.}}\n"
    )
    by_name = {field.name or field.question: field for field in form.measures[0].before}
    for name in ("anchoring", "egen"):
        assert (by_name[name].answers, by_name[name].is_missing) == ((), True)
    assert by_name["uh_use"].answers == ("Reise.",)


def test_no_reason_is_asked_for_where_no_coordinator_is_needed() -> None:
    form = form_of(
        "notification: {schemes: [regional]}\n"
        "measures: {m: {title: M, coordinator: {needed: false}}}\n"
    )
    missing = [field.name for field in form.measures[0].before if field.is_missing]
    assert "coordinator-reason" not in missing
    assert "coordinator" not in missing


def test_the_sums_stand_under_their_scheme_declared_beside_computed() -> None:
    form = form_of(
        "measures:\n"
        "  a: {title: A, number: 1, scheme: regional, amounts: {owner: 60 000, uh: 140 000}}\n"
        "  b: {title: B, scheme: regional, amounts: {owner: 25 000, uh: 75 000, total: 90 000}}\n"
        "declared:\n  schemes:\n    regional: {owner: 85 000, uh: 215 000, total: 310 000}\n"
        "    decentralised: {owner: 1 000, uh: 2 000, total: 3 000}\n",
    )
    first, second = form.amounts.schemes
    rows = [[(a.shown, a.computed) for a in row.amounts] for row in first.rows]
    assert rows == [
        [(60_000, None), (140_000, None), (200_000, None)],
        [(25_000, None), (75_000, None), (90_000, 100_000)],
    ]
    sums = [(amount.shown, amount.computed) for amount in first.amounts]
    assert sums == [(85_000, None), (215_000, None), (310_000, 300_000)]
    assert (first.status, second.rows, second.status) == ("wrong", (), "stated")
    assert [amount.shown for amount in second.amounts] == [1_000, 2_000, 3_000]


def test_measures_without_a_form_ask_no_questions() -> None:
    plan = build("needs-notification", "measures: {m: {title: M, amounts: {owner: 1 000}}}\n")
    assert not plan.is_form
    assert plan.missing == 0
    assert [measure.title for measure in plan.measures] == ["M"]


def test_a_mention_leads_to_the_measure_that_is_meant() -> None:
    form = form_of(
        "measures:\n  a: {title: A}\n  b:\n    title: B\n"
        "    mentions: [{written: se tiltak 1, to: a, about: felles}]\n"
        "    forecast: {'2026': {owner: {amount: 5 000}, uh: {note: portal}}}\n"
    )
    (mention,) = form.measures[1].mentions
    assert (mention.written, mention.about, mention.measure, mention.title) == (
        "se tiltak 1", "felles", "a", "A",
    )  # fmt: skip
    (row,) = form.measures[1].forecast
    assert (row.year, row.owner.amount, row.owner.note) == ("2026", 5_000, "")
    assert (row.uh.amount, row.uh.note) == (None, "portal")


def test_a_prompt_left_behind_an_answer_is_not_shown() -> None:
    form = form_of(
        "notification: {schemes: [regional]}\nmeasures:\n  m:\n    title: M\n    answers:\n"
        "      uh_use: |\n        Reise.\n\n        Klikk eller trykk her for å skrive inn tekst.\n"
    )
    (use,) = (field for field in form.measures[0].before if field.name == "uh_use")
    assert [answer.strip() for answer in use.answers] == ["Reise."]


def test_estimates_of_which_none_is_filled_in_are_known() -> None:
    measures = form_of(
        "notification: {schemes: [regional]}\nmeasures:\n"
        "  a: {title: A, forecast: {'2026': {owner: Klikk her for å skrive inn tekst.}}}\n"
        "  b: {title: B, forecast: {'2026': {uh: {note: portal}}}}\n"
        "  c: {title: C, forecast: {'2026': {owner: {amount: 0}}}}\n"
    ).measures
    assert [measure.is_estimated for measure in measures] == [False, True, True]
