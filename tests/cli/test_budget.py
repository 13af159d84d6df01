"""``kompplan budget``: sums by what the reader asks, in every format, over one plan and several."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from kompplan.budgeting.lines import DIMENSIONS
from kompplan.cli import options
from kompplan.cli.budget_csv import MEASURE_COLUMNS
from tests.exporters.pages import markdown_skeleton, markdown_text, parse_html, parse_markdown
from tests.exporters.test_escaping import HOSTILE, shape_of
from tests.strategies import as_yaml
from tests.support import ROOT, invoke, national_number

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support import Ran

REAL = "plans/ytre-helgeland-behov-2024.yaml"
FIRST, SECOND = "examples/needs-notification.yaml", "examples/needs-notification-storvik.yaml"
WRONG = "examples/budget-wrong.yaml"
BY = [by.value for by in options.BudgetBy]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return what runs ``budget`` in this checkout."""

    def run(*arguments: str, cwd: Path = ROOT) -> Ran:
        return invoke(monkeypatch, cwd, "budget", *arguments)

    return run


def groups(ran: Ran, stage: str = "asked") -> dict[str, tuple[int | None, ...]]:
    """Return owner's part, university's part and sum by the names of the groups."""
    return {
        group["name"]: tuple(group[stage].values())
        for group in json.loads(ran.out)["sums"]["groups"]
    }


def table(ran: Ran) -> list[list[str]]:
    """Return the rows of a CSV file."""
    return list(csv.reader(io.StringIO(ran.out.removeprefix("\ufeff")), delimiter=";"))


def test_the_command_counts_by_every_dimension_but_costs() -> None:
    assert set(BY) == set(DIMENSIONS) - {"cost"}


def test_the_regional_scheme_is_proved_and_the_other_two_are_only_stated(run: Any) -> None:
    ran = run("--by", "scheme", "--format", "json", REAL)
    sums = json.loads(ran.out)["sums"]
    regional, decentralised, inclusion = sums["groups"]
    assert ran.status == 0
    assert regional["asked"] == {"owner": 505_000, "uh": 794_000, "total": 1_299_000}
    assert (regional["status"], regional["stated"]["total"]) == ("proved", None)
    assert decentralised["stated"] == {"owner": 625_000, "uh": 919_000, "total": 1_544_000}
    assert inclusion["stated"] == {"owner": 300_000, "uh": 280_000, "total": 580_000}
    assert {decentralised["status"], inclusion["status"]} == {"stated"}
    # 3 423 000 in all, of which 1 299 000 is proved.
    assert sums["in_all"]["stated"] == {"owner": 925_000, "uh": 1_199_000, "total": 2_124_000}


# By hand from the seven measures of the document.
BY_TERM = {
    "høst 2024": (75_000, 114_000, 189_000),
    "høst 2024 og vår 2025 (ikke delt)": (190_000, 505_000, 695_000),
    "vår 2024, høst 2024 og vår 2025 (ikke delt)": (240_000, 175_000, 415_000),
}
BY_PURPOSE = {
    "vurdering og analyse": (50_000, 174_000, 224_000),
    "gjennomføring": (295_000, 530_000, 825_000),
    "planlegging": (90_000, 90_000, 180_000),
    "ikke valgt": (70_000, None, 70_000),
}
OWNERS = (
    "Alstahaug, Leirfjord, Lurøy, Træna, Sandnessjøen barnehage, Segelbergan barnehage, "
    "Posthornet barnehage og Regnbuen barnehage (til sammen)"
)
UH = "Norskseksjonen ved HINN og Senter for praksisrettet utdanningsforskning (SePU) (til sammen)"


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("term", BY_TERM),
        ("purpose", BY_PURPOSE),
        ("payee", {OWNERS: (505_000, None, 505_000), UH: (None, 794_000, 794_000)}),
        ("owner", {OWNERS: (505_000, 794_000, 1_299_000)}),
        ("year", {"2024": (505_000, 794_000, 1_299_000)}),
    ],
)
def test_the_same_krone_is_counted_by_what_one_asks(
    run: Any, by: str, expected: dict[str, tuple[int | None, ...]]
) -> None:
    assert groups(run("--by", by, "--format", "json", REAL)) == expected


def test_the_table_tells_what_is_proved_and_what_the_coordinator_gets(run: Any) -> None:
    out = run(REAL).out.replace("\N{NO-BREAK SPACE}", " ")
    assert "Kontrollert mot tiltakene: 1 299 000 kr\n" in out
    assert "Bare oppgitt: 2 124 000 kr\n" in out
    # 70 000 of 1 299 000 is 5.39 per cent.
    assert "koordinator: 70 000 kr av 1 299 000 kr (5,4 %)" in out
    assert "PP-tjenester: «PPTYH» er ikke et tall" in out
    assert sum(line.strip()[:2] in [f"{n}." for n in range(1, 8)] for line in out.splitlines()) == 7


def test_two_plans_are_added_up(run: Any) -> None:
    ran = run("--by", "payee", "--format", "json", FIRST, SECOND)
    assert groups(ran) == {
        "Dalsund kommune og Nesfjord kommune (til saman)": (95_000, None, 95_000),
        "Høgskulen i Eksempel": (None, 325_000, 325_000),
        "Storvik kommune": (100_000, None, 100_000),
    }
    assert groups(ran, "granted")["Høgskulen i Eksempel"] == (None, 100_000, 100_000)
    assert groups(ran, "revised")["Høgskulen i Eksempel"] == (None, 90_000, 90_000)


def test_the_order_of_plans_changes_no_sum(run: Any) -> None:
    one = groups(run("--by", "term", "--format", "json", FIRST, SECOND))
    other = groups(run("--by", "term", "--format", "json", SECOND, FIRST))
    assert one == other
    assert next(iter(one)) == "haust 2026 og vår 2027 (ikkje delt)"


def test_what_was_asked_for_the_year_before_is_told(run: Any) -> None:
    (again,) = json.loads(run("--format", "json", FIRST, SECOND).out)["sums"]["requested_again"]
    assert (again["plan"], again["measure"], again["total"]) == (
        "behov-storvik-2027",
        "språk",
        180_000,
    )
    assert "Meldt òg året før: 1 tiltak, 180 000 kr" in run(SECOND).out.replace("\xa0", " ")


def test_units_of_several_plans_are_added_up(run: Any) -> None:
    # 9 and 4 kindergartens, 6 and 3 schools.
    out = run(FIRST, SECOND).out
    assert "kommunale barnehagar: 13\n" in out
    assert "offentlege skular: 9\n" in out


@pytest.mark.parametrize("format_", ["table", "md", "html"])
def test_a_wrong_cell_is_marked_in_words_and_the_finding_says_by_how_much(
    run: Any, format_: str
) -> None:
    ran = run("--format", format_, WRONG)
    assert ran.status == 1
    text = ran.out.replace("\N{NO-BREAK SPACE}", " ")
    if format_ == "html":
        text = parse_html(ran.out).text
    assert "310 000 ≠ 300 000" in text
    assert "stemmer ikke" in text
    assert "forskjellen er 10 000 kr" in ran.err.replace("\N{NO-BREAK SPACE}", " ")


def test_a_wrong_sum_stands_beside_the_right_one_in_data(run: Any) -> None:
    rows = table(run("--by", "scheme", "--format", "csv", WRONG))
    regional = dict(zip(rows[0], rows[1], strict=True))
    assert (regional["status"], regional["asked_total"], regional["declared_total"]) == (
        "wrong",
        "300000",
        "310000",
    )


def test_faults_that_are_not_of_sums_end_with_status_0(run: Any) -> None:
    # The document leaves co-determination open, which is an error to validate.
    ran = run(REAL)
    assert (ran.status, ran.err) == (0, "")


def test_the_long_form_has_one_row_for_each_measure(run: Any) -> None:
    ran = run("--format", "csv", REAL)
    assert ran.out.startswith("\ufeffgrant_year;county;network;need_id;scheme;measure_no;")
    assert ran.out.count("\r\n") == 8
    head, *rows = table(ran)
    assert tuple(head) == MEASURE_COLUMNS
    first, last = (dict(zip(head, row, strict=True)) for row in (rows[0], rows[6]))
    assert first["grant_year"] == "2024"
    assert first["county"] == "Nordland"
    assert first["network"] == "Kompetansenettverk Ytre Helgeland (GOA)"
    assert (first["owner_amount"], first["uh_amount"], first["total"]) == (
        "50000", "174000", "224000",
    )  # fmt: skip
    assert (first["terms"], first["coordinator"], first["status"]) == ("H24,V25", "ja", "meldt")
    assert first["purpose"] == "vurdering"
    assert first["comment"] == "2026, eier: Ny spørreundersøkelse; 2026, UH: Resultatportal"
    # A blank amount is no zero.
    assert (last["measure_name"], last["owner_amount"], last["uh_amount"], last["total"]) == (
        "Koordinator", "70000", "", "70000",
    )  # fmt: skip
    assert last["terms"] == "V24,H24,V25"
    assert sum(int(row[head.index("total")]) for row in rows) == 1_299_000


def test_the_long_form_tells_what_was_decided(run: Any) -> None:
    head, first, second = table(run("--format", "csv", SECOND))
    granted = [
        [row[head.index(name)] for name in ("status", "granted_owner", "granted_uh")]
        for row in (first, second)
    ]
    assert granted == [["delvis", "50000", "100000"], ["innvilget", "40000", "0"]]


def test_a_plan_without_amounts_has_only_heads_and_no_tables(run: Any, tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text(
        "kompplan: 1\nplan: {id: p, title: P, year: 2025/2026}\n", "utf-8"
    )
    assert len(table(run("--format", "csv", "p.yaml", cwd=tmp_path))) == 1
    for format_ in ("table", "md", "html"):
        ran = run("--format", format_, "p.yaml", cwd=tmp_path)
        assert (ran.status, ran.err) == (0, "")
        assert "<table" not in ran.out
        assert "|" not in ran.out or format_ == "html"


@pytest.mark.parametrize("by", [None, *BY])
@pytest.mark.parametrize("format_", ["table", "json", "csv", "md", "html"])
def test_a_file_holds_what_is_printed(
    run: Any, by: str | None, format_: str, tmp_path: Path
) -> None:
    asked = ["--format", format_, *(["--by", by] if by else []), FIRST, SECOND, REAL]
    printed = run(*asked)
    out = tmp_path / "b" / f"sums.{format_}"
    written = run(*asked, "--out", str(out))
    assert (printed.status, written.status) == (0, 0)
    assert written.out == f"{out}\n"
    assert out.read_bytes() == printed.out.encode()
    # The total of everything is the same whatever it is counted by.
    if format_ == "md":
        assert "**" in printed.out
        assert "3 943 000" in printed.out.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("by", BY)
def test_the_page_is_whole_in_every_language(run: Any, by: str, language: str) -> None:
    page = parse_html(run("--by", by, "--format", "html", "--lang", language, REAL, SECOND).out)
    assert page.all("html")[0].attributes["lang"] == language
    assert page.all("script", "link", "img") == []
    (policy,) = [m for m in page.all("meta") if "Content-Security-Policy" in m.attributes.values()]
    assert "default-src 'none'" in str(policy.attributes["content"])
    levels = [int(heading.tag[1]) for heading in page.all("h1", "h2", "h3")]
    assert levels.count(1) == 1
    for each in page.all("table"):
        assert each.all("caption")[0].text
        heads = each.all("thead")[0].all("th")
        assert {head.attributes["scope"] for head in heads} == {"col"}
        for row in each.all("tbody", "tfoot"):
            for cells in row.all("tr"):
                assert cells.all("th")[0].attributes["scope"] == "row"
                assert len(cells.all("th", "td")) == len(heads)


def test_the_chart_is_told_in_words_and_its_figures_stand_in_the_table(run: Any) -> None:
    page = parse_html(run("--by", "scheme", "--format", "html", REAL).out)
    (chart,) = page.all("svg")
    assert chart.attributes["role"] == "img"
    named = [chart.attributes["aria-labelledby"], chart.attributes["aria-describedby"]]
    assert [part.attributes["id"] for part in chart.all("title", "desc")] == named
    told = chart.all("desc")[0].text
    assert "ReKomp: eier 505 000, UH 794 000." in told
    assert "DeKomp (bare oppgitt): eier 625 000, UH 919 000." in told
    # 505 000 of the longest, 919 000, is 54.95 per cent.
    bars = chart.all("rect")
    assert [bar.attributes["width"] for bar in bars][:2] == ["54.95%", "86.40%"]
    assert [bar.attributes["class"] for bar in bars] == [
        "owner", "uh", "owner stated", "uh stated", "owner stated", "uh stated",
    ]  # fmt: skip
    figures = page.all("table")[0].text
    assert all(amount in figures for amount in ("505 000", "794 000", "919 000", "280 000"))


def hostile_plan(text: str) -> dict[str, Any]:
    """Return a notification that holds one text wherever sums may show it."""
    return {
        "kompplan": "1",
        "plan": {
            "id": "p", "title": f"T{text}", "kind": "needs-notification", "year": "2025/2026",
            "grant_year": "2025",
        },
        "schemes": {"s": {"name": text, "short": text}},
        "actors": {"a": {"name": text}, "b": {"name": f"{text} b"}},
        "notification": {
            "owners": ["a", "b"],
            "uh": "a",
            "network": "a",
            "unit_counts": {"pp_services": text},
        },
        "measures": {
            "m": {
                "title": f"Koordinator {text}",
                "scheme": "s",
                "amounts": {"owner": "1 000", "uh": "2 000", "total": "4 000"},
                "by_term": {text: {"owner": "1 000"}},
                "requested_before": [{"year": "2024", "granted": "false"}],
                "target_group": ["a"],
                "forecast": {"2026": {"uh": {"note": text}}},
                "open": [text],
            }
        },
    }  # fmt: skip


def on(plan: dict[str, Any], run: Any, folder: Path, *arguments: str) -> Ran:
    """Run ``budget`` on a plan in a folder of its own."""
    (folder / "p.yaml").write_text(as_yaml(plan), "utf-8")
    ran: Ran = run(*arguments, "p.yaml", cwd=folder)
    return ran


@pytest.mark.parametrize("by", ["measure", "scheme", "owner", "term"])
@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_text_of_a_plan_becomes_markup(hostile: str, by: str, run: Any, tmp_path: Path) -> None:
    for format_ in ("html", "md"):
        asked = ("--by", by, "--format", format_)
        page = on(hostile_plan(hostile), run, tmp_path, *asked).out
        harmless = on(hostile_plan("ord"), run, tmp_path, *asked).out
        if format_ == "html":
            assert shape_of(parse_html(page)) == shape_of(parse_html(harmless))
            assert " ".join(hostile.split()) in parse_html(page).text
        else:
            tokens = parse_markdown(page)
            assert markdown_skeleton(tokens) == markdown_skeleton(parse_markdown(harmless))
            assert " ".join(hostile.split()) in markdown_text(tokens)


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=cmd|" /C calc"!A0'])
@pytest.mark.parametrize("by", [[], ["--by", "owner"], ["--by", "scheme"]])
def test_no_text_of_a_plan_becomes_a_formula(
    formula: str, by: list[str], run: Any, tmp_path: Path
) -> None:
    rows = table(on(hostile_plan(formula), run, tmp_path, *by, "--format", "csv"))
    cells = [cell for row in rows for cell in row]
    assert any(formula.strip() in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize("format_", ["table", "json", "csv", "html", "md"])
@pytest.mark.parametrize("by", ["measure", "owner"])
def test_no_identity_number_of_a_plan_is_printed(
    by: str, format_: str, run: Any, tmp_path: Path
) -> None:
    number = national_number("010100", 123)
    ran = on(hostile_plan(f"Spør {number}"), run, tmp_path, "--by", by, "--format", format_)
    assert "01•••••••••" in ran.out
    assert number not in ran.out + ran.err


@pytest.mark.parametrize("format_", ["table", "json", "csv"])
@pytest.mark.parametrize("sign", ["\N{RIGHT-TO-LEFT MARK}", "\N{ZERO WIDTH SPACE}"])
def test_no_text_of_a_plan_moves_what_is_printed(
    sign: str, format_: str, run: Any, tmp_path: Path
) -> None:
    ran = on(hostile_plan(f"a{sign}b"), run, tmp_path, "--format", format_)
    assert sign not in ran.out + ran.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--by", "municipality"], "er ikke en gyldig verdi"),
        (["--format", "xlsx"], "er ikke en gyldig verdi"),
        (["--out"], "mangler en verdi"),
    ],
)
def test_what_cannot_be_asked_is_told(run: Any, arguments: list[str], words: str) -> None:
    ran = run(REAL, *arguments)
    assert ran.status == 2
    assert words in ran.err
