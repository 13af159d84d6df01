"""The ids in a plan that stand for something declared elsewhere, with their places."""

from __future__ import annotations

import types
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from kompplan.model.base import PlanModel, Ref, RefKind, there
from kompplan.model.files import SHARED_KINDS
from kompplan.value import Record, Value, field

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Mapping

    from kompplan.diagnostics import KeyPath
    from kompplan.model import Duty, Plan


REF_KINDS: tuple[RefKind, ...] = get_args(RefKind)

OWN_KINDS: frozenset[RefKind] = frozenset(
    {"activity", "group", "measure", "promise", "section", "theme"}
)
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


def references(
    plan: Plan, known: Mapping[RefKind, Container[str]] | None = None
) -> list[Reference]:
    """Return every reference in a plan and in what it uses, in no order.

    Args:
        plan: The plan, with what it uses.
        known: Ids of each kind whose references are left out; None to leave out none.
    """
    search = _Search(known or dict.fromkeys(REF_KINDS, ()))
    search.walk(plan.head, ("plan",))
    shared = ((kind, getattr(plan, kind)) for kind in SHARED_KINDS)
    for key, part in (*plan.own_parts(), *shared):
        if isinstance(part, PlanModel):
            search.walk(part, (key,))
        for id_, inner in part.items() if isinstance(part, dict) else ():
            search.walk(inner, (key, id_))
    return search.found


_HOMES: dict[RefKind, tuple[str, ...]] = {
    "activity": ("activities",),
    "actor": ("actors",),
    "measure": ("measures",),
    "cohort": ("cohorts",),
    "form": ("forms",),
    "municipality": ("municipalities",),
    "package": ("packages",),
    "promise": ("activities", "roles"),
    "party": ("actors", "municipalities", "regions", "units", "cohorts"),
    "place": ("municipalities", "regions"),
    "region": ("regions",),
    "rule": ("rules",),
    "scheme": ("schemes",),
    "section": ("sections",),
    "theme": ("themes",),
    "unit": ("units",),
}
"""The keys of a plan under which ids of a kind are declared; colour codes stand in its head."""


def faulty_ids(faulty: Collection[KeyPath], kind: RefKind) -> set[str]:
    """Return the ids that are declared, but in a way that kept them out of the plan."""
    homes = _HOMES.get(kind, ())
    if kind == "promise":
        duties = [path for path in faulty if path[:1] == ("roles",) and len(path) > 3]
        return {f"{path[1]}/{path[3]}" for path in duties} | faulty_ids(faulty, "activity")
    if kind == "group":
        return {str(path[2]) for path in faulty if path[:2] == ("plan", "legend") and len(path) > 2}
    return {str(step) for path in faulty if path[:1] and path[0] in homes for step in path[1:]}


def declared_ids(plan: Plan, kind: RefKind) -> set[str]:
    """Return the ids that a reference of a kind may name."""
    if kind == "section":
        return {ids[-1] for ids, _ in plan.walk_sections()}
    if kind == "group":
        return set(plan.head.legend)
    if kind == "promise":
        return {*plan.activities, *duties_by_id(plan)}
    return set().union(*(getattr(plan, home) for home in _HOMES[kind]))


def named_ids(plan: Plan, kind: RefKind) -> dict[str, tuple[str, ...]]:
    """Return what readers call that which the ids of a kind name: its name, title or short name."""
    things = {id_: it for home in _HOMES.get(kind, ()) for id_, it in getattr(plan, home).items()}
    return {
        id_: tuple(filter(None, (getattr(it, key, "") for key in ("name", "title", "short"))))
        for id_, it in things.items()
    }


def duties_by_id(plan: Plan) -> dict[str, Duty]:
    """Return the duties of all roles by their id in the plan, such as ``veileder/møter``."""
    return {
        f"{role}/{key}": duty
        for role, holder in plan.roles.items()
        for key, duty in holder.duties.items()
    }


class _Field(Value):
    """What is known of a model's field: its key, the references in it, and models below it."""

    key: str
    kind: RefKind | None
    key_kind: RefKind | None


class _Fields(Value):
    """The fields of a model that matter here."""

    names: frozenset[str]
    by_name: dict[str, _Field]


@cache
def _fields(model: type[PlanModel]) -> _Fields:
    """Return the fields of a model that hold references or parts of a plan."""
    found = {}
    for name, info in model.model_fields.items():
        annotation: Any = (
            Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
        )
        kind, key_kind, has_models = _inspect(annotation)
        if kind or key_kind or has_models:
            found[name] = _Field(info.alias or name, kind, key_kind)
    return _Fields(frozenset(found), found)


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
    annotation = there(annotation)
    is_model = isinstance(annotation, type) and issubclass(annotation, PlanModel)
    return None, None, is_model


class _Search(Record):
    """Goes through the parts of a plan; paths are only put together for what is found."""

    known: Mapping[RefKind, Container[str]]
    found: list[Reference] = field(default_factory=list)
    sound: set[int] = field(default_factory=set)

    def walk(self, part: PlanModel, path: KeyPath) -> None:
        # Most fields are not filled in, and most others hold one known id. A participant of many
        # rows is one and the same.
        fields = _fields(type(part))
        filled = fields.names & part.__pydantic_fields_set__
        values, known, before = vars(part), self.known, len(self.found)
        for name in filled:
            value, of = values[name], fields.by_name[name]
            if value and (type(value) is not str or not of.kind or value not in known[of.kind]):
                self.look_at(value, of, path, of.key)
        if len(self.found) == before:
            self.sound.add(id(part))

    def look_at(self, value: Any, of: _Field, path: KeyPath, step: str | int) -> None:
        # Commonest first; asking pydantic what is a model takes longest.
        if isinstance(value, str):
            if of.kind and value not in self.known[of.kind]:
                self.found.append(Reference((*path, step), of.kind, value))
        elif isinstance(value, tuple):
            for place, inner in enumerate(value):
                if id(inner) not in self.sound:
                    self.look_at(inner, of, (*path, step), place)
        elif isinstance(value, dict):
            for key, inner in value.items():
                if of.key_kind and key not in self.known[of.key_kind]:
                    path_of_key = (*path, step, key)
                    self.found.append(Reference(path_of_key, of.key_kind, key, at_key=True))
                self.look_at(inner, of, (*path, step), key)
        elif isinstance(value, PlanModel):
            self.walk(value, (*path, step))
