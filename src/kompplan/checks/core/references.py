"""Every id in a plan that stands for something declared elsewhere, with its place."""

from __future__ import annotations

import types
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from kompplan.model.base import PlanModel, Ref, RefKind
from kompplan.model.files import OWN_PARTS, SHARED_KINDS
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kompplan.diagnostics import KeyPath
    from kompplan.model import Plan


OWN_KINDS: frozenset[RefKind] = frozenset({"activity", "group", "measure", "section", "theme"})
"""Kinds that only the plan's own file declares."""


class Reference(Value):
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


def references(plan: Plan) -> list[Reference]:
    """Return every reference in a plan and in what it uses, in the order of the file."""
    found: list[Reference] = []
    _walk(plan.head, ("plan",), found)
    for key in (*OWN_PARTS, *SHARED_KINDS):
        part = getattr(plan, key)
        if isinstance(part, PlanModel):
            _walk(part, (key,), found)
        for id_, inner in part.items() if isinstance(part, dict) else ():
            _walk(inner, (key, id_), found)
    return found


_HOMES: dict[RefKind, tuple[str, ...]] = {
    "activity": ("activities",),
    "actor": ("actors",),
    "measure": ("measures",),
    "cohort": ("cohorts",),
    "municipality": ("municipalities",),
    "package": ("packages",),
    "party": ("actors", "municipalities", "regions", "units", "cohorts"),
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


class _Field(Value):
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


def _walk(part: PlanModel, path: KeyPath, found: list[Reference]) -> None:
    values = vars(part)
    for field in _fields(type(part)):
        value = values[field.name]
        if value:
            _add(value, field, (*path, field.key), found)


def _add(value: Any, field: _Field, path: KeyPath, found: list[Reference]) -> None:
    # Commonest first; asking pydantic what is a model takes longest.
    if isinstance(value, str):
        if field.kind:
            found.append(Reference(path, field.kind, value))
    elif isinstance(value, tuple):
        for place, inner in enumerate(value):
            _add(inner, field, (*path, place), found)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if field.key_kind:
                found.append(Reference((*path, key), field.key_kind, key, at_key=True))
            _add(inner, field, (*path, key), found)
    elif isinstance(value, PlanModel):
        _walk(value, path, found)
