"""Amounts that went up or down, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.diff.values import Spelt
from kompplan.locales.changes import words_in
from kompplan.locales.core.numbers import Kroner
from kompplan.locales.core.wording import say

if TYPE_CHECKING:
    from kompplan.diff.change import Change, Side
    from kompplan.locales import Locale


def tell_amounts(change: Change, locale: Locale) -> str:
    """Return each amount of a line that changed, with the difference, and the new totals."""
    words = words_in(locale.code)
    old, new = _amounts(change.old, change.field), _amounts(change.new, change.field)
    parts = [
        _tell_one(words.field(column), old.get(column), new.get(column), locale)
        for column in dict.fromkeys([*old, *new])
        if old.get(column) != new.get(column)
    ]
    return _of(change, locale) + ", ".join(parts) + _totals(change, locale)


def _of(change: Change, locale: Locale) -> str:
    """Return what the amounts are, where a line has others too: «tilsagn: »."""
    key = str(change.path[-1])
    is_told = change.field != "Amounts" or key in ("amounts", "total")
    if is_told or not words_in(locale.code).has_field(key):
        return ""
    return f"{words_in(locale.code).field(key)}: "


def _amounts(side: Side | None, field: str) -> dict[str, Kroner]:
    value = side.value if side else None
    if isinstance(value, Spelt):
        return {name: kr for name, kr in value.parts if isinstance(kr, Kroner)}
    return {field: value} if isinstance(value, Kroner) else {}


def _tell_one(column: str, old: Kroner | None, new: Kroner | None, locale: Locale) -> str:
    values: dict[str, object] = {"column": column, "before": old, "after": new}
    if old is None or new is None:
        key = "amount-added" if old is None else "amount-removed"
    else:
        key = "raised" if new > old else "lowered"
        values["by"] = Kroner(abs(new - old))
    return say(locale.phrases[f"change-{key}"], values, locale)


def _totals(change: Change, locale: Locale) -> str:
    if change.old is None or change.new is None:
        return ""
    facts = change.old.facts, change.new.facts
    before, after = ((each.get("scheme_total"), each.get("grand_total")) for each in facts)
    return _new_totals(before, after, locale)


def totals_after_whole(change: Change, locale: Locale) -> str:
    """Return the new totals after a measure has come or gone; empty for anything else."""
    facts = change.side.facts
    if "other_totals" not in facts or change.kind not in ("added", "removed"):
        return ""
    own, other = (facts["scheme_total"], facts["grand_total"]), facts["other_totals"]
    assert isinstance(other, tuple)  # noqa: S101  # as Totals.facts gives them
    before, after = (other, own) if change.kind == "added" else (own, other)
    return _new_totals(before, after, locale)


def _new_totals(before: tuple[object, object], after: tuple[object, object], locale: Locale) -> str:
    scheme, grand = after
    if scheme is None or scheme == before[0]:
        return ""
    values = {"scheme": scheme, "grand": None if grand == scheme else grand}
    return say(locale.phrases["change-new-totals"], values, locale)
