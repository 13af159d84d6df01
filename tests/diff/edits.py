"""Edits of a plan: every single value of it changed, one at a time, in the model itself."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from kompplan.diff.fields import FieldInfo, fields_of
from kompplan.locales.core.numbers import Kroner
from kompplan.model import Plan
from kompplan.model.base import PlanModel
from kompplan.time_expressions import PlanPeriod, TimeExpression, parse_plan_period, parse_time
from kompplan.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

Step = str | int

KEYS = {"head": "plan", "totals": "declared"}
"""Where the parts of a plan stand in its file, but for those that stand under their own names."""


class Edit:
    """One value, and what it is changed to.

    Attributes:
        path: Keys and positions that lead to it, as changes tell it.
        plan: The plan with the new value.
    """

    def __init__(self, path: tuple[Step, ...], plan: Plan) -> None:
        self.path, self.plan = path, plan

    def __repr__(self) -> str:
        return "/".join(map(str, self.path))


def edits_of(plan: Plan) -> Iterator[Edit]:
    """Yield an edit of every value of a plan's own parts and of what it uses."""
    for name in Plan.__struct_fields__:
        key = KEYS.get(name, name)
        for path, value in _edited(getattr(plan, name), FieldInfo(name, key), plan):
            yield Edit((key, *path), replace(plan, **{name: value}))


def _edited(value: Any, info: FieldInfo, plan: Plan) -> Iterator[tuple[tuple[Step, ...], Any]]:
    if isinstance(value, PlanModel):
        for of in fields_of(type(value)):
            for path, inner in _edited(getattr(value, of.name), _with_choices(value, of), plan):
                yield (of.key, *path), value.model_copy(update={of.name: inner})
    elif isinstance(value, dict | tuple):
        pairs = [*value.items()] if isinstance(value, dict) else [*enumerate(value)]
        for place, (key, item) in enumerate(pairs):
            for path, inner in _edited(item, info, plan):
                yield (
                    (key, *path),
                    _like(value, [*pairs[:place], (key, inner), *pairs[place + 1 :]]),
                )
    elif value is not None and value != "":
        yield from (((), other) for other in _other(value, info, plan))


def _like(value: Any, entries: list[tuple[Any, Any]]) -> Any:
    """Return entries as a mapping or a list, as a value is."""
    return dict(entries) if isinstance(value, dict) else tuple(item for _, item in entries)


def rearranged(plan: Plan) -> Iterator[tuple[str, Edit]]:
    """Yield the plan without one entry of a mapping or list, and with two neighbours swapped."""
    for name in Plan.__struct_fields__:
        key = KEYS.get(name, name)
        for what, path, value in _rearranged(getattr(plan, name)):
            yield what, Edit((key, *path), replace(plan, **{name: value}))


def _rearranged(value: Any) -> Iterator[tuple[str, tuple[Step, ...], Any]]:
    if isinstance(value, PlanModel):
        for of in fields_of(type(value)):
            for what, path, inner in _rearranged(getattr(value, of.name)):
                yield what, (of.key, *path), value.model_copy(update={of.name: inner})
        return
    if not isinstance(value, dict | tuple):
        return
    pairs = [*value.items()] if isinstance(value, dict) else [*enumerate(value)]

    for place, (key, item) in enumerate(pairs):
        yield "removed", (key,), _like(value, pairs[:place] + pairs[place + 1 :])
        for what, path, inner in _rearranged(item):
            yield (
                what,
                (key, *path),
                _like(value, [*pairs[:place], (key, inner), *pairs[place + 1 :]]),
            )
        if place and pairs[place - 1][1] != item:
            swapped = [*pairs[: place - 1], pairs[place], pairs[place - 1], *pairs[place + 1 :]]
            yield "swapped", (), _like(value, swapped)


def _with_choices(model: PlanModel, of: FieldInfo) -> Any:
    """A field's info, with the words it may choose between."""
    info = type("Info", (), {})()
    info.ids, info.name, info.is_choice = of.ids, of.name, of.is_choice
    info.choices = _choices(type(model).model_fields[of.name].annotation)
    return info


def _choices(annotation: Any) -> tuple[str, ...]:
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return next((found for part in get_args(annotation) if (found := _choices(part))), ())


def _other(value: Any, info: Any, plan: Plan) -> Iterator[Any]:
    """Yield another value of the same sort; none where there is none."""
    if isinstance(value, TimeExpression):
        is_length = value.form == "duration"
        text = "5 timer" if is_length else "3. mai 2019 kl. 11-12"
        yield parse_time(text if value.text != text else "4 timer")
    elif isinstance(value, PlanPeriod):
        yield parse_plan_period("2031/2032")
    elif isinstance(value, bool):
        yield not value
    elif isinstance(value, Kroner):
        yield Kroner(value + 1000)
    elif isinstance(value, int):
        yield value + 1
    elif isinstance(value, date):
        yield value + timedelta(days=1)
    elif isinstance(value, str):
        yield from _other_text(value, info, plan)


def _other_text(value: str, info: Any, plan: Plan) -> Iterator[str]:
    if info.is_choice:
        yield next(choice for choice in info.choices if choice != value)
    elif info.ids:
        kinds = {"activity": "activities", "promise": "activities"}
        homes = [plan.actors, plan.municipalities, plan.regions]
        known = getattr(plan, kinds.get(info.ids, f"{info.ids}s"), None)
        found = known if isinstance(known, dict) else {k: 1 for home in homes for k in home}
        yield ([f"{value}-x"] + [id_ for id_ in found if id_ != value])[-1]
    elif value.isdecimal():
        yield f"{value}1"
    else:
        yield f"{value} ekstra"
