"""Ranges and lists of calendar units, whose parts lend each other the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.nodes import Node, Unit
from kompplan.time_expressions.core.values import Interval, TimeFault, When, coarser
from kompplan.time_expressions.core.years import Settled, settle, settle_near
from kompplan.value import Value

if TYPE_CHECKING:
    from datetime import date

    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part


class Range(Node, Value):
    """From one unit to another, both included.

    Attributes:
        first: Where it begins.
        last: Where it ends.
        loose: True when written with a slash: some time in these, rather than all through them.
        part: Where it stands.
    """

    first: Unit
    last: Unit
    loose: bool = False
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.first, self.last)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return f"{self.first.spelt()}–{self.last.spelt()}"

    def resolve(self, context: TimeContext) -> When:
        """Return the days from the first of ``first`` to the last of ``last``."""
        first, last = self._settle_ends(context)
        faults = (*first.faults, *last.faults)
        intervals: tuple[Interval, ...] = ()
        if first.days and last.days:
            if last.days[1] < first.days[0]:
                faults = (*faults, self._reversed(first.days, last.days))
            else:
                intervals = (Interval(first.days[0], self._end(first.days, last.days)),)
        return When(
            kind=self.first.kind if self.first.kind == self.last.kind else "period",
            precision=coarser(self.first.precision, self.last.precision),
            extent="sometime-in" if self.loose else "throughout",
            intervals=intervals,
            provenance=tuple(dict.fromkeys((*first.provenance, *last.provenance))),
            faults=faults,
        )

    def _end(self, first: tuple[date, date], last: tuple[date, date]) -> date:
        """Return the last day; of what runs up to a feast or a summer, the day before that."""
        due = self.last.due(*last)
        if self.first.kind != self.last.kind and first[0] <= due < last[1]:
            return due
        return max(first[1], last[1])

    def _settle_ends(self, context: TimeContext) -> tuple[Settled, Settled]:
        """Return both ends; one without a year takes it from the other."""
        if self.first.year is None and self.last.year is not None:
            last = settle(self.last, context)
            if last.days is None:
                return settle(self.first, context), last
            return settle_near(self.first, context, last.days[0], before=True), last
        first = settle(self.first, context)
        if self.last.year is not None or first.days is None:
            return first, settle(self.last, context)
        last = settle_near(self.last, context, first.days[0], before=False)
        return first, self._unwrapped(last, first, context)

    def _unwrapped(self, last: Settled, first: Settled, context: TimeContext) -> Settled:
        """Return the end as it stands in the plan when counting on would run far past the plan.

        «uke 25-8» in 2025/2026 would end in 2027; the numbers are taken to be the wrong way round.
        """
        period = context.period
        if not (period and last.days and first.days and self.first.year is None):
            return last
        if last.days[0].year == first.days[0].year or last.days[0] <= period.end:
            return last
        return settle(self.last, context)

    def _reversed(self, first: tuple[date, date], last: tuple[date, date]) -> TimeFault:
        values = {"start": first[0], "end": last[1]}
        return TimeFault("reversed-range", values, self.part)


def slashed(items: tuple[Unit, ...], part: Part) -> Range | Listing:
    """Return units joined by a slash: a range of two that follow each other, else one of them."""
    if len(items) == 2 and items[0].follows(items[1]):
        return Range(items[0], items[1], loose=True, part=part)
    return Listing(items, loose=True, part=part)


class Listing(Node, Value):
    """Several units or ranges, each of which is meant.

    Attributes:
        items: In the order written, two or more.
        loose: True when written with a slash or «eller»: one of these.
        part: Where it stands.
    """

    items: tuple[Unit | Range, ...]
    loose: bool = False
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return self.items

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        *most, last = (item.spelt() for item in self.items)
        return f"{', '.join(most)} og {last}"

    def resolve(self, context: TimeContext) -> When:
        """Return one interval for each item."""
        found = [self._resolve_item(number, context) for number in range(len(self.items))]
        kinds = {when.kind for when in found}
        precision = found[0].precision
        for when in found[1:]:
            precision = coarser(precision, when.precision) if precision and when.precision else None
        return When(
            kind=kinds.pop() if len(kinds) == 1 else "period",
            precision=precision,
            extent="sometime-in" if self.loose else "each",
            intervals=tuple(interval for when in found for interval in when.intervals),
            provenance=tuple(dict.fromkeys(p for when in found for p in when.provenance)),
            faults=tuple(fault for when in found for fault in when.faults),
        )

    def _resolve_item(self, number: int, context: TimeContext) -> When:
        """Return what one item means, with the year of a neighbour when it has none."""
        item = self.items[number]
        neighbour = self._dated_neighbour(number)
        if not isinstance(item, Unit) or item.year is not None or neighbour is None:
            return item.resolve(context)
        known = neighbour[1].resolve(context)
        if known.start is None or known.end is None:
            return item.resolve(context)
        before = neighbour[0] > number
        near = settle_near(item, context, known.start if before else known.end, before=before)
        return When(
            kind=item.kind,
            precision=item.precision,
            intervals=(Interval(*near.days),) if near.days else (),
            provenance=near.provenance,
            faults=near.faults,
        )

    def _dated_neighbour(self, number: int) -> tuple[int, Unit | Range] | None:
        """Return the nearest item with a written year, the following ones first."""
        order = [*range(number + 1, len(self.items)), *range(number - 1, -1, -1)]
        for other in order:
            item = self.items[other]
            ends = (item,) if isinstance(item, Unit) else (item.first, item.last)
            if any(end.year is not None for end in ends):
                return other, item
        return None
