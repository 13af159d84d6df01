"""Terms with boxes to tick: «Vår 2024 ☐ Høst 2024 ☒ Vår 2025 ☒»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import (
    apply,
    either,
    joined,
    located,
    sign,
    skip,
    value_of,
)
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.guards import needing
from kompplan.time_expressions.core.lexicon.count_words import BOXES
from kompplan.time_expressions.core.nodes import Node, Unit
from kompplan.time_expressions.core.spans import Listing
from kompplan.time_expressions.core.values import AS_WRITTEN, TimeFault, When
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part


class Boxes(Node, Value):
    """Units with a box each, of which the ticked ones count.

    Attributes:
        items: Units and whether they are ticked, in the order written.
        part: Where they stand.
    """

    items: tuple[tuple[Unit, bool], ...]
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return tuple(unit for unit, _ in self.items)

    def resolve(self, context: TimeContext) -> When:
        """Return the ticked units; a gap between them stays a gap."""
        ticked = tuple(unit for unit, is_ticked in self.items if is_ticked)
        if not ticked:
            return When(
                "undecided", faults=(TimeFault("time-undecided", {"text": AS_WRITTEN}, self.part),)
            )
        return ticked[0].resolve(context) if len(ticked) == 1 else Listing(ticked).resolve(context)


def _before(is_ticked: bool, unit: Unit) -> tuple[Unit, bool]:
    return (unit, is_ticked)


def _after(unit: Unit, is_ticked: bool) -> tuple[Unit, bool]:
    return (unit, is_ticked)


_BOX = value_of(BOXES)
_NOTHING = skip(sign(",", ";", "/"))

PARSER = Form(
    name="boxes",
    category="cell",
    parse=either(
        needing(located(Boxes, joined(apply(_after, any_of("unit"), _BOX), _NOTHING)), _BOX),
        located(Boxes, joined(apply(_before, _BOX, any_of("unit")), _NOTHING)),
    ),
    examples=("Høst 2024 ☒ Vår 2025 ☐",),
)
