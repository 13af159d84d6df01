"""The beginning, middle or end of a longer time: «primo mai», «slutten av høsten 2025»."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from kompplan.time_expressions.core.combinators import (
    apply,
    either,
    located,
    maybe,
    only,
    sign,
    skip,
    value_of,
    word,
)
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.inner_units import INNER_UNIT
from kompplan.time_expressions.core.lexicon.calendar_words import LATE_SEASONS
from kompplan.time_expressions.core.lexicon.part_words import EDGES, PARTS, TURN_OF_MONTH
from kompplan.time_expressions.core.lexicon.relation_words import AND, BETWEEN, THROUGH
from kompplan.time_expressions.core.nodes import Node, Unit
from kompplan.time_expressions.core.values import TimeFault
from kompplan.time_expressions.term import TERM_YEAR, Term
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Kind, Part, Precision

# «Månedsskiftet» is the last and the first days of the months around it.
_TURN = timedelta(days=3)

PART_NAMES = {
    "first": "begynnelsen av",
    "middle": "midten av",
    "last": "slutten av",
    "first-two": "primo/medio",
    "last-two": "medio/ultimo",
    "first-half": "første halvdel av",
    "last-half": "siste halvdel av",
    "start": "inngangen til",
    "end": "utgangen av",
    "turn": "månedsskiftet etter",
}
"""How each part is called, so that it can be read back."""


class PartOf(Unit, Value):
    """A third or half of a unit, its last day, or the turn from it to the next one.

    Attributes:
        which: ``first``, ``middle`` or ``last`` third, ``first-two`` or ``last-two`` of them,
            ``first-half`` or ``last-half``, ``start`` or ``end`` for the single day, ``turn`` for
            the days around its end.
        unit: What it is a part of.
        part: Where it stands.
    """

    kind: ClassVar[Kind] = "period"
    precision: ClassVar[Precision] = "month"

    which: str
    unit: Unit
    part: Part = (0, 0)

    @property
    def year(self) -> int | None:  # type: ignore[override] # it has no year of its own to write
        """The year written with the unit."""
        return self.unit.year

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.unit,)

    def days_in(self, year: int, context: TimeContext) -> tuple[date, date] | None:
        """Return its first and last day in ``year``."""
        days = self.unit.days_in(year, context)
        return None if days is None else piece_of(self.which, *days)

    def impossible(self, year: int) -> TimeFault:
        """Return the fault that ``year`` has none such."""
        return self.unit.impossible(year)

    def assumed(self, context: TimeContext, first: date, last: date) -> tuple[TimeFault, ...]:
        """Return what was assumed to find its days."""
        del context
        if self.which in {"start", "end"}:
            return ()
        values = {"text": self.spelt(), "days": (first, last)}
        return (TimeFault("assumed-period", values, self.part),)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return f"{PART_NAMES[self.which]} {self.unit.spelt()}"


def piece_of(which: str, first: date, last: date) -> tuple[date, date]:
    """Return the first and last day of a part, named as in ``PartOf``, of the days between two."""
    length = (last - first).days + 1
    third, half = timedelta(days=length // 3), timedelta(days=length // 2)
    day = timedelta(days=1)
    pieces = {
        "start": (first, first),
        "end": (last, last),
        "turn": (last - _TURN + day, last + _TURN),
        "first": (first, first + third - day),
        "middle": (first + third, first + 2 * third - day),
        "last": (first + 2 * third, last),
        "first-two": (first, first + 2 * third - day),
        "last-two": (first + third, last),
        "first-half": (first, first + half - day),
        "last-half": (first + half, last),
    }
    return pieces[which]


def _turn(first: Unit, _last: Unit, *, part: Part) -> PartOf:
    return PartOf("turn", first, part)


def _late(season: str, year: int | None, *, part: Part) -> PartOf:
    return PartOf("last", Term(season, year, part), part)


def _two_thirds(first: str, second: str) -> str:
    return {("first", "middle"): "first-two", ("middle", "last"): "last-two"}.get(
        (first, second), ""
    )


_TWO = only(apply(_two_thirds, value_of(PARTS), sign("/", "-"), value_of(PARTS)), bool)
_BETWEEN = skip(word(BETWEEN))
_SIGN = either(sign("/", "-"), word(AND), word(THROUGH))


PARSER = Form(
    name="part-of",
    category="unit",
    parse=either(
        located(PartOf, value_of(PARTS), INNER_UNIT),
        located(PartOf, value_of(EDGES), INNER_UNIT),
        located(PartOf, _TWO, INNER_UNIT),
        apply(
            lambda node: node,
            located(_turn, word(TURN_OF_MONTH), _BETWEEN, INNER_UNIT, _SIGN, INNER_UNIT),
            skip(sign(".")),
        ),
        located(_late, value_of(LATE_SEASONS), maybe(TERM_YEAR, None)),
    ),
    examples=("slutten av oktober", "primo mai", "månedsskiftet mai/juni"),
)
