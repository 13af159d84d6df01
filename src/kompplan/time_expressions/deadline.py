"""A day something must be done by: «senest 1.12.2017», «innen 15. august», «frist 1. mai»."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kompplan.time_expressions.core.anchors import ANCHOR_OR_TIME
from kompplan.time_expressions.core.combinators import (
    Parser,
    apply,
    either,
    located,
    only,
    remembered,
    sign,
    skip,
    word,
)
from kompplan.time_expressions.core.forms import Form, any_of, any_time
from kompplan.time_expressions.core.free_words import free_words
from kompplan.time_expressions.core.guards import needing
from kompplan.time_expressions.core.lexicon.calendar_words import WEEKDAYS
from kompplan.time_expressions.core.lexicon.relation_words import DEADLINE, DONE, LATEST, WITHIN
from kompplan.time_expressions.core.nodes import Node, Unit
from kompplan.time_expressions.core.spans import Listing
from kompplan.time_expressions.core.values import Interval, TimeFault, When
from kompplan.time_expressions.core.yearly import YEARLY_AFTER, YEARLY_BEFORE, yearly_rule
from kompplan.time_expressions.distance import Distance
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from datetime import date

    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part


class Deadline(Node, Value):
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
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.inner,)

    def resolve(self, context: TimeContext) -> When:
        """Return all days up to and with the last day of the time named.

        A distance from something longer than a day ends at its first day, which is safe; «innen
        jul» and «innen sommerferien» end on the day before these begin.
        """
        found = self.inner.resolve(context)
        last = found.start if isinstance(self.inner, Distance) else _due(self.inner, found)
        if self.unclear and self.inner.ends_at_start:
            found = self.inner.bound(context, "first")
            last = found.start - timedelta(days=1) if found.start else None
        faults = found.faults
        # «Innen utgangen av mai» names the very end, and leaves no doubt.
        if self.unclear and last and getattr(self.inner, "which", "") != "end":
            faults = (*faults, TimeFault("innen-is-unclear", {"date": last}, self.part))
        return replace(
            found,
            kind="deadline",
            precision="day" if found.precision == "part-of-day" else found.precision,
            extent="on-or-before",
            intervals=_each_by(self.inner, found) or ((Interval(None, last),) if last else ()),
            # The end of a span of clocks is when it must be done; a lone clock is that end.
            start_clock=None,
            end_clock=found.end_clock or found.start_clock,
            deadline=True,
            recurrence=yearly_rule(self.inner) if self.yearly else None,
            faults=faults,
        )


def _due(node: Node, found: When) -> date | None:
    """Return the last day on which something can be done by a time."""
    if isinstance(node, Unit) and found.start and found.end:
        return node.due(found.start, found.end)
    return found.end


def _each_by(node: Node, found: When) -> tuple[Interval, ...]:
    """Return one open interval for each of several days: «innen 1. oktober og 1. mars»."""
    if not isinstance(node, Listing) or node.loose:
        return ()
    return tuple(Interval(None, days.end) for days in found.intervals)


def _clear(inner: Node, *, part: Part) -> Deadline:
    return Deadline(inner, part=part)


def _unclear(inner: Node, *, part: Part) -> Deadline:
    return Deadline(inner, unclear=True, part=part)


def _named(_words: tuple[str, ...], inner: Node, *, part: Part) -> Deadline:
    return Deadline(inner, part=part)


def _bracketed(inner: Node, _words: tuple[str, ...], *, part: Part) -> Deadline:
    return Deadline(inner, part=part)


def _every_year(deadline: Deadline) -> Deadline:
    return replace(deadline, yearly=True)


def _after_time(inner: Node, *, part: Part) -> Deadline:
    return Deadline(inner, part=part)


# What is due; a weekday belongs to the day after it.
_WHAT = only(free_words(0, 4), lambda words: not any(WEEKDAYS.get(w) for w in words))
_TIME = either(any_of("relation"), ANCHOR_OR_TIME)
_DONE = skip(word(DONE))
_COLON = skip(sign(":", "-"))
_ANY = any_time()
_DATED = either(_ANY, any_of("relation"))
_DEADLINE: Parser[Deadline] = remembered(
    either(
        located(_clear, _DONE, word(LATEST), _COLON, _TIME),
        located(_unclear, _DONE, word(WITHIN), _COLON, _TIME),
        located(_named, word(DEADLINE), _COLON, _WHAT, _COLON, _DATED),
        needing(
            either(
                located(_bracketed, _ANY, sign("("), word(DEADLINE), free_words(0, 4), sign(")")),
                located(_after_time, _ANY, skip(sign(",", "-")), word(DEADLINE)),
            ),
            word(DEADLINE),
        ),
    )
)

PARSER = Form(
    name="deadline",
    category="cell",
    parse=either(
        _DEADLINE,
        apply(_every_year, _DEADLINE, YEARLY_AFTER),
        apply(_every_year, YEARLY_BEFORE, _DEADLINE),
    ),
    examples=("senest 1. desember 2025", "innen 15. august", "frist 10. mars"),
)
