"""What pydantic says of a value, as the finding that the author can act on."""

from __future__ import annotations

import types
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from kompplan.diagnostics import Finding
from kompplan.diagnostics.suggest import suggest
from kompplan.model.base import PlanModel, there

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from kompplan.diagnostics import KeyPath


_FEW = 5
"""So many keys may be listed in a hint."""


def describe_misfit(misfit: ErrorDetails, path: KeyPath, model: type[PlanModel]) -> Finding:
    """Return one of pydantic's errors as a finding.

    Args:
        misfit: The error.
        path: Where, as keys of the file.
        model: The model of the whole file, for the keys and values that would have been right.
    """
    kind = misfit["type"]
    if kind == "missing":
        return Finding("missing-key", path[:-1], {"key": path[-1]}, at_key=True)
    if kind == "extra_forbidden":
        return _unknown_key(path, model)
    return _misfit_value(misfit, path, model)


def without_echoes(findings: list[Finding]) -> list[Finding]:
    """Return findings without the missing keys that stand there, one letter off."""
    misspelt = {(f.path[:-1], f.values["suggestion"]) for f in findings if f.name == "unknown-key"}
    return [
        f for f in findings if f.name != "missing-key" or (f.path, f.values["key"]) not in misspelt
    ]


def _misfit_value(misfit: ErrorDetails, path: KeyPath, model: type[PlanModel]) -> Finding:
    kind, given, context = misfit["type"], misfit["input"], misfit.get("ctx", {})
    if "check" in context:
        is_key = misfit["loc"][-1:] == ("[key]",)
        return _custom(context, path, given, is_key=is_key)
    if kind == "literal_error":
        return _unknown_value(str(given), context["expected"], path)
    if kind == "string_type":
        return Finding("not-a-text", path, {"text": _first_key(given)})
    values = {"key": path[-1] if path else "", "keys": _foremost_keys(_kind_at(model, path))}
    return Finding("wrong-shape", path, values)


def _unknown_key(path: KeyPath, model: type[PlanModel]) -> Finding:
    known = sorted(_keys_at(model, path[:-1]))
    values = {"key": path[-1], "suggestion": suggest(str(path[-1]), known), "known": known}
    return Finding("unknown-key", path, values, at_key=True)


def _custom(context: dict[str, Any], path: KeyPath, given: object, *, is_key: bool) -> Finding:
    name = context["check"]
    values = {key: value for key, value in context.items() if key != "check"}
    if not isinstance(values.get("text", ""), str):
        return Finding("not-a-text", path, {"text": _first_key(given)})
    return Finding(name, path, {"key": path[-1], **values}, at_key=is_key)


def _unknown_value(given: str, expected: str, path: KeyPath) -> Finding:
    known = [word.strip(" '") for word in expected.replace(" or ", ",").split(",")]
    values = {"value": given, "suggestion": suggest(given, known), "known": known}
    return Finding("unknown-value", path, values)


def _first_key(given: object) -> str:
    """A mapping where a text belongs is most often a text with « : » in it."""
    if isinstance(given, dict) and given:
        key, value = next(iter(given.items()))
        return f"{key}: {value}" if isinstance(value, str) else str(key)
    return ""


def _keys_at(model: type[PlanModel], path: KeyPath) -> set[str]:
    """Return the keys that a mapping of the file may hold; empty where any id may stand."""
    kind = _kind_at(model, path)
    if isinstance(kind, type) and issubclass(kind, PlanModel):
        return {field.alias or name for name, field in kind.model_fields.items()}
    return set()


def _kind_at(model: type[PlanModel], path: KeyPath) -> Any:
    """Return the type of what stands at a place of the file; None where no such place is."""
    kind: Any = model
    for step in path:
        kind = _step_into(_bare(kind), step)
    return _bare(kind)


def _foremost_keys(kind: Any) -> list[str]:
    """Return the keys of a mapping, or of those in a list; of many, only those that must be there.

    None for any other type, and for a mapping by id.
    """
    if get_origin(kind) is tuple:
        kind = _bare(get_args(kind)[0])
    if not (isinstance(kind, type) and issubclass(kind, PlanModel)):
        return []
    fields = [(each.alias or name, each) for name, each in kind.model_fields.items()]
    required = [key for key, each in fields if each.is_required()]
    return required if len(fields) > _FEW else [key for key, _ in fields]


def _step_into(kind: Any, step: str | int) -> Any:
    if isinstance(kind, type) and issubclass(kind, PlanModel):
        fields = {field.alias or name: field for name, field in kind.model_fields.items()}
        return fields[str(step)].annotation if step in fields else None
    arguments = get_args(kind)
    if get_origin(kind) is dict:
        return arguments[1]
    return arguments[0] if arguments else None


def _bare(kind: Any) -> Any:
    """Return a type without ``Annotated`` and without its ``| None``."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if get_origin(kind) in (Union, types.UnionType):
        return _bare(next(part for part in get_args(kind) if part is not type(None)))
    return there(kind)
