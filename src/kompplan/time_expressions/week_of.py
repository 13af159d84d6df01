"""A week counted within a month: «første uke i september», «siste uka i november 2025»."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from kompplan.time_expressions.core.combinators import (
    apply,
    either,
    located,
    number,
    sign,
    skip,
    value_of,
    word,
)
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.guards import needing
from kompplan.time_expressions.core.lexicon.calendar_words import MONTHS, WEEK
from kompplan.time_expressions.core.lexicon.count_words import ORDINALS
from kompplan.time_expressions.core.lexicon.relation_words import IN, OF
from kompplan.time_expressions.core.nodes import Unit
from kompplan.time_expressions.core.spelling import spell_month
from kompplan.time_expressions.core.values import TimeFault
from kompplan.time_expressions.day import NAMED_YEAR
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Kind, Part, Precision

_THURSDAY = 4
_WEEK = timedelta(days=7)


class WeekOf(Unit, Value):
    """The first, second … or last week of a month.

    A week belongs to the month that has its Thursday, and so most of its days, as ISO 8601 counts
    the weeks of a year.

    Attributes:
        position: From 1; -1 for the last one.
        month: January is 1.
        year: None when not written.
        part: Where it stands.
    """

    kind: ClassVar[Kind] = "week"
    precision: ClassVar[Precision] = "week"

    position: int
    month: int
    year: int | None = None
    part: Part = (0, 0)

    def days_in(self, year: int, context: TimeContext) -> tuple[date, date] | None:
        """Return its Monday and Sunday, which may lie in the months beside it."""
        del context
        thursdays = _thursdays(year, self.month)
        if self.position > len(thursdays):
            return None
        thursday = thursdays[self.position - (self.position > 0)]
        return (thursday - timedelta(days=3), thursday + timedelta(days=3))

    def impossible(self, year: int) -> TimeFault:
        """Return the fault that ``year`` has none such."""
        weeks = len(_thursdays(year or 2000, self.month))
        values = {"week": self.position, "year": year or None, "weeks": weeks}
        return TimeFault("no-such-week", values, self.part)

    def assumed(self, context: TimeContext, first: date, last: date) -> tuple[TimeFault, ...]:
        """Return that a week on the edge of a month may be counted otherwise."""
        del context
        if first.month == last.month:
            return ()
        values = {"text": self.spelt(), "days": (first, last)}
        return (TimeFault("assumed-period", values, self.part),)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        position = "siste" if self.position < 0 else f"{self.position}."
        return f"{position} uke i {spell_month(self.month, self.year)}"


def _thursdays(year: int, month: int) -> list[date]:
    """Return the Thursdays of a month."""
    first = date(year, month, 1)
    day = first + timedelta(days=(_THURSDAY - first.isoweekday()) % 7)
    days = []
    while day.month == month:
        days.append(day)
        day += _WEEK
    return days


_POSITION = either(value_of(ORDINALS), apply(int, number(1, 5, (1,)), sign(".")))

PARSER = Form(
    name="week-of",
    category="unit",
    parse=needing(
        located(
            WeekOf,
            _POSITION,
            word(WEEK),
            skip(either(word(IN), word(OF))),
            value_of(MONTHS),
            NAMED_YEAR,
        ),
        word(WEEK),
    ),
    examples=("første uke i september",),
)
