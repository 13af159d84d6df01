"""Every id in a plan that stands for something declared elsewhere, with its place."""

from __future__ import annotations

import types
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, Union, get_args, get_origin

from kompplan.model.base import PlanModel, Ref, RefKind
from kompplan.model.files import OWN_PARTS, SHARED_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kompplan.diagnostics import KeyPath
    from kompplan.model import Plan


OWN_KINDS: frozenset[RefKind] = frozenset({"activity", "group", "measure", "section", "theme"})
"""Kinds that only the plan's own file declares."""


class Reference(NamedTuple):
    """One use of an id.

    Attributes:
        path: Where it stands.
        kind: What it must stand for.
        id: The id.
        at_key: Whether it stands as the key of a mapping.
    """

    path: KeyPath
    kind: RefKind
    id: str
    at_key: bool = False


def references(plan: Plan) -> Iterator[Reference]:
    """Yield every reference in a plan and in what it uses, in the order of the file."""
    yield from _walk(plan.head, ("plan",))
    for key in (*OWN_PARTS, *SHARED_KINDS):
        part = getattr(plan, key)
        if isinstance(part, PlanModel):
            yield from _walk(part, (key,))
        for id_, inner in part.items() if isinstance(part, dict) else ():
            yield from _walk(inner, (key, id_))


_HOMES: dict[RefKind, tuple[str, ...]] = {
    "activity": ("activities",),
    "actor": ("actors",),
    "measure": ("measures",),
    "cohort": ("cohorts",),
    "municipality": ("municipalities",),
    "package": ("packages",),
    "party": ("actors", "municipalities", "regions", "units", "cohorts"),
    "place": ("municipalities", "regions"),
    "region": ("regions",),
    "scheme": ("schemes",),
    "section": ("sections",),
    "theme": ("themes",),
    "unit": ("units",),
}
"""The keys of a plan under which ids of a kind are declared; colour codes stand in its head."""


def faulty_ids(faulty: Iterable[KeyPath], kind: RefKind) -> set[str]:
    """Return the ids that are declared, but in a way that kept them out of the plan."""
    homes = _HOMES.get(kind, ())
    if kind == "group":
        return {str(path[2]) for path in faulty if path[:2] == ("plan", "legend") and len(path) > 2}
    return {str(step) for path in faulty if path[:1] and path[0] in homes for step in path[1:]}


def declared_ids(plan: Plan, kind: RefKind) -> set[str]:
    """Return the ids that a reference of a kind may name."""
    if kind == "section":
        return {ids[-1] for ids, _ in plan.walk_sections()}
    if kind == "group":
        return set(plan.head.legend)
    return {id_ for home in _HOMES[kind] for id_ in getattr(plan, home)}


class _Field(NamedTuple):
    """What is known of a model's field: its key, the references in it, and models below it."""

    name: str
    key: str
    kind: RefKind | None
    key_kind: RefKind | None


@cache
def _fields(model: type[PlanModel]) -> tuple[_Field, ...]:
    """Return the fields of a model that hold references or parts of a plan."""
    found = []
    for name, field in model.model_fields.items():
        annotation: Any = (
            Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
        )
        kind, key_kind, has_models = _inspect(annotation)
        if kind or key_kind or has_models:
            found.append(_Field(name, field.alias or name, kind, key_kind))
    return tuple(found)


def _inspect(annotation: Any) -> tuple[RefKind | None, RefKind | None, bool]:
    """Return the kind of a field's values, the kind of its keys, and whether it holds models."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        own = next((part.kind for part in arguments[1:] if isinstance(part, Ref)), None)
        kind, key_kind, has_models = _inspect(arguments[0])
        return own or kind, key_kind, has_models
    if origin is dict:
        kind, _, has_models = _inspect(arguments[1])
        return kind, _inspect(arguments[0])[0], has_models
    if origin is tuple or origin in (Union, types.UnionType):
        inner = [_inspect(part) for part in arguments if part not in (Ellipsis, type(None))]
        return inner[0][0], inner[0][1], any(part[2] for part in inner)
    is_model = isinstance(annotation, type) and issubclass(annotation, PlanModel)
    return None, None, is_model


def _walk(part: PlanModel, path: KeyPath) -> Iterator[Reference]:
    written = part.model_fields_set
    for field in _fields(type(part)):
        if field.name in written:
            yield from _values(getattr(part, field.name), field, (*path, field.key))


def _values(value: Any, field: _Field, path: KeyPath) -> Iterator[Reference]:
    if isinstance(value, PlanModel):
        yield from _walk(value, path)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if field.key_kind:
                yield Reference((*path, key), field.key_kind, key, at_key=True)
            yield from _values(inner, field, (*path, key))
    elif isinstance(value, tuple):
        for place, inner in enumerate(value):
            yield from _values(inner, field, (*path, place))
    elif field.kind and isinstance(value, str) and value:
        yield Reference(path, field.kind, value)
