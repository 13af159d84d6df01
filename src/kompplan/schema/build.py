"""Makes the JSON Schema of a plan file from the models, so that the two cannot differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from pydantic.json_schema import GenerateJsonSchema

from kompplan.model import shapes
from kompplan.model.base import REFERS_TO, BuiltLater, adapter_of
from kompplan.model.files import PLAN_KEYS, PlanFile
from kompplan.model.forms import OF_A_FORM
from kompplan.schema.prompts import prompt_shape
from kompplan.schema.words import ITSELF, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Schema: TypeAlias = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_SHAPES = {
    "text": shapes.ANY_TEXT.as_schema(),
    "title": shapes.FILLED.as_schema(),
    "id": shapes.ID.as_schema(),
    "count": shapes.COUNT.as_schema(),
    "flag": shapes.FLAG.as_schema(),
    "day": shapes.DAY.as_schema(),
    "amount": shapes.AMOUNT.as_schema(),
    "years": shapes.YEARS.as_schema(),
    "address": shapes.ADDRESS.as_schema(),
    "prompt": prompt_shape().as_schema(),
}
"""Kinds of values by the name that they have in the schema; names of models are capitalised."""


def build_schema(ids: Mapping[str, Sequence[str]] | None = None) -> Schema:
    """Return the JSON Schema of a plan file or a library.

    Args:
        ids: Ids in use, by what they stand for, that an editor may offer; others stay allowed,
            for whether an id is declared is told by ``validate``.
    """
    schema = PlanFile.model_json_schema(schema_generator=_Generator)
    models = schema.pop("$defs")
    in_use = {kind: known for kind, known in (ids or {}).items() if known}
    writer = _Writer(frozenset(in_use))
    made = {
        "$schema": DIALECT,
        **writer.model(schema, PlanFile.__name__),
        "$defs": {
            **{name: writer.model(part, name) for name, part in models.items()},
            **{kind: _offered(known) for kind, known in in_use.items()},
            **_SHAPES,
            "prompts": {"anyOf": [_ref("prompt"), _list_of(_ref("prompt"), at_least=1)]},
        },
    }
    # A file without any key of a plan is a library, and has no head.
    made["required"].remove("plan")
    made["dependentRequired"] = {key: ["plan"] for key in sorted(PLAN_KEYS - {"plan"})}
    _let_instances_inherit(made["$defs"]["Activity"])
    return made


class _Generator(GenerateJsonSchema):
    """Looks into the parts whose validators are built later."""

    def function_plain_schema(self, schema: Any) -> Schema:
        """Return the schema of a value that a function makes."""
        function = schema["function"]["function"]
        if isinstance(function, BuiltLater):
            return self.generate_inner(adapter_of(function.kind).core_schema)
        # What the function makes of a text is told by the shape beside it.
        return {}


class _Writer:
    """Writes the parts of pydantic's schema as an editor wants them.

    Attributes:
        in_use: Kinds of which ids are offered.
    """

    def __init__(self, in_use: frozenset[str]) -> None:
        self.in_use = in_use

    def model(self, schema: Schema, name: str) -> Schema:
        """Return the schema of one model with the words of its keys."""
        required = schema.get("required", [])
        is_form = OF_A_FORM in schema
        properties = {
            key: {
                **_words(name, key),
                **self.unless("prompts", self.value(part), when=is_form and key not in required),
            }
            for key, part in schema["properties"].items()
        }
        found: Schema = {"type": "object", "properties": properties}
        found |= {"required": [*required]} if required else {}
        found["additionalProperties"] = False
        whole = self.unless("prompt", found, when=is_form and not required)
        return {**_words(name, ITSELF), **whole}

    def value(self, part: Schema) -> Schema:
        """Return the schema of a value: as written by hand, without nulls and defaults."""
        if "anyOf" in part:
            choices = [self.value(c) for c in part["anyOf"] if c.get("type") != "null"]
            return choices[0] if len(choices) == 1 else {"anyOf": choices}
        if "$ref" in part:
            return {"$ref": part["$ref"]}
        if part.get("type") == "array":
            return _list_of(self.value(part["items"]))
        return self.mapping(part) if part.get("type") == "object" else self.text(part)

    def mapping(self, part: Schema) -> Schema:
        """Return the schema of a mapping by ids or texts."""
        # pydantic writes a mapping whose keys have a pattern with patternProperties.
        (pattern, values), *_ = part.get("patternProperties", {"": None}).items()
        names = _ref("id") if pattern else self.text(part.get("propertyNames", {"type": "string"}))
        any_name = {} if names == _ref("text") else {"propertyNames": names}
        inner = self.value(values or part["additionalProperties"])
        return {"type": "object", **any_name, "additionalProperties": inner}

    def text(self, part: Schema) -> Schema:
        """Return the schema of a text as an editor's YAML hands it over."""
        choices = part.get("enum", [part["const"]] if "const" in part else [])
        if choices:
            return {"enum": [*choices, *(int(text) for text in choices if text.isdecimal())]}
        if part.get(REFERS_TO) in self.in_use:
            return _ref(part[REFERS_TO])
        own = {key: part[key] for key in part if key not in {REFERS_TO, "title", "default"}}
        if own in ({}, {"type": "string"}):
            return _ref("text")
        (name,) = (name for name, shape in _SHAPES.items() if shape == own)
        return _ref(name)

    def unless(self, exception: str, schema: Schema, *, when: bool) -> Schema:
        """Return a schema that lets something else pass, without proposing it, where that is so."""
        if not when:
            return schema
        if schema == _ref("text"):
            # A prompt is a text already; only a list of them is something else.
            several = _list_of(_ref("prompt"), at_least=1)
            return {"if": {"type": "array"}, "then": several, "else": schema}
        # Editors tell best what is wrong with a condition, but propose no values from one.
        choices = [_ref(name) for name in ("flag", *self.in_use)]
        is_choice = "anyOf" in schema or "enum" in schema or schema in choices
        if is_choice:
            return {"anyOf": [schema, _ref(exception)]}
        return {"if": _ref(exception), "else": schema}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _list_of(item: Schema, *, at_least: int = 0) -> Schema:
    return {"type": "array", "items": item, **({"minItems": at_least} if at_least else {})}


def _offered(ids: Sequence[str]) -> Schema:
    return {"anyOf": [{"enum": [*ids]}, _ref("text")]}


def _words(model: str, key: str) -> dict[str, str]:
    title, description = words_of(model, key)
    return {"title": title, "description": description}


def _let_instances_inherit(activity: Schema) -> None:
    """An instance takes its title from the activity that it is an instance of."""
    activity["required"].remove("title")
    if not activity["required"]:
        del activity["required"]
    activity["if"] = {"properties": {"instance_of": True}, "required": ["instance_of"]}
    activity["else"] = {"properties": {"title": True}, "required": ["title"]}
