"""Lists that have changed, in words: who came, who went, and what became of those who stayed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diff.change import Person
from kompplan.diff.wording_of_values import say_change, word_names, word_value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.diff.change import Change
    from kompplan.locales import Locale


def is_list(change: Change) -> bool:
    """Tell whether a change is of a list that is told as a whole."""
    values = [side.value for side in (change.old, change.new) if side]
    return any(isinstance(value, tuple) for value in values)


def tell_list(change: Change, field: str, locale: Locale) -> str:
    """Return who or what was added to a list and removed from it, or what of it changed."""
    old, new = (_items(side.value if side else ()) for side in (change.old, change.new))
    if len(old) == len(new) == 1 and _key(old[0]) != _key(new[0]):
        values = {"before": word_value(old[0], locale), "after": word_value(new[0], locale)}
        return say_change("field-changed", {"field": field, **values}, locale)
    if not old or not new:
        key, items = ("field-added", new) if new else ("field-removed", old)
        text = word_names(items, locale)
        return say_change(key, {"field": field, "before": text, "after": text}, locale)
    return say_change(
        "list-changed", {"field": field, "what": _list_changes(old, new, locale)}, locale
    )


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
            parts.append(say_change(key, {"who": word_names(items, locale)}, locale))
    for id_, item in after.items():
        was = before.get(id_)
        if isinstance(item, Person) and isinstance(was, Person):
            parts += _about_person(was, item, locale)
    if not parts:
        parts = [say_change("new-order", {"who": word_names(new, locale)}, locale)]
    return "; ".join(parts)


def _about_person(was: Person, item: Person, locale: Locale) -> Iterable[str]:
    if was.uncertain != item.uncertain:
        yield say_change(
            "now-uncertain" if item.uncertain else "now-sure", {"who": item.name}, locale
        )
    if was.note != item.note:
        values = {"who": item.name, "before": was.note, "after": item.note}
        yield say_change("note-changed", values, locale)


def _key(item: object) -> object:
    return item.id if isinstance(item, Person) else item
