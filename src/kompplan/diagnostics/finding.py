"""A fault as a value: which check, where in the plan, and the values it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from kompplan.value import Value, field

if TYPE_CHECKING:
    from collections.abc import Mapping

Severity: TypeAlias = Literal["error", "warning", "info"]

KeyPath: TypeAlias = tuple[str | int, ...]
"""Keys and list positions from the top of the plan, as pydantic writes them in ``loc``."""


class Related(Value):
    """Another place that the reader should see.

    Attributes:
        path: Where it stands.
        label: Key of a short phrase in the locales, such as ``first-declared``.
        at_key: True to point at the key rather than at its value.
    """

    path: KeyPath
    label: str = ""
    at_key: bool = False


class Finding(Value):
    """One fault, without a position in a file, a severity or words.

    Attributes:
        name: Name of the check that describes it, such as ``week-date-mismatch``.
        path: The value at fault.
        values: What the check's message is filled in with.
        part: First character and the character after the last one of the part of the value at
            fault, counted from 0; None for the whole value.
        at_key: True to point at the key rather than at its value.
        related: Other places that matter.
        severity: How much it weighs, where that is told by data and not by the check.
    """

    name: str
    path: KeyPath
    values: Mapping[str, object] = field(default_factory=dict)
    part: tuple[int, int] | None = None
    at_key: bool = False
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
