"""Times that point at the plan itself: «inneværende skoleår», «denne høsten», «hele året»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kompplan.calendars.arithmetic import add_months
from kompplan.time_expressions.core.combinators import (
    drop,
    either,
    located,
    skip,
    value_of,
    word,
)
from kompplan.time_expressions.core.forms import Form
from kompplan.time_expressions.core.lexicon.calendar_words import (
    CALENDAR_YEAR,
    SCHOOL_YEAR,
    SEASONS,
)
from kompplan.time_expressions.core.lexicon.relation_words import (
    DURING,
    IN,
    NEXT_TIMES,
    PERIOD_WORD,
    WHOLE,
)
from kompplan.time_expressions.core.lexicon.undecided_words import ONGOING, REGULARLY, THE_YEAR
from kompplan.time_expressions.core.nodes import Node
from kompplan.time_expressions.core.values import Interval, Provenance, TimeFault, When
from kompplan.time_expressions.term import Term
from kompplan.value import Value, replace

if TYPE_CHECKING:
    from kompplan.time_expressions.core.context import TimeContext
    from kompplan.time_expressions.core.values import Part

_YEARS_AWAY = {"this": 0, "previous": -1, "next": 1}
_TEXTS = {"this": "dette året", "previous": "foregående år", "next": "neste år"}


class PlanYear(Node, Value):
    """The year of the plan, or the one before or after it.

    Attributes:
        which: ``this``, ``previous`` or ``next``.
        calendar: True for «året», which ends with December though it is the plan's year.
        part: Where it stands.
    """

    which: str
    calendar: bool = False
    part: Part = (0, 0)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return "året" if self.calendar else _TEXTS[self.which]

    def resolve(self, context: TimeContext) -> When:
        """Return the plan's period; of a plan of several years only the whole of it is known."""
        period = context.period
        if period is None or (self.which != "this" and (period.end - period.start).days > 366):
            fault = TimeFault("no-year", {"text": self.spelt()}, self.part)
            return When("school-year", faults=(fault,))
        months = 12 * _YEARS_AWAY[self.which]
        school = period.kind == "school-year"
        return When(
            "school-year" if school else "year",
            "school-year" if school else "year",
            intervals=(Interval(add_months(period.start, months), add_months(period.end, months)),),
            provenance=(Provenance("year", "plan-year", period.text),),
        )


class NamedTerm(Node, Value):
    """This, the previous or the next autumn or spring, seen from the section or the plan.

    Attributes:
        which: ``this``, ``previous`` or ``next``.
        season: As in ``Term``.
        part: Where it stands.
    """

    which: str
    season: str
    part: Part = (0, 0)

    def spelt(self) -> str:
        """Return an unambiguous spelling."""
        return Term(self.season).spelt()

    def resolve(self, context: TimeContext) -> When:
        """Return the term; the next one is the first to begin after the section's own days."""
        term = Term(self.season, part=self.part)
        own = context.headings[0] if context.headings else None
        if self.which == "this" or own is None or own.start is None or own.end is None:
            return self._shifted(term.resolve(context), context)
        years = range(own.start.year - 2, own.end.year + 3)
        terms = [Term(self.season, year, self.part).resolve(context) for year in years]
        if self.which == "next":
            return next(when for when in terms if when.start and when.start > own.end)
        return next(when for when in reversed(terms) if when.end and when.end < own.start)

    def _shifted(self, when: When, context: TimeContext) -> When:
        if self.which == "this" or when.start is None:
            return when
        year = when.start.year + _YEARS_AWAY[self.which]
        return Term(self.season, year, self.part).resolve(context)


class ThisPeriod(Node, Value):
    """«Denne perioden»: that of the nearest heading, or the whole plan.

    Attributes:
        part: Where it stands.
    """

    part: Part = (0, 0)

    def resolve(self, context: TimeContext) -> When:
        """Return the days of the nearest heading that has any, else those of the plan."""
        for heading in context.headings:
            if heading.intervals:
                source = Provenance("year", "section", heading.text)
                return replace(heading, provenance=(source,), faults=(), extent="throughout")
        return PlanYear("this", part=self.part).resolve(context)


def _this_year(*, part: Part) -> PlanYear:
    return PlanYear("this", part=part)


def _the_year(*, part: Part) -> PlanYear:
    return PlanYear("this", calendar=True, part=part)


_WHICH = value_of(NEXT_TIMES)
_THROUGH = either(word(WHOLE), drop(word(WHOLE), word(WHOLE)), word(DURING), word(IN))
_YEAR = either(word(THE_YEAR), word(SCHOOL_YEAR))

PARSER = Form(
    name="this-period",
    category="time",
    parse=either(
        located(PlanYear, _WHICH, either(word(SCHOOL_YEAR), word(CALENDAR_YEAR))),
        located(NamedTerm, _WHICH, value_of(SEASONS)),
        located(ThisPeriod, skip(_WHICH), word(PERIOD_WORD)),
        located(_this_year, word(SCHOOL_YEAR)),
        located(_the_year, word(THE_YEAR)),
        located(_this_year, word(ONGOING), skip(_THROUGH), skip(_YEAR)),
        located(_this_year, word(REGULARLY), _THROUGH, _YEAR),
    ),
    examples=("inneværende skoleår", "denne høsten", "hele året"),
)
