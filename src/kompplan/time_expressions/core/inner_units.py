"""The units that another unit may be a part of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import only
from kompplan.time_expressions.core.forms import any_of

if TYPE_CHECKING:
    from kompplan.time_expressions.core.combinators import Parser
    from kompplan.time_expressions.core.nodes import Unit

_LONG = {"week", "month", "term", "school-year", "year"}

INNER_UNIT: Parser[Unit] = only(any_of("unit"), lambda unit: unit.precision in _LONG)
"""A unit that is longer than a day."""
