"""What comes again and again: «hver måned», «månedlige møter», «4 møter hvert semester»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.time_expressions.core.combinators import (
    either,
    first_of,
    located,
    only,
    sign,
    skip,
    word,
)
from kompplan.time_expressions.core.forms import Form, any_of
from kompplan.time_expressions.core.free_words import free_words
from kompplan.time_expressions.core.lexicon.count_words import MEETINGS
from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.core.numbers import COUNT
from kompplan.time_expressions.core.rule_details import Details, details
from kompplan.time_expressions.core.rules import (
    COUNT_RULE,
    NTH_AFTER_RULE,
    PLAIN_RULE,
    WORD_RULE,
    Rule,
)
from kompplan.time_expressions.core.selections import is_of_days
from kompplan.time_expressions.core.values import Interval, Provenance, When
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part


class Recurring(Node, Value):
    """A rule; no single days are made up from it.

    Attributes:
        rule: How often.
        details: Weekdays, months, a clock or a period that narrow it.
        part: Where it stands.
    """

    rule: Rule
    details: Details
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.details.period,) if self.details.period else ()

    def resolve(self, context: TimeContext) -> When:
        """Return the rule, with the period it holds in; that of the plan unless one is written."""
        clock = self.details.clock
        when = When(
            "recurring",
            extent="each",
            recurrence=self.rule.with_details(self.details.weekdays, self.details.months),
            start_clock=clock.start if clock else None,
            end_clock=clock.end if clock else None,
            duration=self.rule.length or None,
        )
        if self.details.period is not None:
            found = self.details.period.resolve(context)
            return replace(
                when,
                extent="throughout",
                intervals=found.intervals,
                precision=found.precision,
                provenance=found.provenance,
                faults=found.faults,
            )
        period = context.period
        if period is None:
            return when
        return replace(
            when,
            precision="school-year" if period.kind == "school-year" else "year",
            intervals=(Interval(period.start, period.end),),
            provenance=(Provenance("year", "plan-year", period.text),),
        )


class CountedIn(Node, Value):
    """So many meetings within a term, month or year: «4 samlinger høst 2024».

    Attributes:
        times: How many.
        inner: The time that they lie in.
        part: Where it stands.
    """

    times: int
    inner: Node
    part: Part = (0, 0)

    def children(self) -> tuple[Node, ...]:
        """Return the nodes it is made of."""
        return (self.inner,)

    def resolve(self, context: TimeContext) -> When:
        """Return the time, with the rule that counts the meetings in it."""
        when = self.inner.resolve(context)
        frequency = _PER_PRECISION.get(when.precision or "", "YEARLY")
        rule = Rule(frequency, times=self.times).with_details((), ())
        return replace(when, kind="recurring", extent="throughout", recurrence=rule)


_PER_PRECISION = {"week": "WEEKLY", "month": "MONTHLY", "term": "TERMLY"}


def _counted_in(times: int, _words: tuple[str, ...], inner: Node, *, part: Part) -> CountedIn:
    return CountedIn(times, inner, part)


_LONG = only(any_of("unit", "time"), lambda node: not is_of_days(node))
_COUNTED = located(
    _counted_in, COUNT, free_words(0, 1), word(MEETINGS), skip(sign(",", ":", "-")), _LONG
)


def _after_words(_words: tuple[str, ...], rule: Rule, extra: Details, *, part: Part) -> Recurring:
    return Recurring(rule, extra, part)


PARSER = Form(
    name="recurring",
    category="cell",
    parse=first_of(
        located(Recurring, either(PLAIN_RULE, NTH_AFTER_RULE), details),
        located(Recurring, COUNT_RULE, details),
        _COUNTED,
        located(_after_words, free_words(0, 8), either(WORD_RULE, PLAIN_RULE), details),
    ),
    examples=("hver måned", "annenhver uke", "4 møter hvert semester"),
    # Words that it does not know may be part of it, so every other form comes first.
    rank=2,
)
