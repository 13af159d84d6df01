"""Changes in words, as a careful civil servant writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diff.brief_times import brief
from kompplan.diff.budget_words import tell_amounts, totals_after_whole
from kompplan.diff.change import Person
from kompplan.diff.significance import is_dated_by_key
from kompplan.diff.values import Spelt
from kompplan.diff.word_diff import word_changes
from kompplan.diff.wording_of_lists import is_list, tell_list
from kompplan.diff.wording_of_times import is_placed, tell_time, time_words
from kompplan.diff.wording_of_values import (
    cut_short,
    quote,
    say_change,
    word_names,
    word_of,
    word_value,
)
from kompplan.locales.changes import with_change_words, words_in
from kompplan.locales.core.numbers import Kroner
from kompplan.locales.core.wording import Term, write

if TYPE_CHECKING:
    from kompplan.diff.change import Change, Side
    from kompplan.locales import Locale
    from kompplan.time_expressions import When

SHORT = 60
"""Texts up to this many characters are told whole, before and after."""

_MOST_WORD_CHANGES = 3


def sentence_of(change: Change, locale: Locale) -> str:
    """Return a whole sentence: what it is about, and what became of it."""
    return f"{label_in(change.side, locale)}: {tell(change, locale)}"


def label_in(side: Side, locale: Locale) -> str:
    """Return what something belongs to, such as «Fagdag 1, «Lunsj»», on one line."""
    locale = with_change_words(locale)
    first, *rest = (_labelled(it, locale) for it in side.label)
    return ", ".join([first[:1].upper() + first[1:], *(quote(text, locale) for text in rest)])


def _labelled(text: str, locale: Locale) -> str:
    return word_of(text, locale) if isinstance(text, Term) else _line(text)


def tell(change: Change, locale: Locale) -> str:
    """Return what became of it, without what it is about, in lower case and on one line."""
    return _line(_tell(change, with_change_words(locale)))


def _tell(change: Change, locale: Locale) -> str:
    if change.kind in ("added", "removed", "unreadable", "readable"):
        return _tell_presence(change, _thing(change, locale), locale)
    if change.kind == "renamed":
        key = "moved" if is_dated_by_key(change) else "renamed"
        values = {"before": change.before, "after": change.after, "by": "", "what": ""}
        return say_change(key, values, locale)
    if change.kind == "reordered":
        return _tell_order(change, locale)
    if change.kind == "amount":
        return tell_amounts(change, locale)
    field = _field(change, locale)
    if _is_time(change):
        return tell_time(change, field, locale)
    tell_it = tell_list if is_list(change) else _tell_value
    return tell_it(change, field, locale) + _where_named(change, locale)


def _thing(change: Change, locale: Locale) -> str:
    words = words_in(locale.code)
    if change.field == "Amounts" and words.has_field(str(change.path[-1])):
        return words.field(str(change.path[-1]))
    return words.thing(change.field) if "." not in change.field else _field(change, locale)


def _field(change: Change, locale: Locale) -> str:
    """Return what a field is called; of a mapping of texts, with the key of the text."""
    field = words_in(locale.code).field("when" if change.field == "Time" else change.field)
    key = str(change.path[-1]) if change.path else ""
    return field.format(key=locale.words.get(f"field-{key}", key))


def heading_of(change: Change, locale: Locale) -> str:
    """Return what stands above a text whose changed words are shown in place."""
    locale = with_change_words(locale)
    return say_change("text-changed", {"field": _field(change, locale)}, locale)


def _tell_presence(change: Change, thing: str, locale: Locale) -> str:
    if change.field == "Plan":
        return _tell_plan(change, locale)
    what = _what(change.side, locale)
    if change.kind in ("unreadable", "readable"):
        unread = change.after if change.kind == "unreadable" else change.before
        what = quote(cut_short(unread), locale) if unread and not _is_whole(change) else ""
    text = say_change(change.kind, {"thing": thing, "what": what}, locale)
    return text + totals_after_whole(change, locale)


def _is_whole(change: Change) -> bool:
    """Tell whether a change is of a thing with a label of its own, not of one of its fields."""
    return "." not in change.field and change.field != "Amounts"


def _where_named(change: Change, locale: Locale) -> str:
    """Tell in how many rows something shared is named; a change of it is seen in all of them."""
    rows = change.side.facts.get("rows")
    if not isinstance(rows, int) or not rows:
        return ""
    return say_change("stands-in", {"rows": locale.word("n-rows", n=rows)}, locale)


def _is_time(change: Change) -> bool:
    sides = [side for side in (change.old, change.new) if side]
    return len(sides) > 1 and all("when" in side.facts for side in sides)


def _tell_plan(change: Change, locale: Locale) -> str:
    rows = change.side.facts.get("rows")
    count = locale.word("n-rows", n=rows) if isinstance(rows, int) and rows else ""
    return say_change(f"plan-{change.kind}", {"rows": count}, locale)


def _what(side: Side, locale: Locale) -> str:
    """Return what a thing that came or went was: its time and people, or what it said."""
    when: When | None = side.facts.get("when")  # type: ignore[assignment]  # a time, if any
    parts = []
    if when and is_placed(when):
        parts.append(brief(when, locale))
    if who := side.facts.get("who"):
        parts.append(word_names(who, locale))
    total = side.facts.get("total")
    if isinstance(total, Kroner):
        parts.append(write(total, locale))
    if parts:
        return "; ".join(parts)
    if isinstance(side.value, Spelt):
        # What the label says need not be said twice.
        told = tuple(part for part in side.value.parts if part[1] not in side.label)
        return word_value(Spelt(side.value.model, told), locale)
    return word_value(side.value, locale)


def _tell_order(change: Change, locale: Locale) -> str:
    before, after = (side.value if side else () for side in (change.old, change.new))
    field = "" if len(change.path) == 1 else _field(change, locale)
    moved = _moved_item(before, after)
    if moved is None:
        return say_change("reordered", {"field": field, "what": ""}, locale)
    item, other = moved
    values = {"item": quote(item, locale), "other": other and quote(other, locale)}
    what = say_change("stands-after" if other else "stands-first", values, locale)
    return say_change("reordered", {"field": field, "what": what}, locale)


def _moved_item(before: object, after: object) -> tuple[str, str] | None:
    """Return the one item that was moved, and what it stands after now; None for several."""
    if not isinstance(before, tuple) or not isinstance(after, tuple):
        return None
    before, after = (tuple(map(_called, items)) for items in (before, after))
    common = [item for item in before if item in after]
    now = [item for item in after if item in before]
    if common == now:  # what was moved has another name too
        return None
    for place, item in enumerate(now):
        if [x for x in common if x != item] == [x for x in now if x != item]:
            # Of two neighbours that changed places, the one that came later is told.
            following = now[place + 1] if place + 1 < len(now) else None
            if following and common.index(following) < common.index(item) and place == 0:
                return str(item), ""
            return str(item), str(now[place - 1]) if place else ""
    return None


def _called(item: object) -> str:
    return item.name if isinstance(item, Person) else str(item)


def _tell_value(change: Change, field: str, locale: Locale) -> str:
    sides = (change.old, change.new)
    old, new = (side.value if side else None for side in sides)
    if change.kind == "text" and bool(old) == bool(new):
        return _tell_text(change.before or "", change.after or "", field, locale)
    before, after = word_value(old, locale), word_value(new, locale)
    if change.kind == "moved":  # a time that was not there, or is no longer
        before, after = ((time_words(s, locale) if s and s.written else "") for s in sides)
    if change.kind == "text":
        # What still holds the prompt of a form is no answer.
        before, after = (_shown(s.written, locale) if s and s.value else "" for s in sides)
    if not before or not after:
        key = "field-added" if after else "field-removed"
        return say_change(key, {"field": field, "before": before, "after": after}, locale)
    key = "section-changed" if change.field == "Activity.section" else "field-changed"
    return say_change(key, {"field": field, "before": before, "after": after}, locale)


def _shown(text: str | None, locale: Locale) -> str:
    return quote(cut_short(text), locale) if text else ""


def _tell_text(before: str, after: str, field: str, locale: Locale) -> str:
    if max(len(before), len(after)) <= SHORT:
        values = {"before": quote(before, locale), "after": quote(after, locale)}
        return say_change("field-changed", {"field": field, **values}, locale)
    found = word_changes(before, after)
    parts = []
    for each in found[:_MOST_WORD_CHANGES]:
        values = {
            "before": cut_short(each.before),
            "after": cut_short(each.after),
            "place": each.place,
        }
        key = "word-replaced" if each.before and each.after else "word-inserted"
        parts.append(say_change(key if each.after else "word-deleted", values, locale))
    if len(found) > _MOST_WORD_CHANGES:
        parts.append(locale.word("n-more", n=len(found) - _MOST_WORD_CHANGES))
    if not parts:  # only blanks and line ends differ
        parts = [say_change("only-blanks", {}, locale)]
    return say_change("words-changed", {"field": field, "words": ", ".join(parts)}, locale)


def _line(text: str) -> str:
    return " ".join(text.split())
