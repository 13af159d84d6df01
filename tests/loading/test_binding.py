"""From values to the model: every fault in one run, each at its own place and told once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.support import HEAD, Found, analyse_text, concise, errors_of, findings_of

TEN_FAULTS = """\
kompplan: 1
plan:
  id: prøve
  title: Prøveplan
  year: 2025/2026
  status: vedtatt
  history: [{date: i fjor, event: adopted}]
activities:
  samling:
    when: uke 44
    titel: Samling
    title: Samling
    venue:
    units: {count: tolv, of: skoler}
    link: ftp://example.no
    rounds: tana
    text: [en, to]
  fagdag:
    when: uke 54
    title: Fagdag
measures:
  nettverk: {title: Nettverk, amounts: {owner: 5o 000}}
"""


def test_a_file_with_ten_faults_gives_exactly_ten_errors_in_the_order_of_the_file() -> None:
    analysis = analyse_text(TEN_FAULTS)
    assert errors_of(analysis) == [
        Found("unknown-value", "6:11-6:18"),
        Found("not-a-date", "7:20-7:26"),
        Found("unknown-key", "11:5-11:10"),
        Found("empty-value", "13:5-13:10"),
        Found("not-a-number", "14:20-14:24"),
        Found("unsafe-link", "15:11-15:27"),
        Found("wrong-shape", "16:13-16:17"),
        Found("not-a-text", "17:11-17:19"),
        Found("no-such-week", "19:11-19:17"),
        Found("unreadable-amount", "22:48-22:54"),
    ], concise(analysis)


def test_faults_of_all_files_are_told_in_one_run() -> None:
    analysis = analyse_text(
        "kompplan: 1\nuses: [a.yaml, b.yaml]\nplan: {id: p, title: P, year: i år}\n",
        a="kompplan: 1\nactors: {ppt: {nam: PPT}}\n",
        b="kompplan: 1\nregions: {nord: []}\n",
    )
    places = [(d.fault.file, d.check.name) for d in analysis.diagnostics]
    assert ("plans/plan.yaml", "unreadable-year") in places
    assert ("plans/a.yaml", "unknown-key") in places
    assert ("plans/b.yaml", "wrong-shape") in places


def test_a_misspelt_key_is_told_once_and_not_also_as_missing() -> None:
    analysis = analyse_text(f"{HEAD}activities:\n  samling: {{titel: Samling, when: uke 44}}\n")
    assert findings_of(analysis) == [Found("unknown-key", "4:13-4:18")]


def test_what_hangs_on_a_faulty_activity_is_not_told_too() -> None:
    analysis = analyse_text(
        f"{HEAD}activities:\n"
        "  workshop: {title: Workshop 1, when: 2. februar, status: ny}\n"
        "  samling: {title: Samling, when: før workshop 1}\n"
    )
    assert findings_of(analysis) == [Found("unknown-key", "4:51-4:57")]


def test_an_instance_of_several_activities_is_told_at_its_list() -> None:
    text = HEAD + "activities:\n  a: {title: A, when: uke 44}\n  b: {instance_of: [a]}\n"
    assert Found("not-a-text", "5:20-5:23") in errors_of(analyse_text(text))


def test_what_hangs_on_an_unreadable_time_is_not_told_as_an_error_too() -> None:
    analysis = analyse_text(
        f"{HEAD}activities:\n"
        "  workshop: {title: Workshop 1, when: 31. november}\n"
        "  samling: {title: Samling, when: før workshop 1}\n"
    )
    assert errors_of(analysis) == [Found("impossible-date", "4:39-4:51")]


def test_what_refers_to_a_faulty_declaration_is_not_told_too() -> None:
    analysis = analyse_text(
        f"{HEAD}actors:\n  ppt: PPT\nactivities:\n"
        "  samling: {title: Samling, when: uke 44, participants: [ppt]}\n"
    )
    assert findings_of(analysis) == [Found("wrong-shape", "4:8-4:11")]


def test_what_refers_to_a_file_that_is_missing_is_not_told_too() -> None:
    analysis = analyse_text(
        f"{HEAD}uses: [aktører.yaml]\nactivities:\n"
        "  samling: {title: Samling, when: uke 44, participants: [ppt]}\n"
    )
    assert findings_of(analysis) == [Found("used-file-missing", "3:8-3:20")]


def test_a_sum_with_an_unreadable_amount_behind_it_is_not_told_as_wrong() -> None:
    analysis = analyse_text(
        "kompplan: 1\nplan: {id: p, title: P, year: 2025/2026, grant_year: 2025}\n"
        "uses: [kompplan:norway]\nmeasures:\n"
        "  a: {title: A, scheme: regional, amounts: {owner: 5o 000, uh: 10 000, total: 60 000}}\n"
        "  b: {title: B, scheme: regional, amounts: {owner: 20 000}}\n"
        "declared: {schemes: {regional: {owner: 70 000}}, total: {owner: 70 000}}\n"
    )
    assert findings_of(analysis) == [Found("unreadable-amount", "5:52-5:58")]


def test_a_row_in_a_section_with_a_fault_is_not_told_too() -> None:
    analysis = analyse_text(
        f"{HEAD}sections:\n  høst: {{title: Høst, farge: blå}}\nactivities:\n"
        "  samling: {title: Samling, when: uke 44, section: høst}\n"
    )
    assert findings_of(analysis) == [Found("unknown-key", "4:23-4:28")]


def test_a_duplicate_activity_keeps_the_first_and_goes_on() -> None:
    analysis = analyse_text(
        f"{HEAD}activities:\n  a: {{title: A, when: uke 44}}\n  a: {{title: B, when: uke 54}}\n"
    )
    assert errors_of(analysis) == [Found("duplicate-key", "5:3-5:4")]
    assert analysis.plan is not None
    assert analysis.plan.activities["a"].title == "A"


def test_a_plan_with_a_fault_is_not_whole_but_the_rest_of_it_is_there() -> None:
    analysis = analyse_text(TEN_FAULTS)
    assert not analysis.is_whole
    assert analysis.plan is not None
    assert analysis.plan.activities["samling"].title == "Samling"
    assert analysis.plan.measures["nettverk"].title == "Nettverk"


@given(st.lists(st.sampled_from(["extra", "titel", "farge", "kode"]), unique=True, max_size=4))
def test_each_unknown_key_is_one_finding(keys: list[str]) -> None:
    row = "".join(f"    {key}: x\n" for key in keys)
    analysis = analyse_text(f"{HEAD}activities:\n  a:\n    title: A\n    when: uke 44\n{row}")
    assert findings_of(analysis) == [
        Found("unknown-key", f"{7 + at}:5-{7 + at}:{5 + len(key)}") for at, key in enumerate(keys)
    ]


def test_an_empty_mapping_lacks_the_version_of_the_format() -> None:
    assert errors_of(analyse_text("{}\n")) == [Found("missing-key", "1:1-1:1")]
