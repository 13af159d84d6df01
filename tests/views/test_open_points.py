"""All that is open, in one list, each with where it stands."""

from __future__ import annotations

from tests.views.support import build


def points_of(text: str) -> list[tuple[str, str, str]]:
    """Return the open points of a plan: sort, text, and what they stand in."""
    found = build("open-points", text)
    groups = found.groups if found else ()
    return [(kind, p.text, " – ".join(p.where)) for kind, points in groups for p in points]


def test_gaps_doubts_pairs_and_reservations_are_found() -> None:
    points = points_of(
        "municipalities: {a: {name: Aby}}\nactors: {ppt: {name: PPT}}\nactivities:\n"
        "  x:\n    title: X\n    when: uke 40\n    open: [Hva?]\n    caveats: [Kanskje.]\n"
        "    participants: ['ppt?', {who: a, uncertain: true, note: i parentes}]\n"
        "    visits: [{guest: a}, {guest: a, host: a}, {note: avtales}]\n",
    )
    assert points == [
        ("gap", "Hva?", "X"),
        ("doubt", "PPT", "X"),
        ("doubt", "Aby – i parentes", "X"),
        ("pair", "Aby → …", "X"),
        ("pair", "avtales", "X"),
        ("caveat", "Kanskje.", "X"),
    ]


def test_times_that_are_undecided_unread_or_missing_are_found() -> None:
    points = points_of(
        "activities:\n  a: {title: A, when: dato kommer}\n  b: {title: B, when: snart}\n"
        "  c: {title: C}\n  d: {title: D, when: uke 44}\n  e: {title: E, when: 'uke 44?'}\n"
        "  w: {title: W}\n  w1: {instance_of: w, when: uke 45}\n"
        "  m: {title: M, when: uke 46, parts: [{title: Del, when: dato kommer}, {title: To}]}\n",
    )
    assert points == [
        ("time", "dato kommer", "A"),
        ("time", "snart", "B"),
        ("time", "", "C"),
        ("time", "uke 44?", "E"),
        ("time", "dato kommer", "M – Del"),
    ]


def test_a_digital_meeting_on_a_day_needs_a_link() -> None:
    points = points_of(
        "activities:\n  a: {title: A, when: 14. oktober kl. 9, mode: digital}\n"
        "  b: {title: B, when: 14. oktober, mode: digital, link: 'https://example.no'}\n"
        "  c: {title: C, when: uke 44, mode: digital}\n"
        "  d: {title: D, when: 15. oktober, mode: hybrid, open: [lenke mangler]}\n"
        "  e: {title: E, when: 15. oktober, mode: physical}\n",
    )
    assert points == [("gap", "lenke mangler", "D"), ("link", "", "A")]


def test_each_point_leads_to_where_it_stands() -> None:
    found = build(
        "open-points",
        "activities: {a: {title: A, when: uke 44, open: x}}\n"
        "roles: {r: {title: R, duties: {d: {text: D, open: x}}}}\n"
        "themes: {t: {title: T, open: x}}\n"
        "measures: {m: {title: M, open: x}}\npackages: {p: {title: P, open: x}}\n"
        "chapters:\n  k: {title: K, open: x}\n  l: {title: L, open: x, before: roles}\n"
        "matrices: {f: {title: F, years: [2025/2026], rows: {q: {title: Q, cells: "
        "{2025/2026: {text: C, open: x}}}}}}\nnotification: {open: x}\n",
    )
    (group,) = found.groups
    anchors = {p.where[-1] if p.where else "": (p.anchor.view, p.anchor.name) for p in group[1]}
    assert anchors == {
        "A": ("action-plan", "a"),
        "D": ("roles", "role:r"),
        "T": ("themes", "theme:t"),
        "M": ("needs-notification", "measure:m"),
        "P": ("packages", "package:p"),
        "K": ("chapters", "chapter:k"),
        "L": ("roles", "chapter:l"),
        "2025/2026": ("matrix", "matrix:f:q"),
        "": ("needs-notification", "view:needs-notification"),
    }


def test_what_is_open_in_the_whole_plan_leads_nowhere() -> None:
    head = "kompplan: 1\nplan: {id: p, title: P, year: 2025/2026, open: [x], caveats: [y]}\n"
    found = build("open-points", "", head=head)
    assert [(kind, p.text, p.where, p.anchor) for kind, ps in found.groups for p in ps] == [
        ("gap", "x", (), None),
        ("caveat", "y", (), None),
    ]


def test_activities_of_one_title_are_told_apart_by_time_and_scheme() -> None:
    found = build(
        "open-points",
        "schemes: {s: {name: Ordning, short: O}}\n"
        "activities: {a: {title: A, when: uke 44, scheme: s, open: x}}\n",
    )
    assert found.groups[0][1][0].beside == ("uke 44", "O")
