"""Goes through two plans side by side and yields every place where they differ, each once.

It knows no key of the format: a field that is added to the model is compared from that day on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal

from kompplan.diff.alignment import Aligned, align, ids_out_of_order
from kompplan.diff.fields import FieldInfo, fields_of
from kompplan.model.activities import Participant
from kompplan.model.base import PlanModel
from kompplan.model.measures import Amounts
from kompplan.model.plan import Plan
from kompplan.time_expressions import TimeExpression
from kompplan.value import Record, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.diagnostics import KeyPath
    from kompplan.diff.renames import Renames


_BLANK_LINES = re.compile(r"\n[ \t]*\n")


class Owner(Value):
    """A part of a plan that a place lies in."""

    path: KeyPath
    value: PlanModel


class Spot(Value):
    """A place in one of the plans, and what stands there.

    Attributes:
        path: Keys and positions that lead to it.
        value: What stands there; None or empty where nothing does.
        owners: The parts of the plan it lies in, from the outside in.
    """

    path: KeyPath
    value: Any
    owners: tuple[Owner, ...] = ()

    def at(self, step: str | int, value: Any) -> Spot:
        """Return a place inside it."""
        path = (*self.path, step)
        inner = (Owner(path, value),) if isinstance(value, PlanModel) else ()
        return Spot(path, value, (*self.owners, *inner))


class Difference(Value):
    """A place where two plans differ.

    Attributes:
        op: What differs: a whole thing, its id, its value, or an order.
        field: The model and the field, such as ``Activity.when``; of a whole thing, its model.
        info: What is known of the field.
        old: The place before.
        new: The place after.
    """

    op: Literal["added", "removed", "renamed", "reordered", "changed"]
    field: str
    info: FieldInfo
    old: Spot | None
    new: Spot | None


class Walk(Record):
    """Compares two plans.

    Attributes:
        renames: Ids that have new names.
    """

    renames: Renames

    def plans(self, old: Plan, new: Plan) -> Iterator[Difference]:
        """Yield every difference between two plans, in the order of the new one's keys."""
        for name in Plan.__struct_fields__:
            before, after = getattr(old, name), getattr(new, name)
            key = "plan" if name == "head" else name
            info = FieldInfo(name, key)
            yield from self.values(
                Spot((), None).at(key, before), Spot((), None).at(key, after), f"Plan.{name}", info
            )

    def values(self, old: Spot, new: Spot, field: str, info: FieldInfo) -> Iterator[Difference]:
        """Yield every difference between two values of one field."""
        before, after = old.value, new.value
        if self.renames.same(before, after, info) or _is_folded(before, after):
            return
        if isinstance(before, PlanModel) or isinstance(after, PlanModel):
            yield from self._models(old, new, field, info)
        elif isinstance(before, dict) and isinstance(after, dict):
            yield from self._mappings(old, new, field, info)
        elif isinstance(before, tuple) and isinstance(after, tuple) and not _is_set(old, new, info):
            yield from self._lists(old, new, field, info)
        else:
            yield Difference("changed", field, info, old, new)

    def _models(self, old: Spot, new: Spot, field: str, info: FieldInfo) -> Iterator[Difference]:
        before, after = old.value, new.value
        if before is None or after is None:
            yield _whole(
                field, info, None if before is None else old, None if after is None else new
            )
        elif type(before) is Amounts:  # one that holds more than amounts is told field by field
            yield Difference("changed", "Amounts", info, old, new)
        else:
            yield from self._fields(old, new)

    def _fields(self, old: Spot, new: Spot) -> Iterator[Difference]:
        model: type[PlanModel] = type(new.value)
        for info in fields_of(model):
            before, after = getattr(old.value, info.name), getattr(new.value, info.name)
            if before is not after:
                field = f"{model.__name__}.{info.name}"
                yield from self.values(
                    old.at(info.key, before), new.at(info.key, after), field, info
                )
        yield from self._prompts(old, new)

    def _prompts(self, old: Spot, new: Spot) -> Iterator[Difference]:
        """Yield the answers of a form that are blank on both sides, but in other words."""
        model: type[PlanModel] = type(new.value)
        if "prompts" in model.model_fields:  # those that a county's form itself lists
            return
        before, after = (getattr(spot.value, "prompts", {}) for spot in (old, new))
        for key in {**before, **after}:
            texts = before.get(key, ""), after.get(key, "")
            name = next(f.name for f in fields_of(model) if f.key == key)
            blank = all(not getattr(spot.value, name) for spot in (old, new))
            if texts[0] != texts[1] and blank:
                info = FieldInfo(name, key)
                field = f"{model.__name__}.{name}"
                spots = (spot.at(key, text) for spot, text in zip((old, new), texts, strict=True))
                yield Difference("changed", field, info, *spots)

    def _mappings(self, old: Spot, new: Spot, field: str, info: FieldInfo) -> Iterator[Difference]:
        known = self.renames.within.get(old.path, {})
        names = {id_: known.get(id_, self.renames.new_id(info.keys, id_)) for id_ in old.value}
        old_ids = {name: id_ for id_, name in names.items()}
        for id_, after in new.value.items():
            there = new.at(id_, after)
            if id_ not in old_ids:
                yield _whole(field, info, None, there)
                continue
            here = old.at(old_ids[id_], old.value[old_ids[id_]])
            if old_ids[id_] in known:
                yield Difference("renamed", _model_or(field, after), info, here, there)
            yield from self.values(here, there, field, info)
        for id_, name in names.items():
            if name not in new.value:
                yield _whole(field, info, old.at(id_, old.value[id_]), None)
        before = {name: old.value[id_] for id_, name in names.items()}
        sections = self.renames.by_kind.get("section", {})
        if ids_out_of_order(before, new.value, sections):
            yield Difference("reordered", field, info, old, new)

    def _lists(self, old: Spot, new: Spot, field: str, info: FieldInfo) -> Iterator[Difference]:
        aligned = align(old.value, new.value, lambda a, b: self.renames.same(a, b, info))
        yield from self._pairs(old, new, aligned, (field, info))
        if aligned.is_reordered:
            yield Difference("reordered", field, info, old, new)

    def _pairs(
        self, old: Spot, new: Spot, aligned: Aligned, of: tuple[str, FieldInfo]
    ) -> Iterator[Difference]:
        field, info = of
        for before, after in aligned.pairs:
            here = None if before is None else old.at(before, old.value[before])
            there = None if after is None else new.at(after, new.value[after])
            if here is None or there is None:
                yield _whole(field, info, here, there)
            else:
                yield from self.values(here, there, field, info)


def _is_folded(old: object, new: object) -> bool:
    """Tell whether two texts differ only in blanks, and in where the lines of a paragraph end."""
    if not isinstance(old, str) or not isinstance(new, str) or not old or not new:
        return False
    return old.split() == new.split() and _paragraphs(old) == _paragraphs(new)


def _paragraphs(text: str) -> list[str]:
    return [" ".join(part.split()) for part in _BLANK_LINES.split(text) if part.strip()]


def _whole(field: str, info: FieldInfo, old: Spot | None, new: Spot | None) -> Difference:
    spot = new or old
    assert spot is not None  # noqa: S101  # one side is there
    model = _model_or(field, spot.value)
    return Difference("added" if old is None else "removed", model, info, old, new)


def _model_or(field: str, value: object) -> str:
    return type(value).__name__ if isinstance(value, PlanModel) else field


def _is_set(old: Spot, new: Spot, info: FieldInfo) -> bool:
    """Tell whether a list is told as a whole: of ids, people, times, words of the format."""
    items = (*old.value, *new.value)
    if info.ids or info.is_choice:
        return True
    return any(
        isinstance(item, Participant | TimeExpression) or not _is_text(item) for item in items[:1]
    )


def _is_text(item: object) -> bool:
    return isinstance(item, str | PlanModel) and not isinstance(item, Participant)
