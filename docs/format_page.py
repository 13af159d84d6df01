"""Makes the reference of the plan format from the models and their docstrings."""

from __future__ import annotations

import ast
import inspect
import re
import sys
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel

from kompplan.model import values
from kompplan.model.base import Ref, there
from kompplan.model.files import LibraryFile, PlanFile

if TYPE_CHECKING:
    from collections.abc import Iterator

_ATTRIBUTE = re.compile(r"^    (\w+): (.*(?:\n        .*)*)", re.MULTILINE)
_REFERENCES = {
    "PartyRef": "id of an actor, a municipality, a region, a unit or a cohort",
    "PartyRefs": "one or more ids of actors, municipalities, regions, units or cohorts",
    "ActivityRefs": "one or more ids of activities",
    "PlaceRefs": "one or more ids of municipalities or regions",
    "PromiseRefs": "one or more ids of activities, or of duties as `role/duty`",
    "str": "text",
}
_INTRO = """\
# The plan format

A plan is one YAML file with the keys of [the plan file](#plan-file); a file that several plans
share is [a library](#library-file). Keys are strict: an unknown one is an error. **Bold** keys must
be there. Every value is read as the characters that stand in the file: `no` stays «no» and `0301`
keeps its zero. Anchors, tags, merge keys and several documents in one file are refused.

Mappings by id keep the author's order. An id is stable: it stands in addresses, calendars and
differences.

In measures and in the notification the prompt of a form, such as «Klikk eller trykk her for å
skrive inn tekst.» or «Velg et element.», may stand in place of any value that need not be there.
The key then counts as absent, and `validate` tells of it."""


def format_page() -> str:
    """Return the page: the kinds of values, then every model from the file inwards."""
    kinds = [
        f'| <a id="{name.lower()}"></a>{_spaced(name)} | {_one_line(text)} |'
        for name, text in _alias_docs().items()
    ]
    table = "\n".join(["| Kind | Written as |", "| --- | --- |", *kinds])
    sections = [_model_section(model) for model in _models()]
    return "\n\n".join([_INTRO, "## Kinds of values", table, "## Parts of a plan", *sections])


def models_of_the_format() -> list[type[BaseModel]]:
    """Return every model that can stand in a file."""
    return list(_models())


def _models() -> Iterator[type[BaseModel]]:
    """Yield the models in reading order: the files, then each where it is first used."""
    seen: set[type[BaseModel]] = set()
    waiting: list[type[BaseModel]] = [PlanFile]
    while waiting:
        model = waiting.pop(0)
        if model in seen:
            continue
        seen.add(model)
        yield model
        fields = {n: f for n, f in model.model_fields.items() if n not in _inherited(model)}
        waiting += [part for field in fields.values() for part in _models_in(field.annotation)]
        waiting += [LibraryFile] if model is PlanFile else []


def _models_in(kind: Any) -> Iterator[type[BaseModel]]:
    kind = there(kind)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
    for argument in get_args(kind):
        yield from _models_in(argument)


def _model_section(model: type[BaseModel]) -> str:
    summary = (inspect.getdoc(model) or "").split("\n\n")[0]
    docs = _attribute_docs(model)
    inherited = _inherited(model)
    rows = []
    for name, field in model.model_fields.items():
        if name in inherited:
            continue
        key = f"`{field.alias or name}`"
        kind = _kind_of(_annotation(model, name), model)
        rows.append(
            f"| {f'**{key}**' if field.is_required() else key} | {kind} | {docs.get(name, '')} |"
        )
    table = "\n".join(["| Key | Value | Meaning |", "| --- | --- | --- |", *rows])
    note = "\n\nIt may hold all keys of [a library](#library-file) too." if inherited else ""
    return f"### {_heading(model)}\n\n{_one_line(summary)}{note}\n\n{table}"


def _inherited(model: type[BaseModel]) -> set[str]:
    return set(LibraryFile.model_fields) if model is PlanFile else set()


def _heading(model: type[BaseModel]) -> str:
    return _spaced(model.__name__).capitalize()


def _annotation(model: type[BaseModel], name: str) -> ast.expr:
    owner = next(kind for kind in model.__mro__ if name in inspect.get_annotations(kind))
    return _written_annotations(owner)[name]


@cache
def _written_annotations(model: type) -> dict[str, ast.expr]:
    """Return the annotations of a model's own fields as they stand in its source."""
    body = ast.parse(inspect.getsource(model)).body[0]
    assert isinstance(body, ast.ClassDef)  # noqa: S101  # the source of a class is a class
    fields = (node for node in body.body if isinstance(node, ast.AnnAssign))
    return {node.target.id: node.annotation for node in fields if isinstance(node.target, ast.Name)}


def _kind_of(node: ast.expr, model: type[BaseModel]) -> str:
    """Return an annotation in the words of a planner."""
    match node:
        case ast.BinOp(left=left, right=ast.Constant(value=None)):
            return _kind_of(left, model)
        case ast.Name(id=name) | ast.Constant(value=str(name)):
            return _named_kind(name, model)
        case ast.Subscript(value=ast.Name(id="dict"), slice=ast.Tuple(elts=[key, value])):
            return f"mapping by {_kind_of(key, model)} to {_kind_of(value, model)}"
        case ast.Subscript(value=ast.Name(id="tuple"), slice=ast.Tuple(elts=[item, _])):
            return f"list of {_kind_of(item, model)}"
        case ast.Subscript(value=ast.Name(id="Annotated"), slice=ast.Tuple(elts=[kind, mark, *_])):
            is_reference = isinstance(mark, ast.Call) and ast.unparse(mark.func) == Ref.__name__
            return f"id of a {_argument(mark)}" if is_reference else _kind_of(kind, model)
        case ast.Subscript(value=ast.Name(id="Literal"), slice=choices):
            return _choices(ast.literal_eval(choices))
    raise TypeError(f"{model.__name__}: no words for {ast.unparse(node)}")


def _named_kind(name: str, model: type[BaseModel]) -> str:
    if name in _REFERENCES:
        return _REFERENCES[name]
    if name in _alias_docs():
        return f"[{_spaced(name)}](#{name.lower()})"
    kind = there(getattr(sys.modules[model.__module__], name))
    if isinstance(kind, type):
        return f"[{_spaced(name)}](#{_spaced(name).replace(' ', '-')})"
    return _choices(get_args(kind))


def _choices(choices: object) -> str:
    listed = choices if isinstance(choices, tuple) else (choices,)
    return " or ".join(f"`{choice}`" for choice in listed)


def _argument(call: ast.expr) -> str:
    return str(ast.literal_eval(call.args[0])) if isinstance(call, ast.Call) else ""


def _attribute_docs(model: type[BaseModel]) -> dict[str, str]:
    """Return the text of each attribute, a base class's where the model itself is silent."""
    found: dict[str, str] = {}
    for kind in model.__mro__:
        text = (inspect.getdoc(kind) or "").partition("Attributes:\n")[2]
        for name, words in _ATTRIBUTE.findall(text):
            found.setdefault(name, _one_line(words))
    return found


def _alias_docs() -> dict[str, str]:
    """Return the kinds of values with the text that stands beneath each."""
    body = ast.parse(inspect.getsource(values)).body
    found = {}
    for alias, text in pairwise(body):
        match alias, text:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(
                value=ast.Constant(value=str(words))
            ):
                found[name] = words
    return found


def _spaced(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


def _one_line(text: str) -> str:
    return " ".join(text.split()).replace("``", "`").replace("|", "\\|")
