"""The units that another unit may be a part of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.forms import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.time_expressions.core.nodes import Unit
    from kompplan.time_expressions.core.tokens import Tokens

_LONG = {"week", "month", "term", "school-year", "year"}


def inner_unit(tokens: Tokens, at: int) -> Iterator[tuple[Unit, int]]:
    """Read a unit that is longer than a day."""
    for unit, after in any_of("unit")(tokens, at):
        if unit.precision in _LONG:
            yield unit, after
