"""A day something must be done by: «senest 1.12.2017», «innen 15. august hvert år», «frist 1. mai»."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kompplan.time_expressions.core.anchors import anchor_or_time
from kompplan.time_expressions.core.combinators import (
    apply,
    either,
    located,
    maybe,
    sign,
    skip,
    word,
)
from kompplan.time_expressions.core.forms import Form, any_of, any_time
from kompplan.time_expressions.core.free_words import free_words
from kompplan.time_expressions.core.lexicon.count_words import EVERY_YEAR
from kompplan.time_expressions.core.lexicon.relation_words import DEADLINE, LATEST, WITHIN
from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.core.values import FINE, Interval, TimeFault, When
from kompplan.time_expressions.day import Day
from kompplan.time_expressions.distance import Distance

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part


@dataclass(frozen=True, slots=True)
class Deadline(Node):
    """At the latest some time; the day itself is still in time.

    Attributes:
        inner: The last time at which it may be done.
        unclear: True for «innen», which does not say clearly whether the day itself is in time.
        yearly: True when it comes every year.
        part: Where it stands.
    """

    inner: Node
    unclear: bool = False
    yearly: bool = False
    part: Part = field(default=(0, 0), compare=False)

    def children(self) -> tuple[Node, ...]:
        return (self.inner,)

    def resolve(self, context: TimeContext) -> When:
        """Return all days up to and with the last day of the time named.

        A distance from something longer than a day ends at its first day, which is safe.
        """
        found = self.inner.resolve(context)
        last = found.start if isinstance(self.inner, Distance) else found.end
        faults = found.faults
        if self.unclear and last:
            faults = (*faults, TimeFault("innen-is-unclear", {"date": last}, self.part))
        return replace(
            found,
            kind="deadline",
            precision="day" if found.precision == "part-of-day" else found.precision,
            extent="on-or-before",
            intervals=(Interval(None, last),) if last else (),
            # The end of a span of clocks is when it must be done; a lone clock is that end.
            start_clock=None,
            end_clock=found.end_clock or found.start_clock,
            deadline=True,
            recurrence=self._rule(),
            faults=faults,
        )

    def _rule(self) -> str | None:
        if not self.yearly:
            return None
        if isinstance(self.inner, Day):
            return f"FREQ=YEARLY;BYMONTH={self.inner.month};BYMONTHDAY={self.inner.day}"
        return "FREQ=YEARLY"


def _clear(inner: Node, yearly: bool, *, part: Part) -> Deadline:
    return Deadline(inner, unclear=False, yearly=yearly, part=part)


def _unclear(inner: Node, yearly: bool, *, part: Part) -> Deadline:
    return Deadline(inner, unclear=True, yearly=yearly, part=part)


def _named(_words: tuple[str, ...], inner: Node, yearly: bool, *, part: Part) -> Deadline:
    return Deadline(inner, unclear=False, yearly=yearly, part=part)


def _bracketed(inner: Node, _words: tuple[str, ...], *, part: Part) -> Deadline:
    return Deadline(inner, part=part)


_TIME = either(any_of("relation"), anchor_or_time)
_COLON = skip(sign(":", "-"))
_YEARLY = either(
    apply(lambda: True, skip(sign(",")), word(EVERY_YEAR)),
    apply(lambda: True, sign("("), word(EVERY_YEAR), sign(")")),
)
_MAYBE_YEARLY = maybe(_YEARLY, False)
_DATED = either(any_time(), any_of("relation"))

PARSER = Form(
    name="deadline",
    category="cell",
    parse=either(
        located(_clear, word(LATEST), _COLON, _TIME, _MAYBE_YEARLY),
        located(_unclear, word(WITHIN), _COLON, _TIME, _MAYBE_YEARLY),
        located(_named, word(DEADLINE), _COLON, free_words(0, 4), _COLON, _DATED, _MAYBE_YEARLY),
        located(_bracketed, any_time(), sign("("), word(DEADLINE), free_words(0, 4), sign(")")),
    ),
    examples=("senest 1. desember 2025", "innen 15. august", "frist 10. mars"),
)
