"""A weekday counted within a month: «første mandag i september», «siste torsdag i mai 2026»."""

from __future__ import annotations

from calendar import monthrange
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
from kompplan.time_expressions.core.lexicon.calendar_words import MONTHS, WEEKDAYS
from kompplan.time_expressions.core.lexicon.count_words import ORDINALS
from kompplan.time_expressions.core.lexicon.relation_words import IN
from kompplan.time_expressions.core.nodes import Unit
from kompplan.time_expressions.core.spelling import spell_month, weekday_names
from kompplan.time_expressions.core.values import TimeFault
from kompplan.time_expressions.day import NAMED_YEAR
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Kind, Part, Precision


class NthWeekday(Unit, Value):
    """The first, second … or last such weekday of a month.

    Attributes:
        position: From 1; -1 for the last one.
        weekday: Monday is 1.
        month: January is 1.
        year: None when not written.
        part: Where it stands.
    """

    kind: ClassVar[Kind] = "day"
    precision: ClassVar[Precision] = "day"

    position: int
    weekday: int
    month: int
    year: int | None = None
    part: Part = (0, 0)

    def days_in(self, year: int, context: TimeContext) -> tuple[date, date] | None:
        """Return its first and last day in ``year``."""
        del context
        length = monthrange(year, self.month)[1]
        if self.position < 0:
            last = date(year, self.month, length)
            day = last - timedelta(days=(last.isoweekday() - self.weekday) % 7)
            return (day, day)
        first = date(year, self.month, 1)
        offset = (self.weekday - first.isoweekday()) % 7 + 7 * (self.position - 1)
        day = first + timedelta(days=offset)
        return (day, day) if day.month == self.month else None

    def impossible(self, year: int) -> TimeFault:
        """Return the fault that ``year`` has none such."""
        last = monthrange(year or 2000, self.month)[1]
        values = {"text": self.spelt(), "day": None, "month": self.month, "year": year or None}
        return TimeFault("impossible-date", values | {"last": last}, self.part)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        weekday = weekday_names("name", self.weekday)["name_nb"]
        position = "siste" if self.position < 0 else f"{self.position}."
        return f"{position} {weekday} i {spell_month(self.month, self.year)}"


_POSITION = either(value_of(ORDINALS), apply(int, number(1, 5, (1,)), sign(".")))

PARSER = Form(
    name="nth-weekday",
    category="unit",
    parse=needing(
        located(
            NthWeekday, _POSITION, value_of(WEEKDAYS), skip(word(IN)), value_of(MONTHS), NAMED_YEAR
        ),
        value_of(WEEKDAYS),
    ),
    examples=("første mandag i september",),
)
