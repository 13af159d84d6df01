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


def cover_of(form: Any) -> dict[str, Any]:
    """Return what a form asks once, by the names of its fields."""
    return {field.name: field for part in form.parts for field in part.fields}


def measures_of(form: Any) -> list[Any]:
    """Return the measures of a form."""
    return [measure for part in form.parts for measure in part.measures]


def fields_of(measure: Any) -> dict[str, Any]:
    """Return what a form asks of a measure, by the names of its fields."""
    return {field.name: field for field in measure.fields}


def cells_of(field: Any) -> list[list[Any]]:
    """Return what stands in a table: texts, words and amounts."""
    return [
        [cell.text or cell.word if cell.amount is None else cell.amount for cell in row.cells]
        for row in field.grid.rows
    ]


def test_the_schemes_of_the_year_are_boxes_of_which_some_are_ticked() -> None:
    form = form_of("notification: {schemes: [regional]}\n")
    boxes = [(box.label.text, box.ticked) for box in cover_of(form)["schemes"].choices]
    # The scheme «collective» came in 2026.
    assert boxes == [
        ("Regional ordning for kompetanseutvikling i barnehage", True),
        ("Desentralisert ordning for kompetanseutvikling i skole", False),
        ("Kompetanseløft for spesialpedagogikk og inkluderende praksis", False),
    ]


def test_an_empty_form_lacks_every_answer_that_is_asked_for() -> None:
    form = form_of("notification: {schemes: []}\n")
    missing = [name for name, field in cover_of(form).items() if field.is_missing]
    assert missing == [
        "schemes", "owners", "uh", "contacts", "several_owners", "several_uh", "several_schemes",
        "co_determination", "co_determination-participants", "unit_counts",
    ]  # fmt: skip
    # The units are counted by five kinds.
    assert [cell.is_missing for cell in cover_of(form)["unit_counts"].grid.rows[0].cells] == [
        True
    ] * 5
    assert form.missing == len(missing) + 4


def test_empty_rows_of_the_list_of_partners_are_not_shown() -> None:
    prompt = "Klikk eller trykk her for å skrive inn tekst."
    form = form_of(f"notification: {{partners: [{{name: {prompt}}}, {{}}, {{name: Nabo}}]}}\n")
    partners = cover_of(form)["partners"]
    assert cells_of(partners) == [["Nabo", "", ""]]
    assert partners.grid.empty_rows == 2
    # Name, contact and side of two rows, and contact and side of the third.
    assert form.missing_optional == 8


def test_a_box_that_says_no_is_an_answer() -> None:
    form = form_of("notification: {several_uh: false}\n")
    field = cover_of(form)["several_uh"]
    assert [(box.label.word, box.ticked) for box in field.choices] == [("yes", False), ("no", True)]
    assert field.is_answered


def test_a_measure_counts_its_unanswered_questions() -> None:
    form = form_of(
        "actors: {a: {name: Alle}}\nnotification: {schemes: [regional]}\nmeasures:\n  m:\n"
        "    title: M\n    number: 1\n    scheme: regional\n    purpose: planning\n"
        "    text: Tekst.\n    amounts: {owner: 1 000}\n    terms: [høst 2024]\n"
        "    target_group: a\n    coordinator: {needed: true}\n"
        "    answers: {anchoring: Ja., egen: Svar.}\n",
    )
    (measure,) = measures_of(form)
    missing = [field.name for field in measure.fields if field.is_missing]
    assert missing == [
        "amounts", "collective_process", "teacher_education", "long_term_plan", "owner_use",
        "uh_use", "coordinator-reason",
    ]  # fmt: skip
    # Of the amounts only the university's is missing.
    (row,) = fields_of(measure)["amounts"].grid.rows
    assert [cell.is_missing for cell in row.cells] == [False, True, False]
    assert measure.missing == len(missing)
    assert fields_of(measure)["egen"].answers == ("Svar.",)


def test_a_prompt_of_the_form_is_no_answer() -> None:
    prompt = "Klikk eller trykk her for å skrive inn tekst."
    form = form_of(
        "notification: {schemes: [regional]}\nmeasures:\n  m:\n    title: M\n"
        f"    answers: {{anchoring: {prompt}, egen: {prompt}, uh_use: Reise.}}\n"
    )
    by_name = fields_of(measures_of(form)[0])
    for name in ("anchoring", "egen"):
        assert (by_name[name].answers, by_name[name].is_missing) == ((), True)
    assert by_name["uh_use"].answers == ("Reise.",)


def test_no_reason_is_asked_for_where_no_coordinator_is_needed() -> None:
    form = form_of(
        "notification: {schemes: [regional]}\n"
        "measures: {m: {title: M, coordinator: {needed: false}}}\n"
    )
    missing = [field.name for field in measures_of(form)[0].fields if field.is_missing]
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
    table = cover_of(form)["measure_sums"].sums
    first, second = table.schemes
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
    assert [measure.title for measure in measures_of(plan)] == ["M"]


def test_a_mention_leads_to_the_measure_that_is_meant() -> None:
    form = form_of(
        "measures:\n  a: {title: A}\n  b:\n    title: B\n"
        "    mentions: [{written: se tiltak 1, to: a, about: felles}]\n"
        "    forecast: {'2026': {owner: {amount: 5 000}, uh: {note: portal}}}\n"
    )
    (mention,) = measures_of(form)[1].mentions
    assert (mention.written, mention.about, mention.measure, mention.title) == (
        "se tiltak 1", "felles", "a", "A",
    )  # fmt: skip
    forecast = fields_of(measures_of(form)[1])["forecast"]
    assert [row.head for row in forecast.grid.rows] == ["2026"]
    assert cells_of(forecast) == [[5_000, "", "", "portal"]]


def test_a_prompt_left_behind_an_answer_is_not_shown() -> None:
    form = form_of(
        "notification: {schemes: [regional]}\nmeasures:\n  m:\n    title: M\n    answers:\n"
        "      uh_use: |\n        Reise.\n\n        Klikk eller trykk her for å skrive inn tekst.\n"
    )
    use = fields_of(measures_of(form)[0])["uh_use"]
    assert [answer.strip() for answer in use.answers] == ["Reise."]


def test_estimates_of_which_none_is_filled_in_are_known() -> None:
    form = form_of(
        "notification: {schemes: [regional]}\nmeasures:\n"
        "  a: {title: A, forecast: {'2026': {owner: Klikk her for å skrive inn tekst.}}}\n"
        "  b: {title: B, forecast: {'2026': {uh: {note: portal}}}}\n"
        "  c: {title: C, forecast: {'2026': {owner: {amount: 0}}}}\n"
    )
    estimates = [fields_of(measure)["forecast"] for measure in measures_of(form)]
    assert [field.grid.is_given for field in estimates] == [False, True, True]
