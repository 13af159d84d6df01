"""A school term or season: «høst 2025», «våren 2018», «H25», «vårsemesteret 2026»."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from kompplan.time_expressions.core.combinators import (
    apply,
    either,
    located,
    maybe,
    number,
    sign,
    skip,
    starting_like,
    tight,
    value_of,
    word,
)
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.lexicon.calendar_words import (
    SCHOOL_YEAR,
    SEASON_LETTERS,
    SEASONS,
)
from kompplan.time_expressions.core.nodes import Unit
from kompplan.time_expressions.core.numbers import YEAR, two_digit_year
from kompplan.time_expressions.core.values import TimeFault
from kompplan.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.tokens import Tokens
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

    def due(self, first: date, last: date) -> date:
        """Return the last day of a term, and the day before a summer or winter."""
        return last if self.season in {"autumn", "spring"} else first - timedelta(days=1)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        name = _NAMES[self.season]
        return f"{name} {self.year}" if self.year else name


def _in_school_year(season: str, years: tuple[int, int], *, part: Part) -> Term:
    """Return the term of a school year that was named with both its years: «høst 2024/25»."""
    return Term(season, years[season != "autumn"], part)


def _year_first(year: int, season: str, *, part: Part) -> Term:
    return Term(season, year, part)


_SHORT_YEAR = apply(two_digit_year, number(0, 79, (2,)))
_APOSTROPHE = sign("-", "'", "’", "´", "`")

TERM_YEAR = either(
    apply(lambda year: year, skip(sign(",", "-")), YEAR),
    # «høst 25», «høsten -25», «høst ’25»
    apply(lambda year: year, skip(_APOSTROPHE), _SHORT_YEAR),
)
"""The year after a term, of two digits or four."""

_SEASON = value_of(SEASONS)
_SCHOOL_YEARS = skip(word(SCHOOL_YEAR))


@starting_like(YEAR)
def _pair(tokens: Tokens, at: int) -> Iterator[tuple[tuple[int, int], int]]:
    """Read the two years of one school year: «2024/2025», «2024-25»."""
    for first, middle in YEAR(tokens, at):
        if tokens.texts[middle] in {"/", "-"}:
            digits = tokens.texts[middle + 1]
            if digits in {str(first + 1), str(first + 1)[2:]}:
                yield (first, first + 1), middle + 2


PARSER = Form(
    name="term",
    category="unit",
    parse=either(
        located(Term, _SEASON, maybe(TERM_YEAR, None)),
        located(_in_school_year, _SEASON, skip(sign(",")), _SCHOOL_YEARS, _pair),
        located(_year_first, YEAR, skip(sign(",", "-", ":")), _SEASON),
        located(Term, value_of(SEASON_LETTERS), tight(either(YEAR, _SHORT_YEAR))),
        located(Term, value_of(SEASON_LETTERS), sign("-"), tight(either(YEAR, _SHORT_YEAR))),
    ),
    examples=("høst 2025", "våren 2018", "H25"),
)
