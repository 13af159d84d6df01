"""A length without a place in the calendar: «(2t)», «á 3 timer», «½ dag», «90 minutter»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import (
    Parser,
    apply,
    drop,
    either,
    located,
    number,
    remembered,
    sign,
    skip,
    tight,
    value_of,
    word,
)
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.guards import as_written, needing
from kompplan.time_expressions.core.lexicon.clock_words import WHOLE, WHOLE_DAY
from kompplan.time_expressions.core.lexicon.count_words import (
    EACH_TAKES,
    FOLD,
    HALF,
    LASTING,
    LENGTH_UNITS,
    YEARS_OF_PLAN,
)
from kompplan.time_expressions.core.lexicon.relation_words import ABOUT
from kompplan.time_expressions.core.loose import Loose
from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.core.numbers import COUNT
from kompplan.time_expressions.core.values import When
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part

_CODES = {
    "minute": "PT{}M",
    "hour": "PT{}H",
    "day": "P{}D",
    "week": "P{}W",
    "month": "P{}M",
    "year": "P{}Y",
}


class Duration(Node, Value):
    """A length.

    Attributes:
        code: ISO 8601, such as ``PT2H``; half a day is ``P0.5D``, as its hours are not fixed.
        part: Where it stands.
    """

    code: str
    part: Part = (0, 0)

    def resolve(self, context: TimeContext) -> When:
        """Return the length, which has no days."""
        del context
        return When("duration", duration=self.code)


def _whole(count: int, unit: str, *, part: Part) -> Duration:
    if unit == "half-day":
        return Duration("P0.5D" if count == 1 else f"P{count / 2:g}D", part)
    return Duration(_CODES[unit].format(count), part)


def _half(unit: str, *, part: Part) -> Duration:
    return Duration(_CODES[unit.removeprefix("half-")].format("0.5"), part)


def _and_half(count: int, unit: str, *, part: Part) -> Duration:
    return Duration(_CODES[unit].format(f"{count}.5"), part)


def _decimal(count: int, tenths: int, unit: str, *, part: Part) -> Duration:
    return Duration(_CODES[unit].format(f"{count}.{tenths}"), part)


def _years(count: int, *, part: Part) -> Duration:
    return Duration(f"P{count}Y", part)


def _about(mark: str, length: Duration, *, part: Part) -> Loose:
    return Loose(length, mark=mark, part=part)


def _one_day(*, part: Part) -> Duration:
    return Duration("P1D", part)


_BEFORE = skip(word(EACH_TAKES))
_UNIT = value_of(LENGTH_UNITS)
_TENTHS = number(1, 9, (1,))
# «3 x 2 timer» is two hours each time; a row of three days has them on each.
_FOLD = drop(COUNT, word(FOLD))

_LENGTH: Parser[Duration] = apply(
    lambda node: node,
    skip(word(LASTING)),
    _BEFORE,
    either(
        located(_whole, COUNT, _UNIT),
        located(_half, word(HALF), _UNIT),
        located(_and_half, COUNT, sign("½"), _UNIT),
        located(_decimal, number(0, 99), tight(sign(",", ".")), tight(_TENTHS), _UNIT),
        located(_years, value_of(YEARS_OF_PLAN)),
        located(_one_day, word(WHOLE_DAY)),
        apply(lambda length: length, _FOLD, located(_whole, COUNT, _UNIT)),
        apply(lambda length: length, located(_whole, COUNT, _UNIT), word(FOLD), drop(COUNT)),
        located(_whole, COUNT, word(WHOLE), _UNIT),
    ),
)

LENGTH_OF_TIME: Parser[Duration] = remembered(
    needing(_LENGTH, _UNIT, word(WHOLE_DAY), value_of(YEARS_OF_PLAN))
)
"""«2 timer», «½ dag», «3 x 2 timer», «hele dagen»."""

PARSER = Form(
    name="duration",
    category="cell",
    parse=either(LENGTH_OF_TIME, located(_about, as_written(word(ABOUT)), LENGTH_OF_TIME)),
    examples=("2 timer", "½ dag", "90 minutter"),
)
