"""The action plan as a table, before any words or markup are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.exporters.core.words import say_phrase
from kompplan.locales import locale_of
from kompplan.views import views
from tests.support import HEAD, analyse_text

if TYPE_CHECKING:
    from kompplan.views.core.table import ActionPlan


def rows_of(text: str) -> ActionPlan:
    """Return the action plan of a plan."""
    analysis = analyse_text(text)
    assert analysis.plan is not None
    assert analysis.schedule is not None
    built: ActionPlan = views()["action-plan"].build(analysis.plan, analysis.schedule)
    return built


def test_rows_stand_under_their_sections_in_the_order_of_the_author() -> None:
    built = rows_of(
        f"{HEAD}sections:\n  høst: {{title: Høst, sections: {{okt: {{title: Oktober}}}}}}\n"
        "  vår: {title: Vår}\nactivities:\n"
        "  d: {title: D, when: uke 10, section: vår}\n  b: {title: B, when: uke 41, section: okt}\n"
        "  a: {title: A, when: uke 44, section: høst}\n  c: {title: C, when: uke 9, section: vår}\n"
        "  e: {title: E, when: uke 45}\n"
    )
    groups = {group.id: [row.id for row in group.rows] for group in built.groups}
    assert groups == {"": ["e"], "høst": ["a"], "vår": ["d", "c"]}
    inner = built.groups[1].groups[0]
    assert (inner.id, inner.level, [row.id for row in inner.rows]) == ("okt", 2, ["b"])


def test_a_row_of_an_unknown_section_is_not_lost() -> None:
    built = rows_of(f"{HEAD}activities: {{a: {{title: A, when: uke 44, section: vår}}}}\n")
    assert [row.id for group in built.groups for row in group.rows] == ["a"]


def test_a_colour_is_that_of_the_group_or_of_the_only_group_of_the_scheme() -> None:
    built = rows_of(
        "kompplan: 1\nuses: [kompplan:norway]\nplan:\n  id: p\n  title: P\n  year: 2025/2026\n"
        "  legend:\n    barnehage: {title: Barnehage, scheme: regional, colour: green}\n"
        "    ppt: {title: PPT, scheme: inclusion, colour: violet}\n"
        "    alle: {title: Alle, scheme: inclusion, colour: amber}\n"
        "activities:\n  a: {title: A, when: uke 44, group: alle}\n"
        "  b: {title: B, when: uke 44, scheme: regional}\n"
        "  c: {title: C, when: uke 44, scheme: inclusion}\n"
        "  d: {title: D, when: uke 44, scheme: decentralised}\n  e: {title: E, when: uke 44}\n"
    )
    labels = [
        (row.label.text, row.label.colour) if row.label else None for row in built.groups[0].rows
    ]
    assert labels[:2] == [("Alle", "amber"), ("Barnehage", "green")]
    # Two colours stand for one scheme: neither is guessed, and its name stands alone.
    assert [label[1] if label else None for label in labels[2:]] == ["grey", "grey", None]


def test_a_time_that_is_missing_is_not_an_unread_one() -> None:
    built = rows_of(f"{HEAD}activities:\n  a: {{title: A}}\n  b: {{title: B, when: snart}}\n")
    rows = built.groups[0].rows
    assert [(row.moment.written, row.unread) for row in rows] == [("", False), ("snart", True)]


ROW = f"""{HEAD}actors: {{ppt: {{name: PPT}}, styrer: {{name: styrer}}}}
sections: {{høst: {{title: Høst, caveats: Innholdet kan endre seg}}}}
activities:
  a:
    section: høst
    when: uke 44
    title: Samling
    points: [Resultater, Veien videre]
    speaker: foredragsholder
    duration: 4t
    capacity:
      - {{min: 5, max: 7, of: deltakere, per: gruppe}}
      - {{max: 2, of: ledere, per: barnehage, note: om det er plass}}
    resources: [Boka, {{title: Foiler, link: "https://example.org/foiler", note: oppdatert}}]
    parts:
      - {{title: Del 1, duration: ½ dag, responsible: ppt, target_group: styrer?}}
    preparation: Les boka
    interim_work: [Prøv det ut]
    follow_up: [Skriv referat]
    visits: [{{host: ppt}}]
"""


def test_a_row_holds_everything_that_its_activity_says() -> None:
    group = rows_of(ROW).groups[0]
    row = group.rows[0]
    assert group.caveats == ("Innholdet kan endre seg",)
    assert row.points == ("Resultater", "Veien videre")
    assert [(fact.key, fact.values) for fact in row.facts] == [
        ("duration", {"duration": "4t"}),
        ("speaker", {"speaker": "foredragsholder"}),
        ("capacity", {"of": "deltakere", "per": "gruppe", "note": "", "min": 5, "max": 7}),
        (
            "capacity",
            {"of": "ledere", "per": "barnehage", "note": "om det er plass", "min": None, "max": 2},
        ),
        ("visit", {"guest": "", "host": "PPT", "note": ""}),
    ]
    assert [(source.title, source.link, source.note) for source in row.resources] == [
        ("Boka", "", ""),
        ("Foiler", "https://example.org/foiler", "oppdatert"),
    ]
    assert [(work.heading, work.points) for work in row.work] == [
        ("preparation", ("Les boka",)),
        ("interim-work", ("Prøv det ut",)),
        ("follow-up", ("Skriv referat",)),
    ]
    assert [(fact.key, fact.values) for fact in row.parts[0].facts] == [
        ("duration", {"duration": "½ dag"}),
        ("responsible", {"responsible": ["PPT"]}),
        ("target-group", {"target_group": ["styrer?"]}),
    ]


def test_those_whom_the_title_names_are_not_named_again() -> None:
    built = rows_of(
        f"{HEAD}actors: {{nord: {{name: Nord}}, sør: {{name: Sør}}}}\nactivities:\n"
        "  a: {title: Workshop for Nordregionen, when: uke 44, for: nord}\n"
        "  b: {title: Workshop for Nordregionen, when: uke 44, for: [nord, sør]}\n"
    )
    facts = [[fact.values for fact in row.facts] for row in built.groups[0].rows]
    assert facts == [[], [{"for": ("Nord", "Sør")}]]


def test_a_row_says_which_measure_it_belongs_to() -> None:
    built = rows_of(
        f"{HEAD}measures:\n  m: {{title: Nettverk, number: 2}}\n  n: {{title: Fagdag}}\n"
        "activities:\n  a: {title: A, when: uke 44, measure: m}\n"
        "  b: {title: B, when: uke 44, measure: n}\n  c: {title: C, when: uke 44}\n"
    )
    said = [
        [say_phrase(fact, locale_of("nb")) for fact in row.facts] for row in built.groups[0].rows
    ]
    assert said == [["Tiltak 2"], ["Tiltak «Fagdag»"], []]


def test_a_row_says_its_track_and_how_many_times_it_is_held() -> None:
    built = rows_of(
        f"{HEAD}activities:\n  a: {{title: A, when: vår 2026, track: IBSM, times: 2}}\n"
        "  b: {title: B, when: uke 44, times: 1}\n"
    )
    said = [
        [say_phrase(fact, locale_of("nb")) for fact in row.facts] for row in built.groups[0].rows
    ]
    assert said == [["Fagområde: IBSM", "2 ganger"], []]
