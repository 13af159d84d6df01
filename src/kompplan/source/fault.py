"""A fault at a place in a file: what every stage's findings become."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from kompplan.value import Value, field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kompplan.source.span import Span


class NotedPlace(Value):
    """Another place that the reader should see.

    Attributes:
        file: Name of the file, as shown to the reader.
        span: Where.
        label: Key of a short phrase in the locales; empty for none.
    """

    file: str
    span: Span
    label: str = ""


class Fault(Value):
    """One fault at a place in one file.

    Attributes:
        name: Name of the check that describes it.
        file: Name of the file, as shown to the reader.
        span: Where.
        values: What the check's message is filled in with.
        related: Other places that matter.
        path: Keys and list positions that lead to the value at fault; empty where the text could
            not be read so far.
        severity: How much it weighs, where that is told by data and not by the check.
    """

    name: str
    file: str
    span: Span
    values: Mapping[str, object] = field(default_factory=dict)
    related: tuple[NotedPlace, ...] = ()
    path: tuple[str | int, ...] = ()
    severity: Literal["error", "warning", "info"] | None = None
