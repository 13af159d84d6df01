"""A week: «uke 44», «uke 44 2025», «2025-W44»."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from kompplan.calendars.weeks import week_days, weeks_in_year
from kompplan.time_expressions.core.combinators import (
    apply,
    drop,
    either,
    located,
    maybe,
    number,
    sign,
    skip,
    tight,
    word,
)
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.lexicon.calendar_words import WEEK
from kompplan.time_expressions.core.nodes import Unit
from kompplan.time_expressions.core.numbers import YEAR, any_number
from kompplan.time_expressions.core.values import TimeFault
from kompplan.time_expressions.core.words import phrases
from kompplan.value import Value

if TYPE_CHECKING:
    from datetime import date

    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Kind, Part, Precision


class Week(Unit, Value):
    """An ISO week.

    Attributes:
        week: As written, so it may be a 54th week.
        year: The week-year; None when not written.
        part: Where it stands.
    """

    kind: ClassVar[Kind] = "week"
    precision: ClassVar[Precision] = "week"

    week: int
    year: int | None = None
    part: Part = (0, 0)

    def own_faults(self) -> tuple[TimeFault, ...]:
        """Return what is wrong with it in any plan."""
        return () if 1 <= self.week <= 53 else (self.impossible(self.year or 0),)

    def days_in(self, year: int, context: TimeContext) -> tuple[date, date] | None:
        """Return its first and last day in ``year``."""
        del context
        return week_days(year, self.week)

    def follows(self, other: Unit) -> bool:
        """Tell whether ``other`` comes right after it."""
        return isinstance(other, Week) and (
            other.week == self.week + 1 or (self.week >= 52 and other.week == 1)
        )

    def impossible(self, year: int) -> TimeFault:
        """Return the fault that ``year`` has none such."""
        values = {
            "week": self.week,
            "year": year or None,
            "weeks": weeks_in_year(year) if year else 53,
        }
        return TimeFault("no-such-week", values, self.part)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return f"uke {self.week} {self.year}" if self.year else f"uke {self.week}"


def _iso(year: int, week: int, *, part: Part) -> Week:
    return Week(week, year, part)


WEEK_YEAR = either(
    apply(lambda year: year, skip(sign(",", "-", "/")), skip(word(phrases("i", "i", "of"))), YEAR),
    apply(lambda year: year, sign("("), YEAR, sign(")")),
)
"""The year after a week: «uke 44 2025», «uke 44, 2025», «uke 44 i 2025», «uke 44 (2025)»."""

# «v. 36» is a week in nynorsk; without the full stop, «v25» is a spring.
_V_DOT = drop(word(phrases("", "v")), sign("."))

PARSER = Form(
    name="week",
    category="unit",
    parse=either(
        located(
            Week,
            either(word(WEEK), _V_DOT),
            skip(sign(":")),
            any_number(1, 2),
            maybe(WEEK_YEAR, None),
        ),
        located(
            _iso, YEAR, skip(sign("-")), tight(word(phrases("w", "w", "w"))), number(0, 99, (2,))
        ),
    ),
    examples=("uke 44", "uke 44 2025"),
)
