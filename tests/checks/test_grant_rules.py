"""Grant rules as data: the packs, the years, and files of counties that nobody has seen before."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompplan.loading.loader import Loader
from kompplan.model import GrantRule
from kompplan.model.grant_rules import PARAMETERS, RuleKind
from kompplan.pipeline import analyse
from tests.support import NAME, MemoryFiles, analyse_text, concise, plan_of

HEAD = "kompplan: 1\nplan: {{id: p, title: P, kind: {kind}, year: 2024/2026, grant_year: {year}}}\n"


@pytest.fixture(scope="module")
def national() -> dict[str, GrantRule]:
    """Return the rules that come with the program."""
    plan = plan_of("kompplan: 1\nuses: kompplan:norway\nplan: {id: p, title: P, year: 2025/2026}\n")
    return dict(plan.rules)


def test_every_rule_has_a_source_a_weight_its_years_and_its_schemes(
    national: dict[str, GrantRule],
) -> None:
    assert len(national) >= 13
    for id_, rule in national.items():
        assert rule.source.startswith(("FOR-2021-01-26-230 punkt ", "Statsforvalteren i ")), id_
        assert rule.link.startswith("https://"), id_
        assert rule.title, id_
        assert rule.severity, id_
        assert rule.valid_from, id_
        assert rule.schemes, id_


def test_nothing_is_made_up(national: dict[str, GrantRule]) -> None:
    # The two other schemes have no own share (GR07), and of 2026 only the partner is known.
    shares = [rule.schemes for rule in national.values() if rule.kind == "own-share"]
    assert shares == [("decentralised",)]
    of_2026 = {rule.kind for rule in national.values() if "collective" in rule.schemes}
    assert of_2026 == {"partner-required"}
    # Where a percentage is told, it is one of the two that the guidelines have.
    told = {(rule.kind, rule.percent) for rule in national.values() if rule.percent is not None}
    assert told == {("own-share", 30), ("share-cap", 30)}


@pytest.mark.parametrize(
    ("county", "year", "sent", "expected"),
    [
        ("nordland", 2024, "2024-02-01", []),
        ("nordland", 2024, "2024-02-02", ["KP618"]),
        ("oslo-og-viken", 2022, "2022-02-02", ["KP618"]),
        ("oslo-og-viken", 2023, "2023-02-02", []),
    ],
)
def test_the_deadlines_that_were_read_of_two_counties(
    county: str, year: int, sent: str, expected: list[str]
) -> None:
    text = HEAD.format(kind="needs-notification", year=year) + (
        f"uses: [kompplan:norway, kompplan:counties/{county}]\n"
        "actors: {hin: {name: Høgskolen, type: uh}}\n"
        "notification:\n  schemes: [regional]\n  uh: [hin]\n"
        f"  co_determination: {{discussed: true}}\n  steps: [{{step: sent, date: {sent}}}]\n"
    )
    found = [d.check.code for d in analyse_text(text).diagnostics]
    assert [code for code in found if code.startswith("KP6")] == expected


def test_every_kind_has_its_keys() -> None:
    assert PARAMETERS.keys() == set(get_args(RuleKind))
    assert {key for keys in PARAMETERS.values() for key in keys} <= GrantRule.model_fields.keys()


PLAN = """\
uses: [kompplan:norway]
measures:
  m:
    title: Lesing
    scheme: decentralised
    purpose: planning
    amounts: {owner: 90 000, uh: 210 000}
    own_share: {amount: 1}
"""


@pytest.mark.parametrize("year", range(2018, 2030))
def test_the_grant_year_alone_decides_which_rules_hold(year: int) -> None:
    found = {
        d.check.code
        for d in analyse_text(HEAD.format(kind="needs-notification", year=year) + PLAN).diagnostics
        if d.check.code.startswith("KP6")
    }
    # 26 January 2021 to 31 December 2025.
    assert found == ({"KP611"} if 2021 <= year <= 2025 else {"KP601"})


@pytest.mark.parametrize("when", ["uke 40", "1. mars 2026", "høst 2024", "31. juli 2026"])
def test_when_activities_are_changes_nothing(when: str) -> None:
    text = HEAD.format(kind="action-plan", year=2025) + (
        "uses: [kompplan:norway]\nactivities:\n"
        f"  a: {{title: Samling, when: {when}, scheme: regional}}\n"
        f"  b: {{title: Samling for skolene, when: {when}, scheme: decentralised}}\n"
    )
    codes = {d.check.code for d in analyse_text(text).diagnostics}
    assert not {code for code in codes if code.startswith("KP6")}


COUNTY = """\
kompplan: 1
schemes: {fjord: {name: Fjordordningen}}
rules:
  svar: {kind: answers-required, questions: [barna], source: Kriterier}
  brev: {kind: award-letter, holds: [purpose, sanctions], source: Kriterier}
  koordinator: {kind: coordinator-share, source: Kriterier}
  frist: {kind: deadline, step: sent, day: 1. november, year: year-before, source: Kriterier}
  periode: {kind: grant-period, first: autumn, terms: 2, source: Kriterier}
  plan: {kind: needs-long-term-plan, source: Kriterier}
  andel: {kind: own-share, schemes: [fjord], percent: 50, base: state-grant, source: Kriterier}
  partner: {kind: partner-required, types: [vocational-college], source: Kriterier}
  part: {kind: payee-of-side, source: Kriterier}
  mottaker: {kind: recipient-type, types: [municipality, uh, county], source: Kriterier}
  rapport: {kind: report-required, source: Kriterier}
  tjeneste: {kind: service-required, source: Kriterier}
  deler: {kind: several-schemes, source: Kriterier}
  tak: {kind: share-cap, percent: 10, purposes: [facilitation], source: Kriterier}
"""

BROKEN = """\
uses: [fylke.yaml]
municipalities: {vik: {name: Vik}}
schemes: {annen: {name: Annen ordning}}
actors:
  hin: {name: Høgskolen, type: uh}
  laget: {name: Laget, type: association}
  lærere: {name: lærerne}
notification:
  schemes: [fjord]
  owners: [vik, laget]
  uh: [hin]
  co_determination: {discussed: true}
  steps:
    - {step: sent, date: 2024-11-02}
    - {step: granted, date: 2025-02-01}
    - {step: paid, date: 2027-02-01}
  awards: {vik: {recipient: vik, purpose: Lesing}}
measures:
  k:
    title: Koordinator
    scheme: fjord
    purpose: planning
    amounts: {owner: 100 000, uh: 0}
    own_share: {amount: 60 000}
    paid_to: {owner: hin}
    terms: vår 2025
    target_group: lærere
    other_purpose: facilitation
  to: {title: To, purpose: planning, funding: {fjord: {}, annen: {owner: 1, uh: 1}}}
"""


def codes_of(text: str, **files: str) -> dict[str, str]:
    return {
        d.check.code: d.severity
        for d in analyse_text(text, **files).diagnostics
        if d.check.code.startswith("KP6")
    }


def test_a_county_may_use_every_kind_of_rule() -> None:
    notification = HEAD.format(kind="needs-notification", year=2025) + BROKEN
    found = codes_of(notification, fylke=COUNTY)
    assert found.keys() == {
        "KP614", "KP615", "KP616", "KP617", "KP618", "KP619", "KP621", "KP622", "KP623", "KP624",
        "KP625", "KP627",
    }  # fmt: skip
    # 60 000 of 100 000 is enough; one krone less than half is not.
    less = notification.replace("60 000", "49 999")
    assert codes_of(less, fylke=COUNTY).keys() - found.keys() == {"KP611"}
    none = notification.replace("    own_share: {amount: 60 000}\n", "")
    assert codes_of(none, fylke=COUNTY).keys() - found.keys() == {"KP612"}
    forum = HEAD.format(kind="recommendation", year=2025) + BROKEN
    assert codes_of(forum, fylke=COUNTY).keys() - found.keys() == {"KP613"}


def test_a_rule_says_how_much_it_weighs_and_the_workspace_has_the_last_word() -> None:
    text = HEAD.format(kind="needs-notification", year=2025) + BROKEN
    lighter = COUNTY.replace("terms: 2,", "terms: 2, severity: info,")
    heavier = COUNTY.replace("terms: 2,", "terms: 2, severity: error,")
    assert codes_of(text, fylke=lighter)["KP625"] == "info"
    assert codes_of(text, fylke=heavier)["KP625"] == "error"
    files = MemoryFiles({NAME: text.encode(), "plans/fylke.yaml": heavier.encode()})
    weighed = analyse(Loader(files), NAME, weights={"outside-grant-period": "warning"})
    assert {d.severity for d in weighed.diagnostics if d.check.code == "KP625"} == {"warning"}


def test_findings_of_a_library_alone_are_told_and_those_of_plans_are_not() -> None:
    wrong = COUNTY.replace("percent: 50", "percent: 500").replace("first: autumn, ", "")
    alone = {d.check.code for d in analyse_text(wrong).diagnostics}
    assert alone == {"KP603", "KP605"}
    assert not analyse_text(COUNTY).diagnostics


@given(
    owner=st.integers(0, 10**9),
    uh=st.integers(0, 10**9),
    percent=st.integers(0, 100),
    base=st.sampled_from(["state-grant", "owner-part"]),
    less=st.integers(-2, 2),
)
def test_a_share_is_too_low_just_below_what_the_percentage_is(
    owner: int, uh: int, percent: int, base: str, less: int
) -> None:
    whole = owner + uh if base == "state-grant" else owner
    # The smallest whole number of kroner that is not below the percentage.
    needed = -(-whole * percent // 100)
    amount = max(0, needed - less)
    text = HEAD.format(kind="action-plan", year=2025) + (
        "uses: [kompplan:norway]\n"
        f"rules: {{egen: {{overrides: GR06, percent: {percent}, base: {base}, source: Vedtak}}}}\n"
        "measures:\n  m:\n    title: Lesing\n    scheme: decentralised\n"
        f"    amounts: {{owner: {owner}, uh: {uh}}}\n    own_share: {{amount: {amount}}}\n"
    )
    found = [d.severity for d in analyse_text(text).diagnostics if d.check.code == "KP611"]
    is_low = whole > 0 and 100 * amount < percent * whole
    assert found == (["error"] if is_low else []), concise(analyse_text(text))


def test_a_ring_of_rules_that_override_each_other_ends() -> None:
    text = HEAD.format(kind="action-plan", year=2025) + (
        "rules:\n  a: {overrides: b, percent: 1}\n  b: {overrides: a, percent: 1}\n"
        "  c: {overrides: c}\n"
    )
    assert [d.check.name for d in analyse_text(text).diagnostics if d.check.code < "KP7"] == [
        "rule-value-unusable", "rule-value-unusable", "rule-value-unusable",
    ]  # fmt: skip
