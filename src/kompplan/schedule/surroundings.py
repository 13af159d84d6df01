"""What a time is resolved in, and times that say the same there, resolved once for all plans.

Plans of one year say «uke 44» under «Høst 2025» over and over, and it always means the same.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kompplan.time_expressions import (
    Resolution,
    TimeContext,
    foreign_words,
    parse_time,
    resolve_time,
)
from kompplan.value import Record, replace

if TYPE_CHECKING:
    from kompplan.time_expressions import PlaceDays, PlanPeriod, TimeExpression


class Surroundings(Record, eq=False):
    """A plan's year, its language, and the headings above a row; compared by identity.

    Attributes:
        context: What they are to a time.
        language: Language of the plan.
    """

    context: TimeContext
    language: str


@lru_cache(maxsize=512)
def surroundings(
    period: PlanPeriod, language: str, headings: tuple[str, ...], *, heading: bool = False
) -> Surroundings:
    """Return the surroundings of a row or a heading.

    Args:
        period: The plan's year.
        language: Language of the plan.
        headings: Times of the headings around it as written, the nearest first.
        heading: Whether it is for a heading.
    """
    above = [
        resolve_alone(text, surroundings(period, language, headings[place + 1 :], heading=True))
        for place, text in enumerate(headings)
    ]
    whens = tuple(found.when for found in above if found and found.when)
    return Surroundings(TimeContext(period=period, headings=whens, heading=heading), language)


@lru_cache(maxsize=8192)
def resolve_alone(text: str, around: Surroundings) -> Resolution | None:
    """Return what a time means that is told from no activity, and all that was found.

    None where the calendars of schools have a say: they differ from plan to plan.
    """
    asked: list[str] = []

    def ask(name: str) -> tuple[PlaceDays, ...]:
        asked.append(name)
        return ()

    context = replace(around.context, school=ask)
    found = resolve_in(parse_time(text), context, around.language)
    return None if asked else found


def resolve_in(expression: TimeExpression, context: TimeContext, language: str) -> Resolution:
    """Return what a time means in any context, and all that was found."""
    found = resolve_time(expression, context)
    return Resolution(found.when, (*found.faults, *foreign_words(expression, language)))
