"""The three-way merge of plans by example: what is merged, what is left to people, what to git."""

from __future__ import annotations

import pytest

from kompplan.editing.plan_merge import OURS, THEIRS, Merged, merge_plans
from tests.support import ROOT

BASE = """\
# Handlingsplan
kompplan: 1
plan: {id: p, title: T, year: 2025/2026}

activities:
  # avtalt i styret
  samling:
    title: Samling for PPT   # ikke nytt navn
    when: uke 40
    participants: [ppt, uh]
    agenda:
      - {at: "9-10", title: Start}
      - at: 10-11
        title: Slutt
  fagdag: {title: Fagdag, when: 11. mai}
measures:
  nettverk:
    title: Nettverk
    text: |
      Første linje.

      Andre linje.

  kurs: {title: Kurs, amounts: {owner: 50 000, uh: 174 000}}
# slutt
"""


def side(*changes: tuple[str, str], text: str = BASE) -> str:
    """Return the text with changes, each of something that stands in it once."""
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def merge(ours: str, theirs: str, base: str = BASE) -> Merged | None:
    return merge_plans(base.encode(), ours.encode(), theirs.encode())


def clean(ours: str, theirs: str, base: str = BASE) -> str:
    found = merge(ours, theirs, base)
    assert found is not None
    assert found.conflicts == 0, found.data.decode()
    return found.data.decode()


def in_conflict(ours: str, theirs: str, base: str = BASE) -> str:
    found = merge(ours, theirs, base)
    assert found is not None
    assert found.conflicts == 1, found.data.decode()
    return found.data.decode()


def both_readings(ours: str, theirs: str) -> str:
    return f"<<<<<<< {OURS}\n{ours}=======\n{theirs}>>>>>>> {THEIRS}\n"


APART = {
    "two activities": (("uke 40", "uke 41"), ("11. mai", "12. mai")),
    "two keys of one activity": (("uke 40", "uke 41"), ("[ppt, uh]", "[ppt]")),
    "neighbouring lines": (("uke 40", "uke 41"), ("Samling for PPT", "Samling for PP-tjenesten")),
    "two keys in braces": (("title: Fagdag", "title: Fagdag om språk"), ("11. mai", "12. mai")),
    "two amounts in braces in braces": (("50 000", "60 000"), ("174 000", "175 000")),
    "a value and the comment in front": (
        ("uke 40", "uke 41"),
        ("avtalt i styret", "avtalt 3. juni"),
    ),
    "a value and the comment behind": (
        ("for PPT", "for PP-tjenesten"),
        ("# ikke nytt navn", "# nytt navn"),
    ),
    "two items": (("title: Start", "title: Åpning"), ("title: Slutt", "title: Vel hjem")),
    "two keys of one item": (("at: 10-11", "at: 10-12"), ("title: Slutt", "title: Vel hjem")),
    "two keys of one item in braces": (("9-10", "8-10"), ("title: Start", "title: Åpning")),
    "an added key and a changed one": (
        ("    when: uke 40", "    when: uke 40\n    venue: Vadsø"),
        ("[ppt, uh]", "[uh]"),
    ),
    "a deleted key and a changed one": (("    when: uke 40\n", ""), ("[ppt, uh]", "[uh]")),
    "a deleted activity and a changed one": (
        ("  fagdag: {title: Fagdag, when: 11. mai}\n", ""),
        ("uke 40", "uke 41"),
    ),
    "a text of several lines and what follows it": (
        ("Andre linje.", "Siste linje."),
        ("title: Kurs", "title: Nytt kurs"),
    ),
    "the end of the file and its beginning": (
        ("# slutt", "# SLUTT"),
        ("# Handlingsplan", "# Planen"),
    ),
    "one side deletes the comment": (("  # avtalt i styret\n", ""), ("uke 40", "uke 41")),
}


@pytest.mark.parametrize("name", APART)
def test_changes_apart_are_both_made(name: str) -> None:
    one, other = APART[name]
    assert clean(side(one), side(other)) == side(one, other)
    assert clean(side(other), side(one)) == side(one, other)


def test_additions_at_one_spot_stand_ours_first() -> None:
    last = "  fagdag: {title: Fagdag, when: 11. mai}\n"
    own, other = "  a: {title: A}\n", "\n  # ny\n  b:\n    title: B\n"
    ours, theirs = side((last, last + own)), side((last, last + other))
    assert clean(ours, theirs) == side((last, last + own + other))
    assert clean(theirs, ours) == side((last, last + other + own))


def test_additions_to_a_list_stand_ours_first() -> None:
    ours, theirs = side(("[ppt, uh]", "[ppt, uh, a]")), side(("[ppt, uh]", "[x, ppt, uh, b]"))
    assert clean(ours, theirs) == side(("[ppt, uh]", "[x, ppt, uh, a, b]"))


def test_the_same_change_on_both_sides_is_made_once() -> None:
    own = side(("uke 40", "uke 41"), ("11. mai", "12. mai"))
    other = side(("uke 40", "uke 41"), ("[ppt, uh]", "[ppt, uh, a]"))
    both = side(("uke 40", "uke 41"), ("11. mai", "12. mai"), ("[ppt, uh]", "[ppt, uh, a]"))
    assert clean(own, other) == both


def test_a_moved_activity_takes_the_change_of_the_other_side_along() -> None:
    row = "  fagdag: {title: Fagdag, when: 11. mai}\n"
    moved = side((row, "")).replace("  # avtalt", f"{row}  # avtalt")
    theirs = side(("11. mai", "12. mai"))
    found = clean(moved, theirs)
    assert found == moved.replace("11. mai", "12. mai")
    assert clean(theirs, moved) == found


# Conflicts


def test_the_same_value_changed_twice_is_left_with_both_readings() -> None:
    found = in_conflict(side(("uke 40", "uke 41")), side(("uke 40", "uke 42")))
    lines = both_readings("    when: uke 41\n", "    when: uke 42\n")
    assert found == side(("    when: uke 40\n", lines))


def test_in_braces_the_line_is_left_with_both_readings() -> None:
    found = in_conflict(side(("11. mai", "12. mai")), side(("11. mai", "13. mai")))
    row = "  fagdag: {title: Fagdag, when: 11. mai}\n"
    assert found == side((row, both_readings(row.replace("11.", "12."), row.replace("11.", "13."))))


def test_what_one_side_deletes_and_the_other_changes_is_a_conflict() -> None:
    row = "  fagdag: {title: Fagdag, when: 11. mai}\n"
    new = row.replace("11.", "12.")
    assert in_conflict(side((row, "")), side((row, new))) == side((row, both_readings("", new)))
    assert in_conflict(side((row, new)), side((row, ""))) == side((row, both_readings(new, "")))


def test_one_id_added_twice_with_different_content_is_a_conflict() -> None:
    last = "  fagdag: {title: Fagdag, when: 11. mai}\n"
    one, other = "  ny: {title: Ny}\n", "  ny: {title: En annen}\n"
    found = in_conflict(side((last, last + one)), side((last, last + other)))
    assert found == side((last, last + both_readings(one, other)))


def test_the_rest_is_merged_around_a_conflict() -> None:
    ours = side(("uke 40", "uke 41"), ("11. mai", "12. mai"))
    theirs = side(("uke 40", "uke 42"), ("50 000", "60 000"))
    lines = both_readings("    when: uke 41\n", "    when: uke 42\n")
    both = side(("    when: uke 40\n", lines), ("11. mai", "12. mai"), ("50 000", "60 000"))
    assert in_conflict(ours, theirs) == both


def test_a_comment_changed_twice_is_left_with_both_readings() -> None:
    ours = side(("avtalt i styret", "avtalt 3. juni"))
    theirs = side(("avtalt i styret", "vedtatt"), ("uke 40", "uke 41"))
    lines = both_readings("  # avtalt 3. juni\n", "  # vedtatt\n")
    both = side(("  # avtalt i styret\n", lines), ("uke 40", "uke 41"))
    assert in_conflict(ours, theirs) == both


def test_blank_lines_are_no_change() -> None:
    row = "  fagdag: {title: Fagdag, when: 11. mai}\n"
    assert clean(side((row, "")), side((row, f"\n{row}"))) == side((row, ""))
    ours = side(("  # avtalt i styret\n", "\n  # avtalt i styret\n"))
    theirs = side(("  # avtalt i styret\n", "\n\n  # vedtatt\n"))
    assert clean(ours, theirs) == theirs


def test_a_conflict_mark_is_as_long_as_git_asks_for() -> None:
    ours, theirs = side(("uke 40", "uke 41")), side(("uke 40", "uke 42"))
    found = merge_plans(BASE.encode(), ours.encode(), theirs.encode(), 9)
    assert found is not None
    marks = [
        line.split()[0]
        for line in found.data.decode().splitlines()
        if line[:3] in ("<<<", "===", ">>>")
    ]
    assert marks == ["<" * 9, "=" * 9, ">" * 9]


# Left to git


REFUSED = {
    "an anchor": ("uke 40", "&a uke 40"),
    "a broken bracket": ("[ppt, uh]", "[ppt, uh"),
    "a key given twice": ("    when: uke 40\n", "    when: uke 40\n    when: uke 41\n"),
    "a key without a value": ("    when: uke 40\n", "    when:\n"),
    "two documents": ("# slutt\n", "---\nkompplan: 1\n"),
    "a tag": ("uke 40", "!!str uke 40"),
    "no plan": ("kompplan: 1", "annet: 1"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_taken_apart_is_left_to_git(name: str) -> None:
    odd = side(REFUSED[name])
    assert merge(odd, side(("11. mai", "12. mai"))) is None
    assert merge(side(("11. mai", "12. mai")), odd) is None


def test_entries_moved_by_both_sides_are_left_to_git() -> None:
    base = "kompplan: 1\nactivities: {a: {title: A}}\nmeasures: {b: {title: B}}\n"
    rows = base.splitlines(keepends=True)
    ours, theirs = "".join([rows[1], rows[0], rows[2]]), "".join([rows[0], rows[2], rows[1]])
    assert merge(ours, theirs, base) is None


# How it is written


def test_windows_line_ends_marks_and_an_unended_last_line_are_kept() -> None:
    one, other = ("uke 40", "uke 41"), ("11. mai", "12. mai")

    def written(text: str) -> bytes:
        return b"\xef\xbb\xbf" + text.removesuffix("\n").replace("\n", "\r\n").encode()

    found = merge_plans(written(BASE), written(side(one)), written(side(other)))
    assert found == Merged(written(side(one, other)), 0)


def test_a_side_that_changes_all_line_ends_is_merged_with_them() -> None:
    windows = side(("uke 40", "uke 41")).replace("\n", "\r\n").encode()
    found = merge_plans(BASE.encode(), windows, side(("11. mai", "12. mai")).encode())
    both = side(("uke 40", "uke 41"), ("11. mai", "12. mai"))
    assert found == Merged(both.replace("\n", "\r\n").encode(), 0)


def test_a_whole_plan_is_merged_line_by_line() -> None:
    base = (ROOT / "plans" / "ost-finnmark-2025.yaml").read_text(encoding="utf-8")
    lines = base.splitlines(keepends=True)
    titles = [n for n, line in enumerate(lines) if line.strip().startswith("title: ")]
    titles = [n for n in titles if not {'"', "#", "|", ">"} & set(lines[n])]
    assert len(titles) > 10

    def with_changes(numbers: list[int]) -> str:
        return "".join(
            line.rstrip("\n") + " (med forbehold)\n" if n in numbers else line
            for n, line in enumerate(lines)
        )

    ours, theirs = with_changes(titles[::2]), with_changes(titles[1::2])
    assert clean(ours, theirs, base) == with_changes(titles)
