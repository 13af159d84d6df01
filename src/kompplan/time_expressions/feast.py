"""Feasts: «jul», «romjula», «påske 2026», «skjærtorsdag»."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from kompplan.calendars.public_holidays import easter_sunday
from kompplan.time_expressions.core.combinators import located, value_of
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.lexicon.calendar_words import FEASTS
from kompplan.time_expressions.core.nodes import Unit
from kompplan.time_expressions.core.values import TimeFault
from kompplan.time_expressions.day import NAMED_YEAR
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Kind, Part, Precision

# First and last day, counted from Easter Sunday.
_FROM_EASTER = {
    "palm-sunday": (-7, -7),
    "maundy-thursday": (-3, -3),
    "good-friday": (-2, -2),
    "easter": (-7, 1),
    "ascension": (39, 39),
    "whitsun": (49, 50),
}
_FIXED = {
    "christmas": ((12, 24), (12, 26)),
    "romjul": ((12, 27), (12, 31)),
}
_NAMES = {
    "palm-sunday": "palmesøndag",
    "maundy-thursday": "skjærtorsdag",
    "good-friday": "langfredag",
    "easter": "påske",
    "ascension": "Kristi himmelfartsdag",
    "whitsun": "pinse",
    "christmas": "jul",
    "romjul": "romjul",
    "new-year": "nyttår",
}


class Feast(Unit, Value):
    """A feast; those of several days have no bounds that everybody agrees on.

    Attributes:
        name: Key of the feast.
        year: None when not written; New Year has the year that begins.
        part: Where it stands.
    """

    kind: ClassVar[Kind] = "period"
    precision: ClassVar[Precision] = "day"

    name: str
    year: int | None = None
    part: Part = (0, 0)

    def days_in(self, year: int, context: TimeContext) -> tuple[date, date]:
        """Return its first and last day.

        Christmas is 24–26 December, romjul 27–31 December, New Year 31 December and 1 January,
        Easter Palm Sunday to Easter Monday.
        """
        del context
        if self.name == "new-year":
            return (date(year - 1, 12, 31), date(year, 1, 1))
        if self.name in _FIXED:
            first, last = _FIXED[self.name]
            return (date(year, *first), date(year, *last))
        before, after = _FROM_EASTER[self.name]
        easter = easter_sunday(year)
        return (easter + timedelta(days=before), easter + timedelta(days=after))

    def impossible(self, year: int) -> TimeFault:
        """Return the fault that ``year`` has none such."""
        return TimeFault("no-year", {"text": self.spelt(), "years": (str(year),)}, self.part)

    def assumed(self, context: TimeContext, first: date, last: date) -> tuple[TimeFault, ...]:
        """Return what was assumed to find its days."""
        del context
        if first == last:
            return ()
        values = {"text": self.spelt(), "days": (first, last)}
        return (TimeFault("assumed-period", values, self.part),)

    def due(self, first: date, last: date) -> date:
        """Return the day before a feast of several days, and New Year's Eve for New Year."""
        if first == last or self.name == "new-year":
            return first
        return first - timedelta(days=1)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return f"{_NAMES[self.name]}{f' {self.year}' if self.year else ''}"


PARSER = Form(
    name="feast",
    category="unit",
    parse=located(Feast, value_of(FEASTS), NAMED_YEAR),
    examples=("påske 2026", "romjula"),
)
