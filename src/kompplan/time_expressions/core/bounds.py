"""Times with one end: from a time on, and until a time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kompplan.time_expressions.core.nodes import Node, Unit
from kompplan.time_expressions.core.values import AS_WRITTEN, FINE, Interval, TimeFault, When
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part


class From(Node, Value):
    """From a time on; its first day is included.

    Attributes:
        inner: Where it begins.
        part: Where it stands.
    """

    inner: Node
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.inner,)

    def resolve(self, context: TimeContext) -> When:
        """Return all days from the first one of the time."""
        found = self.inner.resolve(context)
        intervals = (Interval(found.start, None),) if found.start else ()
        return replace(found, kind="from", extent="throughout", intervals=intervals, end_clock=None)


class Until(Node, Value):
    """Until a time.

    Attributes:
        inner: Where it ends.
        included: True when the words say that the time itself is included. Otherwise a day is,
            and a longer time is not: «frem til februar» ends with January, «frem til høstferien»
            with the day before it.
        part: Where it stands.
    """

    inner: Node
    included: bool
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.inner,)

    def resolve(self, context: TimeContext) -> When:
        """Return all days up to the end."""
        found = self.inner.resolve(context)
        if self.inner.ends_at_start and not self.included:
            found = self.inner.bound(context, "first")
        last, faults = found.end, found.faults
        is_long = found.precision not in FINE or self.inner.ends_at_start
        if not self.included and found.start and is_long:
            last = found.start - timedelta(days=1)
        elif not self.included and isinstance(self.inner, Unit) and found.start and found.end:
            last = self.inner.due(found.start, found.end)
        if not self.included and last:
            values = {"text": AS_WRITTEN, "date": last}
            faults = (*faults, TimeFault("until-is-unclear", values, self.part))
        intervals = (Interval(None, last),) if last else ()
        return replace(
            found,
            kind="until",
            extent="throughout",
            intervals=intervals,
            start_clock=None,
            faults=faults,
        )
