"""What an edit of a plan is told as; weekdays and weeks are those of a calendar for 2026."""

from __future__ import annotations

import pytest

from kompplan.diff import Change, diff
from kompplan.diff.sentences import sentence_of
from kompplan.locales import locale_of
from tests.diff.support import PLAN, changes_of, edited, told
from tests.support import analyse_text

SAMLING = "when: 14. oktober kl. 9-11"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        # Times. 14 October 2026 is a Wednesday of week 42.
        (
            SAMLING,
            "when: 15. oktober kl. 9-11",
            "Samling for PPT: flyttet fra onsdag 14. til torsdag 15. oktober, samme uke",
        ),
        (
            SAMLING,
            "when: 21. oktober kl. 9-11",
            "Samling for PPT: flyttet fra onsdag 14. til onsdag 21. oktober, én uke senere",
        ),
        (
            SAMLING,
            "when: 30. september kl. 9-11",
            (
                "Samling for PPT: flyttet fra onsdag 14. oktober til onsdag 30. september, "
                "2 uker tidligere"
            ),
        ),
        (
            SAMLING,
            "when: 20. oktober kl. 9-11",
            "Samling for PPT: flyttet fra onsdag 14. til tirsdag 20. oktober, 6 dager senere",
        ),
        (
            SAMLING,
            "when: 14. oktober kl. 10-12",
            "Samling for PPT: flyttet fra kl. 9.00–11.00 til kl. 10.00–12.00, én time senere",
        ),
        (
            SAMLING,
            "when: 14. oktober kl. 9-11.30",
            "Samling for PPT: forlenget fra kl. 9.00–11.00 til kl. 9.00–11.30, 30 minutter lengre",
        ),
        (
            "when: uke 44",
            "when: uke 45",
            "Læringskaravane: flyttet fra uke 44 til uke 45, én uke senere",
        ),
        # 29 October 2026 is the Thursday of week 44; 5 November lies in week 45.
        (
            "when: uke 44",
            "when: 29. oktober",
            "Læringskaravane: tidspunkt gjort mer presist, fra uke 44 til torsdag 29. oktober",
        ),
        (
            "when: uke 44",
            "when: 5. november",
            "Læringskaravane: flyttet fra uke 44 til torsdag 5. november",
        ),
        (
            "when: uke 44",
            "when: høst 2026",
            "Læringskaravane: tidspunkt gjort mindre presist, fra uke 44 til høst 2026",
        ),
        (
            "when: uke 44",
            "when: Uke 44",
            "Læringskaravane: tidspunkt skrevet om fra «uke 44» til «Uke 44»; det betyr det samme",
        ),
        (
            "when: uke 44",
            "when: dato kommer",
            "Læringskaravane: tidspunkt er ikke lenger fastsatt: «dato kommer» (var uke 44)",
        ),
        ("when: uke 44, ", "", "Læringskaravane: tidspunkt tatt ut: uke 44"),
        ("when: februar", "when: mars", "Fagdag: flyttet fra februar til mars, én måned senere"),
        (
            "{at: kl. 10-11,",
            "{at: kl. 10.15-11,",
            (
                "Samling for PPT, «Gruppearbeid»: kortet ned fra kl. 10.00–11.00 "
                "til kl. 10.15–11.00, 15 minutter kortere"
            ),
        ),
        (
            "senest 1 uke før møtet",
            "senest 2 uker før møtet",
            (
                "Samling for PPT, «Saker meldes inn»: flyttet fra senest 7. oktober til "
                "senest 30. september, én uke tidligere"
            ),
        ),
        # What stands in brackets is the author's own, and counts.
        (
            "when: uke 44",
            "when: Uke 44 (lunsj til lunsj)",
            "Læringskaravane: tidspunkt endret fra «uke 44» til «Uke 44 (lunsj til lunsj)»",
        ),
        # A mark of doubt is no other way to write the same.
        (
            "when: uke 44",
            "when: ca. uke 44",
            "Læringskaravane: tidspunkt er nå merket som usikkert: «ca. uke 44»",
        ),
        (
            "when: uke 44",
            "when: uke 45?",
            "Læringskaravane: flyttet fra uke 44 til uke 45, én uke senere; det er nå usikkert",
        ),
        # People.
        (
            "participants: [ppt, sepu]",
            "participants: [ppt, lærere]",
            "Samling for PPT: deltakere endret: lærere lagt til; SePU tatt ut",
        ),
        (
            "participants: [ppt, sepu]",
            "participants: [sepu, ppt]",
            "Samling for PPT: deltakere: rekkefølgen er endret: «SePU» står nå først",
        ),
        (
            '["alle?"]',
            "[alle]",
            "Læringskaravane: deltakere endret: det er ikke lenger usikkert om alle ansatte er med",
        ),
        (
            "responsible: sepu",
            "responsible: ppt",
            "Samling for PPT: ansvarlig endret fra SePU til PPT",
        ),
        ("    responsible: sepu\n", "", "Samling for PPT: ansvarlig tatt ut: SePU"),
        # Money.
        (
            "{owner: 10 000, uh: 20 000}",
            "{owner: 15 000, uh: 20 000}",
            (
                "2. Kurs: eiers del økt fra 10 000 kr til 15 000 kr (+5 000 kr); "
                "ordningen er nå på 235 000 kr"
            ),
        ),
        (
            "{owner: 10 000, uh: 20 000}",
            "{owner: 10 000, uh: 18 000}",
            (
                "2. Kurs: UHs del redusert fra 20 000 kr til 18 000 kr (−2 000 kr); "
                "ordningen er nå på 228 000 kr"
            ),
        ),
        (
            "{owner: 10 000, uh: 20 000}",
            "{uh: 20 000}",
            "2. Kurs: eiers del tatt ut: 10 000 kr; ordningen er nå på 220 000 kr",
        ),
        # The rest.
        ("status: hearing", "status: adopted", "Planen: status endret fra på høring til vedtatt"),
        ("venue: Vadsø", "venue: Tana", "Samling for PPT: sted endret fra «Vadsø» til «Tana»"),
        (
            "group: barnehage",
            "group: skole",
            "Samling for PPT: fargekode endret fra Barnehage til Skole",
        ),
        (
            "title: Nettverk\n    scheme: regional",
            "title: Nettverk\n    scheme: decentralised",
            "1. Nettverk: tilskuddsordning endret fra Regional ordning til Desentralisert ordning",
        ),
        (
            "notatene fra forrige samling",
            "notatene fra første samling",
            "Samling for PPT: tekst endret: «forrige» er blitt «første»",
        ),
        (
            "og et spørsmål til",
            "og et vanskelig spørsmål til",
            "Samling for PPT: tekst endret: «vanskelig» er satt inn etter «et»",
        ),
        (
            "points: [Erfaringer, Veien videre]",
            "points: [Erfaringer]",
            "Samling for PPT: punkt tatt ut: «Veien videre»",
        ),
        (
            "points: [Erfaringer, Veien videre]",
            "points: [Veien videre, Erfaringer]",
            "Samling for PPT: punkt: rekkefølgen er endret: «Veien videre» står nå først",
        ),
        (
            "section: vår, when: februar",
            "section: høst, when: februar",
            "Fagdag: flyttet til delen «Høst 2026» (sto i «Vår 2027»)",
        ),
        (
            "Lede møtene,",
            "Lede og forberede møtene,",
            (
                "Gruppeleder, «Lede og forberede møtene»: tekst endret fra «Lede møtene» "
                "til «Lede og forberede møtene»"
            ),
        ),
        (
            "minst 4 møter hvert",
            "minst 5 møter hvert",
            (
                "Gruppeleder, «Lede møtene»: tidspunkt endret fra minst 4 ganger i semesteret "
                "til minst 5 ganger i semesteret"
            ),
        ),
        (
            "  karavane:",
            "  læringskaravane:",
            "Læringskaravane: har fått ny id, læringskaravane (var karavane)",
        ),
        (
            "name: lærere",
            "name: lærerne",
            ("Lærerne: navn endret fra «lærere» til «lærerne»; står i 1 aktivitet"),
        ),
        (
            "members: [lærere, ppt]",
            "members: [lærere]",
            "Alle ansatte: medlemmer endret: PPT tatt ut; står i 2 aktiviteter",
        ),
    ],
)
def test_an_edit_is_told_in_one_sentence(old: str, new: str, sentence: str) -> None:
    assert told((old, new)) == [sentence]


def test_a_moved_anchor_is_told_once_with_those_that_follow() -> None:
    (change,) = changes_of((SAMLING, "when: 15. oktober kl. 9-11"))
    followers = [sentence_of(follower, locale_of("nb")) for follower in change.followers]
    assert followers == [
        (
            "Samling for PPT, «Saker meldes inn»: flyttet fra senest 7. oktober til "
            "senest 8. oktober, samme uke"
        ),
        "Oppfølging: flyttet fra onsdag 28. til torsdag 29. oktober, samme uke",
    ]


def test_a_new_hour_has_no_followers() -> None:
    (change,) = changes_of((SAMLING, "when: 14. oktober kl. 10-12"))
    assert change.followers == ()


def test_what_hangs_on_a_removed_row_follows_it() -> None:
    plan = edited(("    anchor: samling\n", ""), ("etter Samling for PPT", "etter Læringskaravane"))
    row = next(line for line in PLAN.splitlines() if "karavane:" in line)
    (change,) = changes_of((f"{row}\n", ""), plan=plan)
    assert change.kind == "removed"
    assert [follower.path for follower in change.followers] == [
        ("activities", "oppfølging", "when")
    ]


def test_totals_that_follow_their_lines_are_told_with_them() -> None:
    changes = changes_of(
        ("{owner: 10 000, uh: 20 000}", "{owner: 15 000, uh: 20 000}"),
        (
            "{owner: 60 000, uh: 170 000, total: 230 000}",
            "{owner: 65 000, uh: 170 000, total: 235 000}",
        ),
        ("total: {total: 230 000}", "total: {total: 235 000}"),
    )
    assert [change.path for change in changes] == [("measures", "kurs", "amounts")]
    assert [follower.path for follower in changes[0].followers] == [
        ("declared", "schemes", "regional"),
        ("declared", "total"),
    ]


def test_a_total_that_does_not_follow_is_told_by_itself() -> None:
    changes = changes_of(
        ("{owner: 10 000, uh: 20 000}", "{owner: 15 000, uh: 20 000}"),
        ("total: {total: 230 000}", "total: {total: 236 000}"),
    )
    assert [change.path[0] for change in changes] == ["measures", "declared"]


def test_references_to_a_renamed_id_are_no_changes() -> None:
    plan = edited(
        ("anchor: samling", "anchor: karavane"), ("etter Samling for PPT", "etter karavanen")
    )
    changes = changes_of(
        ("  karavane:", "  læring:"), ("anchor: karavane", "anchor: læring"), plan=plan
    )
    assert [(change.kind, change.before, change.after) for change in changes] == [
        ("renamed", "karavane", "læring")
    ]
    used = ("[ppt, sepu]", "[pp, sepu]"), ("[lærere, ppt]", "[lærere, pp]")
    assert [change.kind for change in changes_of(("  ppt: {", "  pp: {"), *used)] == ["renamed"]


def test_another_name_of_a_scheme_is_no_new_id_of_it() -> None:
    old = "kompplan: 1\nplan: {id: p, title: P, year: 2026/2027}\n"
    old += "measures: {a: {title: A, scheme: x, amounts: {owner: 5}}}\n"
    old += "declared: {schemes: {x: {owner: 5}}}\n"
    (change,) = diff(analyse_text(old), analyse_text(old.replace("x", "y")))
    assert change.path == ("measures", "a", "scheme")
    assert sorted((follower.kind, follower.path) for follower in change.followers) == [
        ("added", ("declared", "schemes", "y")),
        ("removed", ("declared", "schemes", "x")),
    ]


def test_a_forecast_of_another_year_has_moved() -> None:
    old = "kompplan: 1\nplan: {id: p, title: P, year: 2026/2027}\n"
    old += "measures: {a: {title: A, forecast: {2027: {owner: {amount: 5}}}}}\n"
    (change,) = diff(analyse_text(old), analyse_text(old.replace("{2027", "{2028")))
    assert sentence_of(change, locale_of("nb")) == "A, «2028»: flyttet fra 2027 til 2028"
    assert change.significance == "decision"


def test_a_renamed_row_may_have_moved_too() -> None:
    old, new = "karavane: {section: høst, when: uke 44", "læring: {section: høst, when: uke 45"
    assert told((old, new)) == [
        "Læringskaravane: har fått ny id, læring (var karavane)",
        "Læringskaravane: flyttet fra uke 44 til uke 45, én uke senere",
    ]  # fmt: skip


def test_a_row_that_shares_little_is_one_removed_and_one_added() -> None:
    changes = changes_of(
        (
            "  fagdag: {section: vår, when: februar, title: Fagdag, participants: [alle]}",
            "  vårsamling: {section: vår, when: mars, title: Vårsamling, participants: [alle]}",
        ),
    )
    assert sorted(change.kind for change in changes) == ["added", "removed"]


def test_swapped_titles_are_two_changes_of_text() -> None:
    changes = changes_of(
        ("title: Læringskaravane", "title: X"),
        ("title: Fagdag", "title: Læringskaravane"),
        ("title: X", "title: Fagdag"),
    )
    assert [(c.kind, c.path) for c in changes] == [
        ("text", ("activities", "karavane", "title")),
        ("text", ("activities", "fagdag", "title")),
    ]


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (
            "oktober 2026–februar 2027",
            "oktober 2026–mars 2027",
            "forlenget fra oktober 2026–februar 2027 til oktober 2026–mars 2027, én måned lengre",
        ),
        (
            "oktober 2026–februar 2027",
            "desember 2026–februar 2027",
            (
                "kortet ned fra oktober 2026–februar 2027 til desember 2026–februar 2027, "
                "2 måneder kortere"
            ),
        ),
        (
            "oktober 2026–februar 2027",
            "november 2026–mars 2027",
            "flyttet fra oktober 2026–februar 2027 til november 2026–mars 2027, én måned senere",
        ),
    ],
)
def test_months_that_grow_are_not_moved(before: str, after: str, sentence: str) -> None:
    old = edited(("when: uke 44", f"when: {before}"))
    new = edited(("when: uke 44", f"when: {after}"))
    (change,) = diff(analyse_text(old), analyse_text(new))
    assert sentence_of(change, locale_of("nb")) == f"Læringskaravane: {sentence}"


def test_a_new_order_of_people_is_editorial_and_somebody_new_is_not() -> None:
    people = "participants: [ppt, sepu]"
    (order,) = changes_of((people, "participants: [sepu, ppt]"))
    assert (order.kind, order.significance) == ("reordered", "editorial")
    (more,) = changes_of((people, "participants: [sepu, ppt, lærere]"))
    assert (more.kind, more.significance) == ("people", "decision")


def test_what_is_named_anew_everywhere_has_a_new_name() -> None:
    new = PLAN.replace("sepu: {name: SePU}", "senteret: {name: Senteret}")
    new = new.replace("[ppt, sepu]", "[ppt, senteret]")
    new = new.replace("responsible: sepu", "responsible: senteret")
    changes = diff(analyse_text(PLAN), analyse_text(new))
    assert [(c.kind, c.field, c.significance) for c in changes] == [
        ("renamed", "Actor", "editorial"),
        ("text", "Actor.name", "decision"),
    ]


def test_what_is_still_named_somewhere_is_replaced() -> None:
    new = PLAN.replace("sepu: {name: SePU}", "senteret: {name: Senteret}")
    new = new.replace("[ppt, sepu]", "[ppt, senteret]").replace("responsible: sepu\n", "open: []\n")
    found = {(c.kind, c.field) for c in diff(analyse_text(PLAN), analyse_text(new))}
    assert found >= {("added", "Actor"), ("removed", "Actor"), ("people", "Activity.participants")}


def test_a_section_with_a_new_id_and_title_takes_its_rows_along() -> None:
    new = PLAN.replace("høst: {title: Høst 2026", "hosten: {title: Hele høsten 2026")
    new = new.replace("section: høst", "section: hosten")
    changes = diff(analyse_text(PLAN), analyse_text(new))
    assert [(c.kind, c.field) for c in changes] == [
        ("renamed", "Section"),
        ("text", "Section.title"),
    ]


def test_two_rows_that_swap_ids_have_not_changed() -> None:
    new = PLAN.replace("  karavane:", "  x:").replace("  fagdag:", "  karavane:")
    changes = diff(analyse_text(PLAN), analyse_text(new.replace("  x:", "  fagdag:")))
    assert [(c.kind, c.path) for c in changes] == [
        ("renamed", ("activities", "fagdag")),
        ("renamed", ("activities", "karavane")),
    ]


def test_a_measure_that_comes_or_goes_tells_the_new_total() -> None:
    row = """\
  kurs:
    number: 2
    title: Kurs
    scheme: regional
    amounts: {owner: 10 000, uh: 20 000}
"""
    totals = (
        "regional: {owner: 60 000, uh: 170 000, total: 230 000}\n  total: {total: 230 000}",
        "regional: {owner: 50 000, uh: 150 000, total: 200 000}\n  total: {total: 200 000}",
    )
    without = PLAN.replace(row, "").replace(*totals)
    (gone,) = diff(analyse_text(PLAN), analyse_text(without))
    told_as = sentence_of(gone, locale_of("nb")).replace("\N{NO-BREAK SPACE}", " ")
    assert told_as.startswith("2. Kurs: tiltak tatt ut: ")
    assert told_as.endswith("; ordningen er nå på 200 000 kr")
    (come,) = diff(analyse_text(without), analyse_text(PLAN))
    assert come == gone.turned()


def test_a_new_order_of_rows_is_one_editorial_change() -> None:
    head, rest = PLAN.split("  karavane:")
    row, tail = rest.split("\n", 1)
    moved = head.replace("  samling:\n", f"  karavane:{row}\n  samling:\n") + tail
    changes = diff(analyse_text(PLAN), analyse_text(moved))
    assert [(c.kind, c.path, c.significance) for c in changes] == [
        ("reordered", ("activities",), "editorial")
    ]
    assert sentence_of(changes[0], locale_of("nb")) == (
        "Aktiviteter: rekkefølgen er endret: «Læringskaravane» står nå først"
    )


def test_a_duplicated_row_is_one_added_row_with_its_time_and_people() -> None:
    row = "  fagdag: {section: vår, when: februar, title: Fagdag, participants: [alle]}\n"
    assert told((row, row + row.replace("fagdag:", "fagdag-2:"))) == [
        "Fagdag (fagdag-2): aktivitet lagt til: februar 2027; alle ansatte"
    ]


@pytest.mark.parametrize(
    "edits",
    [
        (("actors:\n", "# Hvem\n\nactors:\n"),),
        (("title: Prøveplan", 'title: "Prøveplan"'),),
        (("participants: [ppt, sepu]", "participants:\n      - ppt\n      - sepu"),),
        (("responsible: sepu", "responsible: [sepu]"),),
        (("owner: 50 000", "owner: Kr 50 000"),),
        (
            (
                "karavane: {section: høst, when: uke 44, title: Læringskaravane",
                ("karavane: {title: Læringskaravane, when: uke 44, section: høst"),
            ),
        ),
        (
            (
                "    text: De som deltar, tar med seg notatene",
                ("    text: >-\n      De som deltar, tar med\n      seg notatene"),
            ),
        ),
    ],
)
def test_comments_quoting_and_layout_are_no_changes(edits: tuple[tuple[str, str], ...]) -> None:
    assert changes_of(*edits) == ()


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("owner: 50 000", "owner: 5o ooo", "unreadable"),
        ("status: hearing", "status: høring", "unreadable"),
        ("participants: [ppt, sepu]", "participants: {ppt: sepu}", "unreadable"),
    ],
)
def test_what_can_no_longer_be_read_is_not_told_as_gone(old: str, new: str, kind: str) -> None:
    (change,) = changes_of((old, new))
    assert (change.kind, change.significance) == (kind, "decision")
    (back,) = diff(analyse_text(edited((old, new))), analyse_text(PLAN))
    assert back.kind == "readable"


SIGNIFICANCE = {
    "decision": [
        (SAMLING, "when: 15. oktober kl. 9-11"),
        ("owner: 50 000", "owner: 60 000"),
        ("participants: [ppt, sepu]", "participants: [ppt]"),
        ("responsible: sepu", "responsible: ppt"),
        ("status: hearing", "status: adopted"),
        ("venue: Vadsø", "venue: Tana"),
        ("title: Fagdag", "title: Årsmøte i nettverket"),
    ],
    "editorial": [
        ("when: uke 44", "when: Uke 44"),
        ("title: Fagdag", "title: Fagdag våren 2027"),
        ("forrige samling", "første samling"),
        ("points: [Erfaringer, Veien videre]", "points: [Erfaringer]"),
        ("colour: blue", "colour: red"),
        ("  karavane:", "  læringskaravane:"),
    ],
}


@pytest.mark.parametrize(
    ("significance", "edit"),
    [(name, edit) for name, edits in SIGNIFICANCE.items() for edit in edits],
)
def test_the_board_decides_dates_money_and_people(significance: str, edit: tuple[str, str]) -> None:
    assert [change.significance for change in changes_of(edit)] == [significance]


def test_a_plan_is_added_and_removed_as_a_whole() -> None:
    plan = analyse_text(PLAN)
    (added,), (removed,) = diff(None, plan), diff(plan, None)
    assert (added.kind, removed.kind) == ("added", "removed")
    assert sentence_of(added, locale_of("nb")) == ("Prøveplan 2026/2027: ny plan med 4 aktiviteter")
    assert added.turned() == removed


def test_other_languages_tell_the_same() -> None:
    edit = (SAMLING, "when: 15. oktober kl. 9-11")
    assert told(edit, language="nn") == [
        "Samling for PPT: flytta frå onsdag 14. til torsdag 15. oktober, same veke"
    ]
    assert told(edit, language="en") == [
        "Samling for PPT: moved from Wednesday 14 to Thursday 15 October, the same week"
    ]
    edit = ("{owner: 10 000, uh: 20 000}", "{owner: 15 000, uh: 20 000}")
    assert told(edit, language="nn") == [
        (
            "2. Kurs: delen til eigar auka frå 10 000 kr til 15 000 kr (+5 000 kr); "
            "ordninga er no på 235 000 kr"
        )
    ]
    assert told(edit, language="en") == [
        (
            "2. Kurs: owner's part raised from NOK 10 000 to NOK 15 000 (+NOK 5 000); "
            "the scheme is now NOK 235 000"
        )
    ]


def test_a_change_in_a_shared_file_is_told_in_the_plans_it_reaches() -> None:
    plan = "kompplan: 1\nuses: [felles.yaml]\n" + edited(
        ("actors:\n  ppt: {name: PPT}\n", "actors:\n"), ("kompplan: 1\n", "")
    )
    shared = "kompplan: 1\nactors: {ppt: {name: PPT}, ukjent: {name: noen}}\n"
    old, new, other = (
        analyse_text(plan, felles=text)
        for text in (shared, shared.replace("PPT", "PP-tjenesten"), shared.replace("noen", "andre"))
    )
    assert [sentence_of(change, locale_of("nb")) for change in diff(old, new)] == [
        "PP-tjenesten: navn endret fra «PPT» til «PP-tjenesten»; står i 1 aktivitet"
    ]
    assert diff(old, other) == ()


def test_a_file_that_cannot_be_had_takes_nothing_away() -> None:
    plan = "kompplan: 1\nuses: [felles.yaml]\n" + edited(
        ("actors:\n  ppt: {name: PPT}\n", "actors:\n"), ("kompplan: 1\n", "")
    )
    whole = analyse_text(plan, felles="kompplan: 1\nactors: {ppt: {name: PPT}}\n")
    lacking = analyse_text(plan.replace("[ppt, sepu]", "[ppt]"))
    changes: tuple[Change, ...] = diff(whole, lacking)
    assert [sentence_of(change, locale_of("nb")) for change in changes] == [
        "Samling for PPT: deltakere endret: SePU tatt ut"
    ]


def test_other_line_ends_within_a_paragraph_are_no_change() -> None:
    text = "Ta med\n        notatene\n\n        og en idé"
    long = f"venue: Vadsø\n    preparation:\n      - |\n        {text}"
    plan = edited(("venue: Vadsø", long))
    assert changes_of(("Ta med\n        notatene", "Ta med notatene"), plan=plan) == ()
    (change,) = changes_of(("notatene\n\n", "notatene\n"), plan=plan)
    assert change.kind == "text"


def test_whatever_moves_a_date_is_for_the_board() -> None:
    plan = edited(("when: 2 uker etter Samling for PPT", "when: uka etter samlingen i PPT"))
    (change,) = changes_of(("anchor: samling", "anchor: karavane"), plan=plan)
    assert change.path == ("activities", "oppfølging", "anchor")
    assert [follower.kind for follower in change.followers] == ["moved"]
    assert change.significance == "decision"
