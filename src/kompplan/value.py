"""The two sorts of small classes: values, which never change, and records, which are filled in.

They are msgspec structs: as readable as dataclasses, but defining one costs a fortieth of the time,
and a command of kompplan defines more than a hundred before it reads its first plan.
"""

from __future__ import annotations

from typing import dataclass_transform

from msgspec import Struct, field
from msgspec.structs import replace

__all__ = ["Record", "Value", "field", "replace"]


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Value(Struct, frozen=True):
    """Frozen; equal, and hashed alike, when all its fields are equal."""


@dataclass_transform(field_specifiers=(field,))
class Record(Struct):
    """Filled in step by step by the code that makes it."""
