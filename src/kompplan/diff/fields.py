"""What is known of the fields of the model: which of them hold ids, and of what."""

from __future__ import annotations

import types
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from kompplan.model.base import PlanModel, Ref
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.model.base import RefKind

IdKind: TypeAlias = "RefKind | Literal['module', 'anything', '']"
"""What an id stands for; ``module`` of a package, ``anything`` that a plan declares."""

_UNMARKED: dict[tuple[str, str], IdKind] = {
    ("Activity", "modules"): "module",
    ("PackagePart", "modules"): "module",
    ("Waiver", "at"): "anything",
}
"""Fields whose texts are ids although the model does not say so."""


class FieldInfo(Value):
    """What is known of one field.

    Attributes:
        name: Its name in the model.
        key: Its key in a file.
        ids: What its texts are ids of; empty for other texts.
        keys: What the keys of its mapping are ids of.
        is_choice: Whether its texts are words of the format, such as ``digital``.
    """

    name: str
    key: str
    ids: IdKind = ""
    keys: IdKind = ""
    is_choice: bool = False


@cache
def fields_of(model: type[PlanModel]) -> tuple[FieldInfo, ...]:
    """Return every field of a model."""
    return tuple(_field(model, name) for name in model.model_fields)


@cache
def field_named(model: type[PlanModel], name: str) -> FieldInfo:
    """Return one field of a model."""
    return next(field for field in fields_of(model) if field.name == name)


def _field(model: type[PlanModel], name: str) -> FieldInfo:
    info = model.model_fields[name]
    annotation: Any = (
        Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
    )
    ids, keys, is_choice = _inspect(annotation)
    ids = _UNMARKED.get((model.__name__, name), ids)
    return FieldInfo(name, info.alias or name, ids, keys, is_choice)


def _inspect(annotation: Any) -> tuple[IdKind, IdKind, bool]:
    """Return what the texts and the keys of a field are, and whether its texts are choices."""
    own: IdKind
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        own = next((part.kind for part in arguments[1:] if isinstance(part, Ref)), "")
        ids, keys, is_choice = _inspect(arguments[0])
        return own or ids, keys, is_choice
    if origin is dict:
        ids, _, is_choice = _inspect(arguments[1])
        return ids, _inspect(arguments[0])[0], is_choice
    if origin is tuple or origin in (Union, types.UnionType):
        inner = [_inspect(part) for part in arguments if part not in (Ellipsis, type(None))]
        return inner[0]
    return "", "", origin is Literal


def ids_in(value: Any) -> frozenset[str]:
    """Return all ids that a part of a plan names."""
    return frozenset(_ids(value))


def _ids(value: Any) -> Iterator[str]:
    if isinstance(value, PlanModel):
        for of in fields_of(type(value)):
            inner = getattr(value, of.name)
            if of.ids and isinstance(inner, str):
                yield inner
            elif of.ids and isinstance(inner, tuple):
                yield from (item for item in inner if isinstance(item, str))
            if inner and not isinstance(inner, str):
                yield from _ids(inner)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _ids(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _ids(inner)
