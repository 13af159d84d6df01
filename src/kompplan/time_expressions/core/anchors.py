"""Times that hang on another activity: «før workshop 1», «senest 3 uker før møtet»."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from kompplan.time_expressions.core.combinators import (
    remembered,
    starting,
)
from kompplan.time_expressions.core.forms import any_of, any_time
from kompplan.time_expressions.core.lexicon.relation_words import (
    AND,
    BOUND_WORDS,
    NOT_ANCHORS,
    SELF,
    SELF_BARE,
)
from kompplan.time_expressions.core.nodes import Node, Side, Unit
from kompplan.time_expressions.core.starts import ANY_WORD, ANYTHING, start_of_any
from kompplan.time_expressions.core.tokens import fold
from kompplan.time_expressions.core.values import (
    Interval,
    Part,
    Step,
    TimeFault,
    When,
)
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.time_expressions.core.combinators import Parser, Readings
    from kompplan.time_expressions.core.context import AnchorDate, TimeContext
    from kompplan.time_expressions.core.tokens import Tokens


class Anchor(Node, Value):
    """An activity that another time hangs on.

    Attributes:
        name: In lower case, with single blanks. Empty in «i forkant», where nothing is named.
        own: True for «møtet» and its like: the activity that the expression belongs to.
        hint: The time written after its name, as in «veiledningsrunden vår 2024»; it is used when
            the plan has no such activity with a date.
        text: As written; the plan's activities are searched for it.
        part: Where it stands.
    """

    unsaid: ClassVar[frozenset[str]] = frozenset({"part", "text"})

    name: str
    own: bool = False
    hint: Unit | None = None
    text: str = ""
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.hint,) if self.hint else ()

    def own_anchors(self) -> tuple[str, ...]:
        """Return the text that the activities are searched for."""
        return () if self.own else (self.text,)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return self.text

    def resolve(self, context: TimeContext) -> When:
        """Return the days of the activity, from the first to the last when there are several."""
        return self.bound(context, "first")

    def bound(self, context: TimeContext, side: Side) -> When:
        """Return the activity's days; of several, the safe one for the side.

        Before several, the earliest is safe; after several, the latest.
        """
        if self.own:
            return self._own_row(context)
        found = context.anchors(self.text)
        if not found and self.hint is None and SELF_BARE.get(self.name):
            return self._own_row(context)
        dated = [anchor for anchor in found if anchor.start and anchor.end]
        if not dated and self.hint is not None:
            return self.hint.resolve(context)
        if not dated:
            return self._undated(found)
        key = _start if side == "first" else _end
        chosen = min(dated, key=key) if side == "first" else max(dated, key=key)
        interval = Interval(chosen.start, chosen.end)
        steps: tuple[Step, ...] = (Step("anchor", chosen.label, interval),)
        faults: tuple[TimeFault, ...] = ()
        if len(dated) > 1:
            steps = (Step("safe", chosen.label, interval),)
            faults = (self._ambiguous(dated, chosen),)
        return When("day", chosen.precision, intervals=(interval,), derivation=steps, faults=faults)

    def _own_row(self, context: TimeContext) -> When:
        row = context.row
        if row is None or row.start is None or row.end is None:
            values = {"anchor": self.text}
            return When("day", faults=(TimeFault("anchor-undated", values, self.part),))
        interval = Interval(row.start, row.end)
        step = Step("anchor", self.text, interval)
        return When("day", row.precision or "day", intervals=(interval,), derivation=(step,))

    def _undated(self, found: tuple[AnchorDate, ...]) -> When:
        name = "anchor-undated" if found else "anchor-unknown"
        values = {"anchor": self.text, "activities": tuple(anchor.label for anchor in found)}
        return When("day", faults=(TimeFault(name, values, self.part),))

    def _ambiguous(self, dated: list[AnchorDate], chosen: AnchorDate) -> TimeFault:
        values = {
            "anchor": self.text,
            "count": len(dated),
            "activities": tuple(anchor.label for anchor in dated),
            "chosen": chosen.label,
            "date": chosen.start if chosen.start == chosen.end else (chosen.start, chosen.end),
        }
        return TimeFault("anchor-ambiguous", values, self.part)


def _start(anchor: AnchorDate) -> date:
    return anchor.start or date.max


def _end(anchor: AnchorDate) -> date:
    return anchor.end or date.min


_LONGEST_NAME = 10
"""Tokens in the longest name of an activity; what is longer is a clause."""

_TIME = any_time()
_UNIT = any_of("unit")
_RELATION = any_of("relation")


def _anchor_name(tokens: Tokens, at: int) -> Iterator[tuple[Anchor, int]]:
    """Read the name of an activity: words up to the end, a bracket or a comma.

    A name begins with a word, but not with one that makes «etter» an adverb, as in «etter hvert».
    """
    if at >= len(tokens.items) or tokens.items[at].kind != "word":
        return
    if NOT_ANCHORS.stands(tokens, at) or _RELATION(tokens, at):
        return
    for after in range(at + 1, min(len(tokens.items), at + _LONGEST_NAME) + 1):
        token = tokens.items[after - 1]
        if token.text in "(),;:☐☒?":
            return
        if token.text in {".", "-"}:
            continue
        if _bound_follows(tokens, after - 1):
            return
        yield _anchor(tokens, at, after), after


ANCHOR_NAME: Parser[Anchor] = remembered(
    starting(lambda tokens, at: tuple(_anchor_name(tokens, at)), lambda: ANY_WORD)
)
"""The name of an activity."""


def _time_or_anchor(tokens: Tokens, at: int) -> Readings[Node]:
    """Read a time where one stands, and an activity unless the time is all there is."""
    times = _TIME(tokens, at)
    if any(_closes(tokens, after) for _, after in times):
        return times
    return (*times, *ANCHOR_NAME(tokens, at))


def _closes(tokens: Tokens, at: int) -> bool:
    """Tell whether only a final stop is left."""
    return all(token.text in ".:?" for token in tokens.items[at:])


ANCHOR_OR_TIME: Parser[Node] = remembered(
    starting(_time_or_anchor, lambda: start_of_any((_TIME, ANCHOR_NAME)))
)
"""A time where one stands, else the name of an activity."""


def _bound_follows(tokens: Tokens, at: int) -> bool:
    """Tell whether «og» and another bound follow, as in «etter fagdag 4 og ut mai»."""
    return any(BOUND_WORDS.stands(tokens, after) for _, after in AND.match(tokens, at))


def _anchor(tokens: Tokens, at: int, after: int) -> Anchor:
    """Return the activity named from ``at`` to ``after``, with the time that its name ends in."""
    part = tokens.part(at, after)
    own = any(stop == after for _, stop in SELF.match(tokens, at))
    for middle in range(at + 1, after):
        for unit, end in _UNIT(tokens, middle):
            if end == after and (unit.kind == "term" or unit.year is not None):
                name = _words(tokens, tokens.part(at, middle))
                return Anchor(fold(name), own, unit, name, part)
    name = _words(tokens, part)
    return Anchor(fold(name), own, None, name, part)


def _words(tokens: Tokens, part: Part) -> str:
    return " ".join(tokens.text[part[0] : part[1]].split())


def _own_activity(tokens: Tokens, at: int) -> Readings[Anchor]:
    return ((Anchor("", own=True, part=tokens.part(max(0, at - 1), at)), at),)


OWN_ACTIVITY: Parser[Anchor] = starting(_own_activity, lambda: ANYTHING)
"""Reads nothing, and returns the activity that the expression belongs to."""


def bound_of(target: Node, context: TimeContext, side: Side) -> When:
    """Return the days that a relation counts from; the safe ones where they are several."""
    found = target.bound(context, side)
    if found.derivation or not found.intervals:
        return found
    step = Step("anchor", target.spelt(), Interval(found.start, found.end))
    return replace(found, derivation=(step,))
