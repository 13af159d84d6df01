"""A time with a word before or after it that loosens or widens it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.core.values import TimeFault
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part, When


class Loose(Node, Value):
    """A time that a word says more of.

    Attributes:
        inner: The time.
        extent: How what happens lies in it; None leaves it as it is.
        mark: The word that makes it uncertain, as written; empty when none does.
        part: Where it stands.
    """

    inner: Node
    extent: Literal["sometime-in", "throughout"] | None = None
    mark: str = ""
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.inner,)

    def own_notes(self) -> tuple[TimeFault, ...]:
        """Return what a reader should know about it."""
        if not self.mark:
            return ()
        return (TimeFault("uncertain-time", {"mark": self.mark}, self.part),)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return self.inner.spelt()

    def resolve(self, context: TimeContext) -> When:
        """Return the time, with the extent that the word gives it."""
        when = self.inner.resolve(context)
        if self.extent is None or when.start == when.end:
            return when
        return replace(when, extent=self.extent)
