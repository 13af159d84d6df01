"""What all parts of a plan have in common."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict

from kompplan.value import Value

RefKind: TypeAlias = Literal[
    "activity", "actor", "group", "measure", "municipality", "package", "party", "region",
    "scheme", "section",
]  # fmt: skip
"""What an id may stand for; a ``party`` is an actor, a municipality or a region."""


class Ref(Value):
    """Marks a field that holds the id of something declared elsewhere.

    Attributes:
        kind: What the id must stand for.
    """

    kind: RefKind


class PlanModel(BaseModel):
    """A part of a plan: frozen, and strict about its keys.

    Field names that are words of Python (``for``, ``with``) end in an underscore, which their
    keys in a file do not.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        arbitrary_types_allowed=True,
        alias_generator=lambda name: name.removesuffix("_"),
        # Models are built when a plan is first bound, so that --help does not pay for it.
        defer_build=True,
    )
