"""Finds the ids of a plan that were given another name.

A thing under a new id is taken for an old one when the old id is gone, the new id is new, and the
two say the same; or nearly so: they share their title and all of their other fields but one, at
least two; or all fields but the title, at least three, a time among them. What differs in its title
alone is also the same when all that named it, in two places or more, names the new id now. Two rows
whose ids have changed places, each with all that the other said, have been swapped. Twins are
paired in the order of the files. Whatever is less alike is one thing removed and another added.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from kompplan.diff.fields import fields_of
from kompplan.diff.references import places_naming
from kompplan.diff.renames import STANDS_FOR, Renames
from kompplan.model.base import PlanModel
from kompplan.model.plan import PLAN_PARTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kompplan.diff.fields import IdKind
    from kompplan.diff.references import Place
    from kompplan.model import Plan

_Places: TypeAlias = "dict[tuple[IdKind, str], frozenset[Place]]"

_FEWEST_BESIDE_TITLE = 2
_FEWEST_BUT_TITLE = 3
_FEWEST_PLACES = 2
_ROWS = (("activities",), ("measures",))
"""Mappings whose entries are known by what they say rather than by what names them."""

_TITLES = ("title", "name")
_MOST_COMPARED = 20_000
"""Comparisons within one mapping; where that is too few, plans may be hostile and stay unpaired."""


def find_renames(old: Plan, new: Plan) -> Renames:
    """Return the ids that have new names, those of activities that name each other included."""
    renames = Renames()
    found = True
    while found:
        found = False
        for path, before, after in list(_mappings(old, new, renames)):
            found |= _swap(path, before, after, renames)
            found |= _pair(path, before, after, renames)
        found = found or _pair_by_references(old, new, renames)
    return renames


def _swap(
    path: tuple[str | int, ...], old: Mapping[str, Any], new: Mapping[str, Any], renames: Renames
) -> bool:
    """Note the ids of rows that have changed places, with all that stood under them."""
    if path not in _ROWS:
        return False
    known = renames.within.get(path, {})
    others = [
        id_
        for id_, value in old.items()
        if id_ in new and id_ not in known and _title(value) != _title(new[id_])
    ]
    by_title = {_title(new[id_]): id_ for id_ in others}
    pairs = {
        id_: there
        for id_ in others
        if (there := by_title.get(_title(old[id_]))) and renames.same(old[id_], new[there])
    }
    while open_ends := [id_ for id_, there in pairs.items() if there not in pairs]:
        for id_ in open_ends:
            del pairs[id_]
    for id_, there in pairs.items():
        renames.add(path, id_, there)
    return bool(pairs)


def _pair_by_references(old: Plan, new: Plan, renames: Renames) -> bool:
    """Note what differs in its title alone, and is named under its new id wherever it was named."""
    waiting = [
        (path, gone, come, before, after)
        for path, before, after in _mappings(old, new, renames)
        for gone, come in [_gone_and_come(path, before, after, renames)]
        if gone and come and len(gone) * len(come) <= _MOST_COMPARED and path[-1] in STANDS_FOR
    ]
    if not waiting:
        return False
    places = (
        places_naming(old, lambda path, id_: renames.within.get(path, {}).get(id_, id_)),
        places_naming(new, lambda _, id_: id_),
    )
    found = False
    for path, gone, come, before, after in waiting:
        for old_id in gone:
            alike = [
                id_
                for id_ in come
                if _differs_in_title(before[old_id], after[id_], renames)
                and _is_named_alike(str(path[-1]), old_id, id_, places)
            ]
            if len(alike) == 1:
                renames.add(path, old_id, alike[0])
                come.remove(alike[0])
                found = True
    return found


def _is_named_alike(key: str, old_id: str, new_id: str, places: tuple[_Places, _Places]) -> bool:
    named = [
        [of.get((kind, id_), frozenset()) for kind in STANDS_FOR[key]]
        for of, id_ in zip(places, (old_id, new_id), strict=True)
    ]
    return named[0] == named[1] and sum(map(len, named[0])) >= _FEWEST_PLACES


def _differs_in_title(old: Any, new: Any, renames: Renames) -> bool:
    if not isinstance(old, PlanModel) or type(old) is not type(new):
        return False
    return all(
        of.name in _TITLES or renames.same(getattr(old, of.name), getattr(new, of.name), of)
        for of in fields_of(type(old))
    )


def _gone_and_come(
    path: tuple[str | int, ...], old: Mapping[str, Any], new: Mapping[str, Any], renames: Renames
) -> tuple[list[str], list[str]]:
    """Return the ids that only the old plan has, and those that only the new one has."""
    known = renames.within.get(path, {})
    gone = [id_ for id_ in old if id_ not in new and id_ not in known]
    come = [id_ for id_ in new if id_ not in old and id_ not in known.values()]
    return gone, come


def _pair(
    path: tuple[str | int, ...], old: Mapping[str, Any], new: Mapping[str, Any], renames: Renames
) -> bool:
    gone, come = _gone_and_come(path, old, new, renames)
    found = False
    for is_alike in (renames.same, _nearly(renames)) if gone and come else ():
        for old_id, new_id in _alike(gone, come, (old, new), is_alike):
            renames.add(path, old_id, new_id)
            gone.remove(old_id)
            come.remove(new_id)
            found = True
    return found


def _alike(
    gone: list[str],
    come: list[str],
    plans: tuple[Mapping[str, Any], Mapping[str, Any]],
    is_alike: Callable[[Any, Any], bool],
) -> list[tuple[str, str]]:
    """Return which of the new ids stands for which of the old ones, each once."""
    old, new = plans
    known_by: dict[object, list[str]] = {}
    for id_ in come:
        for sign in _signs(new[id_]):
            known_by.setdefault(sign, []).append(id_)
    pairs: dict[str, str] = {}
    left = _MOST_COMPARED
    for old_id in gone:
        for id_ in dict.fromkeys(x for s in _signs(old[old_id]) for x in known_by.get(s, ())):
            left -= 1
            if left < 0:
                return [(before, after) for after, before in pairs.items()]
            if id_ not in pairs and is_alike(old[old_id], new[id_]):
                pairs[id_] = old_id
                break
    return [(before, after) for after, before in pairs.items()]


def _signs(value: Any) -> tuple[object, ...]:
    """Return what two things that are alike must share one of: a title, a time, amounts."""
    title = _title(value)
    when, amounts = getattr(value, "when", None), getattr(value, "amounts", None)
    signs = (title, when and ("when", when.text), amounts and ("amounts", str(amounts)))
    return tuple(sign for sign in signs if sign) or ("",)


def _title(value: Any) -> str:
    return next((found for name in _TITLES if (found := getattr(value, name, ""))), "")


def _nearly(renames: Renames) -> Any:
    def is_nearly_the_same(old: Any, new: Any) -> bool:
        if not isinstance(old, PlanModel) or type(old) is not type(new):
            return False
        return _is_near(old, new, renames)

    return is_nearly_the_same


def _is_near(old: PlanModel, new: PlanModel, renames: Renames) -> bool:
    same, other, is_titled, is_timed = 0, 0, False, False
    for of in fields_of(type(old)):
        before, after = getattr(old, of.name), getattr(new, of.name)
        if not before and not after:
            continue
        is_same = renames.same(before, after, of)
        if of.name in _TITLES:
            is_titled = is_same
        else:
            same, other = same + is_same, other + (not is_same)
            is_timed |= is_same and of.name in ("when", "amounts")
    if is_titled:
        return other <= 1 and same >= _FEWEST_BESIDE_TITLE
    return other == 0 and same >= _FEWEST_BUT_TITLE and is_timed


def _mappings(
    old: Plan, new: Plan, renames: Renames
) -> Iterator[tuple[tuple[str | int, ...], Mapping[str, Any], Mapping[str, Any]]]:
    """Yield the mappings by id that both plans have, with their paths in the old one."""
    for name in PLAN_PARTS:
        before, after = getattr(old, name), getattr(new, name)
        path: tuple[str | int, ...] = ("plan",) if name == "head" else (name,)
        yield from _below(path, before, after, renames)


def _below(
    path: tuple[str | int, ...], old: Any, new: Any, renames: Renames
) -> Iterator[tuple[tuple[str | int, ...], Mapping[str, Any], Mapping[str, Any]]]:
    if old is new or old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        if any(isinstance(value, PlanModel) for value in (*old.values(), *new.values())):
            yield path, old, new
            known = renames.within.get(path, {})
            for id_, value in old.items():
                after = new.get(known.get(id_, id_))
                if after is not None:
                    yield from _below((*path, id_), value, after, renames)
    elif isinstance(old, PlanModel) and type(old) is type(new):
        for of in fields_of(type(old)):
            if of.keys:  # ids of what is declared elsewhere
                continue
            yield from _below(
                (*path, of.key), getattr(old, of.name), getattr(new, of.name), renames
            )
