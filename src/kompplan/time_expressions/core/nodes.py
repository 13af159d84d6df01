"""The two kinds of thing that a form reads: nodes, and units of the calendar among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from kompplan.time_expressions.core.sameness import SaysTheSame

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Kind, Part, Precision, TimeFault, When


Side: TypeAlias = Literal["first", "last"]
"""Which end counts: the first day for what comes before something, the last for what comes after.
"""


class Node(SaysTheSame):
    """What an expression or a part of it says, before any plan is known.

    Every node is also a ``Value``. Nodes are equal when they say the same; where they stood in the
    text (``part``) is left out of the comparison.
    """

    __slots__ = ()
    ends_at_start: ClassVar[bool] = False
    """Whether «innen» and «frem til» it end on the day before it, as with a holiday."""

    def resolve(self, context: TimeContext) -> When:
        """Return what it means in a plan, with the faults found on the way."""
        raise NotImplementedError  # every form has its own; a Value cannot be an ABC as well

    def bound(self, context: TimeContext, side: Side) -> When:
        """Return the days that what comes before or after it counts from."""
        del side
        return self.resolve(context)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return ()

    def own_faults(self) -> tuple[TimeFault, ...]:
        """Return what is wrong whatever the plan, such as a 31st of November."""
        return ()

    def own_notes(self) -> tuple[TimeFault, ...]:
        """Return what a reader should know though it can be read, such as a «ca.»."""
        return ()

    def own_anchors(self) -> tuple[str, ...]:
        """Return the texts of the activities it depends on, as written."""
        return ()

    def spelt(self) -> str:
        """Return an unambiguous Norwegian spelling, for naming one of two readings; or ''."""
        return ""

    def walk(self) -> Iterator[Node]:
        """Yield it and the nodes inside it, in the order written."""
        yield self
        for child in self.children():
            yield from child.walk()


class Unit(Node):
    """A piece of the calendar that recurs each year, such as a day, a week or a term.

    Attributes:
        year: The year written with it; None when it must be found.
        part: Where it stands.
        kind: What sort of time it is.
        precision: How exactly it is known.
    """

    __slots__ = ()
    kind: ClassVar[Kind]
    precision: ClassVar[Precision]
    year: int | None
    part: Part

    def days_in(self, year: int, context: TimeContext) -> tuple[date, date] | None:
        """Return its first and last day in a year, or None where the year has none such."""
        raise NotImplementedError  # every form has its own; a Value cannot be an ABC as well

    def impossible(self, year: int) -> TimeFault:
        """Return the fault that says why ``year`` has none such."""
        raise NotImplementedError  # every form has its own; a Value cannot be an ABC as well

    def follows(self, other: Unit) -> bool:
        """Tell whether ``other`` may come right after it, as April comes after March."""
        del other
        return False

    def assumed(self, context: TimeContext, first: date, last: date) -> tuple[TimeFault, ...]:
        """Return the faults that tell of a default taken to find its days."""
        del context, first, last
        return ()

    def due(self, first: date, last: date) -> date:
        """Return the last day for what is to be done by it.

        Args:
            first: Its first day.
            last: Its last day, which is the answer but for a stretch that people work towards:
                nobody hands in «innen jul» on Boxing Day.
        """
        del first
        return last

    def resolve(self, context: TimeContext) -> When:
        """Return its days in the year that the context chooses."""
        # Imported here because choosing a year must know what a unit is.
        from kompplan.time_expressions.core.years import resolve_unit  # noqa: PLC0415

        return resolve_unit(self, context)
