"""What all parts of a plan have in common.

The modules of this folder do not import ``annotations`` from the future: pydantic would have to
compile each annotation by itself, which took a third of the time to define the models.
"""

from functools import cache
from importlib import import_module
from typing import Any, ClassVar, Literal, TypeAlias, Union

from pydantic import BaseModel, ConfigDict, TypeAdapter
from pydantic_core import core_schema

from kompplan.value import Value

RefKind: TypeAlias = Literal[
    "activity", "actor", "cohort", "form", "group", "measure", "municipality", "package", "party",
    "place", "promise", "region", "rule", "scheme", "section", "theme", "unit",
]  # fmt: skip
"""What an id may stand for.

A ``place`` is a municipality or a region; a ``party`` is a place, an actor, a unit or a cohort; a
``promise`` is an activity or a duty, written ``role/duty``.
"""


REFERS_TO = "x-refers-to"
"""Marks, in the JSON Schema, a text that is an id; what it may be depends on the plan."""


class Ref(Value):
    """Marks a field that holds the id of something declared elsewhere.

    Attributes:
        kind: What the id must stand for.
    """

    kind: RefKind

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        return {**handler(schema), REFERS_TO: self.kind}


class NoProse(Value):
    """Marks a kind of text that is not written for people: an id, an address."""


class Later(Value):
    """Marks a field that most plans leave out: its models are built when one first fills it.

    Building the validators of all models takes longer than checking a small plan.
    """

    def __get_pydantic_core_schema__(self, source: Any, _handler: Any) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(BuiltLater(source))


class BuiltLater(Value):
    """Binds values of a type whose validator is built at the first of them.

    Attributes:
        kind: The type, as it is annotated.
    """

    kind: Any

    def __call__(self, value: object, info: core_schema.ValidationInfo) -> object:
        """Return a value as the type wants it."""
        return adapter_of(self.kind).validate_python(value, context=info.context)


class Elsewhere(Value):
    """Stands in an annotation for a model whose module is imported at the first of its values.

    Most plans have no measures, and defining the models of them takes longer than reading a plan.

    Attributes:
        module: Name of its module in this folder.
        name: Its own name.
    """

    module: str
    name: str

    def __or__(self, other: Any) -> Any:
        return Union[self, other]  # noqa: UP007  # the other way would end up here again

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(BuiltLater(self))


def there(kind: Any) -> Any:
    """Return the model that stands elsewhere; any other type as it is."""
    if isinstance(kind, Elsewhere):
        return getattr(import_module(f"{__package__}.{kind.module}"), kind.name)
    return kind


@cache
def adapter_of(kind: Any) -> TypeAdapter[Any]:
    """Return what binds values of a type, built once."""
    return TypeAdapter(there(kind))


class PlanModel(BaseModel):
    """A part of a plan: frozen, and strict about its keys.

    Field names that are words of Python (``for``, ``with``) end in an underscore, which their
    keys in a file do not.
    """

    is_of_form: ClassVar[bool] = False
    """Whether it is a ``FormPart``, where prompts may stand for answers."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        arbitrary_types_allowed=True,
        alias_generator=lambda name: name.removesuffix("_"),
        # Models are built when a plan is first bound, so that --help does not pay for it.
        defer_build=True,
    )
