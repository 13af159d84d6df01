"""Makes the JSON Schema of a plan file from the models, so that the two cannot differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema

from kompplan.model.base import REFERS_TO, BuiltLater, adapter_of
from kompplan.model.files import PLAN_KEYS, PlanFile
from kompplan.schema.words import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_TEXT = ["string", "number", "boolean"]
"""Types of a text in an editor's YAML: `title: 2025` is the text «2025» to kompplan."""

_FLAG = "^(true|false)$"
_COUNT = "^[0-9]{1,6}$"


def build_schema(ids: Mapping[str, Sequence[str]] | None = None) -> dict[str, Any]:
    """Return the JSON Schema of a plan file or a library.

    Args:
        ids: Ids in use, by what they stand for, that an editor may offer; others stay allowed,
            for whether an id is declared is told by ``validate``.
    """
    schema = PlanFile.model_json_schema(schema_generator=_Generator)
    definitions = schema.pop("$defs")
    made = {
        "$schema": DIALECT,
        "title": "kompplan",
        "description": "En plan for kompetanseutvikling, eller en fil som planer deler.",
        **_object(schema, "PlanFile", ids or {}),
        "$defs": {name: _object(part, name, ids or {}) for name, part in definitions.items()},
    }
    # A file without any key of a plan is a library, and has no head.
    made["required"] = ["kompplan"]
    made["dependentRequired"] = {key: ["plan"] for key in sorted(PLAN_KEYS - {"plan"})}
    _let_instances_inherit(made["$defs"]["Activity"])
    return made


class _Generator(GenerateJsonSchema):
    """Looks into the parts whose validators are built later."""

    def function_plain_schema(self, schema: Any) -> dict[str, Any]:
        """Return the schema of a value that a function makes."""
        function = schema["function"]["function"]
        if isinstance(function, BuiltLater):
            return self.generate_inner(adapter_of(function.kind).core_schema)
        return super().function_plain_schema(schema)


def _object(schema: dict[str, Any], model: str, ids: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Return the schema of one model with the words of its keys."""
    properties = {}
    for key, part in schema["properties"].items():
        title, description = words_of(model, key)
        properties[key] = {"title": title, "description": description, **_value(part, ids)}
    found = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**found, **({"required": schema["required"]} if "required" in schema else {})}


def _value(part: dict[str, Any], ids: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Return the schema of a value: as text where it is text, without nulls and defaults."""
    if "anyOf" in part:
        choices = [_value(c, ids) for c in part["anyOf"] if c.get("type") != "null"]
        return choices[0] if len(choices) == 1 else {"anyOf": choices}
    if "$ref" in part:
        return {"$ref": part["$ref"]}
    if part.get("type") == "array":
        return {"type": "array", "items": _value(part["items"], ids)}
    if part.get("type") == "object":
        return _mapping(part, ids)
    return _text(part, ids)


def _mapping(part: dict[str, Any], ids: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    # pydantic writes a mapping whose keys match a pattern as patternProperties.
    (pattern, values), *_ = part.get("patternProperties", {"": None}).items()
    names = {"pattern": pattern} if pattern else part.get("propertyNames", {})
    own = {key: names[key] for key in ("pattern", "enum") if key in names}
    known = ids.get(names.get(REFERS_TO, ""))
    keys = {**own, **({"anyOf": [{"enum": list(known)}, {}]} if known else {})}
    return {
        "type": "object",
        **({"propertyNames": keys} if keys else {}),
        "additionalProperties": _value(values or part["additionalProperties"], ids),
    }


def _text(part: dict[str, Any], ids: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Return the schema of a single value as an editor's YAML parser hands it over."""
    pattern = part.get("pattern", "")
    if "const" in part or "enum" in part:
        values = part.get("enum", [part.get("const")])
        return {"enum": [*values, *(int(value) for value in values if value.isdecimal())]}
    if pattern == _FLAG:
        return {"enum": [True, False, "true", "false"]}
    if pattern == _COUNT:
        return {"type": ["string", "integer"], "pattern": pattern, "minimum": 0, "maximum": 999999}
    text = {"type": _TEXT, **({"pattern": pattern} if pattern else {})}
    offered = ids.get(part.get(REFERS_TO, ""))
    return {"anyOf": [{"enum": list(offered)}, text]} if offered else text


def _let_instances_inherit(activity: dict[str, Any]) -> None:
    """An instance takes its title from the activity that it is an instance of."""
    required = [key for key in activity.pop("required", []) if key != "title"]
    activity["anyOf"] = [{"required": [*required, "title"]}, {"required": ["instance_of"]}]
