"""Changes in words, as a careful civil servant writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diff.brief_times import brief
from kompplan.diff.budget_words import tell_amounts
from kompplan.diff.change import Name, Person, Side
from kompplan.diff.values import Spelt
from kompplan.diff.word_diff import word_changes
from kompplan.diff.wording_of_times import is_placed, tell_time, time_words
from kompplan.locales.changes import with_change_words, words_in
from kompplan.locales.core.numbers import Kroner
from kompplan.locales.core.wording import Term, join_words, say, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kompplan.diff.change import Change
    from kompplan.locales import Locale
    from kompplan.time_expressions import When

_OF_EVENT = ("date", "by", "note", "deadline")
SHORT = 60
"""Texts up to this many characters are told whole, before and after."""

_MOST_WORD_CHANGES = 3
_MOST_CHARACTERS = 240


def sentence_of(change: Change, locale: Locale) -> str:
    """Return a whole sentence: what it is about, and what became of it."""
    return f"{label_in(change.side, locale)}: {tell(change, locale)}"


def label_in(side: Side, locale: Locale) -> str:
    """Return what something belongs to, such as «Fagdag 1, «Lunsj»», on one line."""
    locale = with_change_words(locale)
    first, *rest = (_labelled(it, locale) for it in side.label)
    return ", ".join([first[:1].upper() + first[1:], *(_quoted(text, locale) for text in rest)])


def _labelled(text: str, locale: Locale) -> str:
    return locale.word(text) if isinstance(text, Term) else _line(text)


def tell(change: Change, locale: Locale) -> str:
    """Return what became of it, without what it is about, in lower case and on one line."""
    return _line(_tell(change, with_change_words(locale)))


def _tell(change: Change, locale: Locale) -> str:
    if change.kind in ("added", "removed", "unreadable", "readable"):
        return _tell_presence(change, _thing(change, locale), locale)
    if change.kind == "renamed":
        return _say("renamed", {"before": change.before, "after": change.after}, locale)
    if change.kind == "reordered":
        return _tell_order(change, locale)
    if change.kind == "amount":
        return tell_amounts(change, locale)
    field = _field(change, locale)
    if _is_time(change):
        return tell_time(change, field, locale)
    tell_it = _tell_list if _is_list(change) else _tell_value
    return tell_it(change, field, locale) + _where_named(change, locale)


def _thing(change: Change, locale: Locale) -> str:
    is_part = "." not in change.field
    return words_in(locale.code).thing(change.field) if is_part else _field(change, locale)


def _field(change: Change, locale: Locale) -> str:
    """Return what a field is called; of a mapping of texts, with the key of the text."""
    field = words_in(locale.code).field("when" if change.field == "Time" else change.field)
    key = str(change.path[-1]) if change.path else ""
    return field.format(key=locale.words.get(f"field-{key}", key))


def heading_of(change: Change, locale: Locale) -> str:
    """Return what stands above a text whose changed words are shown in place."""
    locale = with_change_words(locale)
    return _say("text-changed", {"field": _field(change, locale)}, locale)


def _tell_presence(change: Change, thing: str, locale: Locale) -> str:
    if change.field == "Plan":
        return _tell_plan(change, locale)
    what = _what(change.side, locale)
    if change.kind in ("unreadable", "readable"):
        unread = change.after if change.kind == "unreadable" else change.before
        what = _quoted(_cut(unread), locale) if unread and not _is_whole(change) else ""
    return _say(change.kind, {"thing": thing, "what": what}, locale)


def _is_whole(change: Change) -> bool:
    """Tell whether a change is of a thing with a label of its own, not of one of its fields."""
    return "." not in change.field and change.field != "Amounts"


def _where_named(change: Change, locale: Locale) -> str:
    """Tell in how many rows something shared is named; a change of it is seen in all of them."""
    rows = change.side.facts.get("rows")
    if not isinstance(rows, int) or not rows:
        return ""
    return _say("stands-in", {"rows": locale.word("n-rows", n=rows)}, locale)


def _is_time(change: Change) -> bool:
    sides = [side for side in (change.old, change.new) if side]
    return len(sides) > 1 and all("when" in side.facts for side in sides)


def _tell_plan(change: Change, locale: Locale) -> str:
    rows = change.side.facts.get("rows")
    count = locale.word("n-rows", n=rows) if isinstance(rows, int) and rows else ""
    return _say(f"plan-{change.kind}", {"rows": count}, locale)


def _what(side: Side, locale: Locale) -> str:
    """Return what a thing that came or went was: its time and people, or what it said."""
    when: When | None = side.facts.get("when")  # type: ignore[assignment]  # a time, if any
    parts = []
    if when and is_placed(when):
        parts.append(brief(when, locale))
    if who := side.facts.get("who"):
        parts.append(_names(who, locale))
    total = side.facts.get("total")
    if isinstance(total, Kroner):
        parts.append(write(total, locale))
    if parts:
        return "; ".join(parts)
    if isinstance(side.value, Spelt):
        # What the label says need not be said twice.
        told = tuple(part for part in side.value.parts if part[1] not in side.label)
        return _worded(Spelt(side.value.model, told), locale)
    return _worded(side.value, locale)


def _tell_order(change: Change, locale: Locale) -> str:
    before, after = (side.value if side else () for side in (change.old, change.new))
    field = "" if len(change.path) == 1 else _field(change, locale)
    moved = _moved_item(before, after)
    if moved is None:
        return _say("reordered", {"field": field, "what": ""}, locale)
    item, other = moved
    values = {"item": _quoted(item, locale), "other": other and _quoted(other, locale)}
    what = _say("stands-after" if other else "stands-first", values, locale)
    return _say("reordered", {"field": field, "what": what}, locale)


def _moved_item(before: object, after: object) -> tuple[str, str] | None:
    """Return the one item that was moved, and what it stands after now; None for several."""
    if not isinstance(before, tuple) or not isinstance(after, tuple):
        return None
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


def _is_list(change: Change) -> bool:
    values = [side.value for side in (change.old, change.new) if side]
    return any(isinstance(value, tuple) for value in values)


def _tell_list(change: Change, field: str, locale: Locale) -> str:
    old, new = (_items(side.value if side else ()) for side in (change.old, change.new))
    if len(old) == len(new) == 1 and _key(old[0]) != _key(new[0]):
        values = {"before": _worded(old[0], locale), "after": _worded(new[0], locale)}
        return _say("field-changed", {"field": field, **values}, locale)
    if not old or not new:
        key, items = ("field-added", new) if new else ("field-removed", old)
        text = _names(items, locale)
        return _say(key, {"field": field, "before": text, "after": text}, locale)
    return _say("list-changed", {"field": field, "what": _list_changes(old, new, locale)}, locale)


def _items(value: object) -> tuple[object, ...]:
    if isinstance(value, tuple):
        return value
    return (value,) if value else ()


def _list_changes(old: tuple[object, ...], new: tuple[object, ...], locale: Locale) -> str:
    before, after = {_key(x): x for x in old}, {_key(x): x for x in new}
    come = [item for key, item in after.items() if key not in before]
    gone = [item for key, item in before.items() if key not in after]
    parts = []
    for key, items in (("come", come), ("gone", gone)):
        if items:
            parts.append(_say(key, {"who": _names(items, locale)}, locale))
    for id_, item in after.items():
        was = before.get(id_)
        if isinstance(item, Person) and isinstance(was, Person):
            parts += _about_person(was, item, locale)
    if not parts:
        parts = [_say("new-order", {"who": _names(new, locale)}, locale)]
    return "; ".join(parts)


def _about_person(was: Person, item: Person, locale: Locale) -> Iterable[str]:
    if was.uncertain != item.uncertain:
        yield _say("now-uncertain" if item.uncertain else "now-sure", {"who": item.name}, locale)
    if was.note != item.note:
        values = {"who": item.name, "before": was.note, "after": item.note}
        yield _say("note-changed", values, locale)


def _key(item: object) -> object:
    return item.id if isinstance(item, Person) else item


def _tell_value(change: Change, field: str, locale: Locale) -> str:
    sides = (change.old, change.new)
    old, new = (side.value if side else None for side in sides)
    if change.kind == "text" and old and new:
        return _tell_text(change.before or "", change.after or "", field, locale)
    before, after = _worded(old, locale), _worded(new, locale)
    if change.kind == "moved":  # a time that was not there, or is no longer
        before, after = ((time_words(s, locale) if s and s.written else "") for s in sides)
    if change.kind == "text":
        # What still holds the prompt of a form is no answer.
        before, after = (_shown(s.written, locale) if s and s.value else "" for s in sides)
    if not before or not after:
        key = "field-added" if after else "field-removed"
        return _say(key, {"field": field, "before": before, "after": after}, locale)
    key = "section-changed" if change.field == "Activity.section" else "field-changed"
    return _say(key, {"field": field, "before": before, "after": after}, locale)


def _shown(text: str | None, locale: Locale) -> str:
    return _quoted(_cut(text), locale) if text else ""


def _tell_text(before: str, after: str, field: str, locale: Locale) -> str:
    if max(len(before), len(after)) <= SHORT:
        values = {"before": _quoted(before, locale), "after": _quoted(after, locale)}
        return _say("field-changed", {"field": field, **values}, locale)
    found = word_changes(before, after)
    parts = []
    for each in found[:_MOST_WORD_CHANGES]:
        values = {"before": _cut(each.before), "after": _cut(each.after), "place": each.place}
        key = "word-replaced" if each.before and each.after else "word-inserted"
        parts.append(_say(key if each.after else "word-deleted", values, locale))
    if len(found) > _MOST_WORD_CHANGES:
        parts.append(locale.word("n-more", n=len(found) - _MOST_WORD_CHANGES))
    if not parts:  # only blanks and line ends differ
        parts = [_say("only-blanks", {}, locale)]
    return _say("words-changed", {"field": field, "words": ", ".join(parts)}, locale)


def _worded(value: object, locale: Locale) -> str:
    """Return a value as readers write it: texts in quotation marks, names and numbers bare."""
    if value is None or value == "":
        return ""
    if isinstance(value, Spelt) and value.model == "Event":
        return _event(dict(value.parts), locale)
    if isinstance(value, Spelt):
        words = words_in(locale.code)
        parts = ((words.field(f"{value.model}.{name}"), inner) for name, inner in value.parts)
        text = "; ".join(f"{field}: {_bare(inner, locale)}" for field, inner in parts)
        titles = [inner for name, inner in value.parts if name in ("title", "name")]
        is_named = bool(titles) and len(value.parts) > 1
        return _cut(text) if not is_named else _cut(_without_title(value, locale))
    if isinstance(value, tuple):
        return _names(value, locale)
    return _bare(value, locale)


def _event(parts: dict[str, object], locale: Locale) -> str:
    """Return a step in the life of a plan as its page tells it."""
    kind = str(parts.pop("event", "")).removeprefix("value-")
    return say(locale.phrases[f"event-{kind}"], {**dict.fromkeys(_OF_EVENT), **parts}, locale)


def _without_title(value: Spelt, locale: Locale) -> str:
    """What is known by its title need not tell it twice."""
    words = words_in(locale.code)
    return "; ".join(
        f"{words.field(f'{value.model}.{name}')}: {_bare(inner, locale)}"
        for name, inner in value.parts
        if name not in ("title", "name")
    )


def _bare(value: object, locale: Locale) -> str:
    if isinstance(value, Spelt):
        return _worded(value, locale)
    if isinstance(value, Person):
        return f"{value.name}?" if value.uncertain else value.name
    if isinstance(value, tuple):
        return _names(value, locale)
    if isinstance(value, str) and not isinstance(value, Name | Term):
        return _quoted(_cut(value), locale)
    return write(value, locale)


def _names(items: object, locale: Locale) -> str:
    listed = items if isinstance(items, list | tuple) else ()
    return join_words([_name(item, locale) for item in listed], locale)


def _name(item: object, locale: Locale) -> str:
    if isinstance(item, Term):
        return locale.word(item)
    return _bare(item, locale)


def _say(key: str, values: Mapping[str, object], locale: Locale) -> str:
    return say(locale.phrases[f"change-{key}"], values, locale)


def _quoted(text: str, locale: Locale) -> str:
    return _say("quoted", {"text": text}, locale)


def _cut(text: str) -> str:
    return text if len(text) <= _MOST_CHARACTERS else f"{text[: _MOST_CHARACTERS - 1]}…"


def _line(text: str) -> str:
    return " ".join(text.split())
