"""What the schema says as a whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kompplan.schema import build_schema
from kompplan.schema.prompts import prompt_shape
from tests.judges import ask

if TYPE_CHECKING:
    from collections.abc import Iterator

IDS = {"party": ["ppt", "styrere"], "scheme": ["regional"]}


def parts(value: Any = None) -> Iterator[dict[str, Any]]:
    """Yield every mapping of the schema, outer before inner."""
    value = build_schema(IDS) if value is None else value
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value
    for part in inner if isinstance(value, dict | list) else ():
        yield from parts(part)


def test_it_names_its_dialect() -> None:
    assert build_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_unknown_keys_are_forbidden_wherever_keys_are_known() -> None:
    objects = [part for part in parts() if part.get("type") == "object"]
    assert [part for part in objects if "additionalProperties" not in part] == []
    with_keys = [part for part in objects if "properties" in part]
    assert [part for part in with_keys if part["additionalProperties"] is not False] == []
    assert len(with_keys) > 50


def test_other_ids_than_those_in_use_stay_allowed() -> None:
    schema = build_schema(IDS)
    scheme = schema["$defs"]["Activity"]["properties"]["scheme"]
    assert scheme["$ref"] == "#/$defs/scheme"
    assert schema["$defs"]["scheme"]["anyOf"][0] == {"enum": ["regional"]}
    text, number = {"kompplan": "1", "schemes": {}}, "999"
    plan = {**text, "plan": {"id": "a", "title": "A", "year": "2025"}}
    plan["activities"] = {"b": {"title": "B", "scheme": number, "participants": ["ukjent?"]}}
    (found,) = ask("ajv.mjs", [{"schema": schema, "values": [plan]}])
    assert found["values"] == [[]]


def test_no_text_can_make_an_editor_slow() -> None:
    found = {part["pattern"] for part in parts() if isinstance(part.get("pattern"), str)}
    # Those of prompts are judged where they are written, in Python.
    patterns = sorted(found - {prompt_shape().pattern})
    verdicts = ask("recheck.mjs", [{"source": pattern, "flags": "u"} for pattern in patterns])
    assert [p for p, v in zip(patterns, verdicts, strict=True) if v["status"] != "safe"] == []
    assert len(patterns) > 8


def test_the_same_ids_give_the_same_bytes() -> None:
    assert json.dumps(build_schema(IDS)) == json.dumps(build_schema(IDS))


def test_what_only_the_program_needs_is_left_out() -> None:
    assert [key for part in parts() for key in part if key.startswith("x-")] == []
