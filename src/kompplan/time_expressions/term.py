"""A school term or season: «høst 2025», «våren 2018», «H25», «vårsemesteret 2026»."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from kompplan.time_expressions.core.combinators import (
    apply,
    either,
    located,
    maybe,
    number,
    sign,
    skip,
    tight,
    value_of,
)
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.lexicon.calendar_words import SEASON_LETTERS, SEASONS
from kompplan.time_expressions.core.nodes import Unit
from kompplan.time_expressions.core.numbers import YEAR, two_digit_year
from kompplan.time_expressions.core.values import TimeFault
from kompplan.value import Value

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Kind, Part, Precision

_NAMES = {"autumn": "høst", "spring": "vår", "summer": "sommer", "winter": "vinter"}


class Term(Unit, Value):
    """A term or season.

    Attributes:
        season: ``autumn``, ``spring``, ``summer`` or ``winter``.
        year: None when not written; a winter has the year of its January.
        part: Where it stands.
    """

    kind: ClassVar[Kind] = "term"
    precision: ClassVar[Precision] = "term"

    season: str
    year: int | None = None
    part: Part = (0, 0)

    def days_in(self, year: int, context: TimeContext) -> tuple[date, date]:
        """Return its first and last day.

        Autumn and spring are terms, whose bounds the context gives. Summer is June to August and
        winter December to February, the seasons of the Norwegian Meteorological Institute.
        """
        if self.season == "summer":
            return (date(year, 6, 1), date(year, 8, 31))
        if self.season == "winter":
            return (date(year - 1, 12, 1), date(year, 2, monthrange(year, 2)[1]))
        first, last = context.autumn if self.season == "autumn" else context.spring
        return (date(year, *first), date(year, *last))

    def follows(self, other: Unit) -> bool:
        """Tell whether ``other`` comes right after it."""
        return isinstance(other, Term) and other.season != self.season

    def impossible(self, year: int) -> TimeFault:
        """Return the fault that ``year`` has none such."""
        # Every year has every term; only a year beyond the calendar leaves it without days.
        return TimeFault("no-year", {"text": self.spelt(), "years": (str(year),)}, self.part)

    def assumed(self, context: TimeContext, first: date, last: date) -> tuple[TimeFault, ...]:
        """Return what was assumed to find its days."""
        del context
        if self.season in {"autumn", "spring"}:
            return ()
        values = {"text": self.spelt(), "days": (first, last)}
        return (TimeFault("assumed-period", values, self.part),)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        name = _NAMES[self.season]
        return f"{name} {self.year}" if self.year else name


_SHORT_YEAR = apply(two_digit_year, number(0, 79, (2,)))
_YEAR_AFTER = either(
    apply(lambda year: year, skip(sign(",", "-")), YEAR),
    # «høst 25», «høsten -25», «høst ’25»
    apply(lambda year: year, skip(sign("-", "'", "’")), _SHORT_YEAR),
)

PARSER = Form(
    name="term",
    category="unit",
    parse=either(
        located(Term, value_of(SEASONS), maybe(_YEAR_AFTER, None)),
        located(Term, value_of(SEASON_LETTERS), tight(either(YEAR, _SHORT_YEAR))),
        located(Term, value_of(SEASON_LETTERS), sign("-"), tight(either(YEAR, _SHORT_YEAR))),
    ),
    examples=("høst 2025", "våren 2018", "H25"),
)
