"""Every text of a plan that a person wrote for other people, with its place."""

from __future__ import annotations

import types
from functools import cache
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    TypeAlias,
    Union,
    cast,
    get_args,
    get_origin,
)

from kompplan.model.base import NoProse, PlanModel, Ref, there

if TYPE_CHECKING:
    from kompplan.checks.core.context import CheckContext
    from kompplan.diagnostics import KeyPath
    from kompplan.model.forms import FormPart

WrittenText: TypeAlias = "tuple[KeyPath, str]"
"""Where a text stands, and the text."""


def written_texts(context: CheckContext) -> list[WrittenText]:
    """Return the texts of a plan's own parts, and of the competence packages, in the file's order.

    Ids, addresses, times, amounts and choices are no texts; a form's prompt in their place is one.
    """
    return context.once(_find_texts)


def _find_texts(context: CheckContext) -> list[WrittenText]:
    found: list[WrittenText] = []
    _walk(context.plan.head, ("plan",), found)
    for key, part in (*context.plan.own_parts(), ("packages", context.plan.packages)):
        _add(part, (key,), found)
    return found


def _walk(part: PlanModel, path: KeyPath, found: list[WrittenText]) -> None:
    values = vars(part)
    for name, key in _text_fields(type(part)):
        value = values[name]
        if type(value) is str:
            if value:
                found.append(((*path, key), value))
        elif value:
            _add(value, (*path, key), found)
    if part.is_of_form:
        prompts = cast("FormPart", part).prompts
        found += [((*path, key), prompt) for key, prompt in prompts.items()]


def _add(value: Any, path: KeyPath, found: list[WrittenText]) -> None:
    if isinstance(value, str):
        if value:
            found.append((path, value))
    elif isinstance(value, tuple):
        for place, inner in enumerate(value):
            _add(inner, (*path, place), found)
    elif isinstance(value, dict):
        for key, inner in value.items():
            _add(inner, (*path, key), found)
    elif isinstance(value, PlanModel):
        _walk(value, path, found)


@cache
def _text_fields(model: type[PlanModel]) -> tuple[tuple[str, str], ...]:
    """Return name and key of the fields that hold texts, or parts that may."""
    return tuple(
        (name, field.alias or name)
        for name, field in model.model_fields.items()
        if _holds_text(Annotated[(field.annotation, *field.metadata, None)])
    )


def _holds_text(annotation: Any) -> bool:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        is_prose = not any(isinstance(mark, Ref | NoProse) for mark in arguments[1:])
        return is_prose and _holds_text(arguments[0])
    if origin is Literal:
        return False
    if origin is dict:
        return _holds_text(arguments[1])
    if origin in (tuple, Union, types.UnionType):
        return any(_holds_text(part) for part in arguments if part is not Ellipsis)
    annotation = there(annotation)
    is_model = isinstance(annotation, type) and issubclass(annotation, PlanModel)
    return annotation is str or is_model
