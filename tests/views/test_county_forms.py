"""The form of a county: its fields, its order and its words, and how they keep harmless."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kompplan.loading.loader import Loader
from kompplan.pipeline import analyse
from kompplan.views import views
from tests.exporters.pages import export, markdown_skeleton, parse_html, parse_markdown
from tests.exporters.test_escaping import HOSTILE, shape_of
from tests.strategies import as_yaml
from tests.support import NAME, MemoryFiles, concise

if TYPE_CHECKING:
    from kompplan.pipeline import Analysis

PLAN = {
    "kompplan": "1",
    "uses": ["kompplan:norway", "forms/f.yaml"],
    "plan": {
        "id": "p", "title": "P", "kind": "needs-notification", "year": "2025/2026",
        "grant_year": "2025",
    },
    "actors": {"a": {"name": "Alle"}},
    "notification": {
        "schemes": ["regional"],
        "owners": "a",
        "answers": {"eget": "Svar her"},
        "unit_counts": {"public_schools": "4"},
    },
    "measures": {
        "m": {
            "title": "M",
            "number": "1",
            "scheme": "regional",
            "purpose": "planning",
            "amounts": {"owner": "1 000", "uh": "2 000", "total": "3 500"},
            "terms": ["vår 2026"],
            "answers": {"teikn": "Ja"},
            "forecast": {"2028": {"uh": {"note": "portal"}}},
        }
    },
}  # fmt: skip


def analysed(form: dict[str, Any], plan: dict[str, Any] = PLAN) -> Analysis:
    """Return a plan on a form."""
    files = {
        NAME: as_yaml(plan),
        "plans/forms/f.yaml": as_yaml({"kompplan": "1", "forms": {"f": form}}),
    }
    return analyse(Loader(MemoryFiles({name: text.encode() for name, text in files.items()})), NAME)


def notification(form: dict[str, Any], plan: dict[str, Any] = PLAN) -> Any:
    """Return the view of a plan on a form."""
    analysis = analysed(form, plan)
    assert analysis.plan is not None, concise(analysis)
    assert analysis.schedule is not None
    return views()["needs-notification"].build(analysis.plan, analysis.schedule)


def asked(*fields: dict[str, Any], **of_measures: Any) -> dict[str, Any]:
    """Return a form with one part of questions, and one about measures."""
    parts: dict[str, Any] = {"a": {"fields": list(fields)}}
    if of_measures:
        parts["b"] = {"title": "Behov", "measure_fields": of_measures["measure"]}
    return {"name": "F", "language": "nn", "prompts": ["Skriv her …"], "parts": parts}


def test_a_form_shows_its_fields_in_its_order_and_words_and_no_others() -> None:
    form = asked({"question": "eget", "label": "Noko eige?"}, {"field": "owners", "label": "Eigar"})
    shown = notification(form)
    (part,) = shown.parts
    assert [(field.label.text, field.answers) for field in part.fields] == [
        ("Noko eige?", ("Svar her",)),
        ("Eigar", ("Alle",)),
    ]
    # What the form does not ask for is not missing.
    assert (shown.missing, shown.missing_optional) == (0, 0)


def test_only_what_the_form_asks_for_can_be_unanswered() -> None:
    form = asked(
        {"field": "uh"},
        {"field": "network", "optional": "true"},
        {"field": "unit_counts", "columns": {"public_schools": "Skular", "private_schools": ""}},
        measure=[
            {"field": "amounts", "columns": {"uh": "UH"}},
            {"question": "teikn"},
            {"question": "nullpunkt"},
            {"field": "forecast", "rows": ["2027"]},
        ],
    )
    shown = notification(form)
    # The university, the private schools, and the starting point.
    assert shown.missing == 3
    # All of 2027, and all of 2028 but the note: the form's row and the plan's own.
    assert shown.missing_optional == 4 + 3


def test_the_columns_of_a_table_are_those_of_the_form() -> None:
    columns = {"total": "I alt", "owner": "Eigar"}
    (part,) = notification(asked(measure=[{"field": "amounts", "columns": columns}])).parts
    (field,) = part.measures[0].fields
    assert [head.text for head in field.grid.heads] == ["I alt", "Eigar"]
    (row,) = field.grid.rows
    # 1 000 + 2 000 is not the 3 500 that is stated.
    assert [(cell.amount, cell.computed) for cell in row.cells] == [(3_500, 3_000), (1_000, None)]


@pytest.mark.parametrize(
    ("written", "ticked", "beside"),
    [
        (["vår 2026"], [False, True], []),
        ("Haust 2025 ☒ Vår 2026 ☒", [True, True], []),
        (["skuleåret 2025/2026"], [True, True], ["skuleåret 2025/2026"]),
        (["haust 2026"], [False, False], ["haust 2026"]),
    ],
)
def test_terms_are_boxes_and_what_has_no_box_stands_beside(
    written: Any, ticked: list[bool], beside: list[str]
) -> None:
    measure = {**PLAN["measures"]["m"], "terms": written}  # type: ignore[index] # a mapping
    plan = {**PLAN, "measures": {"m": measure}}
    boxes = [{"field": "terms", "terms": ["haust 2025", "vår 2026"]}]
    (part,) = notification(asked(measure=boxes), plan).parts
    (field,) = part.measures[0].fields
    assert [choice.ticked for choice in field.choices] == ticked
    assert [choice.label.text for choice in field.choices] == ["haust 2025", "vår 2026"]
    assert [moment.written for moment in field.moments] == beside


def test_boxes_have_the_words_of_the_form() -> None:
    form = asked(
        {"field": "schemes", "boxes": {"inclusion": "Løftet", "regional": "Regional"}},
        measure=[{"field": "purpose", "boxes": {"planning": "Leggje planar"}}],
    )
    cover, measures = notification(form).parts
    assert [(c.label.text, c.ticked) for c in cover.fields[0].choices] == [
        ("Løftet", False),
        ("Regional", True),
    ]
    (purpose,) = measures.measures[0].fields
    assert [(c.label.text, c.ticked) for c in purpose.choices] == [("Leggje planar", True)]


@pytest.mark.parametrize("prompt", ["Skriv her …", "  skriv her   … "])
def test_a_prompt_of_the_form_is_no_answer_whatever_belongs_there(prompt: str) -> None:
    measure = {**PLAN["measures"]["m"], "amounts": {"owner": prompt, "uh": "2 000"}}  # type: ignore[index] # a mapping
    measure["answers"] = {"teikn": prompt}
    plan = {**PLAN, "measures": {"m": measure}}
    form = asked(measure=[{"field": "amounts"}, {"question": "teikn"}])
    analysis = analysed(form, plan)
    assert analysis.plan is not None
    assert analysis.plan.measures["m"].amounts.owner is None
    names = [d.check.name for d in analysis.diagnostics]
    assert "unreadable-amount" not in names
    assert "placeholder-left" in names
    assert notification(form, plan).missing == 2
    # A form without that prompt takes it for a text, and no text is an amount.
    other = {**form, "prompts": []}
    assert "unreadable-amount" in [d.check.name for d in analysed(other, plan).diagnostics]


def test_a_file_that_uses_another_plan_of_measures_is_not_walked_for_ever() -> None:
    first = {**PLAN, "uses": ["kompplan:norway", "q.yaml"]}
    files = {NAME: as_yaml(first), "plans/q.yaml": as_yaml({**PLAN, "uses": ["plan.yaml"]})}
    analysis = analyse(Loader(MemoryFiles({n: t.encode() for n, t in files.items()})), NAME)
    assert "not-a-library" in [d.check.name for d in analysis.diagnostics]


def hostile_form(text: str) -> dict[str, Any]:
    """Return a form that holds one text in every place that takes any."""
    words = {"label": text, "help": text}
    return {
        "name": f"F{text}",
        "by": text,
        "language": "nn",
        "parts": {
            "a": {
                "title": f"F{text}",
                "text": text,
                "fields": [
                    {"field": "schemes", **words, "boxes": {"regional": text}},
                    {"field": "sums", **words, "columns": {"owner": text}},
                    {"field": "unit_counts", **words, "columns": {"public_schools": text}},
                    {"question": "eget", **words},
                ],
            },
            "b": {
                "title": f"F{text}",
                "measure_fields": [
                    {"field": "purpose", **words, "boxes": {"planning": text}},
                    {"field": "amounts", **words, "columns": {"owner": text, "uh": text}},
                    {"field": "forecast", **words, "rows": [f"2{text}"], "columns": {"uh": text}},
                    {"field": "terms", **words, "terms": ["vår 2026"]},
                ],
            },
        },
    }


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_word_of_a_form_makes_an_element_or_an_attribute(hostile: str) -> None:
    page = parse_html(export(analysed(hostile_form(hostile)), "html", "nb", "needs-notification"))
    harmless = export(analysed(hostile_form("ord")), "html", "nb", "needs-notification")
    assert shape_of(page) == shape_of(parse_html(harmless))
    assert " ".join(hostile.split()) in page.text


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_word_of_a_form_becomes_markdown(hostile: str) -> None:
    tokens = parse_markdown(
        export(analysed(hostile_form(hostile)), "md", "nb", "needs-notification")
    )
    harmless = export(analysed(hostile_form("ord")), "md", "nb", "needs-notification")
    assert markdown_skeleton(tokens) == markdown_skeleton(parse_markdown(harmless))
